import type { Tongue } from './tongue.ts';

/** Sentences that an officer may well add to any letter. The rules were never tuned on the second list. */
export const seenCourtesies: Record<Tongue, string[]> = {
  en: [
    'We know that waiting is unpleasant, and we thank you for your patience.',
    'Good afternoon!',
    'Thank you very much for writing to us.',
    'We are sorry for the inconvenience.',
    'If you have any further questions, please do not hesitate to write to us.',
    'We understand how important this is to you.',
    'Have a nice day!',
    'Please reply to this e-mail if anything is unclear.',
  ],
  ru: [
    'Понимаем, что ожидание неприятно, и благодарим вас за терпение.',
    'Добрый день!',
    'Большое спасибо, что написали нам.',
    'Приносим извинения за неудобства.',
    'Если у вас останутся вопросы, пожалуйста, напишите нам.',
    'Мы понимаем, как это для вас важно.',
    'Хорошего дня!',
    'Если что-то неясно, просто ответьте на это письмо.',
  ],
  'zh-Hans': [
    '我们理解等待令人焦急，感谢您的耐心。',
    '下午好！',
    '非常感谢您与我们联系。',
    '给您带来不便，敬请谅解。',
    '如有其他问题，欢迎随时来信。',
    '我们明白这件事对您很重要。',
    '祝您生活愉快！',
    '如有不清楚的地方，请直接回复本邮件。',
  ],
  'zh-Hant': [
    '我們理解等候令人焦急，感謝您的耐心。',
    '午安！',
    '非常感謝您與我們聯絡。',
    '造成不便，敬請見諒。',
    '如有其他問題，歡迎隨時來信。',
    '我們明白這件事對您很重要。',
    '祝您生活愉快！',
    '如有不清楚的地方，請直接回覆本郵件。',
  ],
};

export const heldOutCourtesies: Record<Tongue, string[]> = {
  en: [
    'We really appreciate your understanding.',
    'Apologies for the trouble this causes you.',
    'I hope you are well.',
    'Thank you again for getting in touch.',
    'We can see why this worries you.',
    'Please feel free to ask me anything.',
    'I wish you a pleasant weekend ahead.',
    'Thanks for bearing with us.',
    'It is a pleasure to help you.',
    'We appreciate that you took the time to explain.',
  ],
  ru: [
    'Мы очень ценим ваше понимание.',
    'Извините за беспокойство.',
    'Надеюсь, у вас всё хорошо.',
    'Ещё раз благодарим за обращение.',
    'Нам понятно, почему вы беспокоитесь.',
    'Пожалуйста, спрашивайте, если нужна помощь.',
    'Желаем вам приятных выходных.',
    'Спасибо, что ждёте вместе с нами.',
    'Всегда рады помочь.',
    'Спасибо, что нашли время всё объяснить.',
  ],
  'zh-Hans': [
    '非常感谢您的体谅。',
    '抱歉给您添麻烦了。',
    '希望您一切都好。',
    '再次感谢您的来信。',
    '我们能体会您的担心。',
    '有任何疑问请随时告诉我。',
    '祝您周末愉快。',
    '谢谢您一直耐心配合。',
    '很高兴为您服务。',
    '感谢您抽空详细说明。',
  ],
  'zh-Hant': [
    '非常感謝您的體諒。',
    '抱歉給您添麻煩了。',
    '希望您一切安好。',
    '再次感謝您的來信。',
    '我們能體會您的擔心。',
    '有任何疑問請隨時告訴我。',
    '祝您週末愉快。',
    '謝謝您一直耐心配合。',
    '很高興為您服務。',
    '感謝您抽空詳細說明。',
  ],
};

/** The client's own words with what he claims, `{amount}` and `{date}` in their places. */
export const attributions: Record<Tongue, string[]> = {
  en: ['You write that you expected {amount} on {date}.', 'In your message you mention {amount}.'],
  ru: ['Вы пишете, что ожидали {amount} {date}', 'В вашем письме указана сумма {amount}.'],
  'zh-Hans': ['您来信提到{date}的{amount}。', '您在来信中提到{amount}。'],
  'zh-Hant': ['您來信提到{date}的{amount}。', '您在來信中提到{amount}。'],
};
