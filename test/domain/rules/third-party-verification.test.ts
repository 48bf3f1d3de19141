import { expect, test } from 'vitest';
import { isThirdPartyVerification } from '../../../src/domain/rules/third-party-verification.ts';

const from = (address: string) => ({ address, name: '' });
const machine = 'no-reply@chatter.example';
const judge = (subject: string, text: string, address = machine, why = '') =>
  isThirdPartyVerification({ from: from(address), subject, text }, why);

test.each([
  ['Chatter confirmation code: ABC-123', 'Your confirmation code is below. Enter it: 482 913'],
  ['Your sign-in code', 'Use 48 29 13 to go on. This sign-in code is good for ten minutes.'],
  ['G-482913 is your verification code', ''],
  ['Код подтверждения', 'Ваш код подтверждения: 482913. Никому его не сообщайте.'],
  ['【聊天】验证码', '您的验证码是 482913，十分钟内有效。'],
  ['Confirm your email address', 'Press https://chatter.example/confirm/7c1b2f to go on.'],
  ['Reset your password', 'Somebody asked for it: https://chatter.example/reset/7c1b2f'],
])('%s: what whoever reads it could use', (subject, text) => {
  expect(judge(subject, text)).toBe(true);
});

test.each([
  [
    'a client who got no code',
    'No code',
    'I did not get the verification code for account 482913.',
    'anna@example.com',
  ],
  ['a client who tells one', 'Code', 'My verification code is 482913, what now?', 'anna@example.com'],
  [
    'a notice of a provider',
    'Payout WD-20931',
    'Payout 482913 was returned by the bank. See https://psp.example/p/482913',
    machine,
  ],
  [
    'a provider that asks to verify a payee',
    'Payee check',
    'Please verify the account holder of payout 482913: https://psp.example/p',
    machine,
  ],
  ['a code that is only spoken of', 'Security', 'Never tell anybody your verification code.', machine],
])('%s is an inquiry like any other', (_what, subject, text, address) => {
  expect(judge(subject, text, address)).toBe(false);
});

test('a machine that marked its mail counts under any name', () => {
  expect(judge('Your login code', 'Your login code is 482913.', 'team@chatter.example')).toBe(false);
  expect(
    judge('Your login code', 'Your login code is 482913.', 'team@chatter.example', 'auto-submitted'),
  ).toBe(true);
});

test('a long mail costs no time', () => {
  const long = 'verify '.repeat(200_000);
  const started = process.cpuUsage().user;
  judge('x', long);
  judge(long, '');
  expect((process.cpuUsage(undefined).user - started) / 1000).toBeLessThan(10_000);
});
