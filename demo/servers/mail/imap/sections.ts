import { type MimePart, splitMail } from './mime.ts';

/** One BODY[section]<partial> of a FETCH (RFC 3501 §6.4.5). */
export interface Section {
  /** The name under which it is answered. */
  label: string;
  marksSeen: boolean;
  partial: { from: number; to: number } | null;
  /** False for the whole mail, which needs no look inside. */
  needsMime: boolean;
  /** Null when the mail has no such part. */
  cut(raw: Buffer, root: MimePart): Buffer | null;
}

type Cutter = (raw: Buffer, part: MimePart, isRoot: boolean) => Buffer | null;

const OLD_NAMES: Record<string, { section: string; peek: boolean }> = {
  RFC822: { section: '', peek: false },
  'RFC822.HEADER': { section: 'HEADER', peek: true },
  'RFC822.TEXT': { section: 'TEXT', peek: false },
};

/** Null when the text names no section. */
export function readSection(text: string): Section | null {
  const old = Object.hasOwn(OLD_NAMES, text.toUpperCase()) ? OLD_NAMES[text.toUpperCase()] : undefined;
  if (old) return sectionOf(old.section, text.toUpperCase(), old.peek, null);

  const match = /^BODY(\.PEEK)?\[([^\]]*)\](?:<(\d+)(?:\.(\d+))?>)?$/i.exec(text);
  if (!match) return null;
  const [, peek, name, from, length] = match;
  const origin = from === undefined ? '' : `<${from}>`;
  const to = length === undefined ? Number.POSITIVE_INFINITY : Number(from) + Number(length);
  const partial = from === undefined ? null : { from: Number(from), to };
  return sectionOf(name!, `BODY[${name!.toUpperCase()}]${origin}`, peek !== undefined, partial);
}

function sectionOf(name: string, label: string, peek: boolean, partial: Section['partial']): Section | null {
  const match = /^((?:\d+(?:\.\d+)*)?)\.?([A-Z][A-Z.]*)?(?: \(([^()]*)\))?$/i.exec(name);
  if (!match) return null;
  const path = match[1] ? match[1].split('.').map(Number) : [];
  const cutter = cutterOf((match[2] ?? '').toUpperCase(), match[3]);
  if (!cutter) return null;
  return {
    ...{ label, partial, marksSeen: !peek, needsMime: name !== '' },
    cut(raw, root) {
      const part = partAt(root, path);
      return part && cutter(raw, part, part === root);
    },
  };
}

function cutterOf(what: string, names: string | undefined): Cutter | null {
  const wanted = names === undefined ? null : names.toLowerCase().replaceAll('"', '').split(' ');
  if (what === '') return (raw, part, isRoot) => raw.subarray(isRoot ? part.start : part.bodyStart, part.end);
  if (what === 'MIME') return (raw, part) => raw.subarray(part.start, part.bodyStart);
  if (what === 'TEXT') {
    return (raw, part, isRoot) => ofMail(part, isRoot, (mail) => raw.subarray(mail.bodyStart, mail.end));
  }
  if (what === 'HEADER') {
    return (raw, part, isRoot) => ofMail(part, isRoot, (mail) => raw.subarray(mail.start, mail.bodyStart));
  }
  if (!wanted || !['HEADER.FIELDS', 'HEADER.FIELDS.NOT'].includes(what)) return null;
  const keeps = (name: string) => wanted.includes(name.toLowerCase()) === (what === 'HEADER.FIELDS');
  return (raw, part, isRoot) => ofMail(part, isRoot, (mail) => chosenFields(raw, mail, keeps));
}

/** HEADER and TEXT of a part are those of the mail inside it (message/rfc822); other parts have none. */
function ofMail(part: MimePart, isRoot: boolean, cut: (mail: MimePart) => Buffer): Buffer | null {
  const mail = isRoot ? part : part.type === 'message' ? part.children[0] : undefined;
  return mail ? cut(mail) : null;
}

function chosenFields(raw: Buffer, mail: MimePart, keeps: (name: string) => boolean): Buffer {
  const { fields } = splitMail(raw, mail.start, mail.bodyStart);
  const lines = fields
    .filter((field) => keeps(field.name))
    .map((field) => `${field.name}:${field.value.trimEnd()}\r\n`);
  return Buffer.from(`${lines.join('')}\r\n`, 'latin1');
}

/** Part 1 of a mail that is not a multipart is its body; inside message/rfc822 the inner mail is counted. */
function partAt(root: MimePart, path: number[]): MimePart | null {
  let part = root;
  for (const [depth, number] of path.entries()) {
    const holder = depth > 0 && part.type === 'message' && part.children[0] ? part.children[0] : part;
    const isLeaf = holder.type !== 'multipart' || holder.children.length === 0;
    const next = isLeaf ? (number === 1 ? { ...holder } : undefined) : holder.children[number - 1];
    if (!next) return null;
    part = next;
  }
  return part;
}
