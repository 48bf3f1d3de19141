import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { ThreadKey } from './rules/thread-token.ts';

/** Keys derived from CASEDESK_KEY with HKDF-SHA256 (RFC 5869), one a purpose, so that none can stand for another. */
export interface Keys {
  /** Wraps the data key of each mail. */
  mail: Buffer;
  /** Signs the thread tokens in our Message-IDs and plus addresses. */
  thread: ThreadKey;
  /** Keyed hashes of identifiers that are searched but not stored, such as IBANs. */
  identifier: IdentifierKey;
  /** Keyed hashes of whole mails, so that a mail is known again and none can be guessed from its hash. */
  fingerprint: Buffer;
  /** Marks our own mails against loops. */
  loop: Buffer;
  /** Of keys that were in use before: they open what they sealed and check what they signed, and make nothing new. */
  earlier: EarlierKeys[];
}
export interface EarlierKeys {
  mail: Buffer;
  thread: ThreadKey;
  identifier: IdentifierKey;
}
/** Each hash begins with the id of its key, so that one of an earlier key can be told and made anew. */
export interface IdentifierKey {
  id: string;
  key: Buffer;
}

/** `master` is the 32 bytes of CASEDESK_KEY, `earlier` those of CASEDESK_OLD_KEYS. */
export function deriveKeys(master: Buffer, earlier: Buffer[] = []): Keys {
  return {
    mail: derive(master, 'mail'),
    thread: threadKey(master),
    identifier: identifierKey(master),
    fingerprint: derive(master, 'fingerprint'),
    loop: derive(master, 'loop'),
    earlier: earlier.map((old) => ({
      mail: derive(old, 'mail'),
      thread: threadKey(old),
      identifier: identifierKey(old),
    })),
  };
}

function threadKey(master: Buffer): ThreadKey {
  return { id: derive(master, 'thread id').toString('hex').slice(0, 4), key: derive(master, 'thread') };
}

function identifierKey(master: Buffer): IdentifierKey {
  const id = derive(master, 'identifier id').toString('hex').slice(0, 4);
  return { id, key: derive(master, 'identifier') };
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `casedesk ${purpose}`, 32));
}

/** Every key that a thread token may have been signed with, the present one first. */
export function threadKeys(keys: Keys): ThreadKey[] {
  return [keys.thread, ...keys.earlier.map(({ thread }) => thread)];
}

/** A bare Buffer as a key costs three times what sealing a letter does. AES-256-GCM as nonce (12) + tag (16) + ciphertext. `place` is bound in, so that parts cannot be swapped. */
export function seal(plain: Buffer, key: Buffer, place: string, random: (bytes: number) => Buffer): Buffer {
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = cipher.update(plain);
  const last = cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed, last]);
}

/** Throws when the bytes, the key or the place is not the one they were sealed with. */
export function unseal(sealed: Uint8Array, key: Buffer, place: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

/** The data key of a mail, whichever of our keys wraps it. Throws as `unseal` does when none does. */
export function unsealDataKey(sealed: Uint8Array, keys: Keys, place: string): Buffer {
  const candidates = [keys.mail, ...keys.earlier.map(({ mail }) => mail)];
  for (const [index, key] of candidates.entries()) {
    try {
      return unseal(sealed, key, place);
    } catch (error) {
      if (index === candidates.length - 1) throw error;
    }
  }
  throw new Error('unreachable: there is always a present key');
}

/**
 * A keyed hash of an identifier, upper-cased and without spaces, as "key id:hex": small spaces such as IBANs must not be
 * guessable. Made with the present key; what is stored is made anew when its row comes again.
 */
export function identifierHash(identifier: string, keys: Pick<Keys, 'identifier'>): string {
  const { id, key } = keys.identifier;
  const hash = keyedHash(identifier.replace(/\s+/g, '').toUpperCase(), key);
  return `${id}:${hash}`;
}

/** Making one of bare bytes costs more than the hash of a short text. */
const keyObjects = new WeakMap<Buffer, KeyObject>();

function keyObject(key: Buffer): KeyObject {
  const before = keyObjects.get(key);
  if (before) return before;
  const made = createSecretKey(key);
  keyObjects.set(key, made);
  return made;
}

/** HMAC-SHA256 in hexadecimal. */
export function keyedHash(text: string, key: Buffer): string {
  return createHmac('sha256', keyObject(key)).update(text).digest('hex');
}

/** The same under every key that a stored hash may be of, the present one first. */
export function identifierHashes(identifier: string, keys: Keys): string[] {
  return [keys, ...keys.earlier].map((one) => identifierHash(identifier, one));
}

/** A keyed hash of a mail's content: a short mail with a masked card number must not be guessable from it. */
export function mailFingerprint(content: string, keys: Keys): string {
  return keyedHash(content, keys.fingerprint);
}
