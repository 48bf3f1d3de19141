import iconv from 'iconv-lite';

export interface Written {
  from: string;
  subject: string;
  header?: string[];
  plain?: string;
  html?: string;
  charset?: string;
  encoding?: '8bit' | 'base64' | 'quoted-printable';
}

export const desk = 'support@northgate.example';

/** The bytes of a mail to the desk as servers leave it. */
export function composeMail(mail: Written): Buffer {
  const boundary = '----=_Part_7f3a';
  const { charset = 'utf-8', encoding = 'base64' } = mail;
  const head = [
    'Received: from mx.elsewhere.example (mx.elsewhere.example [192.0.2.7]) by mx.northgate.example with ESMTPS; Tue, 10 Mar 2026 09:12:44 +0000',
    `From: ${mail.from}`,
    `To: ${desk}`,
    `Subject: ${encodedWord(mail.subject)}`,
    'Date: Tue, 10 Mar 2026 09:12:40 +0000',
    ...(mail.header ?? ['Message-ID: <7f3a.91@elsewhere.example>']),
    'MIME-Version: 1.0',
  ];
  const parts = [
    ...(mail.plain === undefined ? [] : [textPart('plain', mail.plain, charset, encoding)]),
    ...(mail.html === undefined ? [] : [textPart('html', mail.html, charset, encoding)]),
  ];
  if (parts.length === 1) return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n`), parts[0]!]);
  return Buffer.concat([
    Buffer.from(
      `${head.join('\r\n')}\r\nContent-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n`,
    ),
    ...parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

function encodedWord(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function textPart(kind: string, text: string, charset: string, encoding: string): Buffer {
  const bytes =
    charset === 'iso-2022-jp' ? jis(`${text}\n`) : iconv.encode(`${text}\n`.replace(/\n/g, '\r\n'), charset);
  const head = `Content-Type: text/${kind}; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const body =
    encoding === 'base64'
      ? Buffer.from(bytes.toString('base64').replace(/.{76}/g, '$&\r\n'))
      : encoding === 'quoted-printable'
        ? quotedPrintable(bytes)
        : bytes;
  return Buffer.concat([Buffer.from(head), body]);
}

/** Each byte that needs it in a code, lines of at most 76. */
function quotedPrintable(bytes: Buffer): Buffer {
  const lines = bytes
    .toString('latin1')
    .split('\r\n')
    .map((line) => {
      let written = '';
      let length = 0;
      for (const character of line) {
        const code = character.charCodeAt(0);
        const token =
          code === 61 || code < 32 || code > 126
            ? `=${code.toString(16).toUpperCase().padStart(2, '0')}`
            : character;
        if (length + token.length > 72) {
          written += '=\r\n';
          length = 0;
        }
        written += token;
        length += token.length;
      }
      return written.replace(/ $/, '=20');
    });
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** ISO-2022-JP (RFC 1468): JIS X 0208 in two bytes between escapes; EUC-JP has the same rows with the high bit. */
function jis(text: string): Buffer {
  const bytes: number[] = [];
  let wide = false;
  const turn = (to: boolean) => {
    if (to !== wide) bytes.push(0x1b, ...(to ? [0x24, 0x42] : [0x28, 0x42]));
    wide = to;
  };
  for (const character of text.replace(/\n/g, '\r\n')) {
    const [first, second] = iconv.encode(character, 'euc-jp');
    turn(second !== undefined);
    bytes.push(first! & 0x7f, ...(second === undefined ? [] : [second & 0x7f]));
  }
  turn(false);
  return Buffer.from(bytes);
}
