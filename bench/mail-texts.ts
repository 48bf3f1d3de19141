/** What clients write, in the three languages of the mix. */
export interface Tongue {
  /** As the seeded clients name it. */
  name: string;
  subjects: string[];
  greeting: string;
  /** `#` stands for a payment, an application or an amount. */
  sentences: string[];
  farewell: string;
}

export const tongues: Tongue[] = [
  {
    name: 'English',
    subjects: [
      'My deposit has not arrived',
      'Withdrawal still pending',
      'Verification of my account',
      'Question',
    ],
    greeting: 'Dear support,',
    sentences: [
      'I made a deposit of # by bank transfer and it has not been credited to my trading account yet.',
      'The bank says that the money left my account on Monday, and I attach what they gave me.',
      'My withdrawal # has been pending for several days and nobody tells me why.',
      'I uploaded a proof of address for # and it was refused; what exactly is wrong with it?',
      'Please tell me when I can expect the money, because I have to pay my rent from it.',
      'I have been a client for three years and this has never happened to me before.',
    ],
    farewell: 'Kind regards',
  },
  {
    name: 'Russian',
    subjects: ['Где мой депозит', 'Вывод средств не пришёл', 'Проверка документов', 'Вопрос по счёту'],
    greeting: 'Здравствуйте!',
    sentences: [
      'Я пополнил счёт на # банковским переводом, но деньги до сих пор не зачислены.',
      'Мой вывод # висит уже несколько дней, и никто не объясняет причину.',
      'Я загрузил подтверждение адреса по заявке #, и его отклонили; что в нём не так?',
      'В банке говорят, что перевод ушёл ещё в понедельник, квитанцию прилагаю.',
      'Пожалуйста, сообщите, когда ждать деньги, они мне очень нужны на этой неделе.',
      'Я ваш клиент уже три года, и такого раньше никогда не случалось.',
    ],
    farewell: 'С уважением',
  },
  {
    name: 'Chinese',
    subjects: ['入金没有到账', '出金还在处理中', '账户审核问题', '请帮我查一下'],
    greeting: '您好，',
    sentences: [
      '我通过银行转账入金#，但是到现在还没有到账，请帮我查询一下。',
      '我的出金申请#已经等了好几天，没有人告诉我原因。',
      '我上传的地址证明#被拒绝了，请问具体是什么问题？',
      '银行说这笔钱星期一就已经汇出，我附上了银行的回单。',
      '请告诉我什么时候可以收到这笔钱，我这个星期要用。',
      '我做你们的客户已经三年了，以前从来没有遇到过这种情况。',
    ],
    farewell: '谢谢',
  },
];

const subjects = ['DP-50217', 'WD-20931', 'WD-20877', 'AP-3310', '1,500.00 USD', '730 EUR'];

/** A subject and about `size` bytes of text in paragraphs of three sentences. `draw` gives numbers in [0, 1). */
export function textOf(tongue: Tongue, draw: () => number, size: number): { subject: string; text: string } {
  const pick = <One>(from: One[]): One => from[Math.floor(draw() * from.length)]!;
  const paragraphs = [tongue.greeting];
  for (let length = 0; length < size; ) {
    const sentences = [0, 1, 2].map(() => pick(tongue.sentences).replace('#', pick(subjects)));
    paragraphs.push(sentences.join(' '));
    length += Buffer.byteLength(paragraphs.at(-1)!);
  }
  return { subject: pick(tongue.subjects), text: [...paragraphs, tongue.farewell].join('\n\n') };
}
