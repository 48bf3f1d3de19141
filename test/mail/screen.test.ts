import { expect, test } from 'vitest';
import { readHeader } from '../../src/mail/header-fields.ts';
import { loopMark } from '../../src/mail/loop-mark.ts';
import { screen } from '../../src/mail/screen.ts';
import { readWhole } from './support/read-whole.ts';

const key = Buffer.from('the key of our loop mark');
const own = ['desk@firm.example', 'second@firm.example'];
const mark = loopMark(key, '<1@firm.example>');

test.each([
  ['inquiry', '', 'Subject: Where is my money?'],
  ['inquiry', '', 'Auto-Submitted: no'],
  ['inquiry', '', 'Auto-Submitted: No (a person wrote this)'],
  ['inquiry', '', 'X-Auto-Response-Suppress: All'],
  ['inquiry', '', 'Precedence: first-class'],
  ['inquiry', '', 'X-Autoreply: no'],
  ['inquiry', '', 'Return-Path: <anna@example.com>'],
  ['inquiry', '', 'List-Id: The desk <desk.firm.example>\r\nPrecedence: first-class'],
  ['inquiry', '', 'From: postmaster-friend@example.com'],
  ['own_mail', 'from an own address', 'From: Desk <DESK@firm.example>'],
  ['own_mail', 'own loop mark', `Message-ID: <1@firm.example>\r\nX-Casedesk-Loop: ${mark}`],
  ['inquiry', '', `Message-ID: <2@evil.example>\r\nX-Casedesk-Loop: ${mark}`],
  ['bounce', 'delivery report', 'Content-Type: multipart/report; report-type="delivery-status"; boundary=e'],
  ['bounce', 'failed recipients', 'X-Failed-Recipients: anna@example.com'],
  ['bounce', 'from a mail system', 'From: Mail Delivery System <MAILER-DAEMON@mx.example.com>'],
  ['bounce', 'from a mail system', 'From: postmaster@example.com\r\nAuto-Submitted: auto-replied'],
  ['bounce', 'from a mail system', 'From: MAILER-DAEMON'],
  ['inquiry', 'notice: null return path', 'Return-Path: <>'],
  ['auto_reply', 'auto-submitted', 'Return-Path: <>\r\nAuto-Submitted: auto-replied'],
  ['inquiry', 'notice: auto-submitted', 'Auto-Submitted: auto-generated; owner-email="a@example.com"'],
  ['auto_reply', 'x-autoreply', 'X-Autoreply: yes'],
  ['auto_reply', 'x-autorespond', 'X-Autorespond: holiday'],
  ['auto_reply', 'precedence auto_reply', 'Precedence: auto_reply'],
  [
    'report',
    'read receipt',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary=e',
  ],
  ['list', 'list-id', 'List-Id: <news.example.com>'],
  ['list', 'list-unsubscribe', 'List-Unsubscribe: <mailto:off@example.com>'],
  ['inquiry', 'notice: precedence bulk', 'Precedence: Bulk'],
  ['list', 'precedence list', 'Precedence: list'],
])('%s: %s: %s', async (kind, why, header) => {
  const from = /^From:/m.test(header) ? '' : 'From: anna@example.com\r\n';
  const raw = Buffer.from(`${from}${header}\r\n\r\n--e\r\n\r\nHello\r\n--e--\r\n`);
  expect(screen(readHeader(raw), await readWhole(raw), own, 'pass', key)).toEqual({ kind, why });
});

test('without a key the shape of our loop mark is enough', async () => {
  const raw = Buffer.from(`From: anna@example.com\r\nX-Casedesk-Loop: ${mark}\r\n\r\nHello`);
  const parsed = await readWhole(raw);
  expect(screen(readHeader(raw), parsed, own, 'none')).toEqual({ kind: 'own_mail', why: 'own loop mark' });
  expect(screen(readHeader(raw), parsed, own, 'none', key)).toMatchObject({ kind: 'inquiry' });
});

test.each(['fail', 'none', 'temperror'] as const)(
  'an own address in From with the verdict %s is an inquiry',
  async (verdict) => {
    const raw = Buffer.from('From: desk@firm.example\r\n\r\nHello');
    const screening = screen(readHeader(raw), await readWhole(raw), own, verdict, key);
    expect(screening).toEqual({ kind: 'inquiry', why: '' });
  },
);
