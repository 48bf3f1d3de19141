import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import type { OutgoingMail } from '../demo/servers/mail/contract.ts';
import { drawFrom, mailOfMix } from './mail-mix.ts';

/** Charsets that mail programs write each script in; the first is what most do. */
const charsets: [RegExp, string[]][] = [
  [/\p{Script=Cyrillic}/u, ['utf-8', 'utf-8', 'koi8-r', 'windows-1251']],
  [/\p{Script=Han}/u, ['utf-8', 'utf-8', 'gb18030']],
  [/./, ['utf-8', 'iso-8859-1']],
];

/**
 * Mail number `index` as the bytes that lie in a mailbox: the same for the same seed. Header as servers leave it,
 * charsets and encodings as programs mix them, and every third mail answers an earlier one.
 */
export function rawMailOfMix(seed: number, index: number): Buffer {
  const mail = mailOfMix(seed, index);
  const draw = drawFrom(seed * 31 + index);
  const fitting = charsets.find(([script]) => script.test(mail.text))![1];
  const charset = fitting[Math.floor(draw() * fitting.length)]!;
  const encoding =
    charset !== 'utf-8' && draw() < 0.5 ? '8bit' : draw() < 0.5 ? 'base64' : 'quoted-printable';
  const boundary = `=_${seed}_${index}`;
  const parts: Buffer[] = [textPart('plain', mail.text, charset, encoding)];
  let type = '';
  if (mail.html) {
    parts.push(textPart('html', mail.html, 'utf-8', 'quoted-printable'));
    type = `multipart/alternative; boundary="${boundary}"`;
  }
  for (const { filename, contentType, content } of mail.attachments ?? []) {
    const head = `Content-Type: ${contentType}; name="${filename}"\r\nContent-Disposition: attachment; filename="${filename}"\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
    parts.push(Buffer.concat([Buffer.from(head), inLines(Buffer.from(content))]));
    type = `multipart/mixed; boundary="${boundary}"`;
  }
  const header = headerOf(seed, index, mail, charset, draw);
  if (type === '') return Buffer.concat([Buffer.from(header), parts[0]!]);
  const marked = parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]);
  return Buffer.concat([
    Buffer.from(`${header}Content-Type: ${type}\r\n\r\n`),
    ...marked,
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

/** What tells one corpus from another: the hash over its first mails. */
export function fingerprint(seed: number, count: number): string {
  const hash = createHash('sha256');
  for (let index = 0; index < count; index += 1) hash.update(rawMailOfMix(seed, index));
  return hash.digest('hex').slice(0, 16);
}

function headerOf(
  seed: number,
  index: number,
  mail: OutgoingMail,
  charset: string,
  draw: () => number,
): string {
  const date = new Date(Date.UTC(2026, 2, 9, 8, 0, index)).toUTCString().replace('GMT', '+0000');
  const answered =
    index >= 10 && index % 3 === 0 ? mailOfMix(seed, index - 1 - Math.floor(draw() * 9)) : null;
  const thread = answered
    ? `In-Reply-To: ${answered.messageId}\r\nReferences: ${answered.messageId}\r\n`
    : '';
  return [
    `Return-Path: <${mail.from.address}>`,
    `Received: from mx.elsewhere.example (mx.elsewhere.example [192.0.2.${index % 250}])\r\n\tby mx.northgate.example with ESMTPS id ${seed}.${index}\r\n\tfor <${mail.to[0]}>; ${date}`,
    `From: ${word(mail.from.name, charset)} <${mail.from.address}>`,
    `To: ${mail.to.join(', ')}`,
    `Subject: ${word(`${answered ? 'Re: ' : ''}${mail.subject}`, charset)}`,
    `Date: ${date}`,
    `Message-ID: ${mail.messageId}`,
    'MIME-Version: 1.0',
    'X-Mailer: Some Mail Program 16.0',
    thread,
  ]
    .join('\r\n')
    .replace(/(?:\r\n)*$/, '\r\n');
}

function word(text: string, charset: string): string {
  const isPlain = [...text].every((character) => character < '\u007f');
  return isPlain ? text : `=?${charset}?B?${iconv.encode(text, charset).toString('base64')}?=`;
}

function textPart(subtype: string, text: string, charset: string, encoding: string): Buffer {
  const bytes = iconv.encode(`${text.replace(/\r?\n/g, '\r\n')}\r\n`, charset);
  const head = `Content-Type: text/${subtype}; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const encoded =
    encoding === 'base64' ? inLines(bytes) : encoding === 'quoted-printable' ? quotedPrintable(bytes) : bytes;
  return Buffer.concat([Buffer.from(head), encoded]);
}

function inLines(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('base64').replace(/.{76}/g, '$&\r\n'));
}

function quotedPrintable(bytes: Buffer): Buffer {
  const lines = bytes
    .toString('latin1')
    .split('\r\n')
    .map((line) => {
      const encoded = line.replace(
        /[^ -<>-~]| $/g,
        (character) => `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
      );
      // Never within a code.
      return encoded.replace(/(.{70,73}?)(?=(?:=..|[^=])(?!$))(?<!=.?)/g, '$1=\r\n');
    });
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
