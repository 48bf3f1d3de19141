import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readSlice } from '../../src/mail/mime/read-slice.ts';
import { readWhole } from './support/read-whole.ts';

// Mails as programs of thirty years wrote them. All are made here.

const read = (raw: string) => readWhole(Buffer.from(raw, 'latin1'));
const russian =
  'Добрый день! Мой вывод средств висит уже три дня, подскажите, пожалуйста, когда придут деньги.';
const chinese = '您好，我的入金三天了还没有到账，请帮我查询一下，谢谢！';
const traditional = '您好，我的入金三天了還沒有到賬，請幫我查詢一下，謝謝！';
const japanese = 'お世話になっております。入金がまだ反映されていません。';
const korean = '안녕하세요. 입금이 아직 반영되지 않았습니다. 확인 부탁드립니다.';
const german = 'Meine Überweisung ist noch nicht eingegangen, könnten Sie das bitte prüfen? Grüße';

describe('charsets', () => {
  test.each([
    ['koi8-r', russian],
    ['windows-1251', russian],
    ['gb18030', chinese],
    ['big5', traditional],
    ['shift_jis', japanese],
    ['euc-kr', korean],
    ['windows-1252', german],
  ])(
    '%s is told by its letters when none, ASCII, UTF-8 or nothing known is declared',
    async (charset, text) => {
      for (const declared of ['', '; charset=us-ascii', '; charset=utf-8', '; charset=x-unknown']) {
        const raw = Buffer.concat([
          Buffer.from(`Content-Type: text/plain${declared}\r\nSubject: `),
          iconv.encode(text, charset),
          Buffer.from('\r\n\r\n'),
          iconv.encode(text, charset),
        ]);
        expect(await readWhole(raw)).toMatchObject({ text, subject: text });
      }
    },
  );

  test.each([
    ['cp-850', iconv.encode(german, 'cp850'), german],
    ['iso-8859-8-i', iconv.encode('שלום', 'windows-1255'), 'שלום'],
    ['unicode-1-1-utf-7', iconv.encode(german, 'utf-7'), german],
    ['hz-gb-2312', Buffer.from('~{<:Ky2;!$~}x~~', 'latin1'), '己所不·x~'],
    ['utf-16', iconv.encode(chinese, 'utf-16'), chinese],
    ['ks_c_5601-1987', iconv.encode(korean, 'euc-kr'), korean],
    ['ansi_x3.110-1983', Buffer.from('plain'), 'plain'],
    ['iso-8859-1', Buffer.from(russian), russian],
  ])('%s', async (charset, bytes, text) => {
    const head = `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
    expect((await read(head + bytes.toString('base64'))).text).toBe(text);
  });

  test('a letter that is cut between two encoded words is whole again', async () => {
    const bytes = Buffer.from('Деньги');
    const word = (piece: Buffer) => `=?utf-8?B?${piece.toString('base64')}?=`;
    const mail = await read(
      `Subject: ${word(bytes.subarray(0, 3))}\r\n ${word(bytes.subarray(3))} x\r\n\r\n`,
    );
    expect(mail.subject).toBe('Деньги x');
  });
});

describe('names of attachments', () => {
  const named = async (parameters: string) =>
    (await read(`Content-Type: image/png\r\nContent-Disposition: attachment; ${parameters}\r\n\r\nx`))
      .attachments[0]?.filename;
  test.each([
    ["filename*=utf-8''%D1%87%D0%B5%D0%BA.png", 'чек.png'],
    ["filename*0*=koi8-r''%DE%C5; filename*1*=%CB; filename*2=.png", 'чек.png'],
    ['filename="=?windows-1251?B?9+XqLnBuZw==?="', 'чек.png'],
    ['filename="\xf7\xe5\xea.png"', 'чек.png'],
    ['filename=my file.png', 'my file.png'],
    ['filename="unclosed.png', 'unclosed.png'],
  ])('%s', async (parameters, name) => {
    expect(await named(parameters)).toBe(name);
  });
});

describe('broken structures are read as mail programs read them', () => {
  const mixed = 'Content-Type: multipart/mixed; boundary="e"\r\n\r\n';
  const picture = 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r\n';
  test.each([
    ['no last boundary', `${mixed}--e\r\n\r\nHello\r\n--e\r\n${picture}`],
    ['blanks behind the boundary', `${mixed}--e  \r\n\r\nHello\r\n--e\t\r\n${picture}--e--  \r\n`],
    ['LF alone', `${mixed}--e\r\n\r\nHello\r\n--e\r\n${picture}--e--\r\n`.replaceAll('\r', '')],
    ['CR alone', `${mixed}--e\r\n\r\nHello\r\n--e\r\n${picture}--e--\r\n`.replaceAll('\n', '')],
    [
      'the line of an mbox first',
      `From a@b Mon Mar 9\r\n${mixed}--e\r\n\r\nHello\r\n--e\r\n${picture}--e--\r\n`,
    ],
    [
      'a boundary nobody names',
      `Content-Type: multipart/mixed\r\n\r\n--e\r\n\r\nHello\r\n--e\r\n${picture}--e--\r\n`,
    ],
    [
      'a header line that was broken',
      `Received: by x\r\nnot a field\r\n${mixed}--e\r\n\r\nHello\r\n--e\r\n${picture}--e--`,
    ],
    [
      'one boundary in two levels',
      `${mixed}--e\r\n${mixed}--e\r\n\r\nHello\r\n--e--\r\n--e\r\n${picture}--e--\r\n`,
    ],
    [
      'signs in base64 that do not belong there',
      `${mixed}--e\r\n\r\nHello\r\n--e\r\n${picture.replace('QUJD', '>Q!U\r\nJ D')}--e--`,
    ],
  ])('%s', async (_name, raw) => {
    const mail = await read(raw);
    expect(mail.text).toBe('Hello');
    const sha256 = createHash('sha256').update('ABC').digest('hex');
    expect(mail.attachments).toMatchObject([{ contentType: 'image/png', size: 3, sha256 }]);
  });

  test.each([
    ['no empty line before the text', 'From: a@b.example\r\nHello, where is my money?\r\nAnna'],
    ['no header at all', 'Hello, where is my money?\r\nAnna'],
    ['a multipart without any part', `${mixed}Hello, where is my money?\r\nAnna`],
  ])('%s', async (_name, raw) => {
    expect((await read(raw)).text).toBe('Hello, where is my money?\nAnna');
  });
});

describe('which text is read', () => {
  test('the footer of a mailing list stands behind the text', async () => {
    const mail = await read(
      'Content-Type: multipart/mixed; boundary=e\r\n\r\n--e\r\n\r\nHello\r\n--e\r\nContent-Type: text/plain\r\n\r\nThe list\r\n--e--\r\n',
    );
    expect(mail).toMatchObject({ text: 'Hello\n\nThe list', attachments: [] });
  });

  test('a blank plain text gives way to the HTML beside it', async () => {
    const mail = await read(
      'Content-Type: multipart/alternative; boundary=e\r\n\r\n--e\r\n\r\n \r\n--e\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>\r\n--e--\r\n',
    );
    expect(mail).toMatchObject({ text: 'Hello', htmlOnly: true, attachments: [] });
  });

  test('a named text among the others is read and listed', async () => {
    const mail = await read(
      'Content-Type: multipart/mixed; boundary=e\r\n\r\n--e\r\n\r\nHello\r\n--e\r\nContent-Type: text/plain; name=log.txt\r\nContent-Disposition: inline\r\n\r\nA line\r\n--e--\r\n',
    );
    expect(mail).toMatchObject({ text: 'Hello\n\nA line', reply: 'Hello', attachmentTexts: ['A line'] });
    expect(mail.attachments).toMatchObject([{ filename: 'log.txt', inline: true }]);
  });

  test('a mail that holds only another one is read as that one, which is listed under its subject', async () => {
    const mail = await read('Content-Type: message/rfc822\r\n\r\nSubject: My deposit\r\n\r\nWhere is it?');
    expect(mail.text).toBe('Where is it?');
    expect(mail.attachments).toMatchObject([{ filename: 'My deposit.eml' }]);
  });

  test('flowed lines are joined, also without the blank', async () => {
    const flowed = 'Content-Type: text/plain; format=flowed';
    expect(
      (await read(`${flowed}\r\n\r\nWhere is \r\nmy money?\r\n> quoted \r\n> on\r\n-- \r\nAnna`)).text,
    ).toBe('Where is my money?\n> quoted on\n-- \nAnna');
    expect((await read(`${flowed}; delsp=yes\r\n\r\nab \r\ncd`)).text).toBe('abcd');
  });
});

test.each(['base64', 'quoted-printable', '8bit'])(
  'an attachment in %s is read back from the raw mail as it was hashed',
  async (encoding) => {
    const bytes = Buffer.from(
      Array.from({ length: 2_000_000 }, (_, index) => (index * 31 + (index >> 8)) & 0x7f),
    );
    const encoded = {
      base64: bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
      'quoted-printable': bytes
        .toString('latin1')
        .replace(/[^a-z]/g, (sign) => `=${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
        .replace(/(?:=..|[a-z]){24}/g, '$&=\r\n'),
      '8bit': bytes.toString('latin1'),
    }[encoding]!;
    const head =
      'Content-Type: multipart/mixed; boundary=eeee\r\n\r\n--eeee\r\n\r\nx\r\n--eeee\r\nContent-Type: application/pdf\r\n';
    const raw = Buffer.from(
      `${head}Content-Transfer-Encoding: ${encoding}\r\n\r\n${encoded}\r\n--eeee--\r\n`,
      'latin1',
    );
    const [attachment] = (await readWhole(raw)).attachments;
    const back = Buffer.concat([...readSlice(raw, attachment!.slice!)]);
    expect(back.equals(bytes)).toBe(true);
    expect(attachment).toMatchObject({
      size: bytes.length,
      sha256: createHash('sha256').update(back).digest('hex'),
    });
  },
);
