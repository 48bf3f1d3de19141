import type { Tongue } from './corpus.ts';

/** How letters begin, end and ramble, and what is filled into the braces. */
interface Frame {
  /** Subjects that say nothing. */
  subjects: string[];
  greetings: string[];
  closings: string[];
  rambling: string[];
  quoted: string[];
  long: string[];
  recent: string[];
  documents: string[];
}
export const frames: Record<Tongue, Frame> = {
  en: {
    subjects: ['Question', 'Help needed', 'Re: your account', 'urgent'],
    greetings: ['Hello,', 'Hi there', 'Dear Sir or Madam,', 'Good morning,', 'hi'],
    closings: [
      'Best regards,\nTom Baker',
      'Thanks',
      'Kind regards\nAnna',
      'Thank you in advance.\nJ. Smith',
      'Regards',
    ],
    rambling: [
      'I have been with your company for two years and I have recommended you to several colleagues at work.',
      'I am travelling at the moment and read my mail only in the evening.',
      'My account manager told me on the phone that this address is the right one for such questions.',
    ],
    quoted: [
      'On Mon, 9 Nov 2026 at 10:12, Support <support@firm.example> wrote:\n> Dear client, your withdrawal was rejected, your passport was declined.\n> Kind regards',
    ],
    long: ['three days ago', 'a week ago', 'for ten days', 'since last Monday', '5 days ago'],
    recent: ['this morning', 'today', 'an hour ago', 'yesterday evening'],
    documents: ['passport', 'ID card', 'driving licence', 'bank statement'],
  },
  ru: {
    subjects: ['Вопрос', 'Нужна помощь', 'Обращение', 'срочно'],
    greetings: ['Здравствуйте!', 'Добрый день!', 'Уважаемая служба поддержки!', 'Привет', 'Доброе утро,'],
    closings: [
      'С уважением,\nПётр Иванов',
      'Спасибо',
      'Заранее спасибо!\nОльга',
      'Жду ответа',
      'Всего доброго',
    ],
    rambling: [
      'Работаю с вашей компанией два года и советовал её коллегам.',
      'Сейчас я в поездке, почту читаю только вечером.',
      'Менеджер по телефону сказал, что по таким вопросам нужно писать сюда.',
    ],
    quoted: [
      'пн, 9 нояб. 2026 г. в 10:12, Support <support@firm.example>:\n> Ваш вывод отклонён, паспорт не принят.\n> С уважением',
    ],
    long: ['три дня назад', 'неделю назад', 'ещё 5 дней назад', 'больше недели назад', 'десять дней назад'],
    recent: ['сегодня утром', 'сегодня', 'час назад', 'вчера вечером'],
    documents: ['паспорт', 'загранпаспорт', 'водительское удостоверение', 'выписка из банка'],
  },
  zh: {
    subjects: ['咨询', '请帮忙', '问题', '紧急'],
    greetings: ['您好，', '你好！', '尊敬的客服：', '客服您好', 'Hi，'],
    closings: ['谢谢！\n王伟', '麻烦了，谢谢', '祝好\n李娜', '期待您的回复', ''],
    rambling: [
      '我在贵公司交易两年了，也推荐过几位朋友。',
      '我最近出差在外，晚上才能看邮件。',
      '客户经理电话里说这类问题写到这个邮箱。',
    ],
    quoted: ['在 2026年11月9日，Support <support@firm.example> 写道：\n> 您的出金被拒绝，护照审核不通过。'],
    long: ['三天前', '一个星期前', '五天前', '上周', '10天前'],
    recent: ['今天早上', '今天', '一小时前', '昨晚'],
    documents: ['护照', '身份证', '驾照', '银行对账单'],
  },
};
