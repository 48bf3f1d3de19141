import { describe, expect, test } from 'vitest';
import { makeCaseRef } from '../../../src/domain/rules/case-ref.ts';
import { findMentions } from '../../../src/domain/rules/mentions.ts';

/** A Thursday. */
const now = new Date('2026-11-19T10:00:00Z');
const find = (text: string) => findMentions({ subject: '', text, filenames: [] }, now);
/** "type value" of everything found, which is what the tables below say. */
const said = (text: string) => find(text).map((mention) => `${mention.type} ${mention.value}`);
const ref = makeCaseRef(() => Buffer.from([7, 20, 2, 21, 9, 23]));
const wrongRef = `${ref.slice(0, -1)}${ref.endsWith('0') ? '1' : '0'}`;
const uetr = '8a562c67-ca16-48ba-b074-65581be6f001';
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

describe('identifiers', () => {
  test.each([
    ['payment id', 'withdrawal WD-20931 please', ['payment_id WD-20931']],
    ['without hyphen', 'DP30117', ['payment_id DP30117']],
    ['in small letters', 'my wd-20931', ['payment_id WD-20931']],
    ['beside Chinese', '出金单号WD-20931还没到账', ['payment_id WD-20931']],
    ['beside Russian quotes', 'вывод «WD-20931»', ['payment_id WD-20931']],
    ['full-width', 'ＷＤ－２０９３１', ['payment_id WD-20931']],
    ['with a zero-width space inside', 'WD-20\u200b931', ['payment_id WD-20931']],
    ['unknown prefix', 'ref ZX-48151623', ['payment_id ZX-48151623']],
    ['of a provider', 'pay_3kTQx9Yw', ['provider_ref PAY_3KTQX9YW']],
    ['client id', 'client CL-100023 or C100024', ['client_id CL-100023', 'client_id C100024']],
    [
      'application ids',
      'APP-5512, KYC-9931, AP-77123',
      ['application_id APP-5512', 'application_id KYC-9931', 'application_id AP-77123'],
    ],
    ['case ref', `Re: [${ref}]`, [`case_ref ${ref}`]],
    ['case ref with a wrong check character', wrongRef, [`case_ref ${wrongRef}`]],
    ['case ref of digits is no payment', 'CD-1234567', ['case_ref CD-1234567']],
    ['UETR', `UETR: ${uetr.toUpperCase()}`, [`uetr ${uetr}`]],
    [
      'UUID of another version is no UETR',
      uetr.replace('-48ba', '-18ba'),
      [`provider_ref ${uetr.replace('-48ba', '-18ba').toUpperCase()}`],
    ],
    ['ARN', 'ARN 74927821234567890123456.', ['arn 74927821234567890123456']],
    ['transaction hash', `哈希${hash}和0x${hash}`, [`txid ${hash}`, `txid 0x${hash}`]],
    ['login beside a cue', 'my trading account number is 88123456', ['login 88123456']],
    ['login in Russian', 'на счёте № 88123456, логин: 55501', ['login 88123456', 'login 55501']],
    ['login in Chinese', '账户88123456，交易账号：77001234', ['login 88123456', 'login 77001234']],
    ['login after MT5', 'MT5 88123456', ['login 88123456']],
    ['login before MT5', '88123456 (MT5)', ['login 88123456']],
    ['a number without a cue', 'call 88123456', []],
    ['an amount beside a cue', 'на счёт 50000 руб', ['amount 50000 RUB']],
    ['last four', 'card ending in 4242', ['last4 4242']],
    ['last four with stars', 'карта ****4242', ['last4 4242']],
    ['last four in Russian', 'оканчивается на 4242', ['last4 4242']],
    ['last four in Chinese', '尾号为4242的卡', ['last4 4242']],
    ['e-mail', 'Write to Anna@Example.com.', ['email anna@example.com']],
    ['no e-mail', 'anna@localhost', []],
    [
      'phone pictures, standards and currencies',
      'IMG-20260312 ISO20022 USDT2000 MAR2026',
      ['amount 2000 USDT'],
    ],
    ['words with years', 'since2025 covid-2019', []],
  ])('%s', (_what, text, mentions) => {
    expect(said(text)).toEqual(mentions);
  });
});

