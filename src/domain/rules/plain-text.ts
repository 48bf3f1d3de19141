/** Text as word lists read it: NFKC, lower-case, with е for ё and straight apostrophes. Its length may differ. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
}
