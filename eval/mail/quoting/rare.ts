import { above, answer, marked, old, only, type Sample, whole } from './sample.ts';

const to = 'client@elsewhere.example';
const from = 'Northgate Support <support@northgate.example>';
const withMarks = [
  `*On Wed, Apr 11, 2026 at 6:54 PM, ${from} wrote:*`,
  `On Wed, 11 Apr 2026 18:54:22 +0900\n${from} wrote:`,
  'On Wed, Apr 11, 2026, at 6:54 PM, Northgate wrote:',
  'Apr 11, 2026, 18:54 by support@northgate.example:',
  '11. Apr. 2026, 18:54 von support@northgate.example:',
  '2026-04-11 18:54 GMT+02:00 Northgate Support <\nsupport@northgate.example>:',
  'At 6:54 pm +0200 on 11/4/26, Northgate Support wrote:',
  `2026/04/11 18:54、${from}のメール:`,
  `2026年4月11日 18:54、${from}のメール：`,
  `2026. 4. 11. 오후 6:54, ${from} 작성:`,
  `${from} 於 2026年4月11日 下午6:54 寫道：`,
  `ในวันที่ 11 เม.ย. 2026 เวลา 18:54 น. ${from} เขียน:`,
  'Northgate さんは書きました:',
  `El mié., 11 abr. 2026 a las 18:54, Northgate Support (<support@northgate.example>)\nescribió:`,
  `Dnia 11 kwietnia 2026 18:54 ${from} napisał(a):`,
  `W dniu 2026-04-11 18:54:22 użytkownik ${from} napisał:`,
  `${from} hat am 11.04.2026 18:54 geschrieben:`,
  `Northgate schrieb am Mi 11.04.2026 18:54:`,
  `11 апр. 2026 г., в 18:54, ${from} написал(а):`,
  `On 4/11/2026 at 6:54 PM, "Northgate Support" <support@northgate.example> wrote:`,
  `Thus spake Northgate on Wed, Apr 11, 2026 at 06:54:22PM +0200:`,
  `On Wed, 11 Apr 2026, Northgate Support wrote:`,
  `On 11.04.26 18:54, Northgate Support wrote:`,
  `Northgate Support (support@northgate.example) wrote:`,
  `[ support@northgate.example ] wrote:`,
  `On Wednesday 11 April 2026 18:54, Northgate Support wrote:`,
  `Il 11/04/26 18:54, Northgate ha scritto:`,
  `Le mer. 11 avr. 2026 à 18:54, Northgate Support <\nsupport@northgate.example> a écrit :`,
  `Op 11/04/26 om 18:54 schreef Northgate:`,
  `Den ons 11 apr. 2026 kl 18:54 skrev ${from}:`,
  `ons. 11. apr. 2026 kl. 18:54 skrev ${from}:`,
];
const withoutMarks: [string, string][] = [
  ['GroupWise', `>>> Northgate Support <support@northgate.example> 4/11/2026 6:54 PM >>>\n${old}`],
  ['GroupWise, quotes', `>>> "Northgate Support" <support@northgate.example> 11/04/2026 18:54 >>>\n\n${old}`],
  ['desk, reply above', `##- Please type your reply above this line -##\n\n${old}`],
  ['desk, reply above, words', `--- Reply above this line to answer ---\n\n${old}`],
  ['desk, German', `Bitte antworten Sie oberhalb dieser Linie\n\n${old}`],
  ['desk, Russian', `##- Пожалуйста, введите ответ над этой чертой -##\n\n${old}`],
  [
    'BlackBerry, six dashes',
    `------Original Message------\nFrom: Northgate Support\nTo: ${to}\nSubject: Re: Deposit\nSent: Apr 11, 2026 6:54 PM\n\n${old}`,
  ],
  [
    'NetEase',
    `---- Replied Message ----\n| From | ${from} |\n| Date | 04/11/2026 18:54 |\n| To | ${to} |\n| Subject | Re: Deposit |\n${old}`,
  ],
  [
    'Lark',
    `From: "Northgate Support"<support@northgate.example>\nDate: Wed, Apr 11, 2026, 18:54\nSubject: Re: Deposit\nTo: "client"<${to}>\n${old}`,
  ],
  [
    'QQ in English',
    `发自我的iPhone\n\n\n------------------ Original ------------------\nFrom: Northgate <support@northgate.example>\nDate: Wed,Apr 11,2026 6:54 PM\nTo: client <${to}>\nSubject: Re: Deposit\n\n\n\n${old}`,
  ],
  [
    'Samsung, Spanish',
    `Enviado desde mi Galaxy\n\n-------- Mensaje original --------\nDe: ${from} \nFecha:11/04/2026 18:54 (GMT+01:00) \nPara: ${to} \nAsunto: Re: Deposit \n\n${old}`,
  ],
  [
    'T-Online',
    `-----Original-Nachricht-----\nBetreff: Re: Deposit\nDatum: 2026-04-11T18:54:22+0200\nVon: "Northgate" <support@northgate.example>\nAn: "client" <${to}>\n\n${old}`,
  ],
  [
    'SFR',
    `========================================\nMessage du : 11/04/2026 18:54\nDe : "Northgate" <support@northgate.example>\nA : ${to}\nCopie à : \nSujet : Re: Deposit\n\n${old}`,
  ],
  [
    'Seznam',
    `---------- Původní e-mail ----------\nOd: ${from}\nKomu: ${to}\nDatum: 11. 4. 2026 18:54:22\nPředmět: Re: Deposit\n"${old}"`,
  ],
  ['Rambler', `Среда, 11 апреля 2026, 18:54 +03:00 от ${from}:\n\n${old}`],
  [
    'ukr.net',
    `--- Оригінальне повідомлення ---\nВід кого: "Northgate" <support@northgate.example>\nДата: 11 квітня 2026, 18:54:22\n\n${old}`,
  ],
  [
    'Naver',
    `-----Original Message-----\nFrom: "Northgate"<support@northgate.example>\nTo: <${to}>;\nCc:\nSent: 2026-04-11 (수) 18:54:22 (GMT+09:00)\nSubject: Re: Deposit\n\n${old}`,
  ],
  [
    'Daum',
    `--------- 원본 메일 ---------\n보낸사람: Northgate <support@northgate.example>\n받는사람: <${to}>\n날짜: 26.04.11 18:54 GMT +0900\n제목: Re: Deposit\n\n${old}`,
  ],
  [
    'UOL',
    `-----Mensagem Original-----\nDe: ${from}\nEnviada: Quarta-feira, 11 de Abril de 2026 18:54\nPara: ${to}\nAssunto: Re: Deposit\n\n${old}`,
  ],
  ['OX', `${from} hat am 11. April 2026 um 18:54 geschrieben:\n\n\n${old}`],
  ['OX, English', `On 04/11/2026 6:54 PM ${from} wrote:\n\n\n${old}`],
  ['Onet', `Dnia 11 kwietnia 2026 18:54 ${from} napisał(a):\n\n${old}`],
  ['header without a date', `From: ${from}\nTo: ${to}\nSubject: Re: Deposit\n\n${old}`],
  [
    'header with a long subject',
    `From: ${from}\nSent: Wednesday, April 11, 2026 6:54 PM\nTo: ${to}\nSubject: Re: The deposit that I made in March and that you have not\n credited until today\n\n${old}`,
  ],
  [
    'header in a quote of bars',
    `| From: ${from}\n| Sent: Wednesday, April 11, 2026 6:54 PM\n| To: ${to}\n| Subject: Re: Deposit\n|\n| Dear client`,
  ],
  [
    'header after a rule and empty lines',
    `\n\n-----\n\nFrom: ${from}\nSent: Wednesday, April 11, 2026 6:54 PM\nTo: ${to}\nSubject: Re: Deposit\n\n${old}`,
  ],
  [
    'two rules',
    `-----Original Message-----\n________________________________\nFrom: ${from}\nSent: Wednesday, April 11, 2026 6:54 PM\nTo: ${to}\nSubject: Re: Deposit\n\n${old}`,
  ],
  [
    'Notes, today',
    `From: "Northgate Support" <support@northgate.example>\nTo: "client" <${to}>\nDate: 04/11/2026 06:54 PM\nSubject: [EXTERNAL] Re: Deposit\n________________________________\n\n${old}`,
  ],
  [
    'Outlook, banner of the firm',
    `From: ${from}\nSent: Wednesday, April 11, 2026 6:54 PM\nTo: ${to}\nSubject: Re: Deposit\n\nCAUTION: This email originated from outside of the organization.\n\n${old}`,
  ],
  [
    'header, no blank behind the colon',
    `From:${from}\nSent:Wednesday, April 11, 2026 6:54 PM\nTo:${to}\nSubject:Re: Deposit\n\n${old}`,
  ],
  [
    'header, bold names of a converter',
    `**From:**  ${from}  \n**Sent:**  Wednesday, April 11, 2026 6:54 PM  \n**To:**  ${to}  \n**Subject:**  Re: Deposit  \n\n${old}`,
  ],
];