describe('amounts', () => {
  test.each([
    ['5000 USD', '5000 USD'],
    ['$5,000', '5000 USD'],
    ['USD 5 000.00', '5000 USD'],
    ['500 долларов', '500 USD'],
    ['1 500,50 USD', '1500.50 USD'],
    ['€2.500,00', '2500 EUR'],
    ['1.500 EUR', '1500 EUR'],
    ['1,234,567.8 EUR', '1234567.80 EUR'],
    ['5к usdt', '5000 USDT'],
    ['1.5k USD', '1500 USD'],
    ['5 тыс. долларов', '5000 USD'],
    ['2 млн рублей', '2000000 RUB'],
    ['1500р.', '1500 RUB'],
    ['2万元人民币', '20000 CNY'],
    ['2.5万美元', '25000 USD'],
    ['账户里入金1,000美金没到', '1000 USD'],
    ['充值5000美元没到账', '5000 USD'],
    ['您好，500美元没到账', '500 USD'],
    ['0.125 BTC', '0.125 BTC'],
    ['100 тенге', '100 KZT'],
    ['£20', '20 GBP'],
    ['1 000 евро', '1000 EUR'],
    ['1\u202f000,25\u00a0€', '1000.25 EUR'],
  ])('%s is %s', (text, amount) => {
    expect(said(text)).toEqual([`amount ${amount}`]);
  });
  test.each(['5000', '5 users', '12 dollarsign', '3 рыбы', 'x$'])('%s is no amount', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['2026-03-12', '2026-03-12'],
    ['2026/3/12', '2026-03-12'],
    ['12.03.2026', '2026-03-12'],
    ['12/03/26', '2026-03-12'],
    ['03/25/2026', '2026-03-25'],
    ['12 March 2026', '2026-03-12'],
    ['on March 12th, 2026', '2026-03-12'],
    ['the 3rd of Dec', '2025-12-03'],
    ['12 марта', '2026-03-12'],
    ['12-го марта 2025', '2025-03-12'],
    ['31 декабря', '2025-12-31'],
    ['от 18.11', '2026-11-18'],
    ['2026年3月12日', '2026-03-12'],
    ['3月12日入金', '2026-03-12'],
    ['yesterday', '2026-11-18'],
    ['вчера', '2026-11-18'],
    ['позавчера', '2026-11-17'],
    ['昨天入金', '2026-11-18'],
    ['前天', '2026-11-17'],
    ['today', '2026-11-19'],
    ['5 days ago', '2026-11-14'],
    ['3 дня назад', '2026-11-16'],
    ['10天前', '2026-11-09'],
  ])('%s is %s', (text, date) => {
    expect(said(text)).toEqual([`date ${date}`]);
  });
  test.each(['31.02.2026', '2026-13-01', '45 March', '1.2.3.4', '12.50', 'сегодняшний', 'maybe 12'])(
    '%s is no date',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );
});

test('a card number and an IBAN are never quoted, and nothing else reads their digits', () => {
  const text = 'Card 4111 1111 1111 1111 and account DE89 3704 0044 0532 0130 00.';
  const told = find(text).map(({ whole: _, ...mention }) => mention);
  expect(told).toEqual([
    { type: 'iban', value: 'DE****3000', masked: 'DE****3000', valid: true, quoted: '', where: 'text' },
    { type: 'pan', value: '****1111', masked: '****1111', valid: true, quoted: '', where: 'text' },
  ]);
});

test('what fails its own check digits is kept and said to be so', () => {
  const text = `DE88 3704 0044 0532 0130 00, 6212345678901234567, 74927821234567890123456, ${wrongRef}`;
  expect(find(text).map(({ type, valid }) => [type, valid])).toEqual([
    ['case_ref', false],
    ['iban', false],
    ['arn', false],
    ['pan', false],
  ]);
});

test('an id may be quoted back exactly as it was typed; an address is shown masked', () => {
  expect(find('wd-20931, Anna@Example.com')).toEqual([
    {
      type: 'email',
      value: 'anna@example.com',
      masked: 'a…@example.com',
      valid: true,
      quoted: 'Anna@Example.com',
      where: 'text',
    },
    {
      type: 'payment_id',
      value: 'WD-20931',
      masked: 'WD-20931',
      valid: true,
      quoted: 'wd-20931',
      where: 'text',
    },
  ]);
});

