import { expect, test } from 'vitest';
import { readHeader } from '../../src/mail/header-fields.ts';
import { screen } from '../../src/mail/screen.ts';
import { readBounce } from '../../src/mail/screening/reported-recipients.ts';
import { readWhole } from './support/read-whole.ts';

async function screened(...lines: string[]) {
  const raw = Buffer.from(
    ['To: desk@firm.example', 'Content-Type: text/plain; charset=utf-8', ...lines].join('\r\n'),
  );
  const parsed = await readWhole(raw);
  const header = readHeader(raw);
  const { kind, why } = screen(header, parsed, ['desk@firm.example'], 'none');
  const bounce = kind === 'bounce' ? readBounce(header, parsed) : null;
  return {
    kind,
    why,
    id: bounce?.bouncedMessageId ?? null,
    failed: bounce?.reported.map((one) => [one.address, one.permanent, one.failed]) ?? [],
  };
}

test.each([
  [
    'qmail',
    [
      'From: MAILER-DAEMON@mx.lake.example',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program.',
      "I'm afraid I wasn't able to deliver your message.",
      '',
      '<anna@lake.example>:',
      'Sorry, no mailbox here by that name. (#5.1.1)',
      '',
      '--- Below this line is a copy of the message.',
      '',
      'Message-ID: <7@firm.example>',
      'To: anna@lake.example',
    ],
    [['anna@lake.example', true, true]],
  ],
  [
    'Exim, two of them',
    [
      'From: Mail Delivery System <Mailer-Daemon@mx.lake.example>',
      'Subject: Mail delivery failed',
      '',
      'The following address(es) failed:',
      '',
      '  anna@lake.example',
      '    host mx.lake.example [192.0.2.1]: 550 5.1.1 No such user',
      '  boris@lake.example',
      '    host mx.lake.example [192.0.2.1]: 452 4.2.2 Mailbox full',
      '',
      '------ This is a copy of the message ------',
      '',
      'Message-ID: <7@firm.example>',
    ],
    [
      ['anna@lake.example', true, true],
      ['boris@lake.example', false, true],
    ],
  ],
  [
    'Postfix in its old form',
    [
      'From: MAILER-DAEMON@mx.lake.example',
      'Subject: Undelivered Mail Returned to Sender',
      '',
      '<anna@lake.example>: host mx.lake.example[192.0.2.1] said: 550 5.7.1 Refused (in',
      '    reply to RCPT TO command)',
      '',
      'Return-Path: <desk@firm.example>',
      'Message-ID: <7@firm.example>',
    ],
    [['anna@lake.example', true, true]],
  ],
  [
    'Chinese',
    [
      'From: postmaster@lake.example',
      'Subject: 系统退信',
      '',
      '抱歉，您的邮件未送达',
      '收件人：',
      'anna@lake.example',
      '退信原因：',
      '该用户不存在',
      '原始邮件',
      'Message-ID: <7@firm.example>',
    ],
    [['anna@lake.example', true, true]],
  ],
])('LOOP-04 a bounce of %s is read without a formal report', async (_mailer, lines, failed) => {
  expect(await screened(...lines)).toMatchObject({ kind: 'bounce', id: '<7@firm.example>', failed });
});

test('ING-19 a notice of delay is no failure, and is about the one whom it names', async () => {
  const lines = [
    'From: MAILER-DAEMON@mx.lake.example',
    'Subject: Delivery Status Notification (Delay)',
    '',
    'Your mail has been delayed. Delivery to the following recipient will be retried:',
    '',
    '  anna@lake.example',
  ];
  expect(await screened(...lines)).toMatchObject({
    kind: 'bounce',
    failed: [['anna@lake.example', false, false]],
  });
});

test.each([
  [
    'a complaint about a bounce',
    [
      'From: anna@lake.example',
      'Subject: Delivery failed',
      '',
      'I wrote to you and got: 550 user unknown. Why could my mail not be delivered?',
    ],
  ],
  [
    'a forwarded bounce',
    [
      'From: anna@lake.example',
      'Subject: Fwd: Undelivered Mail Returned to Sender',
      '',
      '<you@firm.example>: host mx said: 550 5.1.1 user unknown',
    ],
  ],
  [
    'a person who is away and asks',
    [
      'From: anna@lake.example',
      'Subject: Withdrawal',
      '',
      'I am on vacation until Monday. Thanks for your mail, but where is my money?',
    ],
  ],
  [
    'the notice of a provider',
    [
      'From: noreply@provider.example',
      'Auto-Submitted: auto-generated',
      'Precedence: bulk',
      'Subject: Payment 4711 failed',
      '',
      'The payment 4711 was rejected by the bank. This is an automated message.',
    ],
  ],
  [
    'LOOP-01 Auto-Submitted: no',
    ['From: anna@lake.example', 'Auto-Submitted: no', 'Subject: My papers', '', 'Here they are.'],
  ],
])('%s is an inquiry', async (_what, lines) => {
  expect(await screened(...lines)).toMatchObject({ kind: 'inquiry' });
});

