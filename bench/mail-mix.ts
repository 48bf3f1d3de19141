import { createCipheriv } from 'node:crypto';
import { anna, clientDomains, maria, sergei, wang } from '../demo/seed/clients.ts';
import { firm } from '../demo/seed/people.ts';
import type { OutgoingMail } from '../demo/servers/mail/contract.ts';
import { type Tongue, textOf, tongues } from './mail-texts.ts';

export type MailClass = 'text' | 'html' | 'attachment' | 'large';

/** Draws numbers in [0, 1), the same ones for the same seed. */
type Draw = () => number;

/** Of a hundred mails, and how many bytes the bulk of one has: the corpus of the performance reference, §1–§2. */
const mix: { kind: MailClass; share: number; least: number; most: number }[] = [
  { kind: 'text', share: 60, least: 2_000, most: 6_000 },
  { kind: 'html', share: 30, least: 20_000, most: 60_000 },
  { kind: 'attachment', share: 9, least: 200_000, most: 1_000_000 },
  { kind: 'large', share: 1, least: 3_000_000, most: 5_000_000 },
];
const clients = [anna, maria, sergei, wang];

/**
 * Mail number `index` of an endless row that is the same for the same seed: of every hundred exactly the shares of
 * the mix, in a shuffled order. Half of the mails come from domains that sign, most of those from seeded clients.
 */
export function mailOfMix(seed: number, index: number): OutgoingMail {
  const draw = drawFrom(seed + index);
  const { kind, least, most } = classOf(seed, index);
  const size = Math.round(least + draw() * (most - least));
  const { tongue, from } = writer(draw, index);
  const written = textOf(tongue, draw, kind === 'text' ? size : 1_500);
  const common = {
    from,
    to: [firm.deskAddress],
    messageId: `<bench.${seed}.${index}@${domainOf(from.address)}>`,
  };
  if (kind === 'text') return { ...common, ...written };
  if (kind === 'html') return { ...common, ...written, html: htmlOf(written.text, size) };
  return { ...common, ...written, attachments: [scan(seed + index, size)] };
}

function classOf(seed: number, index: number) {
  const draw = drawFrom(seed + Math.floor(index / 100));
  const deck = mix.flatMap((one) => Array.from({ length: one.share }, () => ({ one, place: draw() })));
  return deck.sort((left, right) => left.place - right.place)[index % 100]!.one;
}

function writer(draw: Draw, index: number): { tongue: Tongue; from: OutgoingMail['from'] } {
  const tongue = tongues[index % tongues.length]!;
  const chance = draw();
  if (chance < 0.3) {
    const client = clients.filter((one) => one.language === tongue.name).at(index % 2) ?? clients[0]!;
    return { tongue, from: { name: client.name, address: client.address } };
  }
  const domain = chance < 0.5 ? clientDomains[index % clientDomains.length]! : 'elsewhere.example';
  return { tongue, from: { name: `Writer ${index}`, address: `writer.${index}@${domain}` } };
}

/** As mail programs write it: every paragraph a table cell with a style of its own, tenfold the text. */
function htmlOf(text: string, size: number): string {
  const style =
    'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:21px;color:#333333;padding:0 24px';
  const rows: string[] = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    const paragraphs = text.split('\n\n');
    const row = `<tr><td align="left" style="${style}"><p>${paragraphs[index % paragraphs.length]}</p></td></tr>\n`;
    rows.push(row);
    length += Buffer.byteLength(row);
  }
  return `<html><head><meta charset="utf-8"></head><body><table width="600">\n${rows.join('')}</table></body></html>`;
}

/** `size` counts the bytes in the mail, so the file itself is a quarter smaller: base64 makes four bytes of three. */
function scan(seed: number, size: number) {
  const key = Buffer.alloc(16, `key ${seed}`);
  const noise = createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(
    Buffer.alloc(Math.round(size * 0.74)),
  );
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]);
  return { filename: `statement-${seed}.pdf`, contentType: 'application/pdf', content };
}

function domainOf(address: string): string {
  return address.slice(address.indexOf('@') + 1);
}

/** Mulberry32, a generator of 32 bits of state (Tommy Ettinger, public domain): good enough to vary mails. */
export function drawFrom(seed: number): Draw {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
