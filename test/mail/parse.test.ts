import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { openParser } from '../../src/mail/parse.ts';

const parser = openParser({ timeoutMilliseconds: 30_000, memoryMegabytes: 256 });
afterAll(() => parser.close());

describe('mails as clients write them', () => {
  test('an English mail with quoted history and an attachment named like a path', async () => {
    const mail = await parseFixture('english-deposit');
    expect(mail).toEqual({
      messageId: '<deposit-1@example.com>',
      inReplyTo: '<third@example.com>',
      references: ['<first@example.com>', '<second@example.com>', '<third@example.com>'],
      bouncedMessageId: null,
      returnedTo: [],
      reported: [],
      from: { address: 'anna.brown@example.com', name: 'Anna Brown' },
      fromName: 'Anna Brown',
      fromAsWritten: 'anna.brown@example.com',
      replyTo: null,
      to: ['desk@firm.example'],
      cc: ['second@firm.example'],
      subject: 'Deposit not credited',
      date: new Date('2026-03-09T09:33:12Z'),
      text: expect.stringContaining('> You can deposit now.'),
      htmlOnly: false,
      reply: 'Hello,\n\nI sent 5,000 USD on 5 March and it is not in my account 5012345.',
      forwarded: false,
      attachments: [
        {
          filename: '_.._etc_receipt.pdf',
          contentType: 'application/octet-stream',
          detectedType: null,
          slice: { start: expect.any(Number), end: expect.any(Number), encoding: 'base64' },
          size: 7,
          sha256: '6f32860910ca0fb2a20c7fda143666b09dbf8db5238195c90a586fb542ff0cad',
          inline: false,
        },
      ],
      marks: [],
      unshown: [],
    });
  });

  test('Russian in KOI8-R, quoted-printable', async () => {
    const mail = await parseFixture('russian-koi8-r');
    expect(mail.from).toEqual({ address: 'ivan.petrov@example.ru', name: 'Иван Петров' });
    expect(mail.subject).toBe('Вывод средств WD-20931');
    expect(mail.reply).toBe('Добрый день!\n\nВывод WD-20931 висит уже три дня. Когда придут деньги?');
    expect(mail.text).toContain('> Заявка принята.');
  });

  test('Russian in Windows-1251, answered from a telephone above an unmarked quote', async () => {
    const mail = await parseFixture('russian-windows-1251');
    expect(mail.subject).toBe('Почему отклонили документ?');
    expect(mail.reply).toBe('Здравствуйте, почему отклонили мою квитанцию?');
    expect(mail.date).toEqual(new Date('2026-03-09T09:33:00Z'));
  });

  test('Chinese in GB18030', async () => {
    const mail = await parseFixture('chinese-gb18030');
    expect(mail.from).toEqual({ address: 'wang@example.cn', name: '王小明' });
    expect(mail.subject).toBe('地址证明被拒绝');
    expect(mail.reply).toBe('您好：\n\n我的地址证明为什么被拒绝？');
  });

  test.each(['html-only', 'html-alone-in-alternative'])('%s is read as text', async (name) => {
    const mail = await parseFixture(name);
    expect(mail.htmlOnly).toBe(true);
    expect(mail.reply).toBe('My card deposit is missing.\n\nSee bank.example [http://evil.example/x]');
    expect(mail.text).toContain('> Old words');
    expect(mail.text).not.toMatch(/pixel|track\.example|color/);
  });
});

test('HTML nested too deeply for a layout comes as its bare words', async () => {
  const html = `${'<b><i>'.repeat(20_000)}5 &lt; 6${'</i></b>'.repeat(20_000)}`;
  const mail = await parseText(`Content-Type: text/html\r\n\r\n${html}`);
  expect(mail).toMatchObject({ text: '5 < 6', htmlOnly: true });
});

test('an HTML body whose elements never end, for their ends are of others, is read as bare words in time', async () => {
  const mail = await parseText(`Content-Type: text/html\r\n\r\n<p>5 &lt; 6</p>${'<i></b>'.repeat(140_000)}`);
  expect(mail).toMatchObject({ text: '5 < 6', htmlOnly: true });
});

test('an attached mail is an attachment, its words are not read', async () => {
  const inner = 'From: x@evil.test\r\nSubject: inner\r\n\r\nPay to my IBAN';
  const parts = `--e\r\n\r\nSee below.\r\n--e\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--e--\r\n`;
  const mail = await parseText(`Content-Type: multipart/mixed; boundary=e\r\n\r\n${parts}`);
  expect(mail.text).toBe('See below.');
  expect(mail.attachments).toMatchObject([{ contentType: 'message/rfc822' }]);
});

