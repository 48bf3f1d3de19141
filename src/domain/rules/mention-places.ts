import type { MentionPlace } from '../model/understanding.ts';

export interface MentionTexts {
  subject: string;
  /** What the person newly wrote. */
  text: string;
  filenames: string[];
  /** Texts of attachments. */
  attachmentTexts?: string[];
  /** What stands in the mail besides: quoted history, signature. */
  quoted?: string;
}
/** Where in the joined text each place begins, in order. */
export type Places = { start: number; where: MentionPlace }[];

/** A client who has a question wrote less; what is longer was pasted or is an attack. In UTF-16 units. */
const longest = { subject: 10_000, text: 200_000, attachment: 100_000, quoted: 100_000 };
const mostFiles = 200;
/** NFKC makes an ordinary comma of it, which would join what it parts; among wide digits it may be a thousands mark. */
const wideMark = /(?<![０-９])[，；：]|[，；：](?![０-９])/g;
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/gu;

/** The texts as one, each cut at its limit, in NFKC, without invisible characters and with ordinary blanks. */
export function joinPlaces(input: MentionTexts): { text: string; places: Places } {
  const places: Places = [];
  let text = '';
  const add = (where: MentionPlace, written: string) => {
    places.push({ start: text.length, where });
    // Cut twice: there are letters of which NFKC makes eighteen.
    text += `${plain(written.slice(0, longest[where])).slice(0, longest[where])}\n\n`;
  };
  add('subject', input.subject);
  add('text', input.text);
  for (const name of input.filenames.slice(0, mostFiles)) add('attachment', name);
  if (input.attachmentTexts?.length) add('attachment', input.attachmentTexts.join('\n\n'));
  if (input.quoted) add('quoted', tellingLines(input.quoted));
  return { text, places };
}

export function placeAt(places: Places, position: number): MentionPlace {
  return places.findLast(({ start }) => start <= position)?.where ?? 'text';
}

/** What of the whole text is not in the newly written one, by its lines. Linear. */
export function quotedPart(whole: string, written: string): string {
  const own = new Set(written.split('\n').map((line) => line.trim()));
  return whole
    .split('\n')
    .filter((line) => !own.has(line.trim()))
    .join('\n');
}

/** Figures of any script and what only identifiers have; words alone name nothing that a history needs to be read for. */
const telling = /[\p{N}@〇一二三四五六七八九十百千万萬亿億零两兩]/u;

/**
 * Of a history the lines that can hold an identifier, each with the line before it, where its cue may stand; equal ones
 * once. A long thread costs hardly more than a short one then.
 */
function tellingLines(quoted: string): string {
  const lines = quoted.slice(0, longest.quoted).split('\n');
  const kept = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (!telling.test(line)) continue;
    if (index > 0) kept.add(index - 1);
    kept.add(index);
  }
  return [...new Set([...kept].map((index) => lines[index]!))].join('\n');
}

function plain(written: string): string {
  // Of ASCII the forms are as they should be, and only blanks may be odd.
  if (!/[^\0-\x7f]/.test(written)) return written.replace(oddBlank, ' ');
  // NFKC makes "No" of the numero sign, which would be the beginning of the number's word.
  return written
    .replaceAll('№', '#')
    .replace(wideMark, '$& ')
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(oddBlank, ' ');
}

const oddBlank = /[^\S\n ]/g;
