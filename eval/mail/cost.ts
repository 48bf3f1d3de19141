import { simpleParser } from 'mailparser';
import { percentile } from '../../bench/report.ts';
import { composeMail } from './compose.ts';
import { readAsCasedesk } from './read.ts';

/**
 * Milliseconds of CPU for all of reading a mail of 50 kB in one form, sender check aside, and for simpleParser alone on
 * the same mail in between: of fifty rounds the fifth fastest, in the best of three series that lie apart, for what else
 * runs on the machine only adds.
 */
export interface Cost {
  form: string;
  milliseconds: number;
  peer: number;
  /** What reading may cost of that: twice what it does, for simpleParser makes links of plain text and we do not. */
  mostOfPeer: number;
}

const answer = 'The deposit still does not show in my account.';
const attribution = 'On Mon, Mar 9, 2026 at 10:15 AM Desk <a@b.example> wrote:';
const sentence = 'We have received your request and are looking for the payment.';
const htmlOf = (lines: number) =>
  `<div dir="ltr">${answer}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${attribution.replace('<', '&lt;').replace('>', '&gt;')}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">${`<p style="margin:0cm;font-size:11pt;font-family:Calibri,sans-serif"><span lang="EN-US">${sentence}</span></p>\r\n`.repeat(lines)}</blockquote></div>`;
const plainOf = (lines: number) => `${answer}\n\n${attribution}\n${`> ${sentence}\n`.repeat(lines)}`;

export async function costsOfReading(): Promise<Cost[]> {
  const forms = [
    { form: 'plain', mostOfPeer: 0.75, plain: plainOf(760) },
    { form: 'plain and HTML', mostOfPeer: 3, plain: plainOf(210), html: htmlOf(210) },
    { form: 'HTML', mostOfPeer: 1.5, html: htmlOf(305) },
  ];
  const costs = forms.map(({ form, mostOfPeer, ...body }) => {
    const from = 'client@elsewhere.example';
    const raw = composeMail({ from, subject: 'My deposit', encoding: '8bit', ...body });
    const [milliseconds, peer] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    return { form, mostOfPeer, raw, milliseconds, peer };
  });
  for (let series = 0; series < 3; series += 1) {
    for (const cost of costs) {
      cost.milliseconds = Math.min(cost.milliseconds, await costOf(() => readAsCasedesk(cost.raw)));
      cost.peer = Math.min(cost.peer, await costOf(() => simpleParser(cost.raw)));
    }
  }
  return costs.map(({ raw: _raw, ...cost }) => cost);
}

async function costOf(read: () => Promise<unknown>): Promise<number> {
  const rounds: number[] = [];
  // A desk reads thousands of mails before its code is as fast as it gets.
  for (let round = 0; round < 150; round += 1) {
    const before = process.cpuUsage();
    await read();
    const { user, system } = process.cpuUsage(before);
    if (round >= 100) rounds.push((user + system) / 1000);
  }
  return percentile(rounds, 10);
}
