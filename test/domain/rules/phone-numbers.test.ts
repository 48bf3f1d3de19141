import { expect, test } from 'vitest';
import { phonesMeant, wholePhone } from '../../../src/domain/rules/phone-numbers.ts';

test.each([
  ['+7 (916) 123-45-67', null, '+79161234567', '+7****4567'],
  ['0049 151 55512345', null, '+4915155512345', '+49****2345'],
  ['8 916 123 45 67', 'RU', '+79161234567', '+7****4567'],
  ['138 0013 8000', 'cn', '+8613800138000', '+86****8000'],
  ['99 123456', 'CY', '+35799123456', '+357****3456'],
  ['99 123456', 'Cyprus', '99123456', '****3456'],
  ['99 123456', null, '99123456', '****3456'],
  ['12345', 'DE', '+4912345', '+49****2345'],
])('%s of somebody in %s', (written, country, number, masked) => {
  expect(wholePhone(written, country)).toEqual({ number, masked });
});

test('what an officer types may be dialled from several countries, and is looked for as it is, too', () => {
  expect(phonesMeant('+7 916 123 45 67')).toEqual(['79161234567', '+79161234567']);
  expect(phonesMeant('8 (916) 123-45-67')).toContain('+79161234567');
  expect(phonesMeant('13800138000')).toContain('+8613800138000');
  expect(phonesMeant('99123456')).toContain('+35799123456');
  expect(phonesMeant('99123456')).toContain('99123456');
});

test.each(['WD-20931', '1234', 'anna@example.com', '3f2b8c1e-5d4a-4b6c-9e7f-1a2b3c4d5e6f', '+', ''])(
  '%s is no telephone number',
  (typed) => {
    expect(phonesMeant(typed)).toEqual([]);
  },
);
