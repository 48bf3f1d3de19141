import { expect, test } from 'vitest';
import { makeMessageId, readDeliveryId, tokenHolds } from '../../../src/domain/rules/message-token.ts';

const key = { id: 'a1b2', key: Buffer.alloc(32, 7) };
const token = {
  deliveryId: '0d5b1c9e-6f0a-4c8e-9b1d-2a3f4e5d6c7b',
  caseId: 42,
  recipient: 'anna@example.com',
};
const messageId = makeMessageId(token, 'desk.example', key);

test('the id is the same on every attempt and names the delivery', () => {
  expect(messageId).toMatch(/^<cd\.0d5b1c9e-6f0a-4c8e-9b1d-2a3f4e5d6c7b\.a1b2\.[0-9a-f]{20}@desk\.example>$/);
  expect(makeMessageId({ ...token, recipient: 'Anna@Example.com' }, 'DESK.example', key)).toBe(messageId);
  expect(readDeliveryId(` ${messageId} `)).toBe(token.deliveryId);
  expect(tokenHolds(messageId, token, [key])).toBe(true);
});

test.each([
  ['another delivery', { ...token, deliveryId: '1d5b1c9e-6f0a-4c8e-9b1d-2a3f4e5d6c7b' }, key],
  ['another case', { ...token, caseId: 43 }, key],
  ['another recipient', { ...token, recipient: 'boris@example.com' }, key],
  ['another key', token, { id: 'c3d4', key: Buffer.alloc(32, 8) }],
  ['another key under the same id', token, { id: 'a1b2', key: Buffer.alloc(32, 8) }],
  ['the right key under another id', token, { id: 'c3d4', key: Buffer.alloc(32, 7) }],
])('the token does not hold for %s', (_what, other, otherKey) => {
  expect(tokenHolds(messageId, other, [otherKey])).toBe(false);
});

test('a changed signature does not hold', () => {
  const digit = messageId.at(-15)!;
  const forged = `${messageId.slice(0, -15)}${digit === '0' ? '1' : '0'}${messageId.slice(-14)}`;
  expect(readDeliveryId(forged)).toBe(token.deliveryId);
  expect(tokenHolds(forged, token, [key])).toBe(false);
});

test.each([
  '',
  '<x@y.example>',
  messageId.slice(1),
  messageId.replace('cd.', 'ce.'),
  `${messageId}${messageId}`,
])('%j is not one of ours', (other) => {
  expect(readDeliveryId(other)).toBeNull();
  expect(tokenHolds(other, token, [key])).toBe(false);
});

test.each([
  ['a delivery id that is no UUID', { ...token, deliveryId: 'x>\r\nBcc: a@b.example' }, 'desk.example'],
  ['a domain that would break the header', token, 'desk.example>\r\nX: y'],
])('%s is refused', (_what, bad, domain) => {
  expect(() => makeMessageId(bad, domain, key)).toThrow('bad_message_token');
});

test('an earlier key still checks what it signed, next to the present one', () => {
  const present = { id: 'c3d4', key: Buffer.alloc(32, 8) };
  expect(tokenHolds(messageId, token, [present, key])).toBe(true);
  expect(makeMessageId(token, 'desk.example', present)).not.toBe(messageId);
});
