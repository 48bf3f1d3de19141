import { describe, expect, it } from 'vitest';
import type { LinkedFacts } from '../../../src/domain/model/fact-rows.ts';
import type { Mention } from '../../../src/domain/model/understanding.ts';
import type { Language, Topic } from '../../../src/domain/model.ts';
import { verifyReply } from '../../../src/domain/rules/verify.ts';
import {
  application,
  document,
  letterOf,
  linkedTo,
  planInput,
  uetr,
  values,
  withdrawal,
} from './letter-fixtures.ts';

const sentRecord = linkedTo({ payments: [withdrawal({ label: 'sent' })] });
const processingRecord = linkedTo({ payments: [withdrawal()] });
const rejectedRecord = linkedTo({ payments: [withdrawal({ label: 'rejected', reason: 'kyc_incomplete' })] });
const reviewRecord = linkedTo({ applications: [application()] });
const resendRecord = linkedTo({ documents: [document()] });
const claims: Mention[] = [
  { type: 'amount', value: '7500 EUR', masked: '7500 EUR', valid: true, quoted: '7,500 euros' },
  { type: 'payment_id', value: 'WD-55555', masked: 'WD-55555', valid: true, quoted: 'WD-55555' },
];

async function verify(
  language: Language,
  linked: LinkedFacts,
  topic: Topic,
  change: (text: string) => string,
) {
  const input = planInput(linked, topic, language);
  const draft = await letterOf(input, language);
  const text = change(draft.text);
  return {
    changed: text !== draft.text,
    ...verifyReply({
      library: input.library,
      audience: 'client',
      text,
      language,
      topics: [topic],
      facts: input.facts.facts,
      claims,
      caseRef: values.caseRef,
      firmName: values.firmName,
      recipient: 'anna@example.com',
      timeZone: values.timeZone,
    }),
  };
}

const records = {
  sent: [sentRecord, 'wd_not_received'],
  processing: [processingRecord, 'wd_pending'],
  rejected: [rejectedRecord, 'wd_rejected'],
  review: [reviewRecord, 'kyc_status'],
  resend: [resendRecord, 'doc_rejected'],
} as const;
type Record = keyof typeof records;

