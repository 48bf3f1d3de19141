/**
 * Case refs such as CD-7K2M9Q4: six random characters of Crockford's base 32 and one check character
 * (Luhn mod N with N = 32, which refuses every single wrong character; ISO/IEC 7812-1 annex B generalised).
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomLength = 6;
const typed = /^CD[-\u2010-\u2015\u2212]?([0-9A-Z]{7})$/;
// A letter or digit on either side would make it a piece of a longer word; Han and punctuation may touch it.
const inText = /(?<![0-9A-Za-zА-Яа-яЁё_-])CD[-\u2010-\u2015\u2212]([0-9A-Z]{7})(?![0-9A-Za-zА-Яа-яЁё_])/gi;

/** A new ref. `random` gives that many cryptographically random bytes; 32 divides 256, so no character is favoured. */
export function makeCaseRef(random: (bytes: number) => Buffer): string {
  const body = [...random(randomLength)].map((byte) => alphabet[byte % 32]).join('');
  return `CD-${body}${checkCharacter(body)}`;
}

/**
 * One ref as a person typed it, in its written form, or null. Case does not matter, I and L are read as 1 and
 * O as 0, the hyphen may be missing or a dash, blanks around are ignored. A wrong check character gives null.
 */
export function readCaseRef(text: string): string | null {
  const match = typed.exec(text.normalize('NFKC').trim().toUpperCase());
  return match ? fromCharacters(match[1]!) : null;
}

/** Every valid ref in a text, in order, each once. */
export function findCaseRefs(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.normalize('NFKC').matchAll(inText)) {
    const ref = fromCharacters(match[1]!.toUpperCase());
    if (ref) found.add(ref);
  }
  return [...found];
}

function fromCharacters(characters: string): string | null {
  const plain = characters.replace(/[IL]/g, '1').replace(/O/g, '0');
  if ([...plain].some((character) => !alphabet.includes(character))) return null;
  const body = plain.slice(0, randomLength);
  return checkCharacter(body) === plain[randomLength] ? `CD-${plain}` : null;
}

function checkCharacter(body: string): string {
  let sum = 0;
  let factor = 2;
  for (const character of [...body].reverse()) {
    const product = alphabet.indexOf(character) * factor;
    sum += Math.floor(product / 32) + (product % 32);
    factor = factor === 2 ? 1 : 2;
  }
  return alphabet[(32 - (sum % 32)) % 32]!;
}