test('subject, text and file names are read, each mention once', () => {
  const input = {
    subject: 'WD-20931',
    text: 'about WD-20931',
    filenames: ['receipt_DP-30117.pdf', 'WD-20931.png'],
  };
  expect(findMentions(input, now).map(({ value }) => value)).toEqual(['WD-20931', 'DP-30117']);
});

test.each([
  ['one card number that never ends', '4 '.repeat(500_000)],
  ['amounts', 'usd 4 '.repeat(170_000)],
  ['IBAN beginnings', 'GB82 '.repeat(200_000)],
])('a megabyte of %s is read in time', (_what, text) => {
  expect(findMentions({ subject: '', text, filenames: [] }, now).length).toBeLessThanOrEqual(100);
});

test('what stands behind 200 000 characters is not read, but file names are', () => {
  const input = { subject: '', text: `${' '.repeat(200_000)} WD-20931`, filenames: ['DP-30117.pdf'] };
  expect(findMentions(input, now).map(({ value }) => value)).toEqual(['DP-30117']);
});

test('a whole mail in three languages', () => {
  const text =
    'Здравствуйте, вывод WD-20931 на 1 500,50 USD от 12 марта со счёта 88123456 висит.\n出金单号DP-30117，5万元，昨天。';
  expect(said(text)).toEqual([
    'payment_id WD-20931',
    'payment_id DP-30117',
    'amount 1500.50 USD',
    'amount 50000 CNY',
    'date 2026-03-12',
    'date 2026-11-18',
    'login 88123456',
  ]);
});

test('no more than a hundred mentions', () => {
  const many = Array.from({ length: 500 }, (_, index) => `WD-${10_000 + index}`).join(' ');
  expect(find(many)).toHaveLength(100);
});

test.each([
  ['digits', '1'.repeat(1_000_000)],
  ['digits with blanks', '1 '.repeat(500_000)],
  ['groups of three', '111 '.repeat(250_000)],
  ['blanks', ' '.repeat(1_000_000)],
  ['letters', 'a'.repeat(1_000_000)],
  ['address beginnings', 'a@'.repeat(500_000)],
  ['dotted addresses', 'a@a.a.'.repeat(160_000)],
  ['account cues', 'account '.repeat(125_000)],
  ['login fillers', `login ${'no is id '.repeat(110_000)}`],
  ['hex digits', 'deadbeef-'.repeat(110_000)],
  ['provider prefixes', 'pay_'.repeat(250_000)],
  ['case prefixes', 'CD-'.repeat(333_000)],
  ['stars', '*'.repeat(1_000_000)],
  ['x letters', 'x'.repeat(1_000_000)],
  ['dots', '1.'.repeat(500_000)],
  ['invisible characters', '\u200b'.repeat(1_000_000)],
  ['phone numbers', '+7 916 123-45-67 '.repeat(60_000)],
  ['phone words', 'phone number is '.repeat(62_000)],
  ['passports', 'passport no AB1234567 '.repeat(45_000)],
  ['passport words', `passport ${'no number '.repeat(100_000)}`],
  ['wallets', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa '.repeat(28_000)],
  ['letters of base58', 'T'.repeat(1_000_000)],
  ['numbers in words', 'two hundred and '.repeat(62_000)],
  ['numbers in Russian', 'двадцать пять тысяч '.repeat(50_000)],
  ['Chinese numbers', '一万二千'.repeat(250_000)],
  ['Chinese ones', '一'.repeat(1_000_000)],
  ['references', 'ref 12/34-56/'.repeat(77_000)],
  ['parts of an id', 'AB-12'.repeat(200_000)],
  ['dashes', 'A-'.repeat(500_000)],
  ['ranges', '1-2 USD '.repeat(125_000)],
  ['weekdays', 'on monday last friday 上周五 в прошлую пятницу '.repeat(22_000)],
  ['logins joined', `login 88123456${' and 88123456'.repeat(80_000)}`],
  ['payment words', 'withdrawal request no '.repeat(45_000)],
  ['capitals', 'DEUTDEFF '.repeat(110_000)],
  ['ligatures', '\ufdfa'.repeat(1_000_000)],
])('a megabyte of %s is read in time', (_what, hostile) => {
  expect(find(hostile).length).toBeLessThanOrEqual(100);
});
