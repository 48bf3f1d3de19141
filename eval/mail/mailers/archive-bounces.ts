import { composeMail } from '../compose.ts';
import type { ExpectedRecipient, Fixture } from '../fixture.ts';

const gone = 'anna@gone.example';
const original =
  'Message-ID: <a1@northgate.example>\nFrom: Northgate <support@northgate.example>\nTo: anna@gone.example\nSubject: Your withdrawal\n\nDear client';

interface OldBounce {
  name: string;
  from: string;
  subject: string;
  text: string;
  permanent: boolean;
}

/** Reports of mailers that are found only in archives. */
const old: OldBounce[] = [
  {
    name: 'MMDF',
    from: 'mmdf@relay.elsewhere.example',
    subject: 'Failed mail  (msg.aa12345)',
    text: `    Your message could not be delivered to\n'${gone}' for the following\nreason:  ' No such user (anna)'\n\n\n    Your message begins as follows:\n\n${original}`,
    permanent: true,
  },
  {
    name: 'PMDF',
    from: 'PMDF Mail Server <Postmaster@elsewhere.example>',
    subject: 'Undeliverable mail: invalid/unknown users',
    text: `The message could not be delivered to:\n\nAddressee: ${gone}\nReason: %MAIL-E-NOSUCHUSR, no such user ANNA at node GONE\n\n----------------------------------------\n\n${original}`,
    permanent: true,
  },
  {
    name: 'smail 3',
    from: 'Mailer-Daemon@relay.elsewhere.example',
    subject: 'mail failed, returning to sender',
    text: `|------------------------- Message log follows: -------------------------|\n no valid recipients were found for this message\n|------------------------- Failed addresses follow: ---------------------|\n <${gone}> ... unknown user\n|------------------------- Message text follows: ------------------------|\n${original}`,
    permanent: true,
  },
  {
    name: 'Lotus Notes router',
    from: 'Postmaster@elsewhere.example',
    subject: 'DELIVERY FAILURE: User anna (anna@gone.example) not listed in public Name & Address Book',
    text: `Your message\n\n  Subject: Your withdrawal\n\nwas not delivered to:\n\n  ${gone}\n\nbecause:\n\n  User anna (${gone}) not listed in public Name & Address Book\n`,
    permanent: true,
  },
  {
    name: 'Exchange 5.5',
    from: 'System Administrator <postmaster@gone.example>',
    subject: 'Undeliverable: Your withdrawal',
    text: `Your message\n\n  To:      ${gone}\n  Subject: Your withdrawal\n  Sent:    Mon, 9 Mar 2026 10:15:22 -0000\n\ndid not reach the following recipient(s):\n\n${gone} on Mon, 9 Mar 2026 10:16:01 -0000\n    The recipient name is not recognized\n\tThe MTS-ID of the original message is: c=GB;a= ;p=GONE;l=MX-0103091016Z-22\n    MSEXCH:IMS:GONE:LONDON:MX 0 (000C05A6) Unknown Recipient\n`,
    permanent: true,
  },
  {
    name: 'GroupWise',
    from: 'Mailer-Daemon@gone.example',
    subject: 'Message status - undeliverable',
    text: `The message that you sent was undeliverable to the following:\n\tanna (user not found)\n\t${gone}\n\nPossibly truncated original message follows:\n\n${original}`,
    permanent: true,
  },
  {
    name: 'Mercury',
    from: 'Mail Administrator <postmaster@gone.example>',
    subject: 'Postmaster Notify: Delivery Failure.',
    text: `** A message you sent to the following address could not be delivered:\n   ${gone}\n\nReason: 550 No such local user: "anna".\n\n${original}`,
    permanent: true,
  },
  {
    name: 'VMS MAIL gateway',
    from: 'Postmaster@elsewhere.example',
    subject: 'Undeliverable mail: SMTP delivery failure',
    text: `Undeliverable mail: ${gone}\n   SMTP delivery failure\n     550 5.1.1 unknown or illegal alias: ${gone}\n\n${original}`,
    permanent: true,
  },
  {
    name: 'IMail',
    from: 'Postmaster <postmaster@gone.example>',
    subject: 'Undeliverable Mail',
    text: `User mailbox exceeds allowed size: ${gone}\n\n\nOriginal message follows.\n\n${original}`,
    permanent: false,
  },
  {
    name: 'sendmail, mailbox full',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@gone.example>',
    subject: 'Returned mail: Mailbox full',
    text: `The original message was received at Mon, 9 Mar 2026 10:15:22 GMT\n\n   ----- The following addresses had permanent fatal errors -----\n<${gone}>\n\n   ----- Transcript of session follows -----\n552 <${gone}>... Mailbox full\n554 <${gone}>... Service unavailable\n\n${original}`,
    permanent: true,
  },
  {
    name: 'Exim 3',
    from: 'Mail Delivery System <Mailer-Daemon@relay.elsewhere.example>',
    subject: 'Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software (Exim).\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${gone}:\n    unknown local-part "anna" in domain "gone.example"\n\n------ This is a copy of the message, including all the headers. ------\n\n${original}`,
    permanent: true,
  },
  {
    name: 'zmailer',
    from: 'The Post Office <postmaster@relay.elsewhere.example>',
    subject: 'Delivery problems with your mail',
    text: `This is a collection of reports about email delivery\nprocess concerning a message you originated.\n\nFAILED:\n  Original Recipient:\n    rfc822;${gone}\n  Control data:\n    smtp gone.example ${gone} 99\n  Diagnostic texts:\n    <smtp gone.example ${gone}>: ...\n    <<- RCPT To:<${gone}>\n    ->> 550 <${gone}>... User unknown\n\n${original}`,
    permanent: true,
  },
];

export function archiveBounces(): Fixture[] {
  return old.map(({ name, from, subject, text, permanent }) => ({
    ...{ name: `archive bounce: ${name}`, group: 'bounce', program: name, language: 'en' },
    raw: composeMail({
      ...{ from, subject, plain: text, encoding: '8bit' },
      header: ['Return-Path: <>', 'Message-ID: <b1@relay.elsewhere.example>'],
    }),
    ...{ newTexts: null, spoken: null, recipients: [{ address: gone, permanent }] as ExpectedRecipient[] },
  }));
}