/** Each replaces words of the composed letter, or adds a sentence of its own before the closing. */
const replaced: [Language, Record, string, string][] = [
  ['en', 'sent', '5,000.00', '5,100.00'],
  ['en', 'sent', '5,000.00 USD', '5,000.00 EUR'],
  ['en', 'sent', '5,000.00 USD', '5.000 USD'],
  ['en', 'sent', '5,000.00 USD', 'five thousand two hundred dollars'],
  ['en', 'sent', '12 March 2026', '13 March 2026'],
  ['en', 'sent', '12 March 2026', '2026-03-21'],
  ['en', 'sent', '12 March 2026', '12 May 2026'],
  ['en', 'sent', 'on 12 March 2026', 'yesterday'],
  ['en', 'sent', uetr, uetr.replace('97ed', '97ee')],
  ['en', 'sent', 'WD-20931', 'WD-20932'],
  ['en', 'sent', values.caseRef, 'CD-7K2M9Q5'],
  ['en', 'sent', 'was sent on', 'was completed on'],
  ['en', 'sent', 'was sent on', 'was not sent on'],
  ['en', 'sent', 'one business day', 'two business days'],
  ['en', 'sent', 'one business day', '3 hours'],
  ['en', 'processing', 'is being processed', 'is not being processed'],
  ['en', 'processing', 'is being processed', 'has been approved'],
  ['en', 'processing', 'is being processed', 'has been rejected'],
  ['en', 'processing', 'is being processed', 'is on hold'],
  ['en', 'processing', 'you do not need to do anything', 'you need to do anything'],
  ['en', 'rejected', 'was rejected', 'was approved'],
  ['en', 'rejected', 'No money was sent for it.', 'The money was sent for it.'],
  ['en', 'review', 'is under review', 'is approved'],
  ['en', 'review', '9 March 2026', '9 February 2026'],
  ['en', 'resend', 'last 3 months', 'last 6 months'],
  ['en', 'resend', 'could not accept', 'have accepted'],
  ['ru', 'sent', '5\u00a0000,00', '6\u00a0000,00'],
  ['ru', 'sent', 'USD', 'RUB'],
  ['ru', 'sent', '12 марта 2026 г.', '14 марта 2026 г.'],
  ['ru', 'sent', '12 марта 2026 г.', '12.04.2026'],
  ['ru', 'sent', 'отправлены', 'зачислены'],
  ['ru', 'sent', 'отправлены', 'не отправлены'],
  ['ru', 'sent', uetr, '11111111-2222-4333-8444-555555555555'],
  ['ru', 'sent', 'одного рабочего дня', 'двух рабочих дней'],
  ['ru', 'sent', 'в течение одного рабочего дня', 'завтра'],
  ['ru', 'processing', 'находится в обработке', 'не находится в обработке'],
  ['ru', 'processing', 'находится в обработке', 'исполнена'],
  ['ru', 'processing', 'находится в обработке', 'отклонена'],
  ['ru', 'processing', 'находится в обработке', 'приостановлена'],
  ['ru', 'processing', 'WD-20931', 'WD-20930'],
  ['ru', 'rejected', 'отклонена', 'одобрена'],
  ['ru', 'rejected', 'Деньги по ней не отправлялись.', 'Деньги по ней отправлены.'],
  ['ru', 'review', 'находится на проверке', 'отклонена'],
  ['ru', 'review', 'находится на проверке', 'одобрена'],
  ['ru', 'resend', 'за последние 3 месяца', 'за последние 12 месяцев'],
  ['ru', 'resend', 'не смогли принять', 'смогли принять'],
  ['zh-Hans', 'sent', '5,000.00', '50,000.00'],
  ['zh-Hans', 'sent', '5,000.00 USD', '5万美元'],
  ['zh-Hans', 'sent', '2026年3月12日', '2026年3月15日'],
  ['zh-Hans', 'sent', '2026年3月12日', '3月2日'],
  ['zh-Hans', 'sent', '汇出', '到账'],
  ['zh-Hans', 'sent', '已于2026年3月12日汇出', '尚未汇出'],
  ['zh-Hans', 'sent', '一个工作日', '两个工作日'],
  ['zh-Hans', 'sent', uetr.slice(0, 8), '97ed4828'],
  ['zh-Hans', 'processing', '正在处理中', '已完成'],
  ['zh-Hans', 'processing', '正在处理中', '不在处理中'],
  ['zh-Hans', 'processing', '正在处理中', '已被拒绝'],
  ['zh-Hans', 'processing', '正在处理中', '已暂停'],
  ['zh-Hans', 'processing', 'WD-20931', 'WD-2093'],
  ['zh-Hans', 'rejected', '未获通过', '已获通过'],
  ['zh-Hans', 'rejected', '款项没有汇出', '款项已经汇出'],
  ['zh-Hans', 'review', '正在审核中', '已通过'],
  ['zh-Hans', 'resend', '3个月内', '6个月内'],
  ['zh-Hans', 'resend', '未能通过审核', '已通过审核'],
  ['zh-Hant', 'sent', '5,000.00', '50,000.00'],
  ['zh-Hant', 'sent', '5,000.00 USD', '5萬美元'],
  ['zh-Hant', 'sent', '5,000.00 USD', '5,000.00歐元'],
  ['zh-Hant', 'sent', '2026年3月12日', '2026年3月15日'],
  ['zh-Hant', 'sent', '匯出', '入帳'],
  ['zh-Hant', 'sent', '匯出', '退匯'],
  ['zh-Hant', 'sent', '已於2026年3月12日匯出', '尚未匯出'],
  ['zh-Hant', 'sent', '一個工作天', '兩個工作天'],
  ['zh-Hant', 'sent', '一個工作天', '兩週'],
  ['zh-Hant', 'processing', '正在處理中', '已完成'],
  ['zh-Hant', 'processing', '正在處理中', '不在處理中'],
  ['zh-Hant', 'processing', '正在處理中', '已被拒絕'],
  ['zh-Hant', 'processing', '正在處理中', '已遭凍結'],
  ['zh-Hant', 'processing', '正在處理中', '已经汇出'],
  ['zh-Hant', 'processing', '無需進行任何操作', '需要進行任何操作'],
  ['zh-Hant', 'rejected', '未獲通過', '已獲通過'],
  ['zh-Hant', 'rejected', '款項沒有匯出', '款項已經匯出'],
  ['zh-Hant', 'review', '正在審核中', '已通過'],
  ['zh-Hant', 'resend', '3個月內', '6個月內'],
  ['zh-Hant', 'resend', '未能通過審核', '已通過審核'],
];
const added: [Language, Record, string, string][] = [
  ['en', 'sent', 'ungrounded', 'The money will be on your account by 20 March 2026.'],
  ['en', 'sent', 'ungrounded', 'A further 250 USD follows separately.'],
  ['en', 'sent', 'ungrounded', 'You will receive the money within a few days.'],
  ['en', 'sent', 'ungrounded', 'Your 7,500 euros have been sent.'],
  ['en', 'sent', 'reference', 'The withdrawal WD-55555 was sent as well.'],
  ['en', 'sent', 'ungrounded', 'We guarantee that the bank credits it.'],
  ['en', 'sent', 'ungrounded', 'We charged a fee of 2%.'],
  ['en', 'sent', 'ungrounded', 'It left us at 23:59.'],
  ['en', 'sent', 'link', 'Please check https://pay.example.net/track now.'],
  ['en', 'sent', 'link', 'Please sign in at northgate-secure.com to confirm.'],
  ['en', 'sent', 'address', 'Please write to manager@northgate.example instead.'],
  ['en', 'sent', 'never', 'The payment is held because of a suspicious transaction.'],
  ['en', 'sent', 'never', 'Our complian\u200bce team is reviewing the payment.'],
  ['en', 'sent', 'never', 'There is a s\u0430nctions match.'],
  ['en', 'sent', 'never', 'We filed a S A R about it.'],
  ['en', 'sent', 'never', 'Your card 4111 1111 1111 1111 is registered.'],
  ['en', 'sent', 'never', 'We paid to DE89 3704 0044 0532 0130 00.'],
  ['en', 'sent', 'never', 'This was our mistake.'],
  ['ru', 'sent', 'ungrounded', 'Деньги поступят до 20 марта 2026 г.'],
  ['ru', 'sent', 'ungrounded', 'Ещё 250 USD мы отправим отдельно.'],
  ['ru', 'sent', 'ungrounded', 'Гарантируем зачисление.'],
  ['ru', 'sent', 'ungrounded', 'Деньги придут через неделю.'],
  ['ru', 'sent', 'link', 'Перейдите по ссылке t.me/northgate_help.'],
  ['ru', 'sent', 'never', 'Платёж остановлен из-за подозрительной операции.'],
  ['ru', 'sent', 'never', 'Вопрос рассматривает отдел комплаенс.'],
  ['ru', 'sent', 'never', 'Вы попали в чЁрный список.'],
  ['ru', 'sent', 'never', 'Идёт проверка по с а н к ц и я м.'],
  ['ru', 'sent', 'never', 'Это связано с ПOДOЗPИТEЛЬHOЙ операцией.'],
  ['zh-Hans', 'sent', 'ungrounded', '款项将于3月20日到账。'],
  ['zh-Hans', 'sent', 'ungrounded', '另有250美元稍后支付。'],
  ['zh-Hans', 'sent', 'ungrounded', '我们保证银行会入账。'],
  ['zh-Hans', 'sent', 'ungrounded', '两天内可以到账。'],
  ['zh-Hans', 'sent', 'link', '请访问 www.northgate-help.cn 查询。'],
  ['zh-Hans', 'sent', 'never', '该笔交易被认定为可疑交易。'],
  ['zh-Hans', 'sent', 'never', '需要进行反 洗 钱 调查。'],
  ['zh-Hans', 'sent', 'never', '您的账户风险\u200b评级较高。'],
  ['zh-Hans', 'sent', 'never', '目前由风控团队处理。'],
  ['zh-Hant', 'sent', 'ungrounded', '款項將於3月20日入帳。'],
  ['zh-Hant', 'sent', 'ungrounded', '另有新台幣250元稍後支付。'],
  ['zh-Hant', 'sent', 'ungrounded', '我們保證銀行會入帳。'],
  ['zh-Hant', 'sent', 'ungrounded', '下週一之前可以到賬。'],
  ['zh-Hant', 'sent', 'link', '請加入 www.northgate-help.tw 查詢。'],
  ['zh-Hant', 'sent', 'never', '這筆交易被認定為可疑交易。'],
  ['zh-Hant', 'sent', 'never', '需要進行防 制 洗 錢 審查。'],
  ['zh-Hant', 'sent', 'never', '法遵部門正在處理。'],
  ['zh-Hant', 'sent', 'never', '您的帳戶風險\u200b評級較高。'],
  ['zh-Hant', 'sent', 'never', '這是本公司的疏失，我們會理賠。'],
];
const closing: { [language in Language]: string } = {
  en: 'Your case reference',
  ru: 'Номер вашего обращения',
  'zh-Hans': '您的工单编号',
  'zh-Hant': '您的案件編號',
};

