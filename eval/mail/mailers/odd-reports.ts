import type { ExpectedRecipient, Fixture, Group } from '../fixture.ts';

interface OddReport {
  name: string;
  group?: Group;
  head: string[];
  text?: string;
  /** The fields of the report's second part; null for a mail that is not in parts. */
  fields: string[] | null;
  returned?: string[];
  recipients: ExpectedRecipient[];
}

const gone = 'anna@gone.example';
const other = 'oleg@full.example';
const lasting = (...addresses: string[]) => addresses.map((address) => ({ address, permanent: true }));
const passing = (...addresses: string[]) => addresses.map((address) => ({ address, permanent: false }));
const daemon = ['Return-Path: <>', 'From: Mail Delivery Subsystem <MAILER-DAEMON@mx.elsewhere.example>'];
const failed = (address: string, status: string, diagnostic: string) => [
  `Final-Recipient: RFC822; ${address}`,
  'Action: failed',
  `Status: ${status}`,
  `Diagnostic-Code: ${diagnostic}`,
];
const reporter = [
  'Reporting-MTA: dns; mx.elsewhere.example',
  'Arrival-Date: Mon, 9 Mar 2026 10:15:22 +0000',
  '',
];
const header = [
  'From: support@northgate.example',
  `To: ${gone}`,
  'Subject: Your withdrawal',
  'Message-ID: <a1@northgate.example>',
];

/** Reports in the form of RFC 3464 as mailers bend it, and notices about mails that are no failure. */
const odd: OddReport[] = [
  {
    name: 'account instead of an address',
    head: daemon,
    fields: [
      ...reporter,
      `Original-Recipient: rfc822;${gone}`,
      'Final-Recipient: LOCAL;anna',
      'Action: failed',
      'Status: 5.1.1',
    ],
    recipients: lasting(gone),
  },
  {
    name: 'address of X.400',
    head: daemon,
    text: `Your message could not be delivered to:\n\n${gone}\n`,
    fields: [...reporter, 'Final-Recipient: X400; /S=anna/O=gone/C=gb/', 'Action: failed', 'Status: 5.1.1'],
    recipients: lasting(gone),
  },
  {
    name: 'actual recipient behind an alias',
    head: daemon,
    fields: [
      ...reporter,
      `Final-Recipient: RFC822; ${gone}`,
      'X-Actual-Recipient: rfc822; store-7',
      'Action: failed',
      'Status: 5.2.1',
    ],
    recipients: lasting(gone),
  },
  {
    name: 'status of nothing, server says later',
    head: daemon,
    fields: [...reporter, ...failed(gone, '5.0.0', 'smtp; 452 4.2.2 Mailbox full')],
    recipients: passing(gone),
  },
  {
    name: 'status of nothing, server says never',
    head: daemon,
    fields: [
      ...reporter,
      ...failed(gone, '4.0.0', `smtp; 550-5.1.1 The email account that you tried to reach does not exist.`),
    ],
    recipients: lasting(gone),
  },
  {
    name: 'given up after days',
    head: daemon,
    fields: [...reporter, ...failed(gone, '4.4.7', 'smtp; delivery time expired')],
    recipients: passing(gone),
  },
  {
    name: 'two failed, one delivered',
    head: daemon,
    fields: [
      ...reporter,
      ...failed(gone, '5.1.1', 'smtp; 550 5.1.1 User unknown'),
      '',
      ...failed(other, '4.2.2', 'smtp; 452 4.2.2 Over quota'),
      '',
      'Final-Recipient: rfc822; maria@well.example',
      'Action: delivered',
      'Status: 2.0.0',
    ],
    recipients: [...lasting(gone), ...passing(other)],
  },
  {
    name: 'the same recipient twice',
    head: daemon,
    fields: [
      ...reporter,
      ...failed(gone, '5.1.1', 'smtp; 550 User unknown'),
      '',
      ...failed(gone, '5.1.1', 'smtp; 550 User unknown'),
    ],
    recipients: lasting(gone),
  },
  {
    name: 'fields in lower case, folded',
    head: daemon,
    fields: [
      'reporting-mta: dns;mx.elsewhere.example',
      '',
      'final-recipient: rfc822;',
      ` ${gone}`,
      'action: failed',
      'status: 5.7.1 (policy)',
      'diagnostic-code: smtp;554',
      ' 5.7.1 refused',
    ],
    recipients: lasting(gone),
  },
  {
    name: 'from the postmaster, in parts of another type',
    head: ['Return-Path: <>', 'From: postmaster@elsewhere.example', 'X-Type: mixed'],
    text: 'Your message was not delivered.',
    fields: [...reporter, ...failed(gone, '5.1.1', 'smtp; 550 5.1.1 User unknown')],
    recipients: lasting(gone),
  },
  {
    name: 'from nobody, without a path',
    head: ['From: <>'],
    fields: [...reporter, ...failed(gone, '5.1.1', 'smtp; 550 5.1.1 User unknown')],
    recipients: lasting(gone),
  },
  {
    name: 'Japanese text',
    head: daemon,
    text: '以下の宛先に配信できませんでした。',
    fields: [...reporter, ...failed(gone, '5.1.1', 'smtp; 550 5.1.1 User unknown')],
    recipients: lasting(gone),
  },
  {
    name: 'no text, returned mail only',
    head: daemon,
    fields: [...reporter, 'Action: failed', 'Status: 5.1.1'],
    returned: header,
    recipients: lasting(gone),
  },
  {
    name: 'bare name of the daemon',
    head: ['From: MAILER-DAEMON', 'Subject: Returned mail: User unknown'],
    text: `550 ${gone}... User unknown`,
    fields: null,
    recipients: lasting(gone),
  },
  {
    name: 'a name without an address',
    head: ['From: Mail Delivery Subsystem', 'Subject: Returned mail: User unknown'],
    text: `   ----- The following addresses had permanent fatal errors -----\n<${gone}>`,
    fields: null,
    recipients: lasting(gone),
  },
  {
    name: 'failed recipients in the header',
    head: [
      'Return-Path: <>',
      'From: Mail Delivery System <Mailer-Daemon@mx.elsewhere.example>',
      `X-Failed-Recipients: ${gone},`,
      `  ${other}`,
      'Subject: Mail delivery failed',
    ],
    text: `The following addresses failed:\n\n  ${gone}\n    550 5.1.1 unknown\n  ${other}\n    452 4.2.2 full`,
    fields: null,
    recipients: [...lasting(gone), ...passing(other)],
  },
  {
    name: 'notification in JSON',
    head: [
      'Return-Path: <bounces@notify.example>',
      'From: Notifications <no-reply@notify.example>',
      'Subject: Email Bounce Notification',
    ],
    text: `{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":[{"emailAddress":"${gone}","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}],"timestamp":"2026-03-09T10:15:22.000Z"},"mail":{"source":"support@northgate.example","destination":["${gone}"],"headers":[{"name":"Message-ID","value":"<a1@northgate.example>"}]}}`,
    fields: null,
    recipients: lasting(gone),
  },
  {
    name: 'notification in JSON, passing',
    head: ['From: Notifications <no-reply@notify.example>', 'Subject: Email Bounce Notification'],
    text: `{"notificationType":"Bounce","bounce":{"bounceType":"Transient","bounceSubType":"MailboxFull","bouncedRecipients":[{"emailAddress":"${gone}"}]},"mail":{"source":"support@northgate.example"}}`,
    fields: null,
    recipients: passing(gone),
  },
  {
    name: 'delivered',
    group: 'report',
    head: [...daemon, 'Subject: Successful Mail Delivery Report'],
    text: 'Your message was successfully delivered to the destination(s) listed below.',
    fields: [...reporter, `Final-Recipient: rfc822; ${gone}`, 'Action: delivered', 'Status: 2.0.0'],
    recipients: [],
  },
  {
    name: 'relayed',
    group: 'report',
    head: [...daemon, 'Subject: Delivery Status Notification (Relay)'],
    text: 'This is an automatically generated Delivery Status Notification.',
    fields: [...reporter, `Final-Recipient: rfc822; ${gone}`, 'Action: relayed', 'Status: 2.1.9'],
    recipients: [],
  },
];

