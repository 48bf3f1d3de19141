import { type Clause, clause, type Wording } from './clause.ts';
import {
  about,
  both,
  type Condition,
  has,
  not,
  paymentReason,
  traceable,
  withdrawal,
  withdrawalTopics,
} from './conditions.ts';

const topics = withdrawalTopics;
const out = withdrawal('sent', 'completed');
const duplicate = both(withdrawal('rejected', 'failed', 'returned'), paymentReason('duplicate_request'));
/** Steps that say what is known of the cause, even where that is nothing yet. */
const tellsCause = ['needs_info_unclear', 'trace_wanted', 'rejected', 'failed'];
/** Who wants to stop a withdrawal has other worries than where it is. */
const elsewhere = not(about('wd_cancel_change'));
const reasonKnown = both(has('payment_reason'), not(paymentReason('duplicate_request')));

/** What happens next with a withdrawal, who does it, and what the client may send. */
export const withdrawalStepClauses: Clause[] = [
  next('processing', both(withdrawal('processing'), elsewhere), {
    en: 'Our payments team is working on it; you do not need to do anything at the moment.',
    ru: 'Заявкой занимается наш отдел платежей; от вас сейчас ничего не требуется.',
    zh: '我们的支付团队正在办理，您暂时无需进行任何操作。',
    hant: '我們的支付團隊正在辦理，您暫時無需進行任何操作。',
  }),
  next('needs_info', both(withdrawal('needs_info'), has('payment_reason')), {
    en: 'As soon as this is settled, our payments team will continue with the same request; there is no need to submit a new one.',
    ru: 'После этого наш отдел платежей продолжит работу по той же заявке; создавать новую не нужно.',
    zh: '完成后，我们的支付团队会继续办理这笔申请，您无需重新提交。',
    hant: '完成後，我們的支付團隊會繼續辦理這筆申請，您無需重新提交。',
  }),
  next('needs_info_unclear', both(withdrawal('needs_info'), not(has('payment_reason'))), {
    en: 'Our payments team will let you know exactly what to send; until then you do not need to do anything.',
    ru: 'Наш отдел платежей сообщит вам, что именно нужно прислать; до этого от вас ничего не требуется.',
    zh: '我们的支付团队会告知您具体需要提供什么，在此之前您无需进行任何操作。',
    hant: '我們的支付團隊會告知您具體需要提供什麼，在此之前您無需進行任何操作。',
  }),
  advice('trace_by_bank', both(out, has('payment_uetr', 'payment_arn'), elsewhere), {
    en: 'The money is credited by your own bank. If you do not see it yet, please give your bank the reference above and ask it to locate the payment.',
    ru: 'Деньги на ваш счёт зачисляет ваш банк. Если вы их ещё не видите, сообщите банку указанный выше номер и попросите найти платёж.',
    zh: '款项最终由您的收款银行入账。如果您尚未看到这笔款项，请将上述编号提供给银行，请银行协助查询。',
    hant: '款項最終由您的收款銀行入帳。如果您尚未看到這筆款項，請將上述編號提供給銀行，請銀行協助查詢。',
  }),
  advice(
    'trace_on_chain',
    both(out, has('payment_txid'), not(has('payment_uetr', 'payment_arn')), elsewhere),
    {
      en: 'You can look up the transfer by this hash in any explorer of the network. It is credited by your wallet or exchange once the network has confirmed it.',
      ru: 'По этому хешу перевод можно найти в любом обозревателе сети. Средства зачисляет ваш кошелёк или биржа, когда сеть подтвердит перевод.',
      zh: '您可以在相应的区块链浏览器中用该哈希查询这笔转账。网络确认后，由您的钱包或交易平台入账。',
      hant: '您可以在相應的區塊鏈瀏覽器中用該雜湊值查詢這筆轉帳。網路確認後，由您的錢包或交易平台入帳。',
    },
  ),
  next('trace_wanted', both(out, not(traceable), elsewhere), {
    en: 'We are asking our payment provider for the reference by which your bank can locate the payment and will send it to you.',
    ru: 'Мы запрашиваем у платёжного провайдера номер, по которому ваш банк сможет найти платёж, и пришлём его вам.',
    zh: '我们正在向支付服务商索取可供您银行查询的编号，取得后会发送给您。',
    hant: '我們正在向支付服務商索取可供您銀行查詢的編號，取得後會傳送給您。',
  }),
  next('rejected_reason', both(withdrawal('rejected'), reasonKnown), {
    en: 'After that you can submit a new withdrawal request in the client area, and our payments team will take it up.',
    ru: 'После этого вы можете создать новую заявку на вывод средств в личном кабинете, и наш отдел платежей возьмёт её в работу.',
    zh: '之后您可以在客户专区重新提交出金申请，我们的支付团队会为您办理。',
    hant: '之後您可以在客戶專區重新提交出金申請，我們的支付團隊會為您辦理。',
  }),
  next('rejected', both(withdrawal('rejected'), not(has('payment_reason'))), {
    en: 'One of our officers will go through the request once more and tell you what the next step is; you do not need to submit it again for now.',
    ru: 'Наш сотрудник ещё раз рассмотрит заявку и сообщит вам, каким будет следующий шаг; пока подавать её повторно не нужно.',
    zh: '我们的专员会再次核对这笔申请，并告知您下一步如何办理；目前您无需重新提交。',
    hant: '我們的專員會再次核對這筆申請，並告知您下一步如何辦理；目前您無需重新提交。',
  }),
  next('duplicate', duplicate, {
    en: 'You do not need to do anything: the other request is handled by our payments team on its own.',
    ru: 'От вас ничего не требуется: другая заявка рассматривается нашим отделом платежей отдельно.',
    zh: '您无需进行任何操作，另一笔申请由我们的支付团队单独办理。',
    hant: '您無需進行任何操作，另一筆申請由我們的支付團隊單獨辦理。',
  }),
  next('failed_reason', both(withdrawal('failed', 'returned'), reasonKnown), {
    en: 'After that our payments team will agree with you how the amount is to be paid out.',
    ru: 'После этого наш отдел платежей согласует с вами, как выплатить эту сумму.',
    zh: '之后，我们的支付团队会与您确认这笔款项的付款方式。',
    hant: '之後，我們的支付團隊會與您確認這筆款項的付款方式。',
  }),
  next('failed', both(withdrawal('failed', 'returned'), not(has('payment_reason'))), {
    en: 'Our payments team is clarifying the cause with the payment provider and will tell you how the amount can be paid out.',
    ru: 'Наш отдел платежей выясняет причину у платёжного провайдера и сообщит вам, как можно выплатить эту сумму.',
    zh: '我们的支付团队正在向支付服务商了解原因，并会告知您这笔款项将如何支付。',
    hant: '我們的支付團隊正在向支付服務商了解原因，並會告知您這筆款項將如何支付。',
  }),
  next('cancelled', withdrawal('cancelled'), {
    en: 'If you still wish to withdraw, please submit a new request in the client area; our payments team will take it up.',
    ru: 'Если вы по-прежнему хотите вывести средства, создайте новую заявку в личном кабинете; ею займётся наш отдел платежей.',
    zh: '如果您仍需出金，请在客户专区提交新的申请，我们的支付团队会为您办理。',
    hant: '如果您仍需出金，請在客戶專區提交新的申請，我們的支付團隊會為您辦理。',
  }),
  next('unclear', withdrawal('unknown', 'credited', 'declined'), {
    en: 'You do not need to do anything at the moment.',
    ru: 'От вас сейчас ничего не требуется.',
    zh: '您暂时无需进行任何操作。',
    hant: '您暫時無需進行任何操作。',
  }),
  clause(
    'ask',
    'withdrawal.ask.statement',
    topics,
    both(out, about('wd_not_received'), has('payment_uetr', 'payment_arn')),
    {
      en: 'If your bank cannot find it, please send us its answer, or your account statement as a PDF from the day of sending until today. It should show your name; please cover all but the last four digits of the account or card number.',
      ru: 'Если банк не найдёт платёж, пришлите нам ответ банка или выписку по счёту в формате PDF со дня отправки по сегодняшний день. В ней должно быть видно ваше имя; в номере счёта или карты закройте всё, кроме последних четырёх цифр.',
      zh: '如果银行查不到，请将银行的答复，或自汇出之日起至今的账户流水（PDF 格式）发给我们。流水上须显示您的姓名；账号或卡号请只保留后四位，其余遮盖。',
      hant: '如果銀行查不到，請將銀行的答覆，或自匯出之日起至今的帳戶交易明細（PDF 格式）傳送給我們。交易明細上須顯示您的姓名；帳號或卡號請只保留後四位，其餘遮蓋。',
    },
    { mandatory: false, answers: ['what_to_send'] },
  ),
];

function next(name: string, when: Condition, wording: Wording): Clause {
  return clause('next', `withdrawal.next.${name}`, topics, when, wording, {
    answers: [
      'status',
      'where_is_money',
      'what_to_send',
      'how',
      ...(tellsCause.includes(name) ? (['why'] as const) : []),
    ],
  });
}

function advice(name: string, when: Condition, wording: Wording): Clause {
  return clause('ask', `withdrawal.ask.${name}`, topics, when, wording, {
    answers: ['where_is_money', 'when', 'why', 'how', 'what_to_send'],
  });
}
