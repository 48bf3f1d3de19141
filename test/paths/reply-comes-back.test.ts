import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import { mrkdwnTexts } from '../bots/slack/fixtures.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, minutes, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { anna } = writers;
let desk: Desk;
let olena: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
});
afterAll(() => desk.stop());

let number = 0;
const card = () => desk.card(payments, `returned-question-${number}.`);
const inThread = () =>
  desk.cards(payments).filter(({ threadTs, ts }) => threadTs === card().ts && ts !== threadTs);
const state = async () => (await desk.caseOf(card())).lastReply!;

beforeEach(async () => {
  number += 1;
  await desk.core.publish();
  await desk.receive(
    letter(anna, 'Deposit', `My bank transfer DP-50217 has not arrived. returned-question-${number}.`),
  );
  await olena.take(card());
});

/** Approves the reply and gives its Message-ID. */
async function approve(): Promise<string> {
  await olena.approve(card());
  return (await desk.mailsTo(anna.address).at(-1)!).messageId!;
}

function report(messageId: string, ...fields: string[]): string {
  return [
    'From: Mail Delivery System <MAILER-DAEMON@lakeside.example>',
    `Subject: About your mail ${Math.random()}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=edge',
    '',
    '--edge',
    '',
    'This is the mail system of lakeside.example.',
    '--edge',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.lakeside.example',
    '',
    `Final-Recipient: rfc822; ${anna.address}`,
    ...fields,
    '--edge',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${messageId}`,
    '',
    '--edge--',
  ].join('\r\n');
}

test('a reply that comes back is said on the card and once in its thread, with what the server said', async () => {
  const id = await approve();
  const words = '550 5.2.2 <!here> mailbox full of <http://evil.example|mail>';
  const bounce = ['Action: failed', 'Status: 5.2.2', `Diagnostic-Code: smtp; ${words}`];
  await desk.receiveRaw(report(id, ...bounce), '');

  expect(await desk.caseOf(card())).toMatchObject({ status: 'open', nextClock: { type: 'next_reply' } });
  const [post, ...more] = inThread();
  expect(more).toEqual([]);
  for (const shown of [post!, card()]) {
    expect(saidBy(shown)).toContain('A reply came back: it did not reach the client.');
    expect(saidBy(shown)).toContain(words);
    expect(mrkdwnTexts(shown.blocks).join('\n')).not.toMatch(/evil|<!here/);
  }
  expect(mrkdwnTexts(post!.blocks).join('\n')).toContain(`<@${officer.id}>`);
  expect(saidBy(card())).toMatch(/Last reply .*: came back/);
  expect(saidBy(await olena.type('/desk', payments))).toContain(
    `E-mail reply of ${(await desk.caseOf(card())).ref}: *came back*`,
  );

  await desk.receiveRaw(report(id, ...bounce), '');
  await desk.later(hours);
  expect(inThread()).toHaveLength(1);
});

test('a reply that is only late, or has arrived, is an event and nobody is called', async () => {
  const id = await approve();
  await desk.receiveRaw(report(id, 'Action: delayed', 'Status: 4.4.1'), '');
  await desk.receiveRaw(report(id, 'Action: delivered', 'Status: 2.0.0'), '');
  expect(inThread()).toEqual([]);
  const { id: caseId, status } = await desk.caseOf(card());
  expect(status).toBe('pending_client');
  expect(await state()).toMatchObject({ state: 'sent', trouble: null });
  const kinds = (await desk.events(caseId)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => /^(?:delivery_)?report_received$/.test(kind))).toHaveLength(2);
  expect(kinds).not.toContain('bounce_received');
});

test('a reply that nobody knew to be sent was sent when it comes back', async () => {
  desk.mail.failNext({ at: 'close-after-data' });
  // The doubt is still on its way into the thread when the mail comes back.
  desk.slack.failNext({ method: 'chat.postMessage', kind: 'rate-limited', retryAfterSeconds: 300 });
  const id = await approve();
  await desk.later(minutes);
  expect(await state()).toMatchObject({ state: 'needs_human' });
  await desk.receiveRaw(report(id, 'Action: failed', 'Status: 5.1.1'), '');

  expect(await state()).toMatchObject({ state: 'sent', trouble: { what: 'bounced', said: '5.1.1' } });
  for (let step = 0; step < 3; step += 1) await desk.later(5 * minutes);
  expect(inThread().map((post) => saidBy(post).includes('A reply came back'))).toEqual([true]);
  expect((await desk.caseOf(card())).actions).toContain('draft');
});
