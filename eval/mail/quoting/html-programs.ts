import { answer, old, type Sample } from './sample.ts';

const paragraphs = (text: string, tag = 'div') =>
  text
    .split('\n')
    .map((line) => `<${tag}>${line === '' ? '<br>' : line}</${tag}>`)
    .join('');
const oldHtml = paragraphs(old);
const mine = `<div>${answer}</div>`;
const desk =
  'Northgate Support &lt;<a href="mailto:support@northgate.example">support@northgate.example</a>&gt;';
const named = (from: string, sent: string, to: string, subject: string) =>
  `<b>${from}</b> ${desk}<br><b>${sent}</b> 11. 4. 2026 18:54<br><b>${to}</b> client@elsewhere.example<br><b>${subject}</b> RE: Deposit<br>`;

/** A mail with HTML only, and the same with a plain part that has no marks, as many gateways make it. */
function html(name: string, below: string, ...newTexts: string[]): Sample[] {
  const bare = `${mine}${below}`
    .replace(/<(?:br|\/div|\/p|\/blockquote|hr)\b[^>]*>/gi, '\n')
    .replace(/<(?:style|title)>[^<]*<\/(?:style|title)>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const accepted = [answer, ...newTexts.map((text) => `${answer}\n${text}`)];
  const body = `<html><body>${mine}${below}</body></html>`;
  return [
    { name: `html only: ${name}`, html: body, newTexts: accepted },
    { name: `plain without marks: ${name}`, html: body, plain: bare, newTexts: accepted },
  ];
}

/** Their sentences and names are in languages that no list of words knows: the structure alone tells. */
export const htmlPrograms: Sample[] = [
  ...html(
    'Gmail',
    `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Is 2026 M04 11 a las 18:54 bhon ${desk} ag scríobh<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${oldHtml}</blockquote></div>`,
  ),
  ...html(
    'Gmail, old',
    `<div class="gmail_extra"><br><div class="gmail_quote">Is 2026 M04 11 ${desk} ag scríobh<br><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${oldHtml}</blockquote></div><br></div>`,
  ),
  ...html(
    'Gmail, signature',
    `<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Anna Novak</div><div>Elsewhere GmbH, the best there is</div></div><br><div class="gmail_quote"><div class="gmail_attr">On Wed ${desk} wrote:<br></div><blockquote class="gmail_quote">${oldHtml}</blockquote></div>`,
  ),
  ...html(
    'Gmail, interleaved',
    `<div class="gmail_quote"><div class="gmail_attr">Ar 11 Ebr 2026 ${desk}<br></div><blockquote class="gmail_quote">Which login?<br></blockquote><div>It is 5012345.</div><blockquote class="gmail_quote">Which day?</blockquote><div>Monday.</div></div>`,
    'It is 5012345.\nMonday.',
  ),
  ...html(
    'Outlook',
    `<div class=WordSection1><p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>${named('Oddiwrth:', 'Anfonwyd:', 'At:', 'Pwnc:')}</p></div></div>${oldHtml}</div>`,
  ),
  ...html(
    'Outlook, 2007',
    `<div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal>${named('Nga:', 'Dërguar:', 'Për:', 'Tema:')}</p></div>${oldHtml}`,
  ),
  ...html(
    'Outlook on the web',
    `<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">${named('Ó:', 'Seolta:', 'Chuig:', 'Ábhar:')}</font><div>&nbsp;</div></div>${oldHtml}`,
  ),
  ...html(
    'Outlook on the web, 2010',
    `<div style="direction:ltr"><hr tabindex="-1"><div style="direction: ltr;" id="divRpF61812"><font>${named('Mittente:', 'Il:', 'Destinatario:', 'Cosa:')}</font></div>${oldHtml}</div>`,
  ),
  ...html(
    'Outlook, new',
    `<div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message skipProofing"><div style="padding: 3pt 0in 0in; border-width: 1pt medium medium; border-style: solid none none; border-color: rgb(181, 196, 223) currentcolor currentcolor;">${named('Frå:', 'Sendt:', 'Til:', 'Emne:')}</div>${oldHtml}</div></div>`,
  ),
  ...html(
    'Outlook on a telephone',
    `<div id="ms-outlook-mobile-signature"><div></div>Faigh <a href="https://aka.ms/o0ukef">Outlook</a></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${named('Ó:', 'Seolta:', 'Chuig:', 'Ábhar:')}</div>${oldHtml}`,
  ),
  ...html(
    'Outlook on the Mac',
    `<div>&nbsp;</div><span id="OLK_SRC_BODY_SECTION"><div style="font-family:Calibri; border-top: #B5C4DF 1pt solid;">${named('Ó:', 'Seolta:', 'Chuig:', 'Ábhar:')}</div>${oldHtml}</span>`,
  ),
  ...html(
    'Outlook, signature',
    `<div id="Signature"><div>Anna Novak</div><div>Elsewhere GmbH, the best there is</div></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${named('From:', 'Sent:', 'To:', 'Subject:')}</div>${oldHtml}`,
  ),
  ...html(
    'Hotmail',
    `<br><br><hr id="stopSpelling">Date: Wed, 11 Apr 2026 18:54:22 +0000<br>From: support@northgate.example<br>${oldHtml}`,
  ),
  ...html(
    'Apple Mail',
    `<div><br><blockquote type="cite"><div>Klo 18:54 11. huhtik. ${desk} sanoi</div><br class="Apple-interchange-newline"><div>${oldHtml}</div></blockquote></div><br>`,
  ),
  ...html(
    'iPhone',
    `<div dir="ltr"><br><blockquote type="cite">Klo 18:54 ${desk} sanoi<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${oldHtml}</div></blockquote>`,
  ),
  ...html(
    'Thunderbird',
    `<p><br></p><div class="moz-cite-prefix">Ar 11/04/2026 am 18:54, Northgate Support oedd yn dweud<br></div><blockquote type="cite" cite="mid:a1@northgate.example">${oldHtml}</blockquote><div class="moz-signature">-- <br>Anna Novak</div>`,
  ),
  ...html(
    'Yahoo',
    `<div class="ydp2c3f4ayahoo-style-wrap"><br></div><div id="ydp77aa88yahoo_quoted_3141592653" class="ydp77aa88yahoo_quoted"><div style="font-family:Helvetica"><div>El dimecres, ${desk} va escriure</div><div><br></div>${oldHtml}</div></div>`,
  ),
  ...html(
    'Yahoo, signature',
    `<div class="ydp2c3f4asignature"><div>Anna Novak</div></div><div id="yahoo_quoted_3141592653" class="yahoo_quoted"><div>El dimecres, ${desk} va escriure</div>${oldHtml}</div>`,
  ),
  ...html(
    'Yandex',
    `<div><br></div><div>11.04.2026, 18:54, "Northgate" &lt;support@northgate.example&gt;:</div><blockquote>${oldHtml}</blockquote>`,
  ),
  ...html(
    'mail.ru',
    `<br><br><blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">Сәрсенбі, 11 сәуір 2026, ${desk} жазды<br><div id=""><div class="js-helper js-readmsg-msg">${oldHtml}</div></div></blockquote>`,
  ),
  ...html(
    'QQ',
    `<div><br></div><div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;"><div><b>发件人:</b>&nbsp;"Northgate"&lt;support@northgate.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年4月11日(星期三) 晚上6:54</div><div><b>收件人:</b>&nbsp;"client"&lt;client@elsewhere.example&gt;;</div><div><b>主题:</b>&nbsp;Deposit</div></div>${oldHtml}`,
  ),
  ...html(
    '163',
    `<br><br><br><div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><p>At 2026-04-11 18:54:22, "Northgate" &lt;support@northgate.example&gt; wrote:</p><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid">${oldHtml}</blockquote>`,
  ),
  ...html(
    'Foxmail',
    `<div><br></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left"><div><span><div style="MARGIN: 10px; FONT-FAMILY: verdana; FONT-SIZE: 10pt"><div>Anna Novak, Elsewhere</div></div></span></div><blockquote style="margin-top: 0px; margin-bottom: 0px; margin-left: 0.5em;"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="background:#efefef;"><div><b>发件人：</b>&nbsp;support@northgate.example</div><div><b>发送时间：</b>&nbsp;2026-04-11 18:54</div><div><b>收件人：</b>&nbsp;client@elsewhere.example</div><div><b>主题：</b>&nbsp;Deposit</div></div></div>${oldHtml}</blockquote>`,
  ),
  ...html(
    'Proton',
    `<div class="protonmail_signature_block" style="font-size: 14px;"><div class="protonmail_signature_block-user">Anna Novak, Elsewhere</div><div class="protonmail_signature_block-proton">Wysłano z poczty</div></div><div class="protonmail_quote">Ar 11/04/2026 ${desk} dywedodd<br><blockquote class="protonmail_quote" type="cite">${oldHtml}</blockquote><br></div>`,
  ),
  ...html(
    'Airmail',
    `<div id="bloop_sign_1" class="bloop_sign"><div>Anna Novak, Elsewhere</div></div><p class="airmail_on">Ar 11/04/2026 ${desk} dywedodd</p><blockquote type="cite" class="clean_bq"><span>${oldHtml}</span></blockquote>`,
  ),
  ...html(
    'Spark',
    `<div name="messageSignatureSection"><br>Anna Novak, Elsewhere</div><div name="messageReplySection">Ar 11/04/2026 ${desk} dywedodd<br><blockquote type="cite" style="border-left-color: grey; border-left-width: thin; border-left-style: solid;">${oldHtml}</blockquote></div>`,
  ),
  ...html(
    'Zimbra',
    `<div data-marker="__SIG_PRE__"><div>Anna Novak, Elsewhere</div></div><div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>Oddi wrth: </b>support@northgate.example<br></div><div data-marker="__QUOTED_TEXT__">${oldHtml}</div>`,
  ),
  ...html(
    'AquaMail',
    `<div id="aqm-signature" style="font-size: 12pt;">Gyda AquaMail</div><div id="aqm-original" style="color: black;"><div>Ar 11/04/2026 ${desk} dywedodd</div><blockquote type="cite" class="gmail_quote" style="margin: 0 0 0 0.75ex; border-left: 1px solid #808080; padding-left: 0.75ex;">${oldHtml}</blockquote></div>`,
  ),
  ...html(
    'Windows Live Mail',
    `<DIV><BR></DIV><DIV style="FONT: 10pt Tahoma"><DIV style="BACKGROUND: #f5f5f5"><DIV style="font-color: black"><B>From:</B> ${desk}</DIV><DIV><B>Sent:</B> Wednesday, April 11, 2026 6:54 PM</DIV><DIV><B>To:</B> client@elsewhere.example</DIV><DIV><B>Subject:</B> Re: Deposit</DIV></DIV></DIV>${oldHtml}`,
  ),
  ...html(
    'Outlook Express',
    `<BLOCKQUOTE style="PADDING-RIGHT: 0px; PADDING-LEFT: 5px; MARGIN-LEFT: 5px; BORDER-LEFT: #000000 2px solid; MARGIN-RIGHT: 0px"><DIV style="FONT: 10pt arial">----- Neges Wreiddiol ----- </DIV><DIV style="BACKGROUND: #e4e4e4"><B>Oddi wrth:</B> ${desk}</DIV>${oldHtml}</BLOCKQUOTE>`,
  ),
  ...html(
    'Roundcube',
    `<p id="reply-intro">Ar 2026-04-11 18:54, Northgate dywedodd</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0">${oldHtml}</blockquote><div id="signature">-- <br>Anna Novak</div>`,
  ),
  ...html(
    'GMX',
    `<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b> Mittwoch<br><b>Von:</b> ${desk}</div><div name="quoted-content">${oldHtml}</div></div>`,
  ),
  ...html(
    'Samsung',
    `<div><br></div><div id="composer_signature"><div style="font-size:85%;color:#575757">Anfonwyd o fy ffôn</div></div><div><br></div><div style="font-size:100%;color:#000000"><!-- originalMessage --><div>-------- Original message --------</div><div>From: ${desk} </div><div>Date: 11/04/2026  18:54  (GMT+00:00) </div><div>To: client@elsewhere.example </div><div>Subject: Re: Deposit </div><div><br></div></div>${oldHtml}`,
  ),
  ...html(
    'Zoho',
    `<div class="zmail_extra" style="border-top: 0"><div id="Zm-_Id_-Sgn1">---- Mer, 11 Apr 2026 ${desk} dywedodd ----<br></div><blockquote id="blockquote_zmail" style="margin: 0px;">${oldHtml}</blockquote></div>`,
  ),
  ...html(
    'Tutanota',
    `<br><br>11. Apr. 2026, 18:54 von support@northgate.example:<br><blockquote class="tutanota_quote" style="border-left: 1px solid #93A3B8; padding-left: 10px; margin-left: 5px;">${oldHtml}</blockquote>`,
  ),
  ...html(
    'Front',
    `<div class="front-signature">Anna Novak, Elsewhere</div><blockquote type="cite" class="front-blockquote">Ar 11 Ebrill ${desk} dywedodd<br>${oldHtml}</blockquote>`,
  ),
  {
    name: 'indented in Gmail',
    html: `${mine}<blockquote style="margin:0 0 0 40px;border:none;padding:0px">IBAN DE89 3704 0044</blockquote><div>Is it right?</div>`,
    newTexts: [`${answer} IBAN DE89 3704 0044 Is it right?`],
  },
  {
    name: 'indented in Thunderbird',
    html: `<p>${answer}</p><blockquote><p>IBAN DE89 3704 0044</p></blockquote><p>Is it right?</p>`,
    newTexts: [`${answer} > IBAN DE89 3704 0044 Is it right?`, `${answer} IBAN DE89 3704 0044 Is it right?`],
  },
  {
    name: 'own table with a line above',
    html: `${mine}<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>My new details</p><p>Name: Anna</p><p>E-mail: anna@elsewhere.example</p><p>City: Berlin</p></div><p>Is it right?</p>`,
    newTexts: [
      `${answer} My new details Name: Anna E-mail: anna@elsewhere.example City: Berlin Is it right?`,
    ],
  },
  {
    name: 'a price and a signature that are meant',
    html: `${mine}<div class="quote">Your price for gold: 2000 EUR</div><div class="signature">The signature is missing on page 2.</div>`,
    newTexts: [`${answer} Your price for gold: 2000 EUR The signature is missing on page 2.`],
  },
  {
    name: 'a letter inside the signature',
    html: `<div dir="ltr"><div class="gmail_signature"><div>${answer}</div><div>When do you answer?</div></div></div>`,
    newTexts: [`${answer} When do you answer?`],
  },
  {
    name: 'Gmail, forwarded',
    subject: 'Fwd: x',
    html: `${mine}<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: Bank &lt;bank@bank.example&gt;<br>Date: Wed<br>Subject: x<br></div>${oldHtml}</div>`,
    newTexts: [
      `${answer} ---------- Forwarded message --------- From: Bank <bank@bank.example> Date: Wed Subject: x ${old}`,
    ],
  },
  {
    name: 'Apple, forwarded, in a language nobody knows',
    subject: 'Fwd: x',
    html: `${mine}<div><br><blockquote type="cite"><div>Tosaigh ar an teachtaireacht:</div><br><div><b>From: </b>Bank &lt;bank@bank.example&gt;</div><div><b>Subject: </b>x</div><div><b>Date: </b>11 April 2026 at 18:54:22</div><div><b>To: </b>client@elsewhere.example</div><br>${oldHtml}</blockquote></div>`,
    newTexts: [
      `${answer} > Tosaigh ar an teachtaireacht: > > From: Bank <bank@bank.example> > Subject: x > Date: 11 April 2026 at 18:54:22 > To: client@elsewhere.example > > ${old.replace(/\n/g, '\n> ')}`,
    ],
  },
];
