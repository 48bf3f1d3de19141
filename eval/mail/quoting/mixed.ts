import { above, answer, marked, old, only, type Sample, whole } from './sample.ts';

const from = 'Northgate Support <support@northgate.example>';
const fields = `From: ${from}\nSent: Wednesday, April 11, 2026 6:54 PM\nTo: client@elsewhere.example\nSubject: RE: Your deposit`;
const banner = (name: string, text: string): Sample =>
  only(`banner: ${name}`, `${text}\n\n${answer}`, answer);

/** Letters as firms and long threads leave them: several marks at once, banners, pictures. */
export const mixed: Sample[] = [
  banner(
    'caution',
    'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.',
  ),
  banner(
    'external',
    '[EXTERNAL EMAIL] This message came from outside Northgate. Be careful with links and attachments.',
  ),
  banner(
    'warning, two lines',
    '*** Warning: This message was sent from outside the company. ***\n*** Do not open attachments that you do not expect. ***',
  ),
  banner(
    'German',
    'ACHTUNG: Diese E-Mail stammt von einem externen Absender. Bitte öffnen Sie keine Anhänge.',
  ),
  banner('French', "ATTENTION : ce message provient d'un expéditeur externe. Ne cliquez pas sur les liens."),
  banner('Russian', 'ВНИМАНИЕ: это письмо пришло от внешнего отправителя. Не открывайте вложения.'),
  banner(
    'unfamiliar sender',
    "You don't often get email from client@elsewhere.example. Learn why this is important<https://aka.ms/LearnAboutSenderIdentification>",
  ),
  above('message follows', `----Original Message Follows----\n${fields}\n\n${old}`),
  above('rule in a language nobody knows', `----- Neges Wreiddiol -----\n${fields}\n\n${old}`),
  above('rule with stars in a language nobody knows', `***** Algne kiri *****\n${fields}\n\n${old}`),
  above('signature, picture, header', `[cid:image001.png@01DA1234.5678ABCD]\n\n${fields}\n\n${old}`),
  above(
    'device line, rule, header',
    `Get Outlook for Android<https://aka.ms/AAb9ysg>\n________________________________\n${fields}\n\n${old}`,
  ),
  above(
    'closing, signature mark, sentence',
    `-- \nAnna Novak\nElsewhere GmbH\n+49 30 5550100\n\nOn Wed, 11 Apr 2026 at 18:54, ${from} wrote:\n\n${marked}`,
  ),
  above(
    'disclaimer between answer and header',
    `This e-mail is confidential and intended for the addressee only.\n\n${fields}\n\n${old}`,
  ),
  above(
    'three threads',
    `${fields}\n\n${old}\n\nOn 10 Apr 2026, at 18:54, Anna <client@elsewhere.example> wrote:\n\n> Where is it?\n\n-----Original Message-----\n${fields}\n\n${old}`,
  ),
  above(
    'sentence with marks, then header without',
    `On Wed, 11 Apr 2026 at 18:54, ${from} wrote:\n\n${marked}\n>\n> From: Anna <client@elsewhere.example>\n> Sent: Tuesday\n> To: ${from}\n> Subject: Deposit\n>\n> Where is it?`,
  ),
  only(
    'answers, then signature, then old mail',
    `> Which login?\n5012345\n\n-- \nAnna\n\n${fields}\n\n${old}`,
    '5012345',
  ),
  only(
    'two paragraphs and a list',
    `Hello,\n\nthere are two payments:\n\n1. 200 EUR on Monday\n2. 300 EUR on Tuesday\n\nWhich one did you mean?\n\nOn Wed, 11 Apr 2026 at 18:54, ${from} wrote:\n\n${marked}`,
    'Hello,\n\nthere are two payments:\n\n1. 200 EUR on Monday\n2. 300 EUR on Tuesday\n\nWhich one did you mean?',
  ),
  only(
    'quote of one line and no sentence',
    `> Do you still have the card?\n\nYes, it is here.`,
    'Yes, it is here.',
  ),
  only(
    'name below the answer',
    `${answer}\n\nAnna\n\nOn Wed, 11 Apr 2026 at 18:54, ${from} wrote:\n\n${marked}`,
    `${answer}\n\nAnna`,
    answer,
  ),
  only(
    'thanks and name',
    `${answer}\n\nThanks!\nAnna\n\n${fields}\n\n${old}`,
    `${answer}\n\nThanks!\nAnna`,
    answer,
    `${answer}\n\nThanks!`,
  ),
  only(
    'carriage returns only',
    `${answer}\r\rOn Wed, 11 Apr 2026 at 18:54, ${from} wrote:\r\r${marked.replace(/\n/g, '\r')}`,
    answer,
  ),
  only(
    'no-break blanks',
    `${answer}\n\u00a0\nOn\u00a0Wed, 11 Apr 2026 at 18:54, ${from}\u00a0wrote:\n\n${marked}`,
    answer,
  ),
  only(
    'narrow blank before PM',
    `${answer}\n\nOn Wed, Apr 11, 2026 at 6:54\u202fPM ${from} wrote:\n\n${marked}`,
    answer,
  ),
  only(
    'invisible signs',
    `\ufeff${answer}\n\n\u200bOn Wed, Apr 11, 2026 at 6:54 PM ${from} wrote:\n\n${marked}`,
    `\ufeff${answer}`,
    answer,
  ),
  only('tabs before the marks', `${answer}\n\n\t> Dear client,\n\t> please send it.`, answer),
  only('full-width marks', `${answer}\n\n＞ Dear client,\n＞ please send it.`, answer),
  only('emoji only', `👍\n\nOn Wed, Apr 11, 2026 at 6:54 PM ${from} wrote:\n\n${marked}`, '👍'),
  only('reaction', `Anna reacted to your message:\n\n${fields}\n\n${old}`, 'Anna reacted to your message:'),
  whole(
    'caution of a client',
    'Caution: my account was opened by somebody else with my documents. Close it.',
  ),
  whole(
    'warning of a client',
    'Attention: this card came from outside the EU, so please check whether you accept it.',
  ),
  whole('rule at the end', 'The payments:\n200 EUR\n300 EUR\n--- Total 500 EUR ---'),
  whole(
    'picture in the middle',
    'This is what I see:\n\n[cid:image001.png@01DA1234.5678ABCD]\n\nWhat does it mean?',
  ),
];
