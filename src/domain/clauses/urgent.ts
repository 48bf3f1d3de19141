import { type Clause, clause } from './clause.ts';
import { always, full } from './conditions.ts';

const topics = ['account_takeover'] as const;

/**
 * Somebody else may be at the account. The mail itself may come from that person, so the letter tells nothing of the
 * record; what protects the client confirms nothing either, and stands in the letter to an unproven sender as well.
 */
export const urgentClauses: Clause[] = [
  clause(
    'status',
    'takeover.received',
    topics,
    full,
    {
      en: 'We are treating your message as urgent, and one of our officers is looking into it.',
      ru: 'Мы рассматриваем ваше письмо как срочное, им уже занимается наш сотрудник.',
      zh: '我们已将您的来信列为紧急事项，专员正在处理。',
      hant: '我們已將您的來信列為緊急事項，專員正在處理。',
    },
    { answers: ['status', 'where_is_money', 'cancel_or_change', 'other'] },
  ),
  clause(
    'ask',
    'takeover.secure',
    topics,
    always,
    {
      en: 'Please secure your access now:\n– on a device that you trust, change the password of your e-mail account first and then the one of the client area\n– switch on two-step sign-in for both\n– give nobody one-time codes, and let nobody control your computer or phone from a distance',
      ru: 'Пожалуйста, прямо сейчас защитите доступ:\n– на устройстве, которому вы доверяете, смените пароль сначала от электронной почты, а затем от личного кабинета;\n– включите двухэтапный вход и там и там;\n– никому не сообщайте одноразовые коды и не давайте удалённый доступ к своему компьютеру или телефону.',
      zh: '请尽快保护您的账户：\n– 在您信任的设备上，先修改电子邮箱密码，再修改客户专区密码\n– 为两者开启两步验证\n– 不要向任何人透露验证码，也不要让任何人远程操作您的电脑或手机',
      hant: '請盡快保護您的帳戶：\n– 在您信任的裝置上，先修改電子郵件密碼，再修改客戶專區密碼\n– 為兩者開啟兩步驗證\n– 不要向任何人透露驗證碼，也不要讓任何人遠端操作您的電腦或手機',
    },
    { answers: ['how', 'what_to_send', 'cancel_or_change'] },
  ),
  clause(
    'ask',
    'takeover.bank',
    topics,
    always,
    {
      en: 'If a card or bank account of yours may be affected, please ask your bank to block it and to stop every payment that you did not order.',
      ru: 'Если могла пострадать ваша карта или банковский счёт, попросите банк заблокировать их и остановить платежи, которых вы не поручали.',
      zh: '如果您的银行卡或银行账户可能受到影响，请联系银行予以停用，并停止并非您本人发起的付款。',
      hant: '如果您的銀行卡或銀行帳戶可能受到影響，請聯絡銀行予以停用，並停止並非您本人發起的付款。',
    },
    { answers: ['how', 'where_is_money'] },
  ),
  clause(
    'next',
    'takeover.call',
    topics,
    full,
    {
      en: 'One of our officers will call you on the phone number that is registered with us. We will not ask you for a password or a code.',
      ru: 'Наш сотрудник позвонит вам по номеру телефона, который зарегистрирован у нас. Пароли и коды мы не спрашиваем.',
      zh: '专员会拨打您在我们这里登记的电话号码与您联系。我们不会向您索要密码或验证码。',
      hant: '專員會撥打您在我們這裡登記的電話號碼與您聯絡。我們不會向您索要密碼或驗證碼。',
    },
    { answers: ['person', 'when'] },
  ),
];
