import type { AskKind } from '../../model/asks.ts';
import type { Colleague } from '../../model/audiences.ts';
import type { Topic } from '../../model.ts';
import { type Clause, clauseFor, type Wording } from '../clause.ts';
import {
  allTopics,
  always,
  application,
  both,
  type Condition,
  deposit,
  documentIs,
  either,
  has,
  noRecord,
  not,
  paymentReason,
  withdrawal,
} from '../conditions.ts';

/** What is about an account, its owner or his data: no record answers it. */
const ofNoRecord: readonly Topic[] = [
  'account_takeover',
  'contact_change',
  'data_rights',
  'duplicate_account',
  'eligibility',
  'auto_reply_or_bounce',
  'spam',
];
const ofRecords = allTopics.filter((topic) => !ofNoRecord.includes(topic));
const reference = has('payment_traceable', 'payment_uetr', 'payment_arn', 'payment_txid');
const out = withdrawal('sent', 'completed');
const weAct = either(
  withdrawal('processing', 'unknown', 'credited', 'declined'),
  deposit('processing', 'unknown', 'needs_info', 'sent', 'completed', 'rejected', 'failed'),
  application('under_review', 'unknown'),
  documentIs('mailed', 'processing', 'unknown'),
);
const clientActs = either(
  both(withdrawal('needs_info'), not(paymentReason('duplicate_request'))),
  application('documents_requested', 'resubmission_requested'),
  documentIs('requested', 'resend', 'expired'),
);

/** What stands around the state of a record in an answer to a colleague: who acts next, when, and what is left to others. */
export const colleagueFrameClauses: Clause<Colleague>[] = [
  shared('status', 'which', ofRecords, noRecord, ['status', 'where_is_money', 'why', 'other'], {
    en: 'We cannot tell for certain which payment or application is meant. Please give its number here, or the amount and the day.',
    ru: 'Мы не можем точно определить, о каком платеже или о какой заявке идёт речь. Укажите здесь, пожалуйста, номер либо сумму и дату.',
    zh: '我们无法确定所指的是哪一笔款项或哪一项申请。请在此提供编号，或金额和日期。',
    hant: '我們無法確定所指的是哪一筆款項或哪一項申請。請在此提供編號，或金額和日期。',
  }),
  shared('status', 'received', ofNoRecord, always, ['status', 'why', 'how', 'other'], {
    en: 'An officer is looking into this; nothing of it is told here before the client has our answer.',
    ru: 'Этим занимается наш сотрудник; здесь мы ничего не сообщаем, пока ответ не получит клиент.',
    zh: '专员正在处理；在客户收到我们的答复之前，此处不提供相关内容。',
    hant: '專員正在處理；在客戶收到我們的答覆之前，此處不提供相關內容。',
  }),
  shared('next', 'we_act', allTopics, weAct, ['how', 'what_to_send', 'why'], {
    en: 'The next step is ours; the client does not need to do anything at the moment.',
    ru: 'Следующий шаг за нами; от клиента сейчас ничего не требуется.',
    zh: '下一步由我们办理，客户暂时无需进行任何操作。',
    hant: '下一步由我們辦理，客戶暫時無需進行任何操作。',
  }),
  shared('next', 'client_acts', allTopics, clientActs, ['how', 'when'], {
    en: 'The next step is the client’s; once it is done, we write to the client within one business day.',
    ru: 'Следующий шаг за клиентом; после него мы напишем клиенту в течение одного рабочего дня.',
    zh: '下一步由客户办理；完成后，我们会在一个工作日内与客户联系。',
    hant: '下一步由客戶辦理；完成後，我們會在一個工作天內與客戶聯絡。',
  }),
  shared('next', 'banks', allTopics, out, ['when', 'where_is_money', 'status'], {
    en: 'The receiving bank or wallet credits the money, and the day is not ours to name.',
    ru: 'Деньги зачисляет банк или кошелёк получателя, и назвать день мы не можем.',
    zh: '款项由收款银行或钱包入账，到账日期不由我们决定。',
    hant: '款項由收款銀行或錢包入帳，到帳日期不由我們決定。',
  }),
  shared('next', 'no_reference', allTopics, both(out, not(reference)), ['data', 'how', 'other'], {
    en: 'We have no reference yet by which the receiving bank can find it.',
    ru: 'Номера, по которому банк получателя может найти платёж, у нас пока нет.',
    zh: '目前还没有可供收款银行查询的编号。',
    hant: '目前還沒有可供收款銀行查詢的編號。',
  }),
  shared('next', 'when', allTopics, weAct, ['when', 'person'], {
    en: 'You will hear from us here again within one business day.',
    ru: 'Мы снова напишем здесь в течение одного рабочего дня.',
    zh: '我们会在一个工作日内在此再次告知进展。',
    hant: '我們會在一個工作天內在此再次告知進度。',
  }),
];

/** Relationship managers talk to the client: what they are told is what they may pass on. */
export const salesFrameClauses: Clause<'sales'>[] = [
  clauseFor(
    ['sales'],
    'status',
    'sales.reference',
    allTopics,
    both(either(out, withdrawal('returned')), has('payment_traceable')),
    {
      en: 'There is a reference by which the client’s bank can find the payment; the client gets it at the registered e-mail address on request.',
      ru: 'Есть номер, по которому банк клиента может найти платёж; по просьбе клиента мы отправим его на зарегистрированный адрес.',
      zh: '已有可供客户银行查询的编号；客户提出后，我们会发送至其注册邮箱。',
      hant: '已有可供客戶銀行查詢的編號；客戶提出後，我們會傳送至其註冊電子郵件地址。',
    },
    { tells: ['payment_traceable'], answers: ['data', 'where_is_money', 'how', 'other'] },
  ),
  clauseFor(
    ['sales'],
    'closing',
    'sales.closing',
    allTopics,
    always,
    {
      en: 'Case {case_ref}. Please tell the client no more than stands here; details go to the registered e-mail address.',
      ru: 'Обращение {case_ref}. Просим не сообщать клиенту больше, чем здесь написано; подробности уходят на зарегистрированный адрес.',
      zh: '工单 {case_ref}。请勿向客户透露此处以外的内容；详细情况会发送至注册邮箱。',
      hant: '案件 {case_ref}。請勿向客戶透露此處以外的內容；詳細情況會傳送至註冊電子郵件地址。',
    },
    { slots: ['case_ref'] },
  ),
];

function shared(
  part: 'status' | 'next',
  name: string,
  topics: readonly Topic[],
  when: Condition,
  answers: readonly AskKind[],
  wording: Wording,
): Clause<Colleague> {
  return clauseFor(['sales', 'finance'], part, `colleague.${name}`, topics, when, wording, { answers });
}
