import { maskText } from './mask.ts';

/** The copy of a text that people and searches see: card numbers and IBANs masked, cut at `limit` characters. */
export function readableCopy(text: string, limit: number): string {
  return [...maskText(text.slice(0, limit * 2))].slice(0, limit).join('');
}
