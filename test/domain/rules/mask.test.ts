import { expect, test } from 'vitest';
import { maskEmail, maskIban, maskPan, maskText } from '../../../src/domain/rules/mask.ts';

test('masks of single values', () => {
  expect(maskPan('4111 1111 1111 1234')).toBe('****1234');
  expect(maskIban('de89 3704 0044 0532 0130 00')).toBe('DE****3000');
  expect(maskEmail('anna@example.com')).toBe('a…@example.com');
  expect(maskEmail('nonsense')).toBe('…');
});

test.each([
  ['plain', 'card 4111111111111111 please', 'card ****1111 please'],
  ['spaced', '4111 1111 1111 1111', '****1111'],
  ['hyphens', '4111-1111-1111-1111', '****1111'],
  ['dashes with blanks', '4111 – 1111 – 1111 – 1111', '****1111'],
  ['no-break spaces', '4111\u00a01111\u00a01111\u00a01111', '****1111'],
  ['zero-width characters', '4111\u200b1111\u200b1111\u200b1111', '****1111'],
  ['full-width digits', '卡号４１１１１１１１１１１１１１１１', '卡号****1111'],
  ['Amex grouping', '3782 822463 10005', '****0005'],
  ['13 digits', '4222222222222', '****2222'],
  ['19 digits', '6304000000000000000', '****0000'],
  ['glued to words', 'карта4111111111111111моя', 'карта****1111моя'],
  ['after another number', 'order 12345 4111 1111 1111 1111', 'order 12345 ****1111'],
  ['an amount behind it stays', '4111111111111111 50 USD', '****1111 50 USD'],
  ['two cards', '4111111111111111, 5500005555555559', '****1111, ****5559'],
  ['UnionPay that fails Luhn', '卡号6212345678901234567', '卡号****4567'],
  ['UnionPay in groups', '6228 4800 1234 5678 901', '****8901'],
  ['IBAN', 'to DE89 3704 0044 0532 0130 00 today', 'to DE****3000 today'],
  ['IBAN in small letters', 'de89370400440532013000', 'DE****3000'],
  ['IBAN beside Chinese', '账户DE89370400440532013000谢谢', '账户DE****3000谢谢'],
  ['two IBANs', 'DE89370400440532013000 GB82WEST12345698765432', 'DE****3000 GB****5432'],
  ['IBAN with one wrong digit', 'DE88 3704 0044 0532 0130 00', 'DE****3000'],
  ['CVV', 'cvv 123', 'cvv ***'],
  ['CVV in words', 'The CVC2 code is: 1234.', 'The CVC2 code is: ***.'],
  ['CVV before the cue', '4111111111111111, 123 (CVV)', '****1111, *** (CVV)'],
  ['security code', 'security code - 987', 'security code - ***'],
  ['Russian code', 'код 123, код безопасности: 456', 'код ***, код безопасности: ***'],
  ['Chinese code', '安全码是１２３', '安全码是***'],
])('masked: %s', (_what, text, masked) => {
  expect(maskText(text)).toBe(masked);
  expect(maskText(masked)).toBe(masked);
});

test.each([
  ['a Luhn failure', '4111111111111112'],
  ['a login and an amount', 'login 88123456, 1,000 USD'],
  ['an ARN of 23 digits', '74927821234567890123456'],
  ['a UETR of digits only', '41111115-1111-4111-8111-111111111111'],
  ['a transaction hash', `0xab4111111111111111${'c'.repeat(46)}`],
  ['a word that begins like an IBAN', 'DE89 is this the beginning of one'],
  ['digits on two sides of a comma', '41111111, 11111111'],
  ['an error code', 'код ошибки 504'],
  ['a last four', 'card ****1111'],
  ['a date and a time', '2026-03-12 14:05:11'],
])('left alone: %s', (_what, text) => {
  expect(maskText(text)).toBe(text);
});

test.each([
  ['digits', '1'.repeat(1_000_000)],
  ['digits with blanks', '1 '.repeat(500_000)],
  ['one card number that never ends', '4 '.repeat(500_000)],
  ['blanks', ' '.repeat(1_000_000)],
  ['groups of four', '4111 '.repeat(200_000)],
  ['IBAN beginnings', 'DE89 '.repeat(200_000)],
  ['CVV cues', 'cvv '.repeat(250_000)],
])('a megabyte of %s is masked in time', (_what, hostile) => {
  expect(maskText(hostile).length).toBeLessThanOrEqual(1_000_000);
});
