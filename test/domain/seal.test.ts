import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { deriveKeys, identifierHash, seal, unseal } from '../../src/domain/seal.ts';

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
  const keys = deriveKeys(Buffer.alloc(32, 7));

  expect(new Set(Object.values(keys).map((one: Buffer) => one.toString('hex'))).size).toBe(
    Object.keys(keys).length,
  );
  expect(deriveKeys(Buffer.alloc(32, 7))).toEqual(keys);
  expect(identifierHash('DE89 3704 0044', keys)).toBe(identifierHash('de8937040044', keys));
});
