import { describe, expect, it, test } from 'vitest';
import type { AskKind } from '../../../src/domain/model/asks.ts';
import { coveredAsks } from '../../../src/domain/rules/ask-coverage.ts';
import { findAsks } from '../../../src/domain/rules/asks.ts';

type Row = [mail: string, ...asks: [kind: AskKind, quote: string][]];

const rows: Row[] = [
  [
    'I uploaded my documents on Monday, it still says under review. When will my account be verified?',
    ['when', 'When will my account be verified?'],
  ],
  [
    'Why was my passport rejected and what should I send instead?',
    ['why', 'Why was my passport rejected'],
    ['what_to_send', 'and what should I send instead?'],
  ],
  [
    'Please send me the ARN. Also, could you tell me how long it takes?',
    ['data', 'Please send me the ARN.'],
    ['when', 'Also, could you tell me how long it takes?'],
  ],
  [
    'My card was charged 1.500 USD on 12.03 but nothing is there. Where is my money',
    ['where_is_money', 'Where is my money'],
  ],
  [
    'Cancel my withdrawal immediately! I want to speak to your manager.',
    ['cancel_or_change', 'Cancel my withdrawal immediately!'],
    ['person', 'I want to speak to your manager.'],
  ],
  [
    'When I opened the app it said session expired. Please resend the link.',
    ['data', 'Please resend the link.'],
  ],
  [
    'Почему отклонили паспорт? Фото чёткое, всё видно. Что именно не так?',
    ['why', 'Почему отклонили паспорт?'],
    ['why', 'Что именно не так?'],
  ],
  [
    'Хотел бы узнать, когда поступят деньги и почему так долго',
    ['when', 'когда поступят деньги'],
    ['why', 'и почему так долго'],
  ],
  ['Отправил 1000 евро, зачислили 985. Где 15 евро?', ['fee_or_amount', 'Где 15 евро?']],
  [
    '我的出金为什么还没到，手续费是多少，什么时候能打款',
    ['why', '我的出金为什么还没到'],
    ['fee_or_amount', '手续费是多少'],
    ['when', '什么时候能打款'],
  ],
  ['請問審核要多久？可以用護照嗎？', ['when', '請問審核要多久？'], ['what_to_send', '可以用護照嗎？']],
  ['Thank you for your help yesterday.'],
  ['Спасибо, всё получил.'],
  ['五天前电汇过去的，到现在没到账，附上电汇水单。'],
];

describe('what a mail asks, with its words', () => {
  it.each(rows)('%s', (mail, ...asks) => {
    const found = findAsks(mail, 'und', ['other']).map(({ kind, quote }) => [kind, quote]);
    expect(found).toEqual(asks);
  });
});

test('a plea counts only where nothing else is asked', () => {
  const kinds = (text: string) => findAsks(text, 'en', ['other']).map(({ kind }) => kind);
  expect(kinds('My money is gone. Please check.')).toEqual(['status']);
  expect(kinds('Please check. When will it arrive?')).toEqual(['when']);
});

test('a line that a mail program broke stays one question', () => {
  const mail =
    'Could you please tell me when the withdrawal that I asked for\nlast week will be paid out?\nThank you';
  expect(findAsks(mail, 'en', ['wd_pending'])).toEqual([
    { quote: mail.slice(0, mail.indexOf('\nThank')), kind: 'when', topic: 'wd_pending' },
  ]);
});

test('each ask has the topic that its own words speak of', () => {
  const mail = 'When will my withdrawal be processed? And why was my passport rejected?';
  expect(findAsks(mail, 'en', ['wd_pending', 'doc_rejected']).map(({ topic }) => topic)).toEqual([
    'wd_pending',
    'doc_rejected',
  ]);
});

test('a question that speaks of nothing is about what stands before it', () => {
  const mail =
    'My account is still under review and I also tried to pay by card and got declined. Any reason for this?';
  expect(findAsks(mail, 'en', ['kyc_status', 'dep_declined']).at(-1)).toMatchObject({
    quote: 'Any reason for this?',
    topic: 'dep_declined',
  });
});

test('what papers are wanted is no request for a paper', () => {
  expect(findAsks('要什么资料？', 'zh', ['wd_pending'])[0]?.kind).toBe('what_to_send');
  expect(findAsks('请提供汇款凭证', 'zh', ['wd_pending'])[0]?.kind).toBe('data');
});

test('every quote stands in the text, and a hostile text ends', () => {
  const hostile = `${'when will '.repeat(20_000)}${'？'.repeat(5000)}${'a?\n'.repeat(20_000)}`;
  const asks = findAsks(hostile, 'en', ['other']);
  expect(asks.length).toBeLessThanOrEqual(12);
  expect(asks.filter(({ quote }) => !hostile.includes(quote))).toEqual([]);
});

test('a clause covers asks of its kinds and its topics', () => {
  const asks = findAsks('When will my withdrawal be processed? Why so slow?', 'en', ['wd_pending']);
  const clauses = [
    { id: 'next', topics: ['wd_pending'] as const, answers: ['when'] as const },
    { id: 'else', topics: ['kyc_status'] as const, answers: ['why'] as const },
  ];
  expect(coveredAsks(asks, clauses).map(({ by }) => by)).toEqual([['next'], []]);
});
