import { expect, test } from 'vitest';
import { readHeader } from '../../src/mail/header-fields.ts';
import { mayAcknowledge } from '../../src/mail/may-acknowledge.ts';
import { readingOf } from '../domain/support/verbs.ts';

const own = ['desk@northwind.example', 'kyc@northwind.example'];
const { parsed } = readingOf('Where is my deposit?');

/** A mail of a client with these fields more. */
function may(fields: string[], more: Partial<typeof parsed> = {}): boolean {
  const raw = [...fields, 'Subject: Where is my deposit?', '', 'Text.'].join('\r\n');
  return mayAcknowledge(readHeader(Buffer.from(raw)), { ...parsed, ...more }, own);
}
const from = (address: string) => may([], { from: { address, name: '' } });

test.each([
  ['auto-replied', false],
  ['auto-generated', false],
  ['auto-notified; owner-email=a@elsewhere.example', false],
  ['no', true],
  ['no; because=a person', true],
])('LOOP-01 a mail that says Auto-Submitted: %s may be acknowledged: %s', (value, expected) => {
  expect(may([`Auto-Submitted: ${value}`])).toBe(expected);
});

test.each([
  'Precedence: bulk',
  'Precedence: list',
  'Precedence: junk',
  'Precedence: auto_reply',
  'X-Precedence: Bulk',
  'List-Id: <news.elsewhere.example>',
  'List-Unsubscribe: <https://elsewhere.example/out>',
  'List-Help: <https://elsewhere.example/help>',
  'Return-Path: <>',
  'X-Loop: yes',
  'X-Autoreply: yes',
  'X-Auto-Response-Suppress: All',
  'X-Casedesk-Loop: 0123456789abcdef0123456789abcdef',
  'Content-Type: multipart/report; report-type=feedback-report; boundary=edge',
])('no machine answers a mail with %s', (field) => {
  expect(may([])).toBe(true);
  expect(may([field])).toBe(false);
});

test.each([
  'Precedence: first-class',
  'Return-Path: <client@elsewhere.example>',
  'X-Auto-Response-Suppress: None',
  'X-Autoreply: no',
])('%s is written by mail programs of people, too', (field) => {
  expect(may([field])).toBe(true);
});

test.each([
  'mailer-daemon@elsewhere.example',
  'postmaster@elsewhere.example',
  'no-reply@elsewhere.example',
  'noreply+17@elsewhere.example',
  'billing-noreply@elsewhere.example',
  'do_not_reply@elsewhere.example',
  'owner-list@elsewhere.example',
  'list-request@elsewhere.example',
  'bounce-17-client@elsewhere.example',
  'desk@northwind.example',
  'colleague@northwind.example',
])('nobody writes back to %s', (address) => {
  expect(from(address)).toBe(false);
});

test.each(['anna.replyova@elsewhere.example', 'bouncer@elsewhere.example', 'client@northwind.example.net'])(
  '%s is a person as far as the address tells',
  (address) => {
    expect(from(address)).toBe(true);
  },
);

test('a mail without one plain sender, or that names none of our addresses, is not answered by a machine', () => {
  expect(may([], { from: null })).toBe(false);
  expect(may([], { to: ['everybody@elsewhere.example'] })).toBe(false);
  expect(may([], { to: ['everybody@elsewhere.example'], cc: ['kyc@northwind.example'] })).toBe(true);
});
