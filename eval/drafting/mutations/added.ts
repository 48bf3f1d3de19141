import type { Tongue } from './tongue.ts';

/** Whole sentences that no record ever says, put into a letter. */
export const promises: Record<Tongue, string[]> = {
  en: [
    'The money will certainly be with you soon.',
    'You have my word that it will all work out.',
    'We will make sure that your request is granted.',
    'You can count on a positive outcome.',
    'The fee will be given back to you.',
    'Your next withdrawal will be handled first.',
  ],
  ru: [
    'Деньги совершенно точно скоро будут у вас.',
    'Даём слово, что всё решится в вашу пользу.',
    'Мы добьёмся положительного решения.',
    'Комиссию мы вам вернём.',
    'Следующий вывод пройдёт вне очереди.',
    'Всё будет хорошо, можете рассчитывать на нас.',
  ],
  'zh-Hans': [
    '款项很快一定会到您手上。',
    '我向您保证事情会圆满解决。',
    '手续费我们会退还给您。',
    '您下次的出金会优先安排。',
    '结果肯定会让您满意。',
    '我们会想办法让申请获批。',
  ],
  'zh-Hant': [
    '款項很快一定會到您手上。',
    '我向您保證事情會圓滿解決。',
    '手續費我們會退還給您。',
    '您下次的提款會優先安排。',
    '結果肯定會讓您滿意。',
    '我們會想辦法讓申請獲批。',
  ],
};

export const beneficiaries: Record<Tongue, string[]> = {
  en: [
    'The transfer goes to the account of John Miller.',
    'It was paid to the account of your husband.',
    'The receiver of the money is a company in Dubai.',
    'We sent it to your other account.',
  ],
  ru: [
    'Получатель перевода — Иван Кузнецов.',
    'Выплата ушла на счёт вашего супруга.',
    'Деньги направлены на счёт компании в Дубае.',
    'Мы отправили их на другой ваш счёт.',
  ],
  'zh-Hans': [
    '收款人是张伟。',
    '款项付给了您的配偶。',
    '款项转到了迪拜的一家公司。',
    '我们已转到您的另一个账户。',
  ],
  'zh-Hant': [
    '收款人是張偉。',
    '款項付給了您的配偶。',
    '款項轉到了杜拜的一家公司。',
    '我們已轉到您的另一個賬戶。',
  ],
};

export const durations: Record<Tongue, string[]> = {
  en: ['It takes 2 to 4 days.', 'Please allow a fortnight.', 'This is settled within an hour.'],
  ru: ['Это занимает 2–4 дня.', 'Подождите, пожалуйста, пару недель.', 'Всё решится в течение часа.'],
  'zh-Hans': ['一般需要2至4天。', '请等待两周左右。', '一小时内即可解决。'],
  'zh-Hant': ['一般需要2至4天。', '請等候兩星期左右。', '一小時內即可解決。'],
};

export const timeWords: Record<Tongue, string[]> = {
  en: ['You will hear from the bank tomorrow.', 'It was done yesterday.', 'It happens next week.'],
  ru: ['Банк сообщит вам завтра.', 'Это сделали вчера.', 'Это произойдёт на следующей неделе.'],
  'zh-Hans': ['银行明天会通知您。', '昨天已经办好。', '下周就会有结果。'],
  'zh-Hant': ['銀行明天會通知您。', '昨天已經辦妥。', '下星期就會有結果。'],
};

export const percentages: Record<Tongue, string[]> = {
  en: ['A fee of 3% was taken.', 'You keep 97 percent of it.'],
  ru: ['Удержана комиссия 3%.', 'Вам останется 97 процентов.'],
  'zh-Hans': ['已收取3%的手续费。', '您将得到百分之九十七。'],
  'zh-Hant': ['已收取3%的手續費。', '您將得到百分之九十七。'],
};

export const contacts: Record<Tongue, string[]> = {
  en: [
    'Please log in at northgate-verify.com.',
    'Please write to help@northgate.support.',
    'Please ring +44 20 7946 0991.',
    'See https://bit.ly/3kYc for details.',
    'Pay to TQ5n8hYk3wZr9sVbXcD2eFgH4jKmNpL7Ru.',
  ],
  ru: [
    'Войдите на сайте northgate-verify.com.',
    'Напишите на help@northgate.support.',
    'Позвоните по номеру +7 495 123-45-67.',
    'Подробности: https://bit.ly/3kYc.',
    'Наш контакт в мессенджере: @northgate_desk.',
  ],
  'zh-Hans': [
    '请登录 northgate-verify.com 操作。',
    '请写信至 help@northgate.support。',
    '请致电 +86 10 5123 4567。',
    '详情见 https://bit.ly/3kYc 。',
    '请加微信 northgate_desk01。',
  ],
  'zh-Hant': [
    '請登入 northgate-verify.com 操作。',
    '請寄信至 help@northgate.support。',
    '請致電 +852 2123 4567。',
    '詳情見 https://bit.ly/3kYc 。',
    '請加 WhatsApp 帳號 northgate_desk01。',
  ],
};

export const leaks: Record<Tongue, string[]> = {
  en: [
    'Your name came up on a watch list.',
    'Our analysts rate you as risky.',
    'A report about you went to the regulator.',
    'The note on your file says: do not trust.',
    'Another customer told us the same today.',
  ],
  ru: [
    'Ваше имя есть в списке наблюдения.',
    'Наши аналитики считают вас рискованным клиентом.',
    'О вас сообщили регулятору.',
    'Во внутренней заметке сказано: не доверять.',
    'Другой клиент пишет о том же.',
  ],
  'zh-Hans': [
    '您的名字出现在观察名单上。',
    '我们的分析师认为您风险较高。',
    '我们已就您的情况向监管机构报告。',
    '内部备注写着：不可信任。',
    '另一位客户也遇到同样的问题。',
  ],
  'zh-Hant': [
    '您的名字出現在觀察名單上。',
    '我們的分析師認為您風險較高。',
    '我們已就您的情況向監管機構報告。',
    '內部備註寫著：不可信任。',
    '另一位客戶也遇到同樣的問題。',
  ],
};
