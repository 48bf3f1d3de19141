import { above, answer, old, only, type Sample } from './sample.ts';

const block = (from: string, sent: string, to: string, subject: string) =>
  `${from} Northgate Support <support@northgate.example>\n${sent} Wednesday, April 11, 2026 6:54 PM\n${to} client@elsewhere.example\n${subject} RE: Your deposit`;
const fields = block('From:', 'Sent:', 'To:', 'Subject:');

/** The header of the old mail above it, as the programs without marks write it. */
const headers: [string, string][] = [
  ['Outlook, original message', `-----Original Message-----\n${fields}`],
  ['Outlook, lower case', `-----original message-----\n${fields}`],
  [
    'Outlook 2003',
    `  _____  \n\n${fields.replace('<support@northgate.example>', '[mailto:support@northgate.example]')}`,
  ],
  ['rule without a blank', `________________________________\n${fields}`],
  ['rule and a blank in front', `________________________________\n ${fields}`],
  ['rule of hyphens', `------------------------------\n${fields}`],
  ['stars', `------------------------------\n${fields.replace(/^(\w+:)/gm, '*$1*')}`],
  ['stars without a rule', fields.replace(/^(\w+:)/gm, '*$1*')],
  ['two stars', fields.replace(/^(\w+:)/gm, '**$1**')],
  ['star around name and colon apart', fields.replace(/^(\w+):/gm, '*$1*:')],
  ['tabs', fields.replace(/^(\w+:) /gm, '$1\t')],
  ['empty lines between', fields.replace(/\n/g, '\n\n')],
  [
    'long list of recipients',
    `${fields.replace('client@elsewhere.example', 'Anna Novak <client@elsewhere.example>; Accounts Department\n <accounts@elsewhere.example>; Peter Long <peter@elsewhere.example>;\n Mary Long <mary@elsewhere.example>')}`,
  ],
  [
    'Windows 10 Mail',
    `Sent from Mail for Windows 10\n\nFrom: Northgate Support\nSent: 11 April 2026 18:54\nTo: client@elsewhere.example\nSubject: RE: Your deposit`,
  ],
  [
    'Windows Phone',
    `Sent from my Windows Phone\n________________________________\nFrom: Northgate Support<mailto:support@northgate.example>\nSent: \u200e11/\u200e04/\u200e2026 18:54\nTo: client@elsewhere.example<mailto:client@elsewhere.example>\nSubject: RE: Your deposit`,
  ],
  [
    'Windows Live Mail',
    `From: Northgate Support \nSent: Wednesday, April 11, 2026 6:54 PM\nTo: client@elsewhere.example \nSubject: RE: Your deposit`,
  ],
  [
    'Hotmail',
    `Date: Wed, 11 Apr 2026 18:54:22 +0000\nFrom: support@northgate.example\nTo: client@elsewhere.example\nSubject: RE: Your deposit`,
  ],
  [
    'Hotmail, other order',
    `From: support@northgate.example\nTo: client@elsewhere.example\nDate: Wed, 11 Apr 2026 18:54:22 +0000\nSubject: RE: Your deposit`,
  ],
  [
    'Hotmail, subject first',
    `Subject: RE: Your deposit\nTo: client@elsewhere.example\nFrom: support@northgate.example\nDate: Wed, 11 Apr 2026 18:54:22 +0000`,
  ],
  [
    'Outlook on a telephone',
    `Get Outlook for iOS<https://aka.ms/o0ukef>\n\n_____________________________\nFrom: Northgate Support <support@northgate.example>\nSent: Wednesday, April 11, 2026 6:54 PM\nSubject: Re: Your deposit\nTo: <client@elsewhere.example>\n\n`,
  ],
  [
    'AOL',
    `-----Original Message-----\nFrom: Northgate Support <support@northgate.example>\nTo: client <client@elsewhere.example>\nSent: Wed, Apr 11, 2026 6:54 pm\nSubject: Re: Your deposit\n\n`,
  ],
  [
    'Zimbra',
    `----- Original Message -----\nFrom: "Northgate Support" <support@northgate.example>\nTo: "client" <client@elsewhere.example>\nSent: Wednesday, April 11, 2026 6:54:22 PM\nSubject: Re: Your deposit`,
  ],
  [
    'Zimbra, newer',
    `From: "Northgate Support" <support@northgate.example>\nTo: "client" <client@elsewhere.example>\nSent: Wednesday, April 11, 2026 6:54:22 PM\nSubject: Re: Your deposit`,
  ],
  [
    'Thunderbird, header',
    `-------- Original Message --------\nSubject: \tRe: Your deposit\nDate: \tWed, 11 Apr 2026 18:54:22 +0000\nFrom: \tNorthgate Support <support@northgate.example>\nTo: \tclient@elsewhere.example`,
  ],
  [
    'Outlook Express',
    `----- Original Message ----- \nFrom: "Northgate Support" <support@northgate.example>\nTo: <client@elsewhere.example>\nSent: Wednesday, April 11, 2026 6:54 PM\nSubject: Re: Your deposit`,
  ],
  [
    'BlackBerry',
    `Sent from my BlackBerry® wireless device\n\n-----Original Message-----\nFrom: Northgate Support <support@northgate.example>\nDate: Wed, 11 Apr 2026 18:54:22 \nTo: <client@elsewhere.example>\nSubject: Re: Your deposit`,
  ],
  [
    'BlackBerry 10',
    `Sent from my BlackBerry 10 smartphone on the O2 network.\n  Original Message  \nFrom: Northgate Support\nSent: Wednesday, April 11, 2026 6:54 PM\nTo: client@elsewhere.example\nSubject: Re: Your deposit`,
  ],
  ['BlackBerry of a network', `Sent via BlackBerry from T-Mobile\n\n-----Original Message-----\n${fields}`],
  [
    'Samsung',
    `Sent from my Samsung Galaxy smartphone.\n-------- Original message --------\nFrom: Northgate Support <support@northgate.example> \nDate: 11/04/2026  18:54  (GMT+00:00) \nTo: client@elsewhere.example \nSubject: Re: Your deposit`,
  ],
  [
    'Android, original message without a header',
    `-------- Original message --------\nFrom: Northgate Support <support@northgate.example>\nDate: `,
  ],
  [
    'Lotus Notes',
    `From:\tNorthgate Support/London/Northgate\nTo:\tAnna Novak/Elsewhere@Elsewhere\nDate:\t11/04/2026 18:54\nSubject:\tRe: Your deposit\n`,
  ],
  [
    'Lotus Notes, columns',
    `From:        Northgate Support/London/Northgate\nTo:        Anna Novak/Elsewhere@Elsewhere, \nDate:        11/04/2026 18:54\nSubject:        Re: Your deposit\n\n\n`,
  ],
  [
    'Lotus Notes, old',
    `Northgate Support <support@northgate.example>\n04/11/2026 06:54 PM\n\nTo\nclient@elsewhere.example\ncc\n\nSubject\nRe: Your deposit\n\n\n`,
  ],
  [
    'Lotus Notes, old, wide',
    `\n             Northgate                                                         \n             Support                                                           \n             <support@northgat                                                 \n             e.example>                                                 To     \n                                       client@elsewhere.example                \n             04/11/2026 06:54                                           cc     \n             PM                                                                \n                                                                   Subject     \n                                       Re: Your deposit                        \n                                                                               \n\n\n`,
  ],
  [
    'in one line',
    `From: Northgate Support <support@northgate.example> Sent: Wednesday, April 11, 2026 6:54 PM To: client@elsewhere.example Subject: RE: Your deposit`,
  ],
  [
    'cut, without a rule',
    `From: support@northgate.example\nSubject: Your deposit\nDate: Wed, 11 Apr 2026 18:54:22 +0000`,
  ],
  ['reply-to and importance', `${fields}\nReply-To: support@northgate.example\nImportance: High`],
  ['German', block('Von:', 'Gesendet:', 'An:', 'Betreff:')],
  ['German, original', `-----Ursprüngliche Nachricht-----\n${block('Von:', 'Gesendet:', 'An:', 'Betreff:')}`],
  ['German, stars', block('*Von:*', '*Gesendet:*', '*An:*', '*Betreff:*')],
  [
    'German, GMX',
    `Gesendet: Mittwoch, 11. April 2026 um 18:54 Uhr\nVon: "Northgate Support" <support@northgate.example>\nAn: client@elsewhere.example\nBetreff: Re: Your deposit`,
  ],
  ['French', block('De :', 'Envoyé :', 'À :', 'Objet :')],
  ['French, original', `-----Message d'origine-----\n${block('De :', 'Envoyé :', 'À :', 'Objet :')}`],
  ['French, no-break space', block('De\u00a0:', 'Envoyé\u00a0:', 'À\u00a0:', 'Objet\u00a0:')],
  [
    'French, webmail',
    `> Message du 11/04/26 18:54\n> De : "Northgate Support" \n> A : client@elsewhere.example\n> Copie à : \n> Objet : Re: Your deposit\n> \n>`,
  ],
  ['Spanish', block('De:', 'Enviado el:', 'Para:', 'Asunto:')],
  ['Spanish, original', `-----Mensaje original-----\n${block('De:', 'Enviado el:', 'Para:', 'Asunto:')}`],
  ['Italian', block('Da:', 'Inviato:', 'A:', 'Oggetto:')],
  [
    'Italian, original',
    `----Messaggio originale----\nDa: support@northgate.example\nData: 11-apr-2026 18.54\nA: <client@elsewhere.example>\nOgg: Re: Your deposit`,
  ],
  ['Portuguese', block('De:', 'Enviada em:', 'Para:', 'Assunto:')],
  ['Portuguese, Portugal', block('De:', 'Enviado:', 'Para:', 'Assunto:')],
  ['Dutch', block('Van:', 'Verzonden:', 'Aan:', 'Onderwerp:')],
  [
    'Dutch, original',
    `-----Oorspronkelijk bericht-----\n${block('Van:', 'Verzonden:', 'Aan:', 'Onderwerp:')}`,
  ],
  [
    'Polish',
    block('From:', 'Sent:', 'To:', 'Subject:')
      .replace('From', 'Od')
      .replace('Sent', 'Wysłano')
      .replace('To', 'Do')
      .replace('Subject', 'Temat'),
  ],
  ['Swedish', block('Från:', 'Skickat:', 'Till:', 'Ämne:')],
  ['Danish', block('Fra:', 'Sendt:', 'Til:', 'Emne:')],
  ['Danish, original', `-----Oprindelig meddelelse-----\n${block('Fra:', 'Sendt:', 'Til:', 'Emne:')}`],
  ['Finnish', block('Lähettäjä:', 'Lähetetty:', 'Vastaanottaja:', 'Aihe:')],
  ['Czech', block('Od:', 'Odesláno:', 'Komu:', 'Předmět:')],
  ['Slovak', block('Od:', 'Odoslané:', 'Komu:', 'Predmet:')],
  ['Hungarian', block('Feladó:', 'Küldve:', 'Címzett:', 'Tárgy:')],
  ['Romanian', block('De la:', 'Trimis:', 'Către:', 'Subiect:')],
  ['Turkish', block('Kimden:', 'Gönderildi:', 'Kime:', 'Konu:')],
  ['Greek', block('Από:', 'Στάλθηκε:', 'Προς:', 'Θέμα:')],
  ['Croatian', block('Šalje:', 'Poslano:', 'Prima:', 'Predmet:')],
  ['Estonian', block('Saatja:', 'Saadetud:', 'Adressaat:', 'Teema:')],
  ['Latvian', block('No:', 'Nosūtīts:', 'Kam:', 'Tēma:')],
  ['Lithuanian', block('Nuo:', 'Išsiųsta:', 'Kam:', 'Tema:')],
  ['Bulgarian', block('От:', 'Изпратено:', 'До:', 'Относно:')],
  ['Arabic', block('من:', 'تاريخ الإرسال:', 'إلى:', 'الموضوع:')],
  ['Hebrew', block('מאת:', 'נשלח:', 'אל:', 'נושא:')],
  ['Korean', block('보낸 사람:', '보낸 날짜:', '받는 사람:', '제목:')],
  ['Vietnamese', block('Từ:', 'Đã gửi:', 'Đến:', 'Chủ đề:')],
  ['Thai', block('จาก:', 'ส่ง:', 'ถึง:', 'เรื่อง:')],
  ['Japanese', block('差出人:', '送信日時:', '宛先:', '件名:')],
  ['Japanese, original', `-----Original Message-----\n${fields}`],
  ['Chinese', block('发件人:', '发送时间:', '收件人:', '主题:')],
  ['Russian', block('От:', 'Отправлено:', 'Кому:', 'Тема:')],
  ['Ukrainian', block('Від:', 'Надіслано:', 'Кому:', 'Тема:')],
  ['forms of dashes', `---- Original Message ----\n${fields}`],
  ['original message, header broken', `--- Original Message ---\nFrom Northgate Support\n`],
  ['original message with stars', `*----- Original Message -----*\n${fields}`],
];

export const headerSamples: Sample[] = [
  ...headers.map(([name, text]) => above(name, `${text}\n\n${old}`)),
  ...headers.slice(0, 12).map(([name, text]) => ({
    name: `${name}, no empty line above`,
    plain: `${answer}\n${text}\n\n${old}`,
    newTexts: [answer],
  })),
  above(
    'Hotmail, marked header',
    '> Date: Wed, 11 Apr 2026 18:54:22 +0000\n> From: support@northgate.example\n> To: client@elsewhere.example\n> Subject: Your deposit\n> \n> Dear client',
  ),
  only(
    'answer below an original message',
    `-----Original Message-----\n${fields}\n\n${old}\n\n${answer}`,
    `-----Original Message-----\n${fields}\n\n${old}\n\n${answer}`,
  ),
];
