import { describe, expect, test } from 'vitest';
import { newText } from '../../src/mail/new-text/new-text.ts';

const replyText = (body: string) => newText(body).text;

const words: [string, string, string][] = [
  ['nothing to take away', 'Where is my money?\n\nIt is urgent.', 'Where is my money?\n\nIt is urgent.'],
  ['Gmail', 'Thank you.\n\nOn Mon, 9 Mar 2026 at 12:33, Desk <d@firm.example> wrote:\n> Done.', 'Thank you.'],
  [
    'Gmail, wrapped',
    'Thank you.\n\nOn Mon, 9 Mar 2026 at 12:33, The Desk of the Firm\n<desk@firm.example> wrote:\n\n> Done.',
    'Thank you.',
  ],
  ['Apple, no marks', 'Yes.\n\nOn 9 Mar 2026, at 12:33, Desk <d@firm.example> wrote:\n\nIs it you?', 'Yes.'],
  [
    'answers below the quote',
    'On 9 Mar 2026, Desk wrote:\n> Which login?\n5012345\n> Which day?\nMonday',
    '5012345\nMonday',
  ],
  ['Outlook, classic', 'Yes.\n\n-----Original Message-----\nFrom: Desk\nWhich login?', 'Yes.'],
  [
    'Outlook, header block',
    'Yes.\n\n________________________________\nFrom: Desk <d@firm.example>\nSent: Monday\nTo: Anna\nSubject: Login\n\nWhich?',
    'Yes.',
  ],
  [
    'one line like a header',
    'From: my card ending 4242\nIt was declined.',
    'From: my card ending 4242\nIt was declined.',
  ],
  [
    '"wrote:" in a sentence',
    'My bank wrote:\nthe payment was returned.',
    'My bank wrote:\nthe payment was returned.',
  ],
  [
    'two lines like a header',
    'Hello.\nFrom: my card 4242\nTo: my account',
    'Hello.\nFrom: my card 4242\nTo: my account',
  ],
  [
    '"On …wrote:" without a date',
    'Hello.\nOn the phone they wrote:\nreturned',
    'Hello.\nOn the phone they wrote:\nreturned',
  ],
  ['signature mark', 'Where is it?\n-- \nAnna Brown\nExample Ltd', 'Where is it?'],
  [
    'closing with name and telephone',
    'Where is it?\n\nKind regards,\nAnna Brown\n+44 20 7946 0000',
    'Where is it?',
  ],
  [
    'a question below the closing',
    'Where is it?\n\nKind regards,\nAnna\n\nP.S. My login is 5012345.',
    'Where is it?\n\nKind regards,\nAnna\n\nP.S. My login is 5012345.',
  ],
  ['thanks are not a signature', 'Where is it?\nThanks,\nWD-20931', 'Where is it?\nThanks,\nWD-20931'],
  ['device line', 'Where is it?\n\nSent from my iPhone', 'Where is it?'],
  ['device line above a quote', 'Where is it?\n\nSent from my iPhone\n\n> On it.', 'Where is it?'],
  [
    'a sentence like a device line',
    'Sent from my bank on 5 May, 5000 USD.',
    'Sent from my bank on 5 May, 5000 USD.',
  ],
  [
    'disclaimer',
    'Where is it?\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.\nDelete it.',
    'Where is it?',
  ],
  ['a sentence like a disclaimer', 'This e-mail is about WD-20931.', 'This e-mail is about WD-20931.'],
  [
    'a second paragraph like a disclaimer',
    'Hello.\n\nThis message is about WD-20931.',
    'Hello.\n\nThis message is about WD-20931.',
  ],
];
const russian: [string, string, string][] = [
  ['пишет', 'Спасибо.\n\n9 марта 2026 г., 12:33, Desk <d@firm.example> пишет:\n> Готово.', 'Спасибо.'],
  ['написал(а)', 'Да.\n\nпн, 9 мар. 2026 г. в 12:33, Desk <d@firm.example> написал(а):\n\nЭто вы?', 'Да.'],
  ['Gmail', 'Да.\n\nпн, 9 мар. 2026 г. в 12:33, Desk <d@firm.example>:\n> Это вы?', 'Да.'],
  ['Яндекс', 'Да.\n\n09.03.2026, 12:33, "Desk" <d@firm.example>:\nЭто вы?', 'Да.'],
  ['Mail.ru', 'Да.\n\nПонедельник, 9 марта 2026, 12:33 +03:00 от Desk <d@firm.example>:\n> Это вы?', 'Да.'],
  [
    'Outlook',
    'Да.\n\nОт: Desk <d@firm.example>\nОтправлено: понедельник\nКому: Анна\nТема: Логин\n\nКакой?',
    'Да.',
  ],
  ['исходное сообщение', 'Да.\n\n-------- Исходное сообщение --------\nКакой логин?', 'Да.'],
  ['«пишет» в предложении', 'Банк пишет:\nплатёж возвращён.', 'Банк пишет:\nплатёж возвращён.'],
  ['подпись', 'Где деньги?\n\nС уважением,\nИван Петров\n+7 900 000-00-00', 'Где деньги?'],
  [
    'логин под подписью',
    'Где деньги?\n\nС уважением,\nИван\nлогин 5012345',
    'Где деньги?\n\nС уважением,\nИван\nлогин 5012345',
  ],
  ['с телефона', 'Где деньги?\n\nОтправлено с iPhone', 'Где деньги?'],
  ['Яндекс.Почта', 'Где деньги?\n\nОтправлено из мобильной Яндекс Почты', 'Где деньги?'],
  [
    '«Отправлено с» в предложении',
    'Отправлено с расчётного счёта 5 мая.',
    'Отправлено с расчётного счёта 5 мая.',
  ],
  [
    'оговорка',
    'Где деньги?\n\nЭто сообщение конфиденциально и предназначено только адресату.\nУдалите его.',
    'Где деньги?',
  ],
];
const chinese: [string, string, string][] = [
  ['写道', '谢谢。\n\n在 2026年3月9日，12:33，Desk <d@firm.example> 写道：\n\n> 已处理。', '谢谢。'],
  ['于…写道', '是的。\n\nDesk <d@firm.example> 于2026年3月9日周一 12:33写道：\n\n是您吗？', '是的。'],
  [
    '发件人',
    '是的。\n\n发件人： Desk <d@firm.example>\n发送时间： 2026年3月9日\n收件人： 王\n主题： 登录\n\n是您吗？',
    '是的。',
  ],
  ['QQ', '是的。\n\n------------------ 原始邮件 ------------------\n发件人: "Desk"\n是您吗？', '是的。'],
  ['银行写道', '银行写道：\n款项已退回。', '银行写道：\n款项已退回。'],
  ['手机', '钱在哪里？\n\n发自我的iPhone', '钱在哪里？'],
  ['此致', '钱在哪里？\n\n此致\n敬礼\n王小明', '钱在哪里？'],
  ['免责声明', '钱在哪里？\n\n本邮件及其附件含有保密信息，仅限于收件人使用。', '钱在哪里？'],
];

