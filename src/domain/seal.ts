import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

/** Keys derived from CASEDESK_KEY with HKDF-SHA256 (RFC 5869), one a purpose, so that none can stand for another. */
export interface Keys {
  /** Wraps the data key of each mail. */
  mail: Buffer;
  /** Signs the thread token in our Message-IDs. */
  thread: Buffer;
  /** Keyed hashes of identifiers that are searched but not stored, such as IBANs. */
  identifier: Buffer;
  /** Keyed hashes of whole mails, so that a mail is known again and none can be guessed from its hash. */
  fingerprint: Buffer;
  /** Marks our own mails against loops. */
  loop: Buffer;
}

/** `master` is the 32 bytes of CASEDESK_KEY. */
export function deriveKeys(master: Buffer): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', `casedesk ${purpose}`, 32));
  return {
    mail: derive('mail'),
    thread: derive('thread'),
    identifier: derive('identifier'),
    fingerprint: derive('fingerprint'),
    loop: derive('loop'),
  };
}

/** AES-256-GCM as nonce (12) + tag (16) + ciphertext. `place` is bound in, so that parts cannot be swapped. */
export function seal(plain: Buffer, key: Buffer, place: string, random: (bytes: number) => Buffer): Buffer {
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws when the bytes, the key or the place is not the one they were sealed with. */
export function unseal(sealed: Uint8Array, key: Buffer, place: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

/** A keyed hash of an identifier, upper-cased and without spaces: small spaces such as IBANs must not be guessable. */
export function identifierHash(identifier: string, keys: Keys): string {
  return createHmac('sha256', keys.identifier)
    .update(identifier.replace(/\s+/g, '').toUpperCase())
    .digest('hex');
}

/** A keyed hash of a mail's content: a short mail with a masked card number must not be guessable from it. */
export function mailFingerprint(content: string, keys: Keys): string {
  return createHmac('sha256', keys.fingerprint).update(content).digest('hex');
}