describe('From', () => {
  test.each([
    ['Anna <anna@example.com>', 'anna@example.com', 'Anna'],
    ['ANNA@EXAMPLE.COM', 'anna@example.com', ''],
    ['anna@example.com (Anna Brown)', 'anna@example.com', 'Anna Brown'],
    ['"Brown, Anna" <anna@example.com>', 'anna@example.com', 'Brown, Anna'],
    ['anna@example.com <anna@example.com>', 'anna@example.com', ''],
    ['"support@firm.com" <evil@example.com>', 'evil@example.com', ''],
    ['"a\u202egnol" <anna@example.com>', 'anna@example.com', 'agnol'],
    ['a@xn--80ak6aa92e.com', 'a@xn--80ak6aa92e.com', ''],
    ['a@пример.рф', 'a@xn--e1afmkfd.xn--p1ai', ''],
    ['=?utf-8?B?0JDQvdC90LA=?= <anna@example.ru>', 'anna@example.ru', 'Анна'],
  ])('%s', async (value, address, name) => {
    const { from } = await parseText(`From: ${value}\r\n\r\nHello`);
    expect(from).toEqual({ address, name });
  });

  test.each([
    'victim@bank.com, evil@example.com',
    'Anna <a@example.com>, Boris <b@example.com>',
    'Friends: anna@example.com, boris@example.com;',
    'Friend: anna@example.com;',
    '<@evil.test:victim@bank.com>',
    '<victim@bank.com> <evil@evil.test>',
    'victim@bank.com <evil@evil.test>',
    'a@one.test\0@evil.test',
    'a@one.test@evil.test',
    '=?x?q?victim=40bank.com=3e=00?=foo@evil.test',
    '=?utf-8?q?victim=40bank.com?=',
    '"a@evil.test x"@bank.com',
    'a@\uff46irm.com',
    '\u212aate@example.com',
    'anna@[127.0.0.1]',
    'anna@localhost',
    `${'a'.repeat(300)}@example.com`,
    'Anna <anna@example.com',
    '"Anna <anna@example.com>',
    'Anna',
    '<>',
    '',
  ])('nobody: %s', async (value) => {
    expect((await parseText(`From: ${value}\r\n\r\nHello`)).from).toBeNull();
  });

  test('nobody when the header is absent or stands twice', async () => {
    expect((await parseText('Subject: x\r\n\r\nHello')).from).toBeNull();
    const twice = 'From: victim@bank.com\r\nFrom: evil@evil.test\r\n\r\nHello';
    expect((await parseText(twice)).from).toBeNull();
  });

  test('recipients keep their ASCII domains', async () => {
    const { to } = await parseText('To: Группа: a@xn--80ak6aa92e.com, B <b@example.com>;\r\n\r\nx');
    expect(to).toEqual(['a@xn--80ak6aa92e.com', 'b@example.com']);
  });

  test('Reply-To follows the same rules', async () => {
    expect((await parseText('Reply-To: Anna <ANNA@example.com>\r\n\r\nx')).replyTo).toBe('anna@example.com');
    expect((await parseText('Reply-To: a@example.com, b@example.com\r\n\r\nx')).replyTo).toBeNull();
  });
});

