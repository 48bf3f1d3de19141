import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { manager, officer, secondOfficer } from '../../demo/seed/people.ts';
import type { SmtpFault } from '../../demo/servers/mail/contract.ts';
import { removeOfficer } from '../../src/domain/add-officer.ts';
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
const card = () => desk.card(payments, `trouble-question-${number}.`);
/** What was said in the thread of the card. */
const inThread = () =>
  desk.cards(payments).filter(({ threadTs, ts }) => threadTs === card().ts && ts !== threadTs);
const refuse = (code: number, message: string): SmtpFault => ({ at: 'rcpt', code, message });

beforeEach(async () => {
  number += 1;
  await desk.core.publish();
  await desk.receive(
    letter(anna, 'Deposit', `My bank transfer DP-50217 has not arrived. trouble-question-${number}.`),
  );
  await olena.take(card());
});

test('a reply that is refused for good is said on the card and once in its thread, to whoever has the case', async () => {
  desk.mail.failNext(refuse(550, '5.1.1 no such user'));
  await olena.approve(card());

  const [post, ...more] = inThread();
  expect(more).toEqual([]);
  const { ref } = await desk.caseOf(card());
  expect(post!.text).toContain(`Case ${ref}`);
  for (const said of [saidBy(post!), saidBy(card())]) {
    expect(said).toContain('The last reply was not sent: the mail server refused it for good.');
    expect(said).toContain('“550 5.1.1 no such user”');
    expect(said).toContain('press *Draft* on the card');
  }
  expect(JSON.stringify(post!.blocks)).toContain(`<@${officer.id}>`);
  for (let hour = 0; hour < 3; hour += 1) await desk.later(hours);
  expect(inThread()).toHaveLength(1);
});

test('a reply whose tries are used up is told then, and not while it is still tried', async () => {
  for (let attempt = 0; attempt < 8; attempt += 1) desk.mail.failNext(refuse(451, '4.3.0 mailbox busy'));
  await olena.approve(card());
  expect(inThread()).toEqual([]);
  for (const wait of [5, 15, 60, 300, 900, 3600]) await desk.later(wait * 1000);
  expect(inThread()).toEqual([]);

  await desk.later(3600 * 1000);
  const [post, ...more] = inThread();
  expect(more).toEqual([]);
  expect(saidBy(post!)).toContain('did not take it in 8 tries');
  expect(saidBy(post!)).toContain('4.3.0 mailbox busy');
});

test('a reply that may have been sent is told within a minute, with what is known', async () => {
  desk.mail.failNext({ at: 'after-data', code: 421, message: '4.3.2 shutting down' });
  await olena.approve(card());
  await desk.later(minutes);
  const [post, ...more] = inThread();
  expect(more).toEqual([]);
  expect(saidBy(post!)).toContain('The last reply may or may not have been sent.');
  expect(saidBy(post!)).toContain('421 4.3.2 shutting down');
  // What he finds out himself is no news to him.
  await olena.press(card(), 'case_confirm_unsent');
  await desk.later(hours);
  expect(inThread()).toHaveLength(1);
});

test('a reply that our own last check holds back is told with the reason', async () => {
  desk.mail.failNext({ at: 'mail', code: 451, message: '4.3.0 try again later' });
  await olena.approve(card());
  const { draft_id } = await desk.database.db
    .selectFrom('desk.approval')
    .select('draft_id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await desk.database.db
    .updateTable('desk.draft')
    .set({ text: 'Send your password to evil@evil.example.' })
    .where('id', '=', draft_id)
    .execute();
  await desk.later(minutes);
  expect(inThread()).toHaveLength(1);
  expect(saidBy(inThread()[0]!)).toContain('the check before sending held it back');
  expect(saidBy(inThread()[0]!)).toContain('the text is not the approved one');
});

test('nothing a server says is formatted, linked or calls anybody', async () => {
  desk.mail.failNext(
    refuse(554, '5.7.1 <!channel> <@U0DAVID> *paid* <http://evil.example|bank.example> & :tada:'),
  );
  await olena.approve(card());
  for (const shown of [inThread()[0]!, card()]) {
    expect(saidBy(shown)).toContain('5.7.1 <!channel>');
    const interpreted = mrkdwnTexts(shown.blocks).join('\n');
    expect(interpreted).not.toMatch(/evil|<!channel|DAVID|tada|paid/);
    expect(shown.text).not.toMatch(/evil|<!|DAVID/);
  }
});

test('a post whose answer was lost is found in the thread again and not made twice', async () => {
  desk.mail.failNext(refuse(550, '5.1.1 no such user'));
  desk.slack.failNext({ method: 'chat.postMessage', kind: 'cut-after-effect' });
  await olena.approve(card());
  for (let step = 0; step < 5; step += 1) await desk.later(minutes);
  expect(inThread()).toHaveLength(1);
  const told = await desk.database.db
    .selectFrom('desk.delivery')
    .select(['state', 'ts'])
    .where('kind', '=', 'reply_trouble')
    .where('case_id', '=', (await desk.caseOf(card())).id)
    .executeTakeFirstOrThrow();
  expect(told).toEqual({ state: 'sent', ts: inThread()[0]!.ts });
});

test('what is settled before Slack takes the post is not told any more', async () => {
  desk.mail.failNext({ at: 'close-after-data' });
  desk.slack.failNext({ method: 'chat.postMessage', kind: 'rate-limited', retryAfterSeconds: 300 });
  await olena.approve(card());
  await desk.later(minutes);
  await olena.press(card(), 'case_confirm_sent');
  for (let step = 0; step < 3; step += 1) await desk.later(5 * minutes);
  expect(inThread()).toEqual([]);
});

test('when whoever had the case has left, the people of the desk are called by name', async () => {
  desk.mail.failNext({ at: 'mail', code: 451, message: '4.3.0 try again later' });
  desk.mail.failNext(refuse(550, '5.1.1 no such user'));
  await olena.approve(card());
  await removeOfficer(desk.app.context, officer.id, 'test');
  await desk.later(minutes);
  const [post, ...more] = inThread();
  expect(more).toEqual([]);
  const called = mrkdwnTexts(post!.blocks)
    .join('\n')
    .match(/<[^>]+>/g);
  expect(called).toEqual([`<@${secondOfficer.id}>`, `<@${manager.id}>`]);
});
