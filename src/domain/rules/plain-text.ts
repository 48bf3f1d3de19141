import { asStandardChinese } from './cantonese.ts';
import { simplify } from './simplified.ts';
import { asRussian } from './ukrainian.ts';

const han = /\p{Script=Han}/u;

/**
 * Text as word lists read it: NFKC, lower-case, with е for ё, plain apostrophes and simplified Chinese; Cantonese as
 * standard Chinese and Ukrainian as Russian. Its length may differ.
 */
export function plainText(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
  return asRussian(han.test(plain) ? asStandardChinese(simplify(plain)) : plain);
}