describe('a letter that was changed into something false', () => {
  it.each(replaced)('is refused: %s %s “%s” → “%s”', async (language, record, from, to) => {
    const [linked, topic] = records[record];
    const { ok, changed } = await verify(language, linked, topic, (text) => text.replace(from, to));
    expect({ changed, ok }).toEqual({ changed: true, ok: false });
  });

  it.each(added)('is refused: %s %s %s “%s”', async (language, record, kind, sentence) => {
    const [linked, topic] = records[record];
    const result = await verify(language, linked, topic, (text) =>
      text.replace(closing[language], `${sentence}\n\n${closing[language]}`),
    );
    expect(result.findings.map((finding) => finding.kind)).toContain(kind);
    expect(result.findings.every((finding) => sentence.includes(finding.found))).toBe(true);
  });

  it('is refused when it is empty or endless', async () => {
    const empty = await verify('en', sentRecord, 'wd_not_received', () => ' \n\u200b ');
    expect(empty.findings.map((finding) => finding.kind)).toEqual(['empty']);
    const endless = await verify('en', sentRecord, 'wd_not_received', (text) => text + 'a'.repeat(10_001));
    expect(endless.findings.map((finding) => finding.kind)).toContain('length');
  });

  it.each(['百分之一', '请', 'one hundred '])('a letter of nothing but %s is read in time', async (piece) => {
    const long = await verify('zh-Hans', sentRecord, 'wd_not_received', () =>
      piece.repeat(20_000 / piece.length),
    );
    expect(long.findings.map((finding) => finding.kind)).toContain('length');
  });
});