export function oddReports(): Fixture[] {
  return odd.map((report) => ({
    name: `report ${report.name}`,
    group: report.group ?? ('bounce' as const),
    program: 'bounce, odd reports',
    language: 'any',
    raw: bytesOf(report),
    newTexts: null,
    spoken: null,
    recipients: report.group === 'report' ? null : report.recipients,
  }));
}

function bytesOf({ head, text, fields, returned = header }: OddReport): Buffer {
  const isMixed = head.includes('X-Type: mixed');
  const lines = [
    ...head.filter((line) => line !== 'X-Type: mixed'),
    ...(head.some((line) => line.startsWith('Subject'))
      ? []
      : ['Subject: Undelivered Mail Returned to Sender']),
    'To: support@northgate.example',
    'Date: Tue, 10 Mar 2026 09:12:40 +0000',
    'Message-ID: <b4@mx.elsewhere.example>',
    'MIME-Version: 1.0',
  ];
  if (fields === null) lines.push('Content-Type: text/plain; charset=utf-8', '', text ?? '');
  else {
    const type = isMixed ? 'mixed' : 'report; report-type=delivery-status';
    lines.push(`Content-Type: multipart/${type}; boundary="part"`, '');
    if (text) lines.push('--part', 'Content-Type: text/plain; charset=utf-8', '', text);
    lines.push('--part', 'Content-Type: message/delivery-status', '', ...fields, '');
    lines.push('--part', 'Content-Type: text/rfc822-headers', '', ...returned, '', '--part--', '');
  }
  return Buffer.from(lines.join('\n').replace(/\n/g, '\r\n'));
}
