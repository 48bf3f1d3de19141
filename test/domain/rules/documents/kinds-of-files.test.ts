import { expect, test } from 'vitest';
import { documentsIn } from '../../../../src/domain/rules/documents/document-words.ts';
import { kindsOfFiles } from '../../../../src/domain/rules/documents/kinds-of-files.ts';

const kindOf = (name: string) => kindsOfFiles([name], '', '')[0]!.kinds[0] ?? null;

test.each([
  ['passport.jpg', 'passport'],
  ['MyPassport2026.pdf', 'passport'],
  ['загранпаспорт_Петров.jpg', 'passport'],
  ['护照首页.jpg', 'passport'],
  ['selfie-with-passport.png', 'selfie'],
  ['手持身份证.jpg', 'selfie'],
  ['ID_front.jpg', 'id_card'],
  ['id card back.jpeg', 'id_card'],
  ['身份证反面.png', 'id_card'],
  ['Driving Licence.pdf', 'driving_licence'],
  ['ВНЖ.pdf', 'residence_permit'],
  ['BankStatement_March-2026.pdf', 'bank_statement'],
  ['выписка по счёту.pdf', 'bank_statement'],
  ['银行对账单.pdf', 'bank_statement'],
  ['utility_bill.pdf', 'utility_bill'],
  ['квитанция за свет.jpg', 'utility_bill'],
  ['2-НДФЛ за 2025.pdf', 'source_of_funds'],
  ['PaySlip.pdf', 'source_of_funds'],
  ['工资单.pdf', 'source_of_funds'],
  ['прописка.jpg', 'proof_of_address'],
  ['户口本.jpg', 'proof_of_address'],
  ['MT103.pdf', 'payment_receipt'],
  ['устав ООО.pdf', 'articles'],
  ['营业执照.pdf', 'certificate_of_incorporation'],
  ['IMG_20260311_101500.jpg', null],
  ['scan0001.pdf', null],
  ['微信图片_20260311.jpg', null],
])('%s is %s', (name, kind) => {
  expect(kindOf(name)).toBe(kind);
});

test.each([
  ['Please find attached my utility bill.', ['utility_bill']],
  ['Во вложении скан паспорта, спасибо!', ['passport']],
  ['附件是我的水电费账单', ['utility_bill']],
  ['My bank statement as proof of address is attached.', ['proof_of_address', 'bank_statement']],
  ['Where is my money?', []],
  ['My compassport and the sofa', []],
])('%s speaks of %j', (text, kinds) => {
  expect(documentsIn(text)).toEqual(kinds);
});

test('names decide before words, and words tell of the one file whose name says nothing', () => {
  const text = 'Here are my passport and my utility bill.';
  expect(kindsOfFiles(['passport.jpg', 'IMG_2.jpg'], '', text)).toEqual([
    { kinds: ['passport'], namedBy: 'name' },
    { kinds: ['utility_bill'], namedBy: 'words' },
  ]);
});

test('a bill that is named is the proof of address that the mail speaks of, and not the photograph beside it', () => {
  const kinds = kindsOfFiles(['水电费账单.pdf', 'IMG_2.jpg'], '', '请查收地址证明');
  expect(kinds.map(({ namedBy }) => namedBy)).toEqual(['name', null]);
});

test('two photographs of one document are both it; of two documents nobody can tell which is which', () => {
  const both = ['IMG_1.jpg', 'IMG_2.jpg'];
  expect(kindsOfFiles(both, 'ID card, both sides', '').map(({ kinds }) => kinds)).toEqual([
    ['id_card'],
    ['id_card'],
  ]);
  expect(kindsOfFiles(both, '', 'My passport and a utility bill').map(({ namedBy }) => namedBy)).toEqual([
    null,
    null,
  ]);
});

test.each(['паспорт ', 'свидетельство о ', 'bank ', '2-', 'id '])(
  'a megabyte of "%s" is read in time',
  (word) => {
    const started = performance.now();
    documentsIn(word.repeat(1_000_000 / word.length));
    kindsOfFiles([word.repeat(50)], word.repeat(100_000), word.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(20_000);
  },
);
