import { composeMail, desk } from '../compose.ts';
import type { Fixture } from '../fixture.ts';
import { type Failure, freeForms } from './free-forms.ts';

const failures: Failure[][] = [
  [{ address: 'anna@gone.example', permanent: true, code: '550', status: '5.1.1', words: 'User unknown' }],
  [
    {
      address: 'li.wei@closed.example',
      permanent: true,
      code: '554',
      status: '5.7.1',
      words: 'Message rejected by policy',
    },
  ],
  [
    {
      address: 'oleg@full.example',
      permanent: true,
      code: '552',
      status: '5.2.2',
      words: 'Mailbox full, quota exceeded',
    },
  ],
  [
    { address: 'anna@gone.example', permanent: true, code: '550', status: '5.1.1', words: 'User unknown' },
    {
      address: 'maria@gone.example',
      permanent: true,
      code: '550',
      status: '5.1.1',
      words: 'No such user here',
    },
  ],
];

/** Reports of failed delivery: RFC 3464 as four systems write it, and the free forms. */
export function bounces(): Fixture[] {
  return failures.flatMap((failed, index) => [
    ...reporters.map(([program, text]) => bounce(program, index, failed, report(text, failed, 'failed'))),
    ...freeForms.map(({ name, from, subject, write }) =>
      bounce(name, index, failed, composeMail({ from, subject, header: nullPath, plain: write(failed) })),
    ),
  ]);
}

export function delays(): Fixture[] {
  const late = failures[0]!.map((one) => ({ ...one, permanent: false, status: '4.4.1', code: '451' }));
  return reporters.map(([program], index) => ({
    ...bounce(
      program,
      index,
      late,
      report('Your message is delayed. You do not need to send it again.', late, 'delayed'),
    ),
    name: `delay ${program}`,
    group: 'delay' as const,
  }));
}

const nullPath = ['Return-Path: <>', 'Message-ID: <b1@mx.elsewhere.example>', 'Auto-Submitted: auto-replied'];
const reporters: [string, string][] = [
  [
    'postfix',
    'This is the mail system at host mx.elsewhere.example.\n\nI am sorry to have to inform you that your message could not be delivered to one or more recipients.',
  ],
  ['exchange 365', 'Your message to the recipients below could not be delivered.'],
  [
    'gmail report',
    '** Address not found **\n\nYour message was not delivered because the address could not be found.',
  ],
  ['sendmail', '   ----- The following addresses had permanent fatal errors -----'],
];

function bounce(program: string, index: number, failed: Failure[], raw: Buffer): Fixture {
  const recipients = failed.map(({ address, permanent }) => ({ address, permanent }));
  const name = `bounce ${program} ${index}`;
  return {
    name,
    group: 'bounce',
    program: `bounce, ${program}`,
    language: 'any',
    raw,
    newTexts: null,
    spoken: null,
    recipients,
  };
}

/** RFC 3464 */
function report(text: string, failed: Failure[], action: 'failed' | 'delayed'): Buffer {
  const recipients = failed.map(
    ({ address, status, code, words }) =>
      `Final-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${code} ${status} ${words}\n`,
  );
  return withParts('delivery-status', 'Undelivered Mail Returned to Sender', [
    ['text/plain; charset=utf-8', text],
    ['message/delivery-status', `Reporting-MTA: dns; mx.elsewhere.example\n\n${recipients.join('\n')}`],
    [
      'message/rfc822',
      `From: ${desk}\nTo: ${failed[0]!.address}\nSubject: Your withdrawal\nMessage-ID: <a1@northgate.example>\n\nDear client`,
    ],
  ]);
}

export function withParts(type: string, subject: string, parts: [string, string][]): Buffer {
  const lines = [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mx.elsewhere.example>',
    `To: ${desk}`,
    `Subject: ${subject}`,
    'Date: Tue, 10 Mar 2026 09:12:40 +0000',
    'Message-ID: <b2@mx.elsewhere.example>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type}; boundary="part"`,
    '',
    ...parts.flatMap(([kind, text]) => ['--part', `Content-Type: ${kind}`, '', text]),
    '--part--',
    '',
  ];
  return Buffer.from(lines.join('\n').replace(/\n/g, '\r\n'));
}
