import type { MentionType } from '../../model/understanding.ts';
import { findSpans } from '../mentions.ts';
import { randomLetters } from '../random-letters.ts';
import { readable, type Span } from '../readable.ts';
import { findCued } from './cued.ts';
import { findPeople } from './people.ts';

/** Texts without what names, pays or opens anything, and the way back. */
export interface Redacted {
  texts: string[];
  /** Every placeholder as often as it stands in the texts. */
  placeholders: string[];
  /** Puts back what was taken out, but for secrets and codes; what only looks like a placeholder stays. */
  restore(text: string): string;
}

const kinds: Record<MentionType, string> = {
  case_ref: 'CASE',
  client_id: 'CLIENT',
  login: 'LOGIN',
  payment_id: 'PAYMENT',
  application_id: 'APPLICATION',
  provider_ref: 'REFERENCE',
  uetr: 'REFERENCE',
  arn: 'REFERENCE',
  rrn: 'REFERENCE',
  txid: 'TRANSACTION',
  wallet: 'WALLET',
  iban: 'IBAN',
  bic: 'REFERENCE',
  pan: 'PAN',
  last4: 'CARD',
  amount: 'AMOUNT',
  date: 'DATE',
  email: 'EMAIL',
  phone: 'PHONE',
  id_document: 'DOCUMENT',
};
/** Put back as their kind only: nobody needs to read them, and PCI DSS 3.3.1 forbids to keep the one. */
const neverRestored = ['PAN', 'CODE', 'SECRET'];
/** Nobody asks more than this of a desk; what is longer was pasted. In UTF-16 units, of each text. */
export const longestRedacted = 6_000;

/**
 * Takes out card numbers, IBANs, codes, documents, phones, addresses of mail, post and wallets, references, amounts,
 * days in figures, links, passwords, and the names of `people` in any of our scripts, with whatever else looks like one
 * of these: one too many costs nothing, since all comes back. The same value has the same placeholder, and no one can
 * guess a placeholder: each call makes its own from `random`. Texts come in NFKC and without invisible characters.
 */
export function redact(
  texts: string[],
  people: string[],
  given: { now: Date; timeZone: string; random: (bytes: number) => Buffer },
): Redacted {
  const tag = randomLetters(given.random(4));
  const byValue = new Map<string, string>();
  const byPlaceholder = new Map<string, string>();
  const counts = new Map<string, number>();
  const placeholderOf = (kind: string, value: string): string => {
    const key = `${kind} ${value.toLowerCase()}`;
    const known = byValue.get(key);
    if (known) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const placeholder = `[[${kind}_${count}_${tag}]]`;
    byValue.set(key, placeholder);
    byPlaceholder.set(placeholder, neverRestored.includes(kind) ? `[${kind.toLowerCase()}]` : value);
    return placeholder;
  };
  const redacted = texts.map((written) => {
    // What looks like a placeholder was not made by us.
    const text = readable(written.slice(0, longestRedacted))
      .text.replaceAll('[[', '[ [')
      .replaceAll(']]', '] ]');
    return replaced(text, secretsOf(text, people, given), placeholderOf);
  });
  return {
    texts: redacted,
    placeholders: redacted.flatMap((text) => placeholdersIn(text)),
    restore: (text) =>
      text.replace(anyPlaceholder, (placeholder) => byPlaceholder.get(placeholder) ?? placeholder),
  };
}

const anyPlaceholder = /\[\[[A-Z]+_\d+_[a-p]{8}\]\]/g;

/** Placeholders of any run, in order. */
export function placeholdersIn(text: string): string[] {
  return text.match(anyPlaceholder) ?? [];
}

interface Found extends Span {
  kind: string;
}

/** None over another; of two the one that was found first, by strength. */
function secretsOf(
  text: string,
  people: string[],
  { now, timeZone }: { now: Date; timeZone: string },
): Found[] {
  const identified = findSpans(text, { now, timeZone }).flatMap(({ start, end, mention }): Found[] => {
    const kind = mention ? kinds[mention.type] : 'CODE';
    // "Yesterday" tells nothing of anybody, and a translator needs it.
    const isWord = kind === 'DATE' && !/\d/.test(text.slice(start, end));
    return isWord ? [] : [{ kind, start, end }];
  });
  const named = findPeople(text, people).map((span) => ({ ...span, kind: 'NAME' }));
  const cued = findCued(text);
  const isStrong = ({ kind }: Found) => ['LINK', 'EMAIL', 'CARD', 'SECRET'].includes(kind);
  const inOrder = [...identified, ...cued.filter(isStrong), ...named, ...cued];
  const found: Found[] = [];
  for (const one of inOrder) {
    const isFree = one.end > one.start && !found.some(({ start, end }) => one.start < end && start < one.end);
    if (isFree) found.push(one);
    else if (one.end > one.start) found.push(...around(one, found));
  }
  return found.sort((first, second) => first.start - second.start);
}

/** What is left of a stretch when others lie in it: an address with a number in it is an address on both sides. */
function around(one: Found, found: Found[]): Found[] {
  const inside = found
    .filter(({ start, end }) => one.start < end && start < one.end)
    .sort((first, second) => first.start - second.start);
  const pieces: Found[] = [];
  let from = one.start;
  for (const other of inside) {
    if (other.start > from) pieces.push({ kind: one.kind, start: from, end: other.start });
    from = Math.max(from, other.end);
  }
  if (from < one.end) pieces.push({ kind: one.kind, start: from, end: one.end });
  return pieces;
}

function replaced(
  text: string,
  found: Found[],
  placeholderOf: (kind: string, value: string) => string,
): string {
  const parts: string[] = [];
  let from = 0;
  for (const { kind, start, end } of found) {
    const piece = text.slice(start, end);
    const value = piece.trim();
    const isBlank = !/[\p{L}\p{N}]/u.test(value);
    parts.push(
      text.slice(from, start),
      isBlank ? piece : piece.replace(value, () => placeholderOf(kind, value)),
    );
    from = end;
  }
  return parts.join('') + text.slice(from);
}
