import { expect, test } from 'vitest';
import { disguiseOf, isDocumentFile } from '../../../../src/domain/rules/documents/file-nature.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (filename: string, contentType: string, detectedType: string | null) => ({
  ...{ filename, contentType, detectedType },
  ...{ inline: false, size: 200_000 },
});

test.each([
  [
    'a program named as a PDF',
    file('passport.pdf', 'application/pdf', 'application/x-msdownload'),
    'PDF',
    'program',
  ],
  ['a page sent as a picture', file('scan.jpg', 'image/jpeg', 'text/html'), 'picture', 'web page'],
  ['a drawing that runs scripts', file('id.png', 'image/png', 'image/svg+xml'), 'picture', 'web page'],
  ['a PDF in name only', file('bill.pdf', 'application/octet-stream', null), 'PDF', null],
  ['a PDF by its type only', file('bill', 'application/pdf', 'application/zip'), 'PDF', 'archive'],
  ['a film as a picture', file('selfie.heic', 'image/heic', 'video/mp4'), 'picture', 'mp4'],
  ['a page as a table', file('statement.xls', 'application/vnd.ms-excel', 'text/html'), 'table', 'web page'],
  [
    'a letter with macros',
    file('letter.docx', docx, 'application/vnd.ms-word.document.macroenabled.12'),
    'text document',
    'program',
  ],
  ['a paper that calls itself a picture', file('id.jpg', 'image/jpeg', 'application/pdf'), 'picture', 'PDF'],
  [
    'a program that says so',
    file('setup.exe', 'application/x-msdownload', 'application/x-msdownload'),
    null,
    'program',
  ],
])('%s is marked and is no document', (_what, given, claimed, real) => {
  expect(disguiseOf(given)).toEqual({ claimed, real });
  expect(isDocumentFile(given)).toBe(false);
});

test.each([
  ['a PDF', file('bill.pdf', 'application/pdf', 'application/pdf')],
  ['a PDF that nobody named', file('attachment-1', 'application/octet-stream', 'application/pdf')],
  ['a photograph of another format than its ending', file('IMG_1.JPG', 'image/jpeg', 'image/heic')],
  ['a letter', file('letter.docx', docx, docx)],
  ['a letter sent as an archive', file('letter.docx', 'application/zip', docx)],
])('%s is a document', (_what, given) => {
  expect(disguiseOf(given)).toBeNull();
  expect(isDocumentFile(given)).toBe(true);
});

test.each([
  ['a table as text', file('rows.csv', 'application/vnd.ms-excel', null)],
  ['a text', file('note.txt', 'text/plain', null)],
  ['a mail', file('Re.eml', 'message/rfc822', 'message/rfc822')],
  ['an archive', file('all.zip', 'application/zip', 'application/zip')],
  ['a locked letter', file('letter.docx', docx, 'application/x-encrypted-office')],
  ['a script that says so', file('x.bat', 'application/octet-stream', null)],
])('%s is neither marked nor a document', (_what, given) => {
  expect(disguiseOf(given)).toBeNull();
  expect(isDocumentFile(given)).toBe(false);
});

test('a small picture in the text is a logo, a large one a photograph', () => {
  const picture = { ...file('image001.png', 'image/png', 'image/png'), inline: true };
  expect(isDocumentFile({ ...picture, size: 8_000 })).toBe(false);
  expect(isDocumentFile(picture)).toBe(true);
});
