import type { Topic } from '../model.ts';
import { type Clause, clause, type Wording } from './clause.ts';
import { full } from './conditions.ts';

/** One line that shows the client what we understood. It repeats his question and confirms nothing. */
export const understoodClauses: Clause[] = [
  understood('wd_pending', {
    en: 'Thank you for your message. You would like to know how your withdrawal is progressing.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете, на каком этапе ваш вывод средств.',
    zh: '感谢您的来信。您想了解出金的办理进度。',
    hant: '感謝您的來信。您想了解出金的辦理進度。',
  }),
  understood('wd_not_received', {
    en: 'Thank you for your message. You write that your withdrawal has not reached you yet; we understand that you want to know where the money is.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что деньги, которые вы выводили, к вам ещё не поступили. Понимаем ваше беспокойство.',
    zh: '感谢您的来信。您反映出金款项尚未收到，我们理解您的焦急心情。',
    hant: '感謝您的來信。您表示出金款項尚未收到，我們理解您的焦急心情。',
  }),
  understood('wd_rejected', {
    en: 'Thank you for your message. You are asking why your withdrawal was not carried out.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете, почему вывод средств не состоялся.',
    zh: '感谢您的来信。您想了解出金未能办理的原因。',
    hant: '感謝您的來信。您想了解出金未能辦理的原因。',
  }),
  understood('dep_card_missing', {
    en: 'Thank you for your message. You write that a card payment does not show on your account yet.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что платёж картой пока не отражается на вашем счёте.',
    zh: '感谢您的来信。您反映银行卡入金尚未到账。',
    hant: '感謝您的來信。您表示銀行卡入金尚未到帳。',
  }),
  understood('dep_bank_missing', {
    en: 'Thank you for your message. You write that a bank transfer does not show on your account yet.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что банковский перевод пока не отражается на вашем счёте.',
    zh: '感谢您的来信。您反映银行转账入金尚未到账。',
    hant: '感謝您的來信。您表示銀行轉帳入金尚未到帳。',
  }),
  understood('dep_declined', {
    en: 'Thank you for your message. You write that a deposit did not go through.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что пополнение счёта не прошло.',
    zh: '感谢您的来信。您反映入金未能成功。',
    hant: '感謝您的來信。您表示入金未能成功。',
  }),
  understood('doc_rejected', {
    en: 'Thank you for your message. You are asking about a document that you sent us for verification.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете о документе, который отправили для верификации.',
    zh: '感谢您的来信。您想了解所提交认证文件的审核情况。',
    hant: '感謝您的來信。您想了解所提交驗證文件的審核情況。',
  }),
  understood('poa_question', {
    en: 'Thank you for your message. You would like to know which documents we accept as proof of address.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете, какой документ подойдёт для подтверждения адреса.',
    zh: '感谢您的来信。您想了解哪些文件可以作为地址证明。',
    hant: '感謝您的來信。您想了解哪些文件可以作為地址證明。',
  }),
  understood('kyc_status', {
    en: 'Thank you for your message. You would like to know how the verification of your account is progressing.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете, как продвигается верификация вашего счёта.',
    zh: '感谢您的来信。您想了解账户认证的进度。',
    hant: '感謝您的來信。您想了解帳戶驗證的進度。',
  }),
  understood('complaint', {
    en: 'Thank you for telling us plainly what you are not satisfied with.',
    ru: 'Спасибо за ваше письмо и за то, что прямо сказали, чем вы недовольны.',
    zh: '感谢您来信坦诚地反映问题。',
    hant: '感謝您來信坦率說明不滿之處。',
  }),
];

function understood(topic: Topic, wording: Wording): Clause {
  return clause('thanks', `understood.${topic}`, [topic], full, wording);
}
