import { maskText } from './mask.ts';

/**
 * The copy of a text that people and searches see: card numbers and IBANs masked, and what `mask` hides besides, cut at
 * `limit` characters.
 */
export function readableCopy(
  text: string,
  limit: number,
  mask: (text: string) => string = (plain) => plain,
): string {
  const masked = mask(maskText(text.slice(0, limit * 2)));
  return masked.length <= limit ? masked : [...masked].slice(0, limit).join('');
}
