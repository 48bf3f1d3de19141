/**
 * Whether a text holds `least` Latin letters without marks and digits in a row. A pattern that asks for so many begins
 * anew at every one of them; counting them costs a third.
 */
export function holdsLongWord(text: string, least: number): boolean {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isWord =
      code >= 0x61 ? code <= 0x7a : code >= 0x30 && (code <= 0x39 || (code >= 0x41 && code <= 0x5a));
    length = isWord ? length + 1 : 0;
    if (length >= least) return true;
  }
  return false;
}
