/** Two letters from a to p for each byte: as unguessable as hexadecimal, and never taken for somebody's number. */
export function randomLetters(bytes: Buffer): string {
  return bytes
    .toString('hex')
    .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}
