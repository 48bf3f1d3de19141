import type { HeaderField } from '../header-fields.ts';
import { decodeBytes } from './charsets.ts';
import { decodeWords } from './encoded-words.ts';
import { headerBytes } from './header-bytes.ts';

/** A header field as text: encoded words are decoded, and raw bytes read as what they look like, or as `charset`. */
export function headerText(field: HeaderField, charset: string | null = null): string {
  return decodeWords(field.value, (text) => (field.isRaw ? decodeBytes(headerBytes(text), charset) : text));
}
