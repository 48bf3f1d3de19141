import { createHash, type KeyObject, sign } from 'node:crypto';
import { splitMail } from './imap/mime.ts';

/**
 * Written here because the packages at hand sign each header once. We sign one instance more than there is
 * (RFC 6376 §8.15): whoever puts a second Subject or From on top of a signed mail breaks the signature.
 */
const OVERSIGNED = [
  'From',
  'Sender',
  'Reply-To',
  'To',
  'Cc',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
];

export interface DkimSigner {
  domain: string;
  selector: string;
  privateKey: KeyObject;
}

/**
 * The DKIM-Signature header line of a mail with CRLF line ends: rsa-sha256, relaxed headers, simple and whole body
 * (RFC 6376 §3.4). It carries no time (t= is optional), so it verifies under any clock.
 */
export function dkimSignature(raw: Buffer, signer: DkimSigner): string {
  const { fields, bodyStart } = splitMail(raw);
  const bodyHash = createHash('sha256')
    .update(simpleBody(raw.subarray(bodyStart)))
    .digest('base64');

  const names: string[] = [];
  const signedLines: string[] = [];
  for (const name of OVERSIGNED) {
    const present = fields.filter((field) => field.name.toLowerCase() === name.toLowerCase());
    // Several of one name are taken from the bottom up (RFC 6376 §5.4.2).
    for (const field of present.reverse()) signedLines.push(relaxedHeader(field.name, field.value));
    for (let count = 0; count <= present.length; count++) names.push(name);
  }

  const unsigned = [
    'v=1; a=rsa-sha256; c=relaxed/simple',
    `d=${signer.domain}; s=${signer.selector}`,
    `h=${names.join(':')}`,
    `bh=${bodyHash}`,
    'b=',
  ].join(';\r\n ');
  const toSign = [...signedLines, relaxedHeader('DKIM-Signature', unsigned)].join('\r\n');
  const signature = sign('sha256', Buffer.from(toSign, 'latin1'), signer.privateKey).toString('base64');
  return `DKIM-Signature: ${unsigned}${signature.replace(/.{76}(?=.)/g, '$&\r\n ')}\r\n`;
}

/** RFC 6376 §3.4.2. */
function relaxedHeader(name: string, value: string): string {
  const unfolded = value.replace(/\r\n(?=[ \t])/g, '');
  return `${name.toLowerCase()}:${unfolded.replace(/[ \t]+/g, ' ').trim()}`;
}

/** RFC 6376 §3.4.3: exactly one line end at the end, also for an empty body. */
function simpleBody(body: Buffer): Buffer {
  let end = body.length;
  while (end >= 2 && body[end - 2] === 0x0d && body[end - 1] === 0x0a) end -= 2;
  return Buffer.concat([body.subarray(0, end), Buffer.from('\r\n')]);
}
