import { expect, test } from 'vitest';
import { deriveKeys } from '../../src/domain/seal.ts';
import { senderKey } from '../../src/domain/sender-key.ts';

const keys = deriveKeys(Buffer.alloc(32, 7));
const keyOf = (header: string) =>
  senderKey(Buffer.from(`${header}\r\n\r\nFrom: body@elsewhere.example`), keys);
const anna = keyOf('From: anna@elsewhere.example');

test.each([
  ['a name', 'Subject: x\r\nFrom: "Anna, P." <anna@elsewhere.example>'],
  ['capitals', 'from : ANNA@Elsewhere.Example'],
  ['a folded line', 'From: Anna\r\n <anna@elsewhere.example>\r\nSubject: x'],
  ['bare line ends', 'To: x\nFrom: <anna@elsewhere.example>'],
])('with %s it is the same sender', (_what, header) => {
  expect(keyOf(header)).toBe(anna);
});

test('another address is another sender, and the address cannot be read from the key', () => {
  expect(keyOf('From: boris@elsewhere.example')).not.toBe(anna);
  expect(anna).toMatch(/^[0-9a-f]{24}$/);
});

test.each(['Subject: no sender', '', 'From:', 'X-From: anna@elsewhere.example'])('%j has none', (header) => {
  expect(keyOf(header)).toBeNull();
});

test('a field of a megabyte costs no time', () => {
  expect(senderKey(Buffer.from(`From: ${'<'.repeat(1_000_000)}`), keys)).not.toBeUndefined();
});
