/** Text that PostgreSQL can store: no NUL, no half of a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}

/** Controls that reorder or hide text: bidi marks, zero-width signs, the byte-order mark, tag characters. */
const deceiving = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;
const controls = /\p{Cc}+/gu;

/** One line that is safe to show: controls become spaces, deceiving signs vanish. */
export function singleLine(text: string, longest: number): string {
  const line = storable(text).replace(controls, ' ').replace(deceiving, '').replace(/\s+/g, ' ').trim();
  return cut(line, longest);
}

/** The name a sender chose for himself; '' when it looks like an address, which would be read as proof. */
export function displayName(name: string): string {
  const line = singleLine(name, 120);
  return /[@\uff20\ufe6b]/.test(line) ? '' : line;
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A file name that is safe to show and to offer for saving. Never a path. `position` counts from 1. */
export function safeFileName(name: string, position: number): string {
  const line = singleLine(name.normalize('NFC'), 10_000)
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (line === '') return `attachment-${position}`;
  return shorten(reserved.test(line) ? `_${line}` : line);
}

const longestFileName = 120;

function shorten(name: string): string {
  if (name.length <= longestFileName) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return cut(name, longestFileName - ending.length) + ending;
}

/** Cuts without leaving half of a surrogate pair. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
