import { expect, test } from 'vitest';
import { contentHash, type ReplyContent } from '../../../src/domain/rules/content-hash.ts';

const letter: ReplyContent = {
  from: 'desk@firm.example',
  to: ['anna@example.com', 'boris@example.com'],
  subject: 'Re: withdrawal',
  text: 'Dear Anna,\nsent today.\n',
  inReplyTo: '<a@b.example>',
  attachments: ['aa', 'bb'],
};

test('the hash is a known one, so that approvals survive a new version of the program', () => {
  expect(contentHash(letter)).toMatch(/^[0-9a-f]{64}$/);
  expect(contentHash(letter)).toBe('a4a9df1685ee533fea41e337aa7a9147d0035ad2f3d85f45c9f56195e9217f82');
});

test.each<[string, Partial<ReplyContent>]>([
  ['recipients in another order', { to: ['boris@example.com', 'anna@example.com'] }],
  ['recipients in capitals', { to: ['Anna@Example.com', 'boris@example.com'] }],
  ['CRLF line ends', { text: 'Dear Anna,\r\nsent today.\r\n' }],
])('the same letter: %s', (_what, change) => {
  expect(contentHash({ ...letter, ...change })).toBe(contentHash(letter));
});

test('what is quoted is part of the letter, and where it stands', () => {
  const hash = (introduction: string, text: string) =>
    contentHash({ ...letter, quote: { introduction, text } });
  const all = [hash('You wrote:', 'Where?'), hash('You wrote:', 'Where'), hash('You wrote:Where?', '')];
  expect(new Set(all).size).toBe(3);
  expect(contentHash({ ...letter, quote: null })).toBe(contentHash(letter));
});

test.each<[string, Partial<ReplyContent>]>([
  ['another sender', { from: 'other@firm.example' }],
  ['one recipient less', { to: ['anna@example.com'] }],
  ['two recipients glued', { to: ['anna@example.com,boris@example.com'] }],
  ['another subject', { subject: 'Re: withdrawal ' }],
  ['one more blank', { text: 'Dear Anna,\nsent  today.\n' }],
  ['text moved into the subject', { subject: 'Re: withdrawalDear', text: ' Anna,\nsent today.\n' }],
  ['no thread', { inReplyTo: null }],
  ['an empty thread', { inReplyTo: '' }],
  ['attachments swapped', { attachments: ['bb', 'aa'] }],
  ['no attachments', { attachments: [] }],
  ['a quote', { quote: { introduction: 'You wrote:', text: 'Where?' } }],
])('another letter: %s', (_what, change) => {
  expect(contentHash({ ...letter, ...change })).not.toBe(contentHash(letter));
});
