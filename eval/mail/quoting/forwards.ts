import { old, only, type Sample } from './sample.ts';

const note = 'Please see what my bank says.';
const fields =
  'From: Bank <bank@bank.example>\nDate: Wed, 11 Apr 2026 18:54:22 +0000\nSubject: Your transfer\nTo: client@elsewhere.example';
const passed = (name: string, below: string, subject = 'Fwd: Your transfer'): Sample => ({
  ...only(name, `${note}\n\n${below}`, `${note}\n\n${below}`, `${note}\n\n${below.replace(/^> ?/gm, '')}`),
  subject,
});

/** Forwarded mails: all stays, the person's words and the mail with its header. */
export const forwards: Sample[] = [
  passed('Gmail', `---------- Forwarded message ---------\n${fields}\n\n\n${old}`),
  passed(
    'Gmail, subject changed',
    `---------- Forwarded message ---------\n${fields}\n\n\n${old}`,
    'My bank',
  ),
  passed(
    'Apple',
    `Begin forwarded message:\n\n> ${fields.replace(/\n/g, '\n> ')}\n> \n> ${old.replace(/\n/g, '\n> ')}`,
  ),
  passed(
    'Apple, all marked',
    `> Begin forwarded message:\n> \n> ${fields.replace(/\n/g, '\n> ')}\n> \n> ${old.replace(/\n/g, '\n> ')}`,
  ),
  passed(
    'Outlook',
    `From: Bank <bank@bank.example>\nSent: Wednesday, April 11, 2026 6:54 PM\nTo: client@elsewhere.example\nSubject: Your transfer\n\n${old}`,
    'FW: Your transfer',
  ),
  passed(
    'Outlook, original message',
    `-----Original Message-----\nFrom: Bank <bank@bank.example>\nSent: Wednesday, April 11, 2026 6:54 PM\nTo: client@elsewhere.example\nSubject: Your transfer\n\n${old}`,
    'FW: Your transfer',
  ),
  passed(
    'Outlook, German',
    `Von: Bank <bank@bank.example>\nGesendet: Mittwoch, 11. April 2026 18:54\nAn: client@elsewhere.example\nBetreff: Überweisung\n\n${old}`,
    'WG: Überweisung',
  ),
  passed('Thunderbird', `-------- Forwarded Message --------\n${fields}\n\n\n\n${old}`),
  passed('Yahoo', `----- Forwarded Message -----\n${fields}\n\n${old}`, 'Fw: Your transfer'),
  passed(
    'Zoho',
    `============ Forwarded message ============\n${fields}\n============ Forwarded message ============\n\n${old}`,
  ),
  passed('Proton', `------- Forwarded Message -------\n${fields}\n\n> ${old.replace(/\n/g, '\n> ')}`),
  passed(
    'The Bat!',
    `This is a forwarded message\nFrom: Bank <bank@bank.example>\nTo: client@elsewhere.example\nDate: Wednesday, April 11, 2026, 6:54:22 PM\nSubject: Your transfer\n\n===8<==============Original message text===============\n${old}\n===8<===========End of original message text===========`,
  ),
  passed(
    'Lotus Notes',
    `----- Forwarded by Anna Novak/Elsewhere on 11/04/2026 18:54 -----\n\nFrom:\tBank/London\nTo:\tAnna Novak/Elsewhere@Elsewhere\nDate:\t11/04/2026 18:54\nSubject:\tYour transfer\n\n${old}`,
  ),
  passed(
    'QQ',
    `------------------ 转发邮件 ------------------\n发件人: "Bank"<bank@bank.example>;\n发送时间: 2026年4月11日(星期三) 晚上6:54\n收件人: "client"<client@elsewhere.example>;\n主题: Your transfer\n\n${old}`,
    '转发：Your transfer',
  ),
  passed(
    'mail.ru',
    `-------- Пересылаемое сообщение --------\nОт: Bank <bank@bank.example>\nКому: client@elsewhere.example\nДата: Среда, 11 апреля 2026, 18:54 +03:00\nТема: Your transfer\n\n${old}`,
  ),
  {
    ...only(
      'forwarded without a word',
      `---------- Forwarded message ---------\n${fields}\n\n\n${old}`,
      `---------- Forwarded message ---------\n${fields}\n\n\n${old}`,
    ),
    subject: 'Fwd: Your transfer',
  },
  {
    ...only(
      'answer to a forwarded mail',
      `Yes.\n\nOn 12 Apr 2026, at 18:54, Support <s@northgate.example> wrote:\n\n> Is it this?\n>\n> ---------- Forwarded message ---------\n> ${fields.replace(/\n/g, '\n> ')}`,
      'Yes.',
    ),
    subject: 'Re: Fwd: Your transfer',
  },
];
