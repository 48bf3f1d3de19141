import { ofPayments } from './common.ts';
import { all, has, is, needs, not, type Requirement } from './requirement.ts';

const stopped = is('payment_status', 'declined', 'rejected', 'returned', 'failed', 'needs_info');
const inWork = is('payment_status', 'processing', 'unknown');
const proofOfPayment = needs(
  'which proof helps',
  [
    /confirmation|receipt|TXID|statement/,
    /подтверждение|чек|TXID|выписк/,
    /凭证|确认书|TXID|账单/,
    /憑證|確認書|TXID|帳單/,
  ],
  (made) => is('payment_status', 'processing')(made),
);
const reason = needs(
  'the reason that may be told, or whom to ask',
  [/[a-z]/, /[а-я]/, /原因|银行|发卡行/, /原因|銀行|發卡/],
  all(stopped, has('payment_reason')),
);

/** What the paragraphs on deposits ask of a reply. */
export const ofDeposits = {
  dep_card_missing: [
    ...ofPayments,
    proofOfPayment,
    needs(
      'that a reservation may drop off by itself',
      [
        /reserved.*drops off by itself/s,
        /зарезервирована.*снимается сам/s,
        /预授权会自动撤销/,
        /預授權會自動撤銷/,
      ],
      inWork,
    ),
  ],
  dep_bank_missing: [
    ...ofPayments,
    proofOfPayment,
    needs(
      'that the sending bank has to trace it',
      [/only the bank that sent it can trace/, /только банк-отправитель/, /只有汇款银行/, /只有匯款銀行/],
      inWork,
    ),
    needs(
      'that a copy proves the order, not the credit',
      [
        /shows that the transfer was ordered/,
        /показывает, что перевод отправлен/,
        /表明汇款指令已发出/,
        /表明匯款指令已發出/,
      ],
      inWork,
    ),
  ],
  dep_declined: [
    ...ofPayments,
    reason,
    needs(
      'another way, or the issuer',
      [
        /another|issued your card|limits|client area/,
        /друг(?:ой|ая|ую)|выпустивший|лимит|личном кабинете/,
        /其他|发卡行|限额|客户专区/,
        /其他|發卡|限額|客戶專區/,
      ],
      is('payment_status', 'declined'),
    ),
  ],
  dep_crypto_missing: [
    ...ofPayments,
    needs(
      'how many confirmations',
      [/how many confirmations/, /сколько подтверждений/, /确认数/, /確認數/],
      notSettled,
    ),
    needs(
      'network, memo, minimum',
      [
        /another network.*memo.*minimum/,
        /другая сеть.*memo.*минимальной/,
        /其他网络.*memo.*最低限额/,
        /其他網路.*memo.*最低限額/,
      ],
      notSettled,
    ),
    needs(
      'recovery, its fee and that nobody knows',
      [
        /recovered.*fee.*nobody can say/,
        /вернуть.*комиссия.*невозможно/,
        /找回.*费用.*无法确定/,
        /找回.*費用.*無法確定/,
      ],
      notSettled,
    ),
    needs('the hash', [/TXID|wallet/, /TXID|кошельк/, /TXID|钱包/, /TXID|錢包/], notSettled),
  ],
  dep_amount_diff: [
    ...ofPayments,
    needs('the line by line account', [/line by line/, /построчный/, /逐项/, /逐項/], has('payment_id')),
    needs(
      'the rule on charges',
      [/OUR, SHA or BEN/, /OUR, SHA или BEN/, /OUR、SHA 或 BEN/, /OUR、SHA 或 BEN/],
      not(is('payment_method', 'card', 'crypto', 'wallet')),
    ),
    needs('the rate', [/rate/, /курс/, /汇率/, /匯率/]),
  ],
  dep_third_party: [
    ...ofPayments,
    needs('the rule of the own name', [/in your own name/, /на ваше имя/, /本人名下/, /本人名下/]),
    needs('that it goes back to its source', [
      /goes back by the same way/,
      /возвращается тем же путём/,
      /原路退回/,
      /循原途徑退回/,
    ]),
    needs('on whom the time depends', [
      /up to the bank of the payer/,
      /зависит от банка плательщика/,
      /取决于付款方的银行/,
      /取決於付款方的銀行/,
    ]),
  ],
  dep_double: [
    ...ofPayments,
    needs('reserved or charged', [
      /only an amount that the bank has reserved/,
      /лишь сумма, зарезервированная/,
      /预授权，并非实际扣款/,
      /預授權，並非實際扣款/,
    ]),
    needs('the reference of what goes back', [
      /reference \(ARN\)/,
      /номер \(ARN\)/,
      /参考号（ARN）/,
      /參考編號（ARN）/,
    ]),
  ],
} satisfies Record<string, Requirement[]>;

function notSettled(made: Parameters<Requirement['when']>[0]): boolean {
  return !is('payment_status', 'credited', 'declined', 'returned', 'cancelled')(made);
}
