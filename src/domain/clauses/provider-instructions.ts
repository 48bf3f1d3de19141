import type { ProviderQuestion } from '../model/provider-letters.ts';
import { type Clause, clauseFor, type Wording } from './clause.ts';
import { always, both, type Condition, deposit, has, not, withdrawal } from './conditions.ts';

const byBank = not(has('payment_txid', 'payment_network'));
const sentByBank = both(withdrawal(), byBank);

/** What moves money: no reason but a wrong account, so that a recall for whatever cause reads the same. */
export const providerInstructions: Clause<'provider'>[] = [
  ask(
    'recall',
    {
      en: 'At our request, please recall this payment and have the amount returned to us. If the receiving side has to agree, please ask for its consent and tell us its answer. Please tell us of any fee before it is charged.',
      ru: 'По нашей просьбе отзовите, пожалуйста, этот платёж и организуйте возврат суммы нам. Если для этого нужно согласие принимающей стороны, запросите его и сообщите нам ответ. О комиссии просим сообщить до её списания.',
      zh: '应我方要求，请撤回此笔款项并将金额退回我方。如需收款方同意，请代为征询并告知其答复。如涉及费用，请在扣收前告知我方。',
      hant: '應我方要求，請撤回此筆款項並將金額退回我方。如需收款方同意，請代為徵詢並告知其答覆。如涉及費用，請於扣收前告知我方。',
    },
    sentByBank,
  ),
  ask(
    'recall_account',
    {
      en: 'This payment was sent to a wrong account. Please stop it where that is still possible; where it is not, please recall it, ask the receiving side for its consent and tell us its answer. Please tell us of any fee before it is charged.',
      ru: 'Этот платёж отправлен на ошибочный счёт. Пожалуйста, остановите его, если это ещё возможно; если нет, отзовите его, запросите согласие принимающей стороны и сообщите нам ответ. О комиссии просим сообщить до её списания.',
      zh: '此笔款项汇入了错误账户。如仍可止付，请予以止付；如已无法止付，请撤回款项，征询收款方同意，并告知其答复。如涉及费用，请在扣收前告知我方。',
      hant: '此筆款項匯入了錯誤帳戶。如仍可止付，請予以止付；如已無法止付，請撤回款項，徵詢收款方同意，並告知其答覆。如涉及費用，請於扣收前告知我方。',
    },
    sentByBank,
  ),
  ask(
    'amend',
    {
      en: 'The details of this payment have to be corrected. Please hold it where that is still possible, and tell us whether it is held. We give the right details in the way agreed with you and never by e-mail; please accept none that come by e-mail.',
      ru: 'Реквизиты этого платежа нужно исправить. Пожалуйста, приостановите его, если это ещё возможно, и сообщите, удалось ли это. Верные реквизиты мы передаём согласованным с вами способом и никогда по электронной почте; пожалуйста, не принимайте реквизиты, пришедшие по почте.',
      zh: '此笔款项的收款信息需要更正。如仍可暂缓，请暂缓办理，并告知是否已暂缓。正确信息将以与贵方约定的方式提供，绝不通过电子邮件发送；请勿采用电子邮件中的信息。',
      hant: '此筆款項的收款資料需要更正。如仍可暫緩，請暫緩辦理，並告知是否已暫緩。正確資料將以與貴方約定的方式提供，絕不透過電子郵件傳送；請勿採用電子郵件中的資料。',
    },
    sentByBank,
  ),
  ask(
    'refund',
    {
      en: 'Please return this payment to the account or card that it came from, and send us the reference of the return; for a card, the ARN of the return itself.',
      ru: 'Пожалуйста, верните этот платёж на тот счёт или ту карту, откуда он поступил, и пришлите номер возврата; для карты нужен ARN самого возврата.',
      zh: '请将此笔款项退回原付款账户或银行卡，并提供退款编号；如为银行卡，请提供该笔退款本身的ARN。',
      hant: '請將此筆款項退回原付款帳戶或銀行卡，並提供退款編號；如為銀行卡，請提供該筆退款本身的ARN。',
    },
    both(deposit(), byBank),
  ),
];

/** One of them stands in a letter: the officer chooses. */
export function ask(
  question: ProviderQuestion,
  wording: Wording,
  when: Condition = always,
): Clause<'provider'> {
  const id = `provider.ask.${question}`;
  return clauseFor(['provider'], 'ask', id, ['provider_reply'], when, wording, { mandatory: false });
}
