import { ofPayments } from './common.ts';
import { all, has, is, needs, not, nothingLinked, type Requirement } from './requirement.ts';

const stopped = is('payment_status', 'declined', 'rejected', 'returned', 'failed', 'needs_info');
const out = is('payment_status', 'sent', 'completed');
const waitsHere = is('payment_status', 'processing', 'needs_info');
const onChain: Requirement['when'] = (made) =>
  is('payment_method', 'crypto')(made) || has('payment_txid')(made);
const reason = needs(
  'the reason that may be told, or whom to ask',
  [/[a-z]/, /[а-я]/, /原因|银行|发卡行/, /原因|銀行|發卡/],
  all(stopped, has('payment_reason')),
);

/** What the paragraphs on withdrawals ask of a reply. */
export const ofWithdrawals = {
  wd_pending: [
    ...ofPayments,
    needs('nothing to do, or what to do', [
      /do not need|please|Please|client area|reply|you can|statement|your (?:own )?bank/,
      /не требуется|не нужно|[Пп]ожалуйста|кабинет|банк/,
      /无需|请|客户专区|您可以/,
      /無需|請|客戶專區|您可以/,
    ]),
    reason,
  ],
  wd_not_received: [
    ...ofPayments,
    needs(
      'the day of sending',
      [/was sent on \d/, /отправлены \d/, /已于\d.*汇出/, /已於\d.*匯出/],
      all(is('payment_status', 'sent'), has('payment_submitted_at')),
    ),
    needs(
      'the rail',
      [/Payment method: /, /Способ выплаты: /, /出金方式：/, /出金方式：/],
      all(out, has('payment_method')),
    ),
    needs(
      'the trace reference',
      [
        /(?:UETR|ARN|TXID)\) is/,
        /(?:UETR|ARN|TXID)\):/,
        /（(?:UETR|ARN|TXID)）：/,
        /（(?:UETR|ARN|TXID)）：/,
      ],
      all(out, has('payment_uetr', 'payment_arn', 'payment_txid')),
    ),
    needs(
      'what to ask the bank',
      [
        /give your bank the reference|explorer|asking our payment provider/,
        /сообщите банку|обозревател|запрашиваем/,
        /提供给银行|区块链浏览器|索取/,
        /提供給銀行|區塊鏈瀏覽器|索取/,
      ],
      out,
    ),
  ],
  wd_rejected: [
    ...ofPayments,
    reason,
    needs(
      'how to ask again',
      [
        /new withdrawal request|submit it again|other request/,
        /новую заявку|подавать её повторно|другая заявка/,
        /重新提交|另一笔/,
        /重新提交|另一筆/,
      ],
      is('payment_status', 'rejected'),
    ),
  ],
  card_refund_arn: [
    ...ofPayments,
    needs(
      'the ARN',
      [/\(ARN\) is \d{23}/, /\(ARN\): \d{23}/, /（ARN）：\d{23}/, /（ARN）：\d{23}/],
      all(out, has('payment_arn')),
    ),
    needs(
      'that a refund has its own ARN, known later',
      [
        /reference of its own \(ARN\).*some days/,
        /свой номер \(ARN\).*через несколько дней/,
        /单独的参考号（ARN）.*数日后/,
        /單獨的參考編號（ARN）.*數日後/,
      ],
      out,
    ),
    needs(
      'that the issuer shows it',
      [/issued the card shows/, /показывает банк, выпустивший/, /由发卡行显示/, /由發卡銀行顯示/],
      out,
    ),
  ],
  wd_split_method: [
    ...ofPayments,
    needs('the rule', [
      /back first by the method.*exceeds.*own name/s,
      /тем способом.*сверх.*на ваше имя/s,
      /按入金方式原路退回.*超出.*本人名下/s,
      /入金.*循原途徑退回.*超出.*本人名下/s,
    ]),
    needs(
      'the amounts by method',
      [
        /which amount goes by which method/,
        /какая сумма каким способом/,
        /各支付方式对应的金额/,
        /各支付方式對應的金額/,
      ],
      has('payment_id'),
    ),
  ],
  wd_cancel_change: [
    ...ofPayments,
    needs(
      'whether it can be stopped',
      [
        /not been sent yet.*can still be stopped/s,
        /ещё не отправлены.*остановить/s,
        /尚未汇出.*停止/s,
        /尚未匯出.*停止/s,
      ],
      waitsHere,
    ),
    needs(
      'that a recall is only a request, with a fee',
      [/only a request.*fee/s, /только запрос.*комиссию/s, /只是一项请求.*费用/s, /只是一項請求.*費用/s],
      all(out, not(onChain)),
    ),
    needs(
      'that a chain calls nothing back',
      [/cannot be called back/, /Отозвать перевод в блокчейне нельзя/, /不能撤回/, /不能撤回/],
      all(out, onChain),
    ),
    needs('no details by mail', [
      /never change payment details because of an e-mail/,
      /никогда не меняем платёжные реквизиты/,
      /不会根据邮件更改收款信息/,
      /不會根據電子郵件更改收款資料/,
    ]),
  ],
  proof_of_payment: [
    ...ofPayments,
    needs(
      'by which way it comes, with what is foreign covered',
      [
        /client area or (?:at|to) your registered.*covered/s,
        /личный кабинет.*зарегистрированный адрес.*закрыт/s,
        /客户专区或注册邮箱.*遮盖/s,
        /客戶專區或註冊電子郵件.*遮蓋/s,
      ],
      (made) => nothingLinked(made) || out(made),
    ),
    needs(
      'that there is none before the sending',
      [
        /only after the payment has been sent/,
        /только после его отправки/,
        /汇出之后才会有/,
        /匯出之後才會有/,
      ],
      all(waitsHere, is('payment_kind', 'withdrawal')),
    ),
  ],
} satisfies Record<string, Requirement[]>;
