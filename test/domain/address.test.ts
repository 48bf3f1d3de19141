import { expect, it } from 'vitest';
import { plainAddress } from '../../src/domain/address.ts';

it.each([
  ['Anna.Fischer@Lakeside.Example', 'anna.fischer@lakeside.example'],
  ['a+tag@sub.firm.example', 'a+tag@sub.firm.example'],
])('keeps %s', (text, address) => {
  expect(plainAddress(text)).toBe(address);
});

it.each([
  ['two at signs', 'a@b.example@c.example'],
  ['a line break', 'a@b.example\r\nRCPT TO:<evil@evil.example>'],
  ['two addresses', 'a@b.example, evil@evil.example'],
  ['a quoted local part', '"a b"@firm.example'],
  ['a comment', 'a(comment)@firm.example'],
  ['a source route', '<@evil.example:a@firm.example>'],
  ['a full-width letter', 'a@ｆirm.example'],
  ['the Kelvin sign', '\u212Aate@firm.example'],
  ['a dot at the start', '.a@firm.example'],
  ['two dots', 'a..b@firm.example'],
  ['a bare host', 'a@localhost'],
  ['a label that starts with a hyphen', 'a@-firm.example'],
  ['a NUL', 'a@firm.example\0'],
  ['nothing', ''],
  ['too long a local part', `${'a'.repeat(65)}@firm.example`],
])('refuses %s', (_, text) => {
  expect(plainAddress(text)).toBeNull();
});
