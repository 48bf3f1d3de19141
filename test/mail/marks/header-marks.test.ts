import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../src/mail/header-fields.ts';
import { headerMarks } from '../../../src/mail/marks/header-marks.ts';

const marks = (...lines: string[]) =>
  headerMarks(readHeader(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)), null).map(
    ({ kind, seen, instead }) => `${kind} ${seen} ${instead}`,
  );
const ines = 'From: Ines <ines@harbour.example>';

describe('a name that shows an address', () => {
  test.each([
    ['in quotes', '"ines@harbour.example" <mallory@thief.example>'],
    ['among words', 'Ines ines@harbour.example <mallory@thief.example>'],
    ['encoded', '=?utf-8?q?ines=40harbour=2Eexample?= <mallory@thief.example>'],
    ['in wide letters', '=?utf-8?b?aW5lc++8oGhhcmJvdXIuZXhhbXBsZQ==?= <mallory@thief.example>'],
    ['with a sign of no width', '=?utf-8?q?ines=E2=80=8B=40harbour=2Eexample?= <mallory@thief.example>'],
  ])('is marked: %s', (_name, from) => {
    expect(marks(`From: ${from}`)).toEqual(['address_in_name ines@harbour.example mallory@thief.example']);
  });

  test.each([
    ['his own', '"Ines@Harbour.example" <ines@harbour.example>'],
    ['his own with a plus', '"ines@harbour.example" <ines+desk@harbour.example>'],
    ['his own by another name of the provider', '"i.nes@googlemail.com" <ines@gmail.com>'],
    ['a place', 'Ines @ Harbour <ines@harbour.example>'],
    ['a nickname', '"@ines" <ines@harbour.example>'],
    ['a firm', 'harbour.example support <ines@harbour.example>'],
  ])('is not marked: %s', (_name, from) => {
    expect(marks(`From: ${from}`)).toEqual([]);
  });
});

describe('Reply-To at another domain', () => {
  test('is marked', () => {
    expect(marks(ines, 'Reply-To: ines@harbour-desk.example')).toEqual([
      'reply_to_elsewhere harbour-desk.example harbour.example',
    ]);
    expect(marks(ines, 'Reply-To: ines@harbour.example, m@thief.example')).toHaveLength(1);
  });

  test.each([
    ['the same', 'ines@harbour.example'],
    ['another person of the house', 'Office <office@harbour.example>'],
    ['another host of the house', 'office@mail.harbour.example'],
    ['none', ''],
    ['no address', 'nobody'],
  ])('is not marked: %s', (_name, value) => {
    expect(marks(ines, `Reply-To: ${value}`)).toEqual([]);
  });

  test('of a provider with two names it is the same mailbox', () => {
    expect(marks('From: ines@gmail.com', 'Reply-To: ines@googlemail.com')).toEqual([]);
    expect(marks('From: ines@gmail.com', 'Reply-To: mallory@googlemail.com')).toHaveLength(1);
  });
});
