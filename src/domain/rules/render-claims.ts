import type { Mention, MentionType } from '../model/understanding.ts';
import type { Language } from '../model.ts';

const quotable: readonly MentionType[] = [
  'payment_id',
  'application_id',
  'provider_ref',
  'uetr',
  'arn',
  'txid',
  'amount',
  'date',
];
// One line of plain reference characters: nothing that could carry a sentence, a link or a mention.
const plain = /^[\p{L}\p{N}][\p{L}\p{N} .,'/№#$€£¥₽-]{0,79}$/u;
const words = /\p{L}{4,}/gu;

/** At most three things that the client wrote and that may be repeated to him as his own words. */
export function quotableClaims(mentions: Mention[]): string[] {
  const claims = mentions.filter(isQuotable).map(({ quoted }) => quoted.trim().replace(/[.,，。]+$/u, ''));
  return [...new Set(claims)].slice(0, 3);
}

/** Inside the quotation marks of the language, so that they cannot be read as our own statement. */
export function renderClaims(mentions: Mention[], language: Language): string {
  const claims = quotableClaims(mentions);
  if (language === 'ru') return claims.map((claim) => `«${claim}»`).join(', ');
  if (language === 'zh-Hant') return claims.map((claim) => `「${claim}」`).join('、');
  return claims.map((claim) => `“${claim}”`).join(language === 'en' ? ', ' : '、');
}

function isQuotable(mention: Mention): boolean {
  if (!quotable.includes(mention.type) || !mention.valid || mention.where === 'quoted') return false;
  const quoted = mention.quoted.trim();
  // "Yesterday" says nothing to somebody who reads the letter tomorrow.
  if (mention.type === 'date' && !/[\d一二三四五六七八九十]/u.test(quoted)) return false;
  if (!plain.test(quoted) || /\.\p{L}/u.test(quoted)) return false;
  return mention.type === 'txid' || (quoted.match(words)?.length ?? 0) <= 2;
}
