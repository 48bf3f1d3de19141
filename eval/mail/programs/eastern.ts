import { divs, htmlHeader, type Program, plainHeader, quoted, signed } from './answer.ts';

const cyrillic = ['ru', 'uk'];
const chinese = ['zh-Hans', 'zh-Hant'];

export const easternPrograms: Program[] = [
  {
    name: 'yandex',
    only: cyrillic,
    write: (letter) => ({
      html: `<div>${divs(signed(letter))}</div><div> </div><div>09.03.2026, 10:15, "Northgate Support" &lt;support@northgate.example&gt;:</div><blockquote><div>${divs(letter.earlier)}</div></blockquote>`,
    }),
  },
  {
    name: 'yandex plain',
    only: cyrillic,
    write: (letter) => ({
      plain: `${signed(letter)}\n\n09.03.2026, 10:15, "Northgate Support" <support@northgate.example>:\n\n${quoted(letter.earlier)}`,
    }),
  },
  {
    name: 'mail.ru',
    only: cyrillic,
    write: (letter) => ({
      plain: `${signed(letter)}\n\n>Понедельник, 9 марта 2026, 10:15 +03:00 от Northgate Support <support@northgate.example>:\n> \n${quoted(letter.earlier)}`,
      html: `<HTML><BODY>${divs(signed(letter))}<br><blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">Понедельник, 9 марта 2026, 10:15 +03:00 от Northgate Support &lt;support@northgate.example&gt;:<br><div>${divs(letter.earlier)}</div></blockquote></BODY></HTML>`,
    }),
  },
  {
    name: 'mail.ru plain',
    only: ['ru'],
    write: (letter) => ({
      plain: `${signed(letter)}\n\nПонедельник, 9 марта 2026, 10:15 +03:00 от Northgate Support <support@northgate.example>:\n${letter.earlier}`,
    }),
  },
  {
    name: 'the bat',
    only: ['ru'],
    write: (letter) => ({
      plain: `Здравствуйте, Northgate.\n\nВы писали 9 марта 2026 г., 10:15:22:\n\n${quoted(letter.earlier)}\n\n${letter.message}\n\n-- \nС уважением,\n ${letter.person}                          mailto:client@elsewhere.example`,
      newTexts: [letter.message, `Здравствуйте, Northgate. ${letter.message}`],
    }),
  },
  {
    name: 'qq',
    only: chinese,
    write: (letter) => ({
      plain: `${letter.message}\n\n\n\n\n------------------ 原始邮件 ------------------\n发件人: "Northgate Support" <support@northgate.example>;\n发送时间: 2026年3月9日(星期一) 上午10:15\n收件人: "client"<client@qq.example>;\n\n主题: ${letter.subject}\n\n\n\n${letter.earlier}`,
      html: `<div>${divs(letter.message)}</div><div><br></div><div><div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;"><div><b>发件人:</b>&nbsp;"Northgate Support"&nbsp;&lt;support@northgate.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年3月9日(星期一) 上午10:15</div><div><b>收件人:</b>&nbsp;"client"&lt;client@qq.example&gt;;</div><div><b>主题:</b>&nbsp;${letter.subject}</div></div><div><br></div>${divs(letter.earlier)}</div>`,
    }),
  },
  {
    name: '163',
    only: chinese,
    write: (letter) => ({
      plain: `${letter.message}\n\n\n\n\n\n\nAt 2026-03-09 10:15:22, "Northgate Support" <support@northgate.example> wrote:\n${letter.earlier
        .split('\n')
        .map((line) => `>${line}`)
        .join('\n')}`,
      html: `<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">${divs(letter.message)}<p>At 2026-03-09 10:15:22, "Northgate Support" &lt;support@northgate.example&gt; wrote:</p><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid">${divs(letter.earlier)}</blockquote></div>`,
    }),
  },
  {
    name: 'foxmail',
    only: chinese,
    write: (letter) => ({
      plain: `${letter.message}\n\n\n\nclient@foxmail.example\n \n发件人： Northgate Support\n发送时间： 2026-03-09 10:15\n收件人： client@foxmail.example\n主题： ${letter.subject}\n${letter.earlier}`,
      html: `<html><body>${divs(letter.message)}<div><br></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left"><div><span><div>client@foxmail.example</div></span></div><blockquote style="margin-Top: 0px;"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm">${htmlHeader(letter)}</div>${divs(letter.earlier)}</blockquote></body></html>`,
    }),
  },
  {
    name: 'becky',
    only: ['ja'],
    write: (letter) => ({
      plain: `${signed(letter)}\n\n----- Original Message -----\n${plainHeader(letter)}\n\n${quoted(letter.earlier)}`,
    }),
  },
];
