import { above, answer, only, type Sample } from './sample.ts';

const notes = (from: string, line: string) =>
  `${from}\n${line}\nTo: client@elsewhere.example\ncc: \nSubject: Your deposit\n\nDear client,\nplease send us the bank statement.`;

const passedOn = `---------------------- Forwarded by Anna Novak/LON/ELSEWHERE on 04/12/2001 08:00 AM ---------------------------\n\nNorthgate Support\n04/11/2001 06:54 PM\nTo: Anna Novak/LON/ELSEWHERE@ELSEWHERE\ncc:\nSubject: Your deposit\n\nDear client,\nplease send us the bank statement.`;

/** Answers as they lie in the public archives of firms and groups of the nineties and after: Exchange, Notes, Elm, Pine, trn. */
export const archives: Sample[] = [
  above(
    'Exchange, indented header',
    ` -----Original Message-----\nFrom: \tSupport, Northgate  \nSent:\tThursday, October 25, 2001 11:04 AM\nTo:\tNovak, Anna\nSubject:\tYour deposit\n\nDear client,\nplease send us the bank statement.`,
  ),
  above(
    'Exchange, header with Importance and Cc',
    `-----Original Message-----\nFrom: Support, Northgate\nSent: Thursday, October 25, 2001 11:04 AM\nTo: Novak, Anna\nCc: Long, Peter; Long, Mary\nSubject: Your deposit\nImportance: High\nSensitivity: Confidential\n\nDear client,\nplease send us the bank statement.`,
  ),
  above(
    'Exchange, three old mails',
    `-----Original Message-----\nFrom: Support\nSent: Friday, October 26, 2001 9:00 AM\nTo: Novak, Anna\nSubject: RE: Your deposit\n\nAny news?\n\n -----Original Message-----\nFrom: Novak, Anna\nSent: Thursday, October 25, 2001 1:00 PM\nTo: Support\nSubject: RE: Your deposit\n\nI will look.\n\n  -----Original Message-----\nFrom: Support\nSent: Thursday, October 25, 2001 11:04 AM\nTo: Novak, Anna\nSubject: Your deposit\n\nPlease send it.`,
  ),
  above(
    'Exchange, quoted header',
    `> -----Original Message-----\n> From:\tSupport, Northgate\n> Sent:\tThursday, October 25, 2001 11:04 AM\n> To:\tNovak, Anna\n> Subject:\tYour deposit\n>\n> Dear client,\n> please send us the bank statement.`,
  ),
  above('Notes, name and date', notes('Northgate Support@NORTHGATE', '04/11/2001 06:54 PM')),
  above(
    'Notes, name with two dates',
    notes('"Northgate Support" <support@northgate.example> on 04/11/2001 06:54:22 PM', ''),
  ),
  above(
    'Notes, please respond to',
    `"Northgate Support" <support@northgate.example> on 04/11/2001 06:54:22 PM\nPlease respond to <support@northgate.example>\nTo: Anna Novak/LON/ELSEWHERE@ELSEWHERE\ncc:\nSubject: Your deposit\n\nDear client,\nplease send us the bank statement.`,
  ),
  above(
    'Notes, from on a line of its own',
    `   From:  Northgate Support                           04/11/2001 06:54 PM\n\t\n\nTo:\tAnna Novak/LON/ELSEWHERE@ELSEWHERE\ncc:\t \n\nSubject:\tYour deposit\n\nDear client,\nplease send us the bank statement.`,
  ),
  above(
    'Notes, organisation in the middle',
    `\tNorthgate Support\n\t04/11/2001 06:54 PM\n\t\t \n\t\t To: Anna Novak/LON/ELSEWHERE@ELSEWHERE\n\t\t cc: Peter Long/LON/ELSEWHERE@ELSEWHERE\n\t\t Subject: Your deposit\n\nDear client,\nplease send us the bank statement.`,
  ),
  {
    name: 'Notes, passed on with a word',
    plain: `${answer}\n\n${passedOn}`,
    newTexts: [`${answer}\n${passedOn}`, answer],
  },
  only(
    'Elm, writes below',
    `Northgate Support writes:\n> Dear client,\n> please send us the bank statement.\n\n${answer}`,
    answer,
  ),
  only(
    'Usenet, in article',
    `In article <3AD4.22@northgate.example>, support@northgate.example (Northgate Support) writes:\n|> Dear client,\n|> please send us the bank statement.\n\n${answer}`,
    answer,
  ),
  only(
    'Usenet, initials before the mark',
    `Northgate Support <support@northgate.example> wrote in message\nnews:3AD4.22@northgate.example...\nNS> Dear client,\nNS> please send us the bank statement.\n\n${answer}`,
    answer,
  ),
  only(
    'Pine, on date',
    `On Wed, 11 Apr 2001, Northgate Support wrote:\n\n> Dear client,\n> please send us the bank statement.\n>\n\n${answer}\n`,
    answer,
  ),
  only(
    'VM, address writes',
    `>>>>> "NS" == Northgate Support <support@northgate.example> writes:\n\n    NS> Dear client,\n    NS> please send us the bank statement.\n\n${answer}`,
    answer,
  ),
  only(
    'Eudora, at time',
    `At 06:54 PM 4/11/01 +0100, you wrote:\n>Dear client,\n>please send us the bank statement.\n\n${answer}`,
    answer,
  ),
  only(
    'Eudora, at time with a name',
    `At 18:54 11/04/01, Northgate Support wrote:\n>Dear client,\n>please send us the bank statement.\n\n${answer}`,
    answer,
  ),
  only(
    'Mutt, with a zone and a comma',
    `On Wed, Apr 11, 2001 at 06:54:22PM +0100, Northgate Support wrote:\n> Dear client,\n> please send us the bank statement.\n\n${answer}`,
    answer,
  ),
  only(
    'GroupWise, marked by arrows of three',
    `${answer}\n\n>>> Northgate Support <support@northgate.example> 04/11/01 06:54PM >>>\nDear client,\nplease send us the bank statement.`,
    answer,
  ),
  only(
    'AOL, in a message dated',
    `In a message dated 4/11/2001 6:54:22 PM Eastern Daylight Time, support@northgate.example writes:\n\n<< Dear client,\n please send us the bank statement. >>\n\n${answer}`,
    answer,
  ),
  above(
    'AOL, old headers below',
    `----------------------- Headers --------------------------------\nReturn-Path: <support@northgate.example>\nReceived: from mx.northgate.example (mx.northgate.example [192.0.2.3])\nMessage-ID: <a1@northgate.example>\nSubject: Your deposit`,
  ),
  above(
    'signature of dashes and address, then Yahoo footer',
    `__________________________________________________\nDo You Yahoo!?\nGet email alerts & NEW webcam video instant messaging with Yahoo! Messenger\nhttp://im.yahoo.example`,
  ),
  above(
    'Hotmail footer',
    `_________________________________________________________________\nGet your FREE download of MSN Explorer at http://explorer.msn.example/intl.asp`,
  ),
  above(
    'list footer of Mailman',
    `_______________________________________________\nClients mailing list\nClients@lists.elsewhere.example\nhttp://lists.elsewhere.example/mailman/listinfo/clients`,
  ),
  above(
    'list footer of Majordomo',
    `-\nTo unsubscribe from this list: send the line "unsubscribe clients" in\nthe body of a message to majordomo@elsewhere.example`,
  ),
  above(
    'PGP signed',
    `-----BEGIN PGP SIGNATURE-----\nVersion: GnuPG v1.0.6 (GNU/Linux)\n\niD8DBQE7+Q2LZ6h2kqXhDz0RAmVvAJ9yqk\n=8x2K\n-----END PGP SIGNATURE-----`,
  ),
  only(
    'PGP signed from the start',
    `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\n${answer}\n-----BEGIN PGP SIGNATURE-----\nVersion: GnuPG v1.0.6\n\niD8DBQE7+Q2LZ6h2kqXhDz0RAmVvAJ9yqk\n=8x2K\n-----END PGP SIGNATURE-----`,
    answer,
  ),
  only('one line and nothing else', 'yes, please go ahead', 'yes, please go ahead'),
];
