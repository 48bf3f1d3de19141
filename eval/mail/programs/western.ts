import {
  divs,
  escaped,
  htmlHeader,
  type Letter,
  type Program,
  plainHeader,
  quoted,
  signed,
} from './answer.ts';

const gmailHtml = (letter: Letter, body: string, attribution: string) =>
  `<div dir="ltr">${divs(body)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escaped(attribution)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${divs(letter.earlier)}</blockquote></div>`;
const appleHtml = (letter: Letter, body: string) =>
  `<html><body style="overflow-wrap: break-word;">${divs(body)}<div><br><blockquote type="cite"><div>${escaped(letter.attributions[1])}</div><br class="Apple-interchange-newline"><div>${divs(letter.earlier)}</div></blockquote></div><br></body></html>`;
const outlookHtml = (letter: Letter) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-US><div class=WordSection1>${paragraphs(signed(letter))}<p class=MsoNormal>&nbsp;</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>${htmlHeader(letter)}</p></div></div><p class=MsoNormal>&nbsp;</p>${paragraphs(letter.earlier)}</div></body></html>`;
const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p class=MsoNormal>${line === '' ? '&nbsp;' : escaped(line)}<o:p></o:p></p>`)
    .join('');

export const westernPrograms: Program[] = [
  {
    name: 'gmail web',
    write: (letter) => ({
      plain: `${signed(letter)}\n\n${letter.attributions[0]}\n\n${quoted(letter.earlier)}`,
      html: gmailHtml(letter, signed(letter), letter.attributions[0]),
    }),
  },
  {
    name: 'gmail html only',
    write: (letter) => ({ html: gmailHtml(letter, signed(letter), letter.attributions[0]) }),
  },
  {
    name: 'gmail bottom-posted',
    write: (letter) => ({
      plain: `${letter.attributions[0]}\n\n${quoted(letter.earlier)}\n\n${signed(letter)}`,
    }),
  },
  {
    name: 'apple mail',
    write: (letter) => ({
      plain: `${signed(letter)}\n\n> ${letter.attributions[1]}\n> \n${quoted(letter.earlier)}`,
      html: appleHtml(letter, signed(letter)),
    }),
  },
  {
    name: 'iphone',
    write: (letter) => ({
      plain: `${letter.message}\n\n${letter.taglines[0]}\n\n> ${letter.attributions[1]}\n> \n${quoted(letter.earlier)}`,
    }),
  },
  {
    name: 'iphone html',
    write: (letter) => ({
      html: `<div dir="ltr"></div><div dir="ltr">${divs(letter.message)}</div><div dir="ltr"><br></div><div dir="ltr">${escaped(letter.taglines[0])}</div><div dir="ltr"><br><blockquote type="cite">${escaped(letter.attributions[1])}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${divs(letter.earlier)}</div></blockquote>`,
    }),
  },
  {
    name: 'outlook',
    write: (letter) => ({
      plain: `${signed(letter)}\n\n${plainHeader(letter)}\n\n${letter.earlier}`,
      html: outlookHtml(letter),
    }),
  },
  { name: 'outlook html only', write: (letter) => ({ html: outlookHtml(letter) }) },
  {
    name: 'outlook plain',
    write: (letter) => ({
      plain: `${signed(letter)}\n\n-----${letter.originalMessage}-----\n${plainHeader(letter)}\n\n${letter.earlier}`,
    }),
  },
  {
    name: 'outlook web',
    write: (letter) => ({
      plain: `${signed(letter)}\n________________________________\n${plainHeader(letter)}\n\n${letter.earlier}`,
      html: `<html><body dir="ltr"><div class="elementToProof" style="font-family:Aptos">${divs(signed(letter))}</div><div id="appendonsend"></div><hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt">${htmlHeader(letter)}</font><div>&nbsp;</div></div>${divs(letter.earlier)}</body></html>`,
    }),
  },
  {
    name: 'outlook mobile',
    write: (letter) => ({
      plain: `${letter.message}\n\n${letter.taglines[1]}<https://aka.ms/o0ukef>\n________________________________\n${plainHeader(letter)}\n\n${letter.earlier}`,
    }),
  },
  {
    name: 'thunderbird',
    write: (letter) => ({
      plain: `${letter.attributions[2]}\n${quoted(letter.earlier)}\n\n${letter.message}\n\n-- \n${letter.person}\n+49 30 5550100`,
    }),
  },
  {
    name: 'thunderbird html',
    write: (letter) => ({
      html: `<!DOCTYPE html><html><body>${divs(letter.message, 'p')}<div class="moz-cite-prefix">${escaped(letter.attributions[2])}<br></div><blockquote type="cite" cite="mid:a1@northgate.example">${divs(letter.earlier, 'p')}</blockquote></body></html>`,
    }),
  },
  {
    name: 'thunderbird interleaved',
    write: (letter) => {
      const [first, ...rest] = letter.earlier.split('\n');
      const [line, ...more] = letter.message.split('\n\n');
      const second = more.length > 0 ? `${more.join('\n\n')}\n\n` : '';
      return {
        plain: `${letter.attributions[2]}\n> ${first}\n\n${line}\n\n${quoted(rest.join('\n'))}\n\n${second}-- \n${letter.person}`,
        newTexts: [letter.message],
      };
    },
  },
  {
    name: 'no quote',
    write: (letter) => ({
      plain: `${signed(letter)}\n\n-- \n${letter.person}\nElsewhere GmbH, Tel. +49 30 5550100`,
    }),
  },
  {
    name: 'yahoo',
    only: ['en'],
    write: (letter) => ({
      plain: `${signed(letter)}\n\n    On Monday, March 9, 2026 at 10:15:22 AM GMT+1, Northgate Support <support@northgate.example> wrote:  \n \n ${letter.earlier.replace(/\n/g, '\n ')}\n  `,
      html: `<html><body><div class="ydp1yahoo-style-wrap">${divs(signed(letter))}</div><div id="yahoo_quoted_12345" class="yahoo_quoted"><div><div>On Monday, March 9, 2026 at 10:15:22 AM GMT+1, Northgate Support &lt;support@northgate.example&gt; wrote:</div><div><br></div>${divs(letter.earlier)}</div></div></body></html>`,
    }),
  },
  {
    name: 'proton',
    only: ['en', 'de', 'fr'],
    write: (letter) => ({
      plain: `${signed(letter)}\n\nSent with [Proton Mail](https://proton.me/mail/home) secure email.\n\nOn Monday, March 9th, 2026 at 10:15 AM, Northgate Support <support@northgate.example> wrote:\n\n${quoted(letter.earlier)}`,
    }),
  },
  {
    name: 'samsung',
    only: ['en', 'ru'],
    write: (letter) => ({
      plain: `${signed(letter)}\n\n-------- Original message --------\nFrom: Northgate Support <support@northgate.example>\nDate: 09/03/2026 10:15 (GMT+01:00)\nTo: client@elsewhere.example\nSubject: ${letter.subject}\n\n${letter.earlier}`,
    }),
  },
  {
    name: 'gmx',
    only: ['de'],
    write: (letter) => ({
      plain: `${signed(letter)}\n\nGesendet: Montag, 9. März 2026 um 10:15 Uhr\nVon: "Northgate Support" <support@northgate.example>\nAn: client@elsewhere.example\nBetreff: ${letter.subject}\n\n${letter.earlier}`,
    }),
  },
];