describe('an honest edit', () => {
  const honest: [Language, Record, string, string][] = [
    [
      'en',
      'sent',
      'Thank you for your message.',
      'Thank you very much for your patience and for writing to us.',
    ],
    ['en', 'sent', ' Payment method: bank transfer.', ''],
    ['en', 'sent', 'was sent on 12 March 2026', 'left us on 12.03.2026'],
    ['en', 'sent', '5,000.00 USD', '5000 USD'],
    ['en', 'sent', '5,000.00 USD', '$5,000'],
    [
      'en',
      'sent',
      'Your withdrawal WD-20931 for 5,000.00 USD was sent on 12 March 2026.',
      'We sent WD-20931 (5,000 USD) on March 12, 2026 by bank transfer.',
    ],
    [
      'en',
      'sent',
      'we will answer within one business day',
      'we will gladly get back to you within one business day',
    ],
    ['en', 'sent', 'Kind regards,', 'With kind regards,'],
    ['en', 'sent', 'Thank you for your message.', 'You write that you expected 7,500 euros.'],
    ['en', 'processing', 'is being processed', 'is still being processed'],
    ['en', 'processing', 'is being processed', 'has not been sent yet and is being processed'],
    ['en', 'processing', 'We will write to you again within one business day.', 'We will keep you informed.'],
    ['en', 'rejected', 'We are sorry to tell you', 'We regret to tell you'],
    ['en', 'review', 'is under review', 'is still under review'],
    ['ru', 'sent', 'Спасибо за ваше письмо.', 'Большое спасибо за ваше письмо и терпение.'],
    ['ru', 'sent', '5\u00a0000,00\u00a0USD', '5000 USD'],
    ['ru', 'sent', '12 марта 2026 г.', '12.03.2026.'],
    ['ru', 'sent', ' Способ выплаты: банковский перевод.', ''],
    ['ru', 'processing', 'находится в обработке', 'сейчас в обработке'],
    [
      'ru',
      'processing',
      'Мы снова напишем вам в течение одного рабочего дня.',
      'Мы обязательно напишем вам в течение одного рабочего дня.',
    ],
    ['ru', 'processing', 'от вас сейчас ничего не требуется', 'вам сейчас ничего делать не нужно'],
    ['ru', 'rejected', 'К сожалению,', 'Нам жаль, но'],
    ['ru', 'review', 'заявка находится на проверке', 'заявка сейчас на проверке'],
    ['zh-Hans', 'sent', '感谢您的来信。', '非常感谢您的来信和耐心等待。'],
    ['zh-Hans', 'sent', '2026年3月12日', '3月12日'],
    ['zh-Hans', 'sent', '5,000.00 USD', '5,000美元'],
    ['zh-Hans', 'sent', '出金方式：银行转账。', ''],
    ['zh-Hans', 'processing', '正在处理中', '目前仍在处理中'],
    [
      'zh-Hans',
      'processing',
      '我们会在一个工作日内再次与您联系。',
      '我们会在一个工作日内给您回复，请您留意邮箱。',
    ],
    ['zh-Hans', 'rejected', '很抱歉，', '非常抱歉地通知您，'],
    ['zh-Hans', 'review', '正在审核中', '仍在审核中'],
  ];
  it.each(honest)('passes: %s %s “%s” → “%s”', async (language, record, from, to) => {
    const [linked, topic] = records[record];
    const { changed, findings } = await verify(language, linked, topic, (text) => text.replace(from, to));
    expect({ changed, findings }).toEqual({ changed: true, findings: [] });
  });
});