describe('only what this person newly wrote', () => {
  test.each(words)('English, %s', (_name, body, reply) => expect(replyText(body)).toBe(reply));
  test.each(russian)('Russian, %s', (_name, body, reply) => expect(replyText(body)).toBe(reply));
  test.each(chinese)('Chinese, %s', (_name, body, reply) => expect(replyText(body)).toBe(reply));
});

describe('never empty when the body has text', () => {
  test.each([
    ['> Only a quote.', '> Only a quote.'],
    ['-----Original Message-----\nFrom: Desk\nWords', '-----Original Message-----\nFrom: Desk\nWords'],
    ['Sent from my iPhone', 'Sent from my iPhone'],
    ['-- \nAnna', '-- \nAnna'],
    ['On 9 Mar 2026, Desk wrote:\n> Words', 'On 9 Mar 2026, Desk wrote:\n> Words'],
  ])('%j', (body, reply) => expect(replyText(body)).toBe(reply.replace('-- ', '--')));

  test('an empty body stays empty', () => expect(replyText(' \n\t\n')).toBe(''));
});

test('hostile bodies of a million characters are read without backtracking', () => {
  const bodies = [
    'On 1 '.repeat(200_000),
    'On 1\n'.repeat(200_000),
    '> '.repeat(500_000),
    `${'-'.repeat(1_000_000)}\nx`,
    `From: x\n${' \n'.repeat(300_000)}`,
    '\n'.repeat(1_000_000),
    ' '.repeat(1_000_000),
    'Regards,\n'.repeat(100_000),
    'This e-mail\n\n'.repeat(70_000),
  ];
  const read = bodies.map((body) => replyText(body).length > 0 || body.trim() === '');
  expect(read.every(Boolean)).toBe(true);
}, 60_000);

