import { expect, test } from 'vitest';
import { deriveKeys, identifierHash } from '../../src/domain/seal.ts';
import { sealMentions } from '../../src/domain/seal-mentions.ts';
import { understandText } from '../../src/domain/understand-text.ts';

const keys = deriveKeys(Buffer.alloc(32, 7));
const inquiry = {
  kind: 'inquiry' as const,
  subject: '',
  reply: 'DE89 3704 0044 0532 0130 00, call +7 916 123-45-67 about WD-20931',
  attachments: [],
  receivedAt: new Date('2026-11-19T10:00:00Z'),
};

test('the whole value gives way to its keyed hash, in the form in which the mirror hashes it', () => {
  const sealed = sealMentions(understandText(inquiry).mentions, keys);
  expect(sealed.map(({ type, hashes }) => [type, hashes])).toEqual([
    ['iban', [identifierHash('DE89370400440532013000', keys)]],
    ['phone', [identifierHash('+79161234567', keys)]],
    ['payment_id', undefined],
  ]);
  expect(JSON.stringify(sealed)).not.toMatch(/3704|916/);
  expect(sealMentions(sealed, keys)).toEqual(sealed);
});

test('after a change of keys it keeps the hash of each key in use, so that rows of before are found', () => {
  const changed = deriveKeys(Buffer.alloc(32, 8), [Buffer.alloc(32, 7)]);
  const [iban] = sealMentions(understandText(inquiry).mentions, changed);
  expect(iban?.hashes).toEqual([changed, keys].map((one) => identifierHash('DE89370400440532013000', one)));
});
