import type { DocumentKind } from '../../model/documents.ts';

export type Side = 'front' | 'back';

const sides: Record<Side, RegExp> = {
  front: named('front|frontside|obverse|recto|лицев\\p{L}{1,4}|передн\\p{L}{1,4}|аверс|litsev\\p{L}{1,4}', [
    ...['正(?:面|反)', '人像面', '头像面', '頭像面'],
  ]),
  back: named(
    'back|backside|reverse|rear|verso|оборот|оборотн\\p{L}{1,4}|обратн\\p{L}{1,4}|задн\\p{L}{1,4}|реверс|oborot\\p{L}{0,5}',
    ['反面', '背面', '国徽面', '國徽面'],
  ),
};
/** Cards that prove who somebody is, and what is asked for that may be one. Of a bank card nobody needs the back. */
const ofCards = new Set([
  ...['proof_of_identity', 'poi', 'identity', 'identity_document', 'id_document'],
  ...['id_card', 'driving_licence', 'residence_permit'],
]);

function named(words: string, chinese: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})|${chinese.join('|')}`, 'u');
}

/** Which side of a card a file shows, by its name; null: it says none, or both. */
export function sideInName(filename: string): Side | null {
  const words = filename
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase();
  const [front, back] = [sides.front.test(words), sides.back.test(words)];
  if (front === back) return null;
  return front ? 'front' : 'back';
}

/**
 * The side that is still missing of what was noted for a requirement, when every file names one and the same side of a
 * card; null where a file may show the whole, as one without a side in its name. A document that the core system wants
 * only the back of (`reason`) is whole with that.
 */
export function missingSide(
  requirement: string,
  noted: { filename: string; kinds: DocumentKind[] }[],
  reason: string | null = null,
): Side | null {
  if (!ofCards.has(requirement)) return null;
  if (noted.some(({ kinds }) => kinds.includes('passport') && !kinds.includes('id_card'))) return null;
  const [only, ...others] = new Set(noted.map(({ filename }) => sideInName(filename)));
  if (only == null || others.length > 0) return null;
  if (only === 'front') return 'back';
  return reason === 'back_side_missing' ? null : 'front';
}
