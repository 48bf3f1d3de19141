import { createHash } from 'node:crypto';
import { drawFrom } from '../../bench/mail-mix.ts';

export interface InjectedMail {
  raw: Buffer;
  sha256: string;
  /** What must become of it: a case of its own, an event on the case of the mail before, or an inquiry on its sender's case. */
  becomes: 'case' | 'copy' | 'same bytes' | 'follow-up';
  sender: string;
  /** The SHA-256 of the mail that this is another copy of. */
  copyOf?: string;
}

const words = [
  ['Where is my deposit of 500 USD?', 'Please tell me when it will be credited. Thank you.'],
  ['Где мой вывод средств?', 'Подскажите, пожалуйста, когда придут деньги. Спасибо.'],
  ['请帮我查一下入金', '请问什么时候可以到账？谢谢。'],
];

/**
 * `count` mails of as many clients in three languages, the same ones for the same seed. Some come twice with the same
 * bytes, some to a second address of ours, and some bear the Message-ID of another client's mail.
 */
export function injectedMails(seed: number, count: number): InjectedMail[] {
  const draw = drawFrom(seed);
  const mails: InjectedMail[] = [];
  while (mails.length < count) {
    const number = mails.length;
    const chance = draw();
    const before = mails.at(-1);
    if (before?.becomes === 'case' && chance < 0.03) mails.push({ ...before, becomes: 'same bytes' });
    else if (before?.becomes === 'case' && chance < 0.06) mails.push(copyOf(before));
    else mails.push(mailOf(number, chance > 0.95 ? Math.max(0, number - 7) : number, draw));
  }
  return mails;
}

function mailOf(number: number, messageNumber: number, draw: () => number): InjectedMail {
  const [subject, text] = words[number % words.length]!;
  const sender = `client${number}@clients.example`;
  const long = draw() < 0.1 ? `${text} `.repeat(400) : text!;
  const lines = [
    `From: Client ${number} <${sender}>`,
    'To: support@northgate.example',
    `Subject: =?utf-8?B?${Buffer.from(`${subject} ${number}`).toString('base64')}?=`,
    `Message-ID: <crash.${messageNumber}@clients.example>`,
    'Date: Mon, 9 Mar 2026 10:33:12 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`${long}\n\nClient ${number}`).toString('base64').replace(/.{76}/g, '$&\r\n'),
  ];
  return finished(Buffer.from(`${lines.join('\r\n')}\r\n`), 'case', sender);
}

/** As it comes to a second address: other bytes, the same mail. */
function copyOf({ raw, sha256, sender }: InjectedMail): InjectedMail {
  const line =
    'Received: from mx.elsewhere.example by second.northgate.example; Mon, 9 Mar 2026 10:33:14 +0000\r\n';
  return { ...finished(Buffer.concat([Buffer.from(line), raw]), 'copy', sender), copyOf: sha256 };
}

/** One client in ten writes again, in the thread of the first reply. Null for the others. */
export function followUpOf(sender: string, repliedTo: string): InjectedMail | null {
  const number = Number(/^client(\d+)@/.exec(sender)?.[1]);
  if (number % 10 !== 3) return null;
  const lines = [
    `From: Client ${number} <${sender}>`,
    'To: support@northgate.example',
    `Subject: Re: ${words[number % words.length]![0]} ${number}`,
    `Message-ID: <crash.again.${number}@clients.example>`,
    `In-Reply-To: ${repliedTo}`,
    `References: ${repliedTo}`,
    'Date: Tue, 10 Mar 2026 10:33:12 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `${words[number % words.length]![1]} (${number})`,
  ];
  return finished(Buffer.from(`${lines.join('\r\n')}\r\n`), 'follow-up', sender);
}

function finished(raw: Buffer, becomes: InjectedMail['becomes'], sender: string): InjectedMail {
  return { raw, sha256: createHash('sha256').update(raw).digest('hex'), becomes, sender };
}
