import type { Mention } from '../model/understanding.ts';
import { blankOut } from './dates.ts';
import type { FoundMention } from './found-mention.ts';
import { findIdDocuments } from './id-documents.ts';
import { findPhones } from './phones.ts';

/**
 * How the readable copies of a message hide its telephone and document numbers: exactly those that were found in it as
 * such, so that an id of ours in their shape stays readable. Gives texts as they are where the message has none.
 */
export function contactMask(mentions: Pick<Mention, 'type' | 'masked'>[]): (text: string) => string {
  const masks = new Set(
    mentions.filter(({ type }) => type === 'phone' || type === 'id_document').map(({ masked }) => masked),
  );
  if (masks.size === 0) return (text) => text;
  return (text) => {
    // The same length, so that places stay places.
    const plain = text.replace(/[０-９＋]/g, (sign) => sign.normalize('NFKC'));
    const documents = apart(findIdDocuments(plain));
    const found = apart([...documents, ...findPhones(blankOut(plain, documents))]);
    return replaced(
      text,
      found.filter(({ mention }) => mention !== null && masks.has(mention.masked)),
    );
  };
}

/**
 * The same for texts that no mail brought: every telephone and document number that can be told as one, in an officer's
 * own words and in a name of the core system.
 */
export function maskContacts(text: string): string {
  if (!/\d/.test(text.normalize('NFKC'))) return text;
  const plain = text.replace(/[０-９＋]/g, (sign) => sign.normalize('NFKC'));
  const documents = apart(findIdDocuments(plain)).filter(({ mention }) => mention !== null);
  const phones = findPhones(blankOut(plain, documents)).filter(({ mention }) => mention !== null);
  return replaced(text, apart([...documents, ...phones]));
}

/** In order; of two that overlap the one that begins first. */
function apart(found: FoundMention[]): FoundMention[] {
  let end = 0;
  return found
    .toSorted((one, other) => one.start - other.start)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}

function replaced(text: string, found: FoundMention[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, mention } of found) {
    parts.push(text.slice(from, start), mention!.masked);
    from = end;
  }
  return parts.join('') + text.slice(from);
}
