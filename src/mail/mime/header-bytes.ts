/** The bytes behind header text: raw 8-bit bytes were kept as latin1 characters, proper Unicode is UTF-8. */
export function headerBytes(text: string): Buffer {
  for (let position = 0; position < text.length; position += 1)
    if (text.charCodeAt(position) > 0xff) return Buffer.from(text, 'utf8');
  return Buffer.from(text, 'latin1');
}