describe('texts and dates that break storage or clocks', () => {
  test('NUL becomes a replacement character in subject and body', async () => {
    const mail = await parseText('Subject: a\0b\r\nContent-Type: text/plain\r\n\r\nx\0y');
    expect(mail.subject).toBe('a\ufffdb');
    expect(mail.text).toBe('x\ufffdy');
  });

  test('an encoded line break in the subject stays one line', async () => {
    const mail = await parseText('Subject: =?utf-8?Q?x=0D=0ABcc:_evil=40example.com?=\r\n\r\nHello');
    expect(mail.subject).toBe('x Bcc: evil@example.com');
  });

  test.each([
    ['Mon, 09 Mar 2026 12:33:00 +0300 (MSK)', '2026-03-09T09:33:00Z'],
    ['9 Mar 26 12:33 EST', '2026-03-09T17:33:00Z'],
    ['Mon, 09 Mar 2026 12:33:00', '2026-03-09T12:33:00Z'],
    ['Tue, 30 Feb 2026 12:33:00 +0000', null],
    ['Mon, 09 Mar 2026 25:33:00 +0000', null],
    ['tomorrow 1', null],
    ['', null],
  ])('Date: %s', async (value, moment) => {
    const mail = await parseText(`Date: ${value}\r\n\r\nHello`);
    expect(mail.date).toEqual(moment === null ? null : new Date(moment));
  });

  test('a hundred references at most: the first and the newest', async () => {
    const ids = Array.from({ length: 500 }, (_, number) => `<${number}@example.com>`);
    const mail = await parseText(`References: ${ids.join('\r\n ')}\r\n\r\nHello`);
    expect(mail.references).toHaveLength(100);
    expect(mail.references.slice(0, 2)).toEqual(['<0@example.com>', '<401@example.com>']);
    expect(mail.references.at(-1)).toBe('<499@example.com>');
  });

  test.each([
    ['CON.pdf', '_CON.pdf'],
    ['.htaccess\u200b', 'htaccess'],
    ['C:\\Users\\a.png', 'C__Users_a.png'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    [`${'a'.repeat(5000)}.pdf`, `${'a'.repeat(116)}.pdf`],
    ['..', 'attachment-1'],
  ])('file name %s', async (name, shown) => {
    const encoded = `=?utf-8?B?${Buffer.from(name).toString('base64')}?=`;
    const mail = await parseText(
      `Content-Type: image/png\r\nContent-Disposition: attachment; filename="${encoded}"\r\n\r\nx`,
    );
    expect(mail.attachments.map((attachment) => attachment.filename)).toEqual([shown]);
  });
});

describe('the mail that a report returns', () => {
  const report = (type: string, returned: string) =>
    parseText(
      [
        'Message-ID: <report@mx.example>',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=e',
        '',
        '--e',
        '',
        'It could not be delivered. Message-ID: <text@mx.example>',
        '--e',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.example',
        '',
        'Final-Recipient: rfc822; anna@example.com',
        'Action: failed',
        'Status: 5.1.1',
        '--e',
        `Content-Type: ${type}`,
        '',
        returned,
        '--e--',
        '',
      ].join('\r\n'),
    );
  const header = 'From: desk@firm.example\r\nmessage-id:\r\n <cd.1.2@firm.example>\r\nSubject: Re: x';

  test.each([
    ['message/rfc822', `${header}\r\n\r\nMessage-ID: <body@firm.example>`],
    ['text/rfc822-headers', `${header}\r\n`],
    ['text/rfc822-headers', header],
    ['message/global-headers; charset=utf-8', header],
  ])('as %s is named by its Message-ID', async (type, returned) => {
    const { bouncedMessageId, reported } = await report(type, returned);
    expect(bouncedMessageId).toBe('<cd.1.2@firm.example>');
    expect(reported).toEqual([
      { address: 'anna@example.com', status: '5.1.1', permanent: true, failed: true, reason: '' },
    ]);
  });

  test.each([
    ['message/rfc822', 'From: desk@firm.example\r\n\r\nMessage-ID: <body@firm.example>'],
    ['text/plain', header],
  ])('as %s without a Message-ID of its header is not named', async (type, returned) => {
    expect((await report(type, returned)).bouncedMessageId).toBeNull();
  });
});

test('a small mail is cut up in the other process as a large one is here', async () => {
  const mail = (padding: number) =>
    [
      'Subject: files\r\nContent-Type: multipart/mixed; boundary=e\r\n',
      '--e\r\n\r\nsee them',
      '--e\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQ=',
      `--e--${' '.repeat(padding)}\r\n`,
    ].join('\r\n');
  const [small, large] = await Promise.all([parseText(mail(0)), parseText(mail(100_000))]);
  expect(small.attachments).toEqual(large.attachments);
  expect(small.attachments).toMatchObject([{ filename: 'a.pdf', contentType: 'application/pdf', size: 8 }]);
  expect(small).toMatchObject({ text: 'see them', unshown: [] });
});

describe('mails that cannot be read', () => {
  test('too many parts: never again, and the next mail is read', async () => {
    const parts = '--e\r\n\r\nx\r\n'.repeat(1500);
    const bomb = parseText(`Content-Type: multipart/mixed; boundary=e\r\n\r\n${parts}--e--\r\n`);
    await expect(bomb).rejects.toMatchObject({ code: 'mail_unreadable', retry: 'never' });
    expect((await parseText('Subject: next\r\n\r\nx')).subject).toBe('next');
  });

  test('out of memory: later, this process lives, and the next mail is read by a new one', async () => {
    const small = openParser({ timeoutMilliseconds: 30_000, memoryMegabytes: 24 });
    const huge = Buffer.concat([Buffer.from('Subject: huge\r\n\r\n'), Buffer.alloc(4_000_000, '> a\n')]);
    const [first, second] = await Promise.allSettled([
      small.parse(huge),
      small.parse(Buffer.from('Subject: next\r\n\r\nx')),
    ]);
    expect(first).toMatchObject({ reason: { code: 'mail_unreadable', retry: 'later' } });
    expect(second).toMatchObject({ value: { subject: 'next' } });
    await small.close();
  });

  test('too slow: later, for every mail that is', async () => {
    const impatient = openParser({ timeoutMilliseconds: 1, memoryMegabytes: 256 });
    const tries = [impatient.parse(Buffer.from('\r\nx')), impatient.parse(Buffer.from('\r\ny'))];
    for (const one of await Promise.allSettled(tries)) {
      expect(one).toMatchObject({ reason: { code: 'mail_parse_timeout', retry: 'later' } });
    }
    await impatient.close();
  });

  test('closed: what waits is told to come later', async () => {
    const closing = openParser({ timeoutMilliseconds: 30_000, memoryMegabytes: 256 });
    const tries = Promise.allSettled([
      closing.parse(Buffer.from('\r\nx')),
      closing.parse(Buffer.from('\r\ny')),
    ]);
    await closing.close();
    for (const one of await tries)
      expect(one).toMatchObject({ reason: { code: 'parser_closed', retry: 'later' } });
    await expect(closing.parse(Buffer.from('x'))).rejects.toMatchObject({ code: 'parser_closed' });
  });
});

function parseText(raw: string) {
  return parser.parse(Buffer.from(raw));
}

async function parseFixture(name: string) {
  return parser.parse(await readFile(new URL(`../fixtures/mail/${name}.eml`, import.meta.url)));
}
