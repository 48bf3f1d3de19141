import { describe, expect, test } from 'vitest';
import type { IdTemplate } from '../../../src/domain/model/settings.ts';
import { prepareFirmIds } from '../../../src/domain/rules/firm-ids.ts';
import { quotedPart } from '../../../src/domain/rules/mention-places.ts';
import { findMentions } from '../../../src/domain/rules/mentions.ts';

const now = new Date('2026-11-19T10:00:00Z');

describe('where a mention stands', () => {
  const texts = {
    subject: 'WD-10001',
    text: 'WD-10002',
    filenames: ['WD-10003.pdf'],
    attachmentTexts: ['WD-10004'],
    quoted: 'WD-10005 and WD-10002',
  };

  test('is told, and the strongest place of several counts', () => {
    expect(findMentions(texts, now).map(({ value, where }) => [value, where])).toEqual([
      ['WD-10001', 'subject'],
      ['WD-10002', 'text'],
      ['WD-10003', 'attachment'],
      ['WD-10004', 'attachment'],
      ['WD-10005', 'quoted'],
    ]);
  });

  test('a long quoted history pushes nothing out that was newly written', () => {
    const history = Array.from({ length: 500 }, (_, index) => `WD-${20_000 + index}`).join(' ');
    const found = findMentions({ ...texts, text: 'on 12 March 2026', quoted: history }, now);
    expect(found.filter(({ where }) => where === 'text')).toHaveLength(1);
    expect(found.filter(({ where }) => where === 'quoted')).toHaveLength(50);
  });

  test('a statement in a file pushes nothing out that was written', () => {
    const rows = Array.from({ length: 500 }, (_, index) => `2026-01-02;WD-${20_000 + index}`).join('\n');
    const found = findMentions({ ...texts, text: 'on 12 March 2026', attachmentTexts: [rows] }, now);
    expect(found.filter(({ where }) => where === 'text')).toHaveLength(1);
    expect(found.filter(({ where }) => where === 'attachment')).toHaveLength(50);
  });

  test('what is quoted is what stands in the whole text and not in the new one', () => {
    expect(quotedPart('Hello\n  new\n> old WD-1\nYours', 'Hello\nnew')).toBe('> old WD-1\nYours');
    expect(quotedPart('the same', 'the same')).toBe('');
  });
});

describe("days are the writer's", () => {
  const lateEvening = new Date('2026-11-19T21:30:00Z');
  const dates = (text: string, timeZone: string) =>
    findMentions({ subject: '', text, filenames: [] }, { now: lateEvening, timeZone }).map(
      ({ value }) => value,
    );

  test.each([
    ['UTC', 'yesterday', '2026-11-18'],
    ['Europe/Moscow', 'вчера', '2026-11-19'],
    ['Asia/Shanghai', '昨天', '2026-11-19'],
    ['America/New_York', 'yesterday', '2026-11-18'],
    ['Asia/Shanghai', '上周五', '2026-11-13'],
    ['Asia/Shanghai', '20号', '2026-11-20'],
    ['Europe/Moscow', 'сегодня', '2026-11-20'],
  ])('in %s %s is %s', (timeZone, text, day) => {
    expect(dates(text, timeZone)).toEqual([day]);
  });
});

describe('ids of the firm', () => {
  const templates: IdTemplate[] = [
    { type: 'payment_id', template: 'out-####-@@' },
    { type: 'login', template: '88######' },
    { type: 'client_id', template: '(x).###+' },
  ];
  const found = (text: string) =>
    findMentions({ subject: '', text, filenames: [] }, { now, firmIds: prepareFirmIds(templates) }).map(
      ({ type, value }) => `${type} ${value}`,
    );

  test.each([
    ['OUT-1234-ab is late', ['payment_id out-1234-AB']],
    ['出金out-1234-ab没到', ['payment_id out-1234-AB']],
    ['my 88123456', ['login 88123456']],
    ['1881234567', []],
    ['xout-1234-ab', []],
    ['(X).123+', ['client_id (x).123+']],
    ['(x)-1234', []],
  ])('%s', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });
});

test('no card, IBAN, phone or document stands in what is told of a mention', () => {
  const text =
    'card 4111 1111 1111 1111, card 4111 1111 1111 1112, DE89370400440532013000, +7 916 123-45-67, паспорт 4510 123456, СНИЛС 112-233-445 95';
  const mentions = findMentions({ subject: text, text, filenames: [text], quoted: text }, now);
  expect(mentions.map(({ whole }) => whole)).toEqual([
    'DE89370400440532013000',
    '4510123456',
    '11223344595',
    '+79161234567',
    '4111111111111111',
    '4111111111111112',
  ]);
  const told = JSON.stringify(mentions.map(({ whole: _, ...mention }) => mention));
  for (const secret of ['411111', '370400', '123-45', '12345', '223']) expect(told).not.toContain(secret);
});

test('a code of a card is nowhere', () => {
  const text = 'Card 4111 1111 1111 1111, CVV of card ending 7788; CVC2: 123; 安全码4455; код 9911';
  const mentions = findMentions({ subject: '', text, filenames: [] }, now);
  expect(mentions.map(({ type }) => type)).toEqual(['pan']);
});

test('the day of a zone changes at its midnight, however often it was asked before', () => {
  const today = (at: string) =>
    findMentions(
      { subject: '', text: 'сегодня', filenames: [] },
      { now: new Date(at), timeZone: 'Asia/Kolkata' },
    )[0]?.value;
  expect(today('2026-11-19T18:29:59Z')).toBe('2026-11-19');
  expect(today('2026-11-19T18:30:00Z')).toBe('2026-11-20');
  expect(today('2026-11-19T18:29:59Z')).toBe('2026-11-19');
});

test.each(['110101199003071030', '110101199003071081'])(
  '%s is a Chinese resident id with the right check digit',
  (number) => {
    const last = (Number(number.at(-1)) + 1) % 10;
    const [right, wrong] = [number, number.slice(0, -1) + last].map(
      (text) => findMentions({ subject: '', text, filenames: [] }, now)[0],
    );
    expect([right?.type, right?.valid, wrong?.valid]).toEqual(['id_document', true, false]);
  },
);
