import { expect, test } from 'vitest';
import { makeQuote, whyNotQuoted } from '../../../src/domain/rules/quote.ts';

const night = new Date('2026-03-11T23:30:00Z');

test.each([
  ['en', 'Your message of 12 March 2026:'],
  ['ru', 'Ваше сообщение от 12 марта 2026 г.:'],
  ['zh-Hans', '您2026年3月12日的来信：'],
] as const)('the quote is introduced in %s, with the day at the desk', (language, introduction) => {
  expect(makeQuote(' Where is it?\r\n\r\nAnna \n', night, language, 'Europe/Nicosia')).toEqual({
    introduction,
    text: 'Where is it?\n\nAnna',
  });
});

test('a long message is cut at a line, and nothing is quoted of nothing', () => {
  const long = `${'a'.repeat(1500)}\n${'b'.repeat(1500)}`;
  expect(makeQuote(long, night, 'en', 'UTC')?.text).toBe(`${'a'.repeat(1500)}\n[…]`);
  const clef = makeQuote('𝄞'.repeat(3000), night, 'en', 'UTC')!.text;
  expect(clef.isWellFormed()).toBe(true);
  expect(clef.length).toBeLessThanOrEqual(2004);
  expect(makeQuote(' \n ', night, 'en', 'UTC')).toBeNull();
});

const row = { channel: 'email', id: 7, recipient: 'anna@lakeside.example', disclosure: 'full' } as const;
const inquiry = {
  case_id: 7,
  sender_address: 'anna@lakeside.example',
  verdict: 'pass',
  reply: 'Where is it?',
} as const;

test('the message goes back only to the address that proved to have written it', () => {
  expect(whyNotQuoted(row, inquiry)).toBeNull();
  expect(whyNotQuoted(row, { ...inquiry, verdict: 'off' })).toBeNull();
  for (const verdict of ['fail', 'none', 'temperror'] as const)
    expect(whyNotQuoted(row, { ...inquiry, verdict })).toContain('Nobody has proven');
  for (const sender_address of ['boris@lakeside.example', null])
    expect(whyNotQuoted(row, { ...inquiry, sender_address })).toContain('another address');
  expect(whyNotQuoted({ ...row, recipient: null }, { ...inquiry, sender_address: null })).not.toBeNull();
  expect(whyNotQuoted(row, { ...inquiry, case_id: 8 })).toContain('another address');
  expect(whyNotQuoted({ ...row, disclosure: 'conflict' }, inquiry)).toContain('not linked here');
  expect(whyNotQuoted(row, { ...inquiry, reply: ' ' })).toContain('no text');
  expect(whyNotQuoted({ ...row, channel: 'slack' }, inquiry)).not.toBeNull();
});