describe('what stands between the answer and the quote, as programs of many languages write it', () => {
  test.each([
    [
      'German',
      'Wo ist mein Geld?',
      'Am 09.03.2026 um 10:15 schrieb Northgate <desk@firm.example>:',
      'Mit freundlichen Grüßen\nJürgen Weiß',
      'Von meinem iPhone gesendet',
    ],
    [
      'French',
      'Où est mon argent ?',
      'Le lun. 9 mars 2026 à 10:15, Northgate <desk@firm.example> a écrit :',
      'Cordialement,\nAmélie',
      'Envoyé de mon iPhone',
    ],
    [
      'Spanish',
      '¿Dónde está?',
      'El lun, 9 mar 2026 a las 10:15, Northgate (<desk@firm.example>) escribió:',
      'Saludos cordiales,\nJosé Núñez',
      'Enviado desde mi iPhone',
    ],
    [
      'Italian',
      'Dove sono i soldi?',
      'Il giorno lun 9 mar 2026 alle ore 10:15 Northgate <desk@firm.example> ha scritto:',
      'Cordiali saluti,\nNiccolò',
      'Inviato da iPhone',
    ],
    [
      'Portuguese',
      'Onde está?',
      'Em seg., 9 de mar. de 2026 às 10:15, Northgate <desk@firm.example> escreveu:',
      'Atenciosamente,\nJoão',
      'Enviado do meu iPhone',
    ],
    [
      'Dutch',
      'Waar is mijn geld?',
      'Op ma 9 mrt 2026 om 10:15 schreef Northgate <desk@firm.example>:',
      'Met vriendelijke groet,\nSanne',
      'Verzonden vanaf mijn iPhone',
    ],
    [
      'Polish',
      'Gdzie są pieniądze?',
      'pon., 9 mar 2026 o 10:15 Northgate <desk@firm.example> napisał(a):',
      'Z poważaniem\nŁukasz',
      'Wysłane z iPhone’a',
    ],
    [
      'Swedish',
      'Var är pengarna?',
      'Den mån 9 mars 2026 kl 10:15 skrev Northgate <desk@firm.example>:',
      'Med vänliga hälsningar\nÅsa',
      'Skickat från min iPhone',
    ],
    [
      'Ukrainian',
      'Де гроші?',
      'пн, 9 бер. 2026 р. о 10:15 Northgate <desk@firm.example> пише:',
      'З повагою,\nОлена',
      'Надіслано з iPhone',
    ],
    [
      'Japanese',
      'いつ届きますか。',
      '2026年3月9日(月) 10:15 Northgate <desk@firm.example>:',
      'よろしくお願いいたします。\n山田',
      'iPhoneから送信',
    ],
    [
      'traditional Chinese',
      '請問何時到帳？',
      'Northgate <desk@firm.example> 於 2026年3月9日 週一 上午10:15寫道：',
      '敬祝 順心\n陳美玲',
      '從我的 iPhone 傳送',
    ],
  ])('%s', (_language, answer, attribution, closing, device) => {
    const quote = '> Dear client,\n> please wait.';
    expect(replyText(`${answer}\n\n${attribution}\n\n${quote}`)).toBe(answer);
    expect(replyText(`${answer}\n\n${device}\n\n${attribution}\n\n${quote}`)).toBe(answer);
    expect(replyText(`${answer}\n\n${closing}\n\n${attribution}\n\n${quote}`)).toBe(answer);
  });
});

describe('what programs leave below the answer', () => {
  test.each([
    [
      'a signature alone below the last quote',
      '> Please send it.\n\nIt is sent.\n\n> Anything else?\n\n-- \nAnna Novak',
      'It is sent.',
    ],
    [
      'Outlook on a telephone, in Russian',
      'Где деньги?\n\nПолучить Outlook для iOS<https://aka.example/x>',
      'Где деньги?',
    ],
    ['Foxmail, the address of the writer', '请帮我查一下。\n\nclient@foxmail.example', '请帮我查一下。'],
    [
      'The Bat!',
      'Уже отправил.\n\nВы писали 9 марта 2026 г., 10:15:22:\n\n> Пришлите выписку.',
      'Уже отправил.',
    ],
    [
      'an address that is the answer',
      'Please write to my other address:\nanna@other.example',
      'Please write to my other address:\nanna@other.example',
    ],
    ['nothing but a signature', '-- \nAnna Novak', '--\nAnna Novak'],
  ])('%s', (_what, body, text) => {
    expect(replyText(body)).toBe(text);
  });
});