test.each([
  ['Automatic reply: your letter', 'I am out.'],
  ['Автоответ: письмо', 'Меня нет.'],
  ['Автоматична відповідь: лист', 'Мене немає.'],
  ['自动回复: 您好', '您好'],
  ['自動回覆: 您好', '您好'],
  ['自動返信: お問い合わせ', '不在です'],
  ['Abwesenheitsnotiz: Ihr Schreiben', 'Ich bin nicht da.'],
  ['Réponse automatique : votre lettre', 'Je suis absent.'],
  ['Respuesta automática: carta', 'Estoy fuera.'],
  ['Risposta automatica: lettera', 'Sono fuori.'],
  ['Resposta automática: carta', 'Estou fora.'],
  ['Automatisch antwoord: brief', 'Ik ben weg.'],
  ['Odpowiedź automatyczna: list', 'Nie ma mnie.'],
  ['Autosvar: brev', 'Jag är borta.'],
  [
    'Re: Your case',
    'Thank you for your message. I am out of the office until 4 May. In urgent matters please call my colleague.',
  ],
])('an answering machine without a marking header: %s', async (subject, text) => {
  expect(await screened('From: anna@lake.example', `Subject: ${subject}`, '', text)).toMatchObject({
    kind: 'auto_reply',
  });
});

test('what is read of a hostile text ends soon', async () => {
  const began = performance.now();
  await screened('From: MAILER-DAEMON@mx.lake.example', 'Subject: failure', '', 'a@'.repeat(500_000));
  await screened(
    'From: MAILER-DAEMON@mx.lake.example',
    'Subject: failure',
    '',
    '<a@b.example>:\r\n'.repeat(50_000),
  );
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('a mailbox whose address says "full" is not full', async () => {
  const { failed } = await screened(
    'From: MAILER-DAEMON@mx.lake.example',
    'Subject: DELIVERY FAILURE: user not listed in directory',
    '',
    'Your message was not delivered to:',
    '',
    'oleg@full.example',
    '',
    'because: user oleg@full.example not listed in the directory',
  );
  expect(failed).toEqual([['oleg@full.example', true, true]]);
});

test('systems that name their recipients in the header are understood', async () => {
  const { kind, failed } = await screened(
    'From: Mail Delivery System <Mailer-Daemon@mx.lake.example>',
    'Subject: Mail delivery failed',
    'X-Failed-Recipients: Anna@Lakeside.example,',
    ' boris@lakeside.example',
    '',
    'A message that you sent could not be delivered to all of its recipients.',
  );
  expect(kind).toBe('bounce');
  expect(failed.map(([address]) => address)).toEqual(['anna@lakeside.example', 'boris@lakeside.example']);
});

test('a notice with the null path that speaks of a failed payment is an inquiry, not a bounce', async () => {
  const { kind, why } = await screened(
    'From: Provider <notices@provider.example>',
    'Return-Path: <>',
    'Subject: Withdrawal 500 USD',
    '',
    'The payment of 500 USD failed: the account of the recipient has been disabled. Write to help@provider.example.',
  );
  expect([kind, why]).toEqual(['inquiry', 'notice: null return path']);
});

test.each([
  ['Auto-withdrawal does not work', 'inquiry'],
  ['Auto', 'inquiry'],
  ['Absence-of-funds notice', 'inquiry'],
  ['Auto: Re: Your withdrawal', 'auto_reply'],
  ['Automatic reply: Your withdrawal', 'auto_reply'],
  ['Out of office - Re: Your withdrawal', 'auto_reply'],
  ['Автоответ: вывод', 'auto_reply'],
  ['自动回复: 提款', 'auto_reply'],
])('the subject %j is that of an %s', async (subject, kind) => {
  const words = `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
  const found = await screened('From: anna@lakeside.example', words, '', 'It has not changed since Monday.');
  expect(found.kind).toBe(kind);
});
