import iconv from 'iconv-lite';
import type { Fixture, Group } from '../fixture.ts';

interface OldMail {
  name: string;
  group?: Group;
  /** Lines of the header and the body, as bytes of this charset. */
  lines: string[];
  charset?: string;
  newTexts?: string[];
  spoken?: string;
}

const from = 'From: Anna Novak <client@elsewhere.example>';
const received =
  'Received: from mx.elsewhere.example ([192.0.2.7]) by mx.northgate.example; Tue, 10 Mar 2026 09:12:44 +0000';
const common = [
  received,
  from,
  'To: support@northgate.example',
  'Subject: my deposit',
  'Date: Tue, 10 Mar 2026 09:12:40 +0000',
];
const english = 'When does my deposit of 500 dollars arrive on the account?';
const russian = 'Когда поступит на счёт моё пополнение на 500 долларов?';
const chinese = '我的五百美元入金什么时候能到账？';

/** Mails whose structure is damaged or older than the standard, in the ways of public collections. */
const mails: OldMail[] = [
  { name: 'no MIME at all', lines: [...common, '', english], newTexts: [english], spoken: 'en' },
  {
    name: 'mbox line before the header',
    lines: ['From client@elsewhere.example Tue Mar 10 09:12:44 2026', ...common, '', english],
    newTexts: [english],
  },
  {
    name: 'Cyrillic without a charset, windows-1251',
    charset: 'windows-1251',
    lines: [...common, '', russian],
    newTexts: [russian],
    spoken: 'ru',
  },
  {
    name: 'Cyrillic without a charset, koi8-r',
    charset: 'koi8-r',
    lines: [...common, '', russian],
    newTexts: [russian],
    spoken: 'ru',
  },
  {
    name: 'Chinese without a charset, gb18030',
    charset: 'gb18030',
    lines: [...common, '', chinese],
    newTexts: [chinese],
    spoken: 'zh-Hans',
  },
  {
    name: 'koi8-r that calls itself us-ascii',
    charset: 'koi8-r',
    lines: [
      ...common,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=us-ascii',
      'Content-Transfer-Encoding: 8bit',
      '',
      russian,
    ],
    newTexts: [russian],
    spoken: 'ru',
  },
  {
    name: 'charset x-unknown',
    charset: 'utf-8',
    lines: [
      ...common,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=x-unknown',
      'Content-Transfer-Encoding: 8bit',
      '',
      russian,
    ],
    newTexts: [russian],
    spoken: 'ru',
  },
  {
    name: 'utf-8 that calls itself iso-8859-1',
    charset: 'utf-8',
    lines: [
      ...common,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: 8bit',
      '',
      russian,
    ],
    newTexts: [russian],
    spoken: 'ru',
  },
  {
    name: 'gb2312 with characters beyond it',
    charset: 'gb18030',
    lines: [
      ...common,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset="gb2312"',
      'Content-Transfer-Encoding: 8bit',
      '',
      `${chinese}镕`,
    ],
    newTexts: [`${chinese}镕`],
    spoken: 'zh-Hans',
  },
  {
    name: 'multipart without a closing boundary',
    lines: [
      ...common,
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain',
      '',
      english,
    ],
    newTexts: [english],
  },
  {
    name: 'multipart without any boundary in its body',
    lines: [...common, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b1"', '', english],
    newTexts: [english],
  },
  {
    name: 'multipart without a boundary parameter',
    lines: [
      ...common,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed',
      '',
      '--b1',
      'Content-Type: text/plain',
      '',
      english,
      '--b1--',
    ],
    newTexts: [english],
  },
  {
    name: 'boundary of the inner part forgotten',
    lines: [
      ...common,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      '--b1',
      'Content-Type: multipart/alternative; boundary="b2"',
      '',
      '--b2',
      'Content-Type: text/plain',
      '',
      english,
      '--b1--',
    ],
    newTexts: [english],
  },
  {
    name: 'Content-Type: text',
    lines: [...common, 'Content-Type: text', '', english],
    newTexts: [english],
  },
  {
    name: 'base64 with blanks and a broken end',
    lines: [
      ...common,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      `${Buffer.from(`${english}\n`).toString('base64').slice(0, 40)} `,
      `  ${Buffer.from(`${english}\n`).toString('base64').slice(40)}=`,
    ],
    newTexts: [english],
  },
  {
    name: 'quoted-printable with a bare equals sign',
    lines: [
      ...common,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'My balance =',
      ' is x=zz 500, when does the deposit arrive?',
    ],
    newTexts: [
      'My balance is x=zz 500, when does the deposit arrive?',
      'My balance  is x=zz 500, when does the deposit arrive?',
    ],
  },
  {
    name: 'header line without a colon',
    lines: [...common, 'this line is no header', 'X-Mailer: QUALCOMM Windows Eudora Pro', '', english],
    newTexts: [english],
  },
  {
    name: 'html only, upper-case tags, never closed',
    lines: [
      ...common,
      'MIME-Version: 1.0',
      'Content-Type: text/html',
      '',
      `<HTML><BODY BGCOLOR=#FFFFFF><FONT FACE=Arial SIZE=2>${english}<BR><BR><TABLE><TR><TD>`,
    ],
    newTexts: [english],
  },
  {
    name: 'spam, one table of pictures',
    lines: [
      received,
      'From: "Best Rates" <win4life@free-offers.example>',
      'To: undisclosed-recipients:;',
      'Subject: ADV: Lowest Mortgage Rates EVER!!  qzxw',
      'Date: Tue, 10 Mar 2026 09:12:40 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=us-ascii',
      '',
      '<html><body><center><a href="http://192.0.2.9/x?id=1"><img src="http://192.0.2.9/a.gif"></a><p><font color=#fffffe>qz wq xx</font>To be removed click <a href="http://192.0.2.9/r">here</a></center></body></html>',
    ],
  },
  {
    name: 'digest of a list',
    group: 'list',
    lines: [
      received,
      'From: traders-request@lists.elsewhere.example',
      'To: traders@lists.elsewhere.example',
      'Subject: Traders digest, Vol 1 #220 - 3 msgs',
      'Date: Tue, 10 Mar 2026 09:12:40 +0000',
      'Precedence: bulk',
      'List-Id: Traders <traders.lists.elsewhere.example>',
      'MIME-Version: 1.0',
      'Content-Type: text/plain',
      '',
      'Send Traders mailing list submissions to',
      '\ttraders@lists.elsewhere.example',
      '',
      "Today's Topics:",
      '',
      '   1. Swap rates (Peter)',
      '   2. Re: Swap rates (Mary)',
      '',
      '--__--__--',
      '',
      'Message: 1',
      'From: Peter <peter@elsewhere.example>',
      'Subject: Swap rates',
      '',
      'Has anybody seen them?',
    ],
  },
];

export function archiveMails(): Fixture[] {
  return mails.map(({ name, group = 'hard ordinary', lines, charset = 'utf-8', newTexts, spoken }) => ({
    ...{ name: `archive: ${name}`, group, program: 'archives', language: spoken ?? 'en' },
    raw: iconv.encode(`${lines.join('\r\n')}\r\n`, charset),
    ...{ newTexts: newTexts ?? null, spoken: spoken ?? null, recipients: null },
  }));
}