export const rare: Sample[] = [
  ...withMarks.map((sentence) => above(`marks: ${sentence}`, `${sentence}\n\n${marked}`)),
  ...withMarks
    .filter((_, index) => index % 3 === 0)
    .map((sentence) => only(`bottom-posted: ${sentence}`, `${sentence}\n${marked}\n\n${answer}`, answer)),
  ...withoutMarks.map(([name, text]) => above(name, text)),
  above(
    'sentence and empty line before the marks',
    `On Wed, 11 Apr 2026 18:54,\n${from}\n\nwrote:\n\n${marked}`,
  ),
  above(
    'deep quotes',
    `On 11 Apr 2026, Support wrote:\n> On 10 Apr 2026, Anna wrote:\n>> On 9 Apr 2026, Support wrote:\n>>> Hello\n>> Hello\n> Hello`,
  ),
  above('marks with a blank before', ` > Dear client,\n > please send it.`),
  above(
    'header and quote marked, nothing above',
    `> From: ${from}\n> Sent: Wednesday, April 11, 2026 6:54 PM\n> To: ${to}\n> Subject: Re: Deposit\n>\n> Dear client`,
  ),
  only(
    'greeting, answers, closing',
    `Hello,\n\n> Which login?\n5012345\n\n> Which day?\nMonday\n\nRegards,\nAnna`,
    'Hello,\n\n5012345\n\nMonday',
    'Hello,\n\n5012345\n\nMonday\n\nRegards,\nAnna',
    'Hello,\n\n5012345\n\nMonday\n\nRegards,',
  ),
  only(
    'answer, sentence, answers',
    `See below.\n\nOn 11 Apr 2026, at 18:54, ${from} wrote:\n\n> Which login?\n\n5012345\n\n> Which day?\n\nMonday`,
    'See below.\n\n5012345\n\nMonday',
  ),
  only(
    'Outlook in answers',
    `See below.\n\nFrom: ${from}\nSent: Wednesday, April 11, 2026 6:54 PM\nTo: ${to}\nSubject: Re: Deposit\n\n${old}`,
    'See below.',
  ),
  only(
    'device line, then a late thought',
    `${answer}\n\nSent from my iPhone\n\nP.S. My login is 5012345.`,
    `${answer}\n\nP.S. My login is 5012345.`,
  ),
  only(
    'postscript below the signature',
    `${answer}\n\n-- \nAnna\n\nP.S. My login is 5012345.`,
    `${answer}\n\n--\nAnna\n\nP.S. My login is 5012345.`,
    `${answer}\n\nP.S. My login is 5012345.`,
  ),
  only(
    'signature of a firm with a rule of stars',
    `${answer}\n\n*****************\nAnna Novak\nElsewhere GmbH\nTel: +49 30 5550100\n*****************`,
    answer,
  ),
  only(
    'picture of a signature',
    `${answer}\n\nKind regards,\n\nAnna\n\n[cid:image001.png@01D2B3.4C5D6E70]`,
    answer,
    `${answer}\n\nKind regards,\n\nAnna`,
    `${answer}\n\nKind regards,`,
    `${answer}\n\nKind regards,\n\nAnna\n\n[cid:image001.png@01D2B3.4C5D6E70]`,
  ),
  whole(
    'own list with from and to',
    'My trips:\nFrom: Berlin\nTo: Paris\nDate: 5 May\n\nFrom: Paris\nTo: Rome\nDate: 9 May\n\nCan I withdraw from there?',
  ),
  whole(
    'own form',
    'Name: Anna Novak\nE-mail: anna@elsewhere.example\nPhone: +49 30 5550100\nLogin: 5012345\n\nMy deposit is missing.',
  ),
  whole(
    'own form with a date',
    'E-mail: anna@elsewhere.example\nDate: 5 May 2026 10:15\nAmount: 500 EUR\nMethod: card\n\nIt is missing.',
  ),
  whole(
    'quotation of the bank',
    'My bank writes to me:\n"On 5 May 2026 we sent 500 EUR to Northgate."\nWhere is it?',
  ),
  whole('letter with a date line', 'Berlin, 11 April 2026\n\nDear Sirs,\n\nplease close my account.'),
  whole('original in the sentence', 'The original message was deleted.\nPlease send it again.'),
  whole('Chinese, quotation', '银行来信说：\n款项已于2026年4月11日退回。\n请核实。'),
];
