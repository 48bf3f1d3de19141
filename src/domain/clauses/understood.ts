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
    en: 'Thank you for your message. You write that a payment by card or e-wallet does not show on your account yet.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что платёж картой или с электронного кошелька пока не отражается на вашем счёте.',
    zh: '感谢您的来信。您反映通过银行卡或电子支付的入金尚未到账。',
    hant: '感謝您的來信。您表示透過銀行卡或電子支付的入金尚未到帳。',
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
  understood('account_takeover', {
    en: 'Thank you for writing to us at once. You write that somebody may have access to your account, or that something was done on it without you.',
    ru: 'Спасибо, что сразу нам написали. Вы сообщаете, что к вашему счёту мог получить доступ кто-то ещё или что операцию совершили не вы.',
    zh: '感谢您及时告知。您反映账户可能遭人登录，或有操作并非您本人所为。',
    hant: '感謝您及時告知。您表示帳戶可能遭人登入，或有操作並非您本人所為。',
  }),
  understood('data_rights', {
    en: 'Thank you for your message. You are asking us about your personal data.',
    ru: 'Спасибо за ваше письмо. Вы обращаетесь к нам по поводу ваших персональных данных.',
    zh: '感谢您的来信。您就本人的个人信息向我们提出请求。',
    hant: '感謝您的來信。您就本人的個人資料向我們提出請求。',
  }),
  understood('wd_split_method', {
    en: 'Thank you for your message. You would like to know why your withdrawal is paid out in parts or by another method.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете, почему вывод средств выполняется частями или другим способом.',
    zh: '感谢您的来信。您想了解出金为何分笔支付或改用其他方式。',
    hant: '感謝您的來信。您想了解出金為何分筆支付或改用其他方式。',
  }),
  understood('wd_cancel_change', {
    en: 'Thank you for your message. You would like to cancel a withdrawal or to correct its details.',
    ru: 'Спасибо за ваше письмо. Вы хотите отменить вывод средств или исправить реквизиты.',
    zh: '感谢您的来信。您希望取消出金或更正收款信息。',
    hant: '感謝您的來信。您希望取消出金或更正收款資料。',
  }),
  understood('card_refund_arn', {
    en: 'Thank you for your message. You are looking for a payment to your card and ask for its reference (ARN).',
    ru: 'Спасибо за ваше письмо. Вы ищете платёж на карту и просите сообщить его номер (ARN).',
    zh: '感谢您的来信。您在查找一笔付至银行卡的款项，并希望了解其参考号（ARN）。',
    hant: '感謝您的來信。您在查找一筆付至銀行卡的款項，並希望了解其參考編號（ARN）。',
  }),
  understood('proof_of_payment', {
    en: 'Thank you for your message. You are asking for a document that confirms a payment.',
    ru: 'Спасибо за ваше письмо. Вы просите документ, подтверждающий платёж.',
    zh: '感谢您的来信。您希望取得一笔款项的付款凭证。',
    hant: '感謝您的來信。您希望取得一筆款項的付款憑證。',
  }),
  understood('dep_crypto_missing', {
    en: 'Thank you for your message. You write that a cryptocurrency transfer does not show on your account yet.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что перевод в криптовалюте пока не отражается на вашем счёте.',
    zh: '感谢您的来信。您反映加密货币转账入金尚未到账。',
    hant: '感謝您的來信。您表示加密貨幣轉帳入金尚未到帳。',
  }),
  understood('dep_amount_diff', {
    en: 'Thank you for your message. You write that the amount credited is not the amount that you sent.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что зачисленная сумма отличается от отправленной.',
    zh: '感谢您的来信。您反映入账金额与汇出金额不一致。',
    hant: '感謝您的來信。您表示入帳金額與匯出金額不一致。',
  }),
  understood('dep_third_party', {
    en: 'Thank you for your message. You are asking about a deposit made with a card or account that is not in your name.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете о пополнении с карты или счёта, открытых не на ваше имя.',
    zh: '感谢您的来信。您咨询的是使用非本人名下的银行卡或账户办理的入金。',
    hant: '感謝您的來信。您查詢的是使用非本人名下的銀行卡或帳戶辦理的入金。',
  }),
  understood('dep_double', {
    en: 'Thank you for your message. You write that one payment was charged twice.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что один и тот же платёж списан дважды.',
    zh: '感谢您的来信。您反映同一笔款项被重复扣款。',
    hant: '感謝您的來信。您表示同一筆款項被重複扣款。',
  }),
  understood('doc_language', {
    en: 'Thank you for your message. You would like to know in which languages we accept documents and whether yours has to be translated.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете, на каких языках мы принимаем документы и нужен ли перевод.',
    zh: '感谢您的来信。您想了解文件可以使用哪些语言、是否需要翻译。',
    hant: '感謝您的來信。您想了解文件可以使用哪些語言、是否需要翻譯。',
  }),
  understood('source_of_funds', {
    en: 'Thank you for your message. You are asking why we need to know the source of your funds and which documents are suitable.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете, зачем нам сведения о происхождении средств и какие документы подойдут.',
    zh: '感谢您的来信。您想了解我们为何需要资金来源证明，以及可以提供哪些材料。',
    hant: '感謝您的來信。您想了解我們為何需要資金來源證明，以及可以提供哪些材料。',
  }),
  understood('name_mismatch', {
    en: 'Thank you for your message. You write that your name is not written the same way everywhere.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что ваше имя указано в разных местах по-разному.',
    zh: '感谢您的来信。您反映您的姓名在不同地方的写法不一致。',
    hant: '感謝您的來信。您表示您的姓名在不同地方的寫法不一致。',
  }),
  understood('doc_expiry', {
    en: 'Thank you for your message. You are asking about a document that is no longer valid or will not be valid much longer.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете о документе, срок действия которого истёк или подходит к концу.',
    zh: '感谢您的来信。您咨询的是证件已到期或即将到期的事宜。',
    hant: '感謝您的來信。您查詢的是證件已到期或即將到期的事宜。',
  }),
  understood('selfie_or_link', {
    en: 'Thank you for your message. You write that the selfie check, or the link to it, does not work for you.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что не удаётся пройти проверку по селфи или открыть ссылку на неё.',
    zh: '感谢您的来信。您反映自拍验证未能完成，或验证链接无法使用。',
    hant: '感謝您的來信。您表示自拍驗證未能完成，或驗證連結無法使用。',
  }),
  understood('corporate_docs', {
    en: 'Thank you for your message. You would like to know which documents are needed for the account of a company.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете, какие документы нужны для счёта компании.',
    zh: '感谢您的来信。您想了解开立公司账户需要哪些文件。',
    hant: '感謝您的來信。您想了解開立公司帳戶需要哪些文件。',
  }),
  understood('eligibility', {
    en: 'Thank you for your message. You would like to know whether you can open an account with us.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете, можете ли вы открыть у нас счёт.',
    zh: '感谢您的来信。您想了解是否可以在我们这里开户。',
    hant: '感謝您的來信。您想了解是否可以在我們這裡開戶。',
  }),
  understood('refused_or_closed', {
    en: 'Thank you for your message. You are asking why an application was not accepted or an account was closed.',
    ru: 'Спасибо за ваше письмо. Вы спрашиваете, почему не принята заявка или закрыт счёт.',
    zh: '感谢您的来信。您想了解申请未获接受或账户被关闭的原因。',
    hant: '感謝您的來信。您想了解申請未獲接受或帳戶被關閉的原因。',
  }),
  understood('contact_change', {
    en: 'Thank you for your message. You would like to change your contact details.',
    ru: 'Спасибо за ваше письмо. Вы хотите изменить контактные данные.',
    zh: '感谢您的来信。您希望更改联系方式。',
    hant: '感謝您的來信。您希望更改聯絡方式。',
  }),
  understood('duplicate_account', {
    en: 'Thank you for your message. You write that you are told that your details are already registered.',
    ru: 'Спасибо за ваше письмо. Вы пишете, что, по сообщению системы, ваши данные уже зарегистрированы.',
    zh: '感谢您的来信。您反映系统提示您的资料已被注册。',
    hant: '感謝您的來信。您表示系統提示您的資料已被註冊。',
  }),
];

function understood(topic: Topic, wording: Wording): Clause {
  return clause('thanks', `understood.${topic}`, [topic], full, wording);
}
