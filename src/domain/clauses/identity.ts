import { type Clause, clause } from './clause.ts';
import { allTopics, withheld } from './conditions.ts';

/**
 * The letter to anyone who has not been proven to be the client. It is one text for an unproven sender, an
 * unknown one and a conflict: its wording must not tell which of them it is, nor whether a client exists.
 */
export const identityClauses: Clause[] = [
  clause(
    'status',
    'identity.status',
    allTopics,
    withheld,
    {
      en: 'To protect personal data, we discuss accounts, payments and documents only with the account holder, and only when the message comes from the e-mail address registered with us. That is why we cannot give any details in reply to this message.',
      ru: 'Чтобы защитить персональные данные, мы обсуждаем счета, платежи и документы только с владельцем счёта и только если письмо пришло с зарегистрированного у нас адреса электронной почты. Поэтому в ответе на это письмо мы не можем сообщить никаких подробностей.',
      zh: '为保护个人信息，我们只与账户持有人本人沟通账户、款项和文件事宜，并且只回复从注册邮箱发来的咨询。因此，我们无法在本邮件中提供任何具体信息。',
      hant: '為保護個人資料，我們只與帳戶持有人本人溝通帳戶、款項和文件事宜，並且只回覆從註冊電子郵件地址寄來的查詢。因此，我們無法在本電子郵件中提供任何具體資料。',
    },
    { answers: ['why'] },
  ),
  clause(
    'ask',
    'identity.ask',
    allTopics,
    withheld,
    {
      en: 'If your question concerns an account with us, please write to us from the registered e-mail address, or send it through the client area after signing in. Please do not send card numbers, passwords or copies of documents in reply to this e-mail.',
      ru: 'Если ваш вопрос касается счёта в нашей компании, пожалуйста, напишите нам с зарегистрированного адреса или задайте вопрос через личный кабинет. Пожалуйста, не присылайте в ответ на это письмо номера карт, пароли и копии документов.',
      zh: '如果您的问题与本公司的账户有关，请使用注册邮箱来信，或登录客户专区提交问题。请不要在回复本邮件时发送银行卡号、密码或证件复印件。',
      hant: '如果您的問題與本公司的帳戶有關，請使用註冊電子郵件地址來信，或登入客戶專區提交問題。請不要在回覆本電子郵件時傳送銀行卡號、密碼或證件影本。',
    },
    { answers: ['how', 'what_to_send'] },
  ),
  clause(
    'next',
    'identity.next',
    allTopics,
    withheld,
    {
      en: 'Once your question reaches us that way, an officer will take it up and write to you within one business day.',
      ru: 'Когда мы получим ваш вопрос одним из этих способов, им займётся наш сотрудник и ответит вам в течение одного рабочего дня.',
      zh: '通过上述方式收到您的问题后，专员会立即跟进，并在一个工作日内回复您。',
      hant: '透過上述方式收到您的問題後，專員會立即跟進，並在一個工作天內回覆您。',
    },
    { answers: ['when', 'person'] },
  ),
];
