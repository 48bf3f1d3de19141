import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  deriveKeys,
  identifierHash,
  identifierHashes,
  seal,
  threadKeys,
  unseal,
  unsealDataKey,
} from '../../src/domain/seal.ts';

const key = randomBytes(32);
const sealed = () => seal(Buffer.from('письмо'), key, 'mail/0', randomBytes);

it('gives back what was sealed, and never the same bytes twice', () => {
  expect(unseal(sealed(), key, 'mail/0').toString()).toBe('письмо');
  expect(sealed().equals(sealed())).toBe(false);
});

it.each([
  ['another key', () => unseal(sealed(), randomBytes(32), 'mail/0')],
  ['another place', () => unseal(sealed(), key, 'mail/1')],
  [
    'a changed byte',
    () => {
      const bytes = sealed();
      bytes[bytes.length - 1]! ^= 1;
      return unseal(bytes, key, 'mail/0');
    },
  ],
])('refuses %s', (_, open) => {
  expect(open).toThrow();
});

it('derives a key of its own for every purpose, the same each time', () => {
  const { thread, earlier, identifier, ...keys } = deriveKeys(Buffer.alloc(32, 7));
  const all = [...Object.values(keys), thread.key, identifier.key].map((one: Buffer) => one.toString('hex'));
  expect(new Set(all).size).toBe(5);
  expect(thread.id).toMatch(/^[0-9a-f]{4}$/);
  expect(earlier).toEqual([]);
  expect(deriveKeys(Buffer.alloc(32, 7)).thread).toEqual(thread);
  expect(identifierHash('DE89 3704 0044', deriveKeys(Buffer.alloc(32, 7)))).toBe(
    identifierHash('de8937040044', deriveKeys(Buffer.alloc(32, 7))),
  );
});

it('opens after a change of keys what an earlier key wrapped, and not once that key is forgotten', () => {
  const old = Buffer.alloc(32, 7);
  const now = Buffer.alloc(32, 8);
  const wrapped = seal(key, deriveKeys(old).mail, 'mail', randomBytes);
  expect(unsealDataKey(wrapped, deriveKeys(now, [old]), 'mail')).toEqual(key);
  expect(() => unsealDataKey(wrapped, deriveKeys(now), 'mail')).toThrow();
  expect(threadKeys(deriveKeys(now, [old]))).toEqual([deriveKeys(now).thread, deriveKeys(old).thread]);
});

it('hashes an identifier under the present key, which the hash names, and looks for it under earlier ones, too', () => {
  const old = Buffer.alloc(32, 7);
  const now = deriveKeys(Buffer.alloc(32, 8), [old]);
  const hash = identifierHash('DE89', now);
  expect(hash).toMatch(/^[0-9a-f]{4}:[0-9a-f]{64}$/);
  expect(hash.startsWith(`${now.identifier.id}:`)).toBe(true);
  expect(identifierHashes('DE89', now)).toEqual([hash, identifierHash('DE89', deriveKeys(old))]);
});
