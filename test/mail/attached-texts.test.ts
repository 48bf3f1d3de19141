import { expect, test } from 'vitest';
import { readWhole } from './support/read-whole.ts';

test.each([
  ['plain text', 'text/plain; name=a.txt', 'номер WD-10001', 'номер WD-10001'],
  ['a table', 'text/csv; name=a.csv', 'id\r\nWD-10001', 'id\nWD-10001'],
  ['a table as Outlook names it', 'application/vnd.ms-excel; name=a.csv', 'WD-10001', 'WD-10001'],
  ['a text nobody knows the type of', 'application/octet-stream; name=a.TXT', 'WD-10001', 'WD-10001'],
])('%s is read', async (_what, type, content, text) => {
  expect((await withFile(type, Buffer.from(content))).attachmentTexts).toEqual([text]);
});

test('a file in another charset is decoded', async () => {
  const koi8 = Buffer.from([0xcf, 0xd0, 0xcc, 0xc1, 0xd4, 0xc1]);
  const mail = await withFile('text/plain; charset=koi8-r; name=a.txt', koi8);
  expect(mail.attachmentTexts).toEqual(['оплата']);
  const wide = Buffer.from('\ufeffWD-10001 入金', 'utf16le');
  expect((await withFile('text/plain; charset=utf-16le; name=a.txt', wide)).attachmentTexts).toEqual([
    'WD-10001 入金',
  ]);
});

test.each([
  [
    'a picture that calls itself a text',
    'text/plain; name=a.txt',
    Buffer.from('\x89PNG\r\n\x1a\nWD-1', 'latin1'),
  ],
  ['a page that calls itself a text', 'text/plain; name=a.txt', Buffer.from('<html><b>WD-10001</b></html>')],
  ['bytes that are no text', 'text/plain; name=a.txt', Buffer.from('WD-10001\0\0\x01')],
  ['a real table program file', 'application/vnd.ms-excel; name=a.xls', Buffer.from('WD-10001')],
  ['what is longer than a client writes', 'text/csv; name=a.csv', Buffer.from('WD-10001\n'.repeat(7_000))],
])('%s is not read', async (_what, type, content) => {
  const mail = await withFile(type, content);
  expect(mail.attachmentTexts).toBeUndefined();
  expect(mail.attachments).toHaveLength(1);
});

test('of many files so many are read as stay small together', async () => {
  const count = async (length: number, files: number) =>
    (await withFile('text/csv; name=a.csv', Buffer.from('1;'.repeat(length / 2)), files)).attachmentTexts
      ?.length;
  expect(await count(100, 30)).toBe(10);
  expect(await count(40_000, 5)).toBe(2);
});

function withFile(type: string, content: Buffer, times = 1) {
  const file = [
    '--b',
    `Content-Type: ${type}`,
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    content.toString('base64'),
  ];
  const files = Array.from({ length: times }, () => file).flat();
  const lines = [
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'See the file.',
    ...files,
    '--b--',
    '',
  ];
  return readWhole(Buffer.from(lines.join('\r\n')));
}
