import { simplify } from './simplified.ts';

const han = /\p{Script=Han}/u;

/** Text as word lists read it: NFKC, lower-case, with е for ё, plain apostrophes and simplified Chinese. Its length may differ. */
export function plainText(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
  return han.test(plain) ? simplify(plain) : plain;
}
