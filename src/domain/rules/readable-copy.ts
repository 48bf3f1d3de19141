import { maskText } from './mask.ts';

/** The copy of a text that people and searches see: card numbers and IBANs masked, cut at `limit` characters. */
export function readableCopy(text: string, limit: number): string {
  const masked = maskText(text.slice(0, limit * 2));
  return masked.length <= limit ? masked : [...masked].slice(0, limit).join('');
}
