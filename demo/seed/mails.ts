import type { OutgoingMail } from '../servers/mail/contract.ts';
import { anna, sergei, wang } from './clients.ts';
import { firm } from './people.ts';

/** The three mails that come in by themselves. */
export const firstMails: OutgoingMail[] = [
  {
    from: { name: anna.name, address: anna.address },
    to: [firm.deskAddress],
    subject: 'Bank transfer sent, not on my account yet',
    text: [
      'Hello,',
      '',
      'Two days ago I sent 2,500 EUR by bank transfer for my account 5512034 (your reference DP-50217).',
      'The money has left my bank, but I still cannot see it in my trading account.',
      'Could you please check where it is?',
      '',
      'Kind regards',
      'Anna Fischer',
    ].join('\n'),
  },
  {
    from: { name: sergei.name, address: sergei.address },
    to: [firm.deskAddress],
    subject: 'Вывод средств WD-20931',
    text: [
      'Добрый день!',
      '',
      'Заявка на вывод WD-20931 на 1800 долларов уже третий день в статусе «в обработке».',
      'Когда вы отправите деньги?',
      '',
      'С уважением,',
      'Сергей Петров',
    ].join('\n'),
  },
  {
    from: { name: wang.name, address: wang.address },
    to: [firm.deskAddress],
    subject: '地址证明审核没有通过',
    text: [
      '您好！',
      '',
      '我的开户申请 AP-3310 的地址证明没有通过审核，水电费账单上的地址和姓名都是对的。',
      '请问为什么被拒绝？我需要重新提交什么文件？',
      '',
      '谢谢！',
      '王小明',
    ].join('\n'),
  },
];

/** What a colleague in sales asks in Slack. */
export const internalQuestion =
  'A client called me about withdrawal WD-20877: she has not received the money yet. Is the payout on its way?';
