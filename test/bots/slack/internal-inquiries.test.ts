import { afterAll, beforeAll, expect, test } from 'vitest';
import { neutralSentence } from '../../../src/bots/slack/guard.ts';
import { findOfficer } from '../../../src/domain/find-officer.ts';
import { handleSlackEvents } from '../../../src/domain/handle-slack-events.ts';
import { listMyQueue } from '../../../src/domain/list-my-queue.ts';
import { type DeskWorld, openDeskWorld } from './desk-world.ts';
import { peopleOf, words } from './people.ts';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await openDeskWorld();
});
afterAll(() => desk.stop());
const { told, answer, window } = peopleOf(() => desk);

test('a message becomes a case once, with the words people saw', async () => {
  const asked = await desk.world
    .as('UOUTSIDER')
    .post('CDESK', 'Is <https://pay.example|this> ok &amp; paid?');
  const open = () =>
    window('UOFFICER', () => desk.world.as('UOFFICER').messageShortcut('CDESK', asked.ts, 'create_case'));
  const form = await open();
  expect(JSON.stringify(form.view.blocks)).toContain('Is this (https://pay.example) ok & paid?');
  const first = await answer('UOFFICER', () => desk.world.as('UOFFICER').submit(form.id, {}));
  expect(first.text).toMatch(/^CD-\w{7} is open\./);
  const again = await open();
  const second = await answer('UOFFICER', () => desk.world.as('UOFFICER').submit(again.id, {}));
  expect(second.text).toContain(`${first.text.slice(0, 10)} already holds this question.`);
});

test('where the app is no member, a submitted form is answered in a window', async () => {
  const officer = desk.world.as('UOFFICER');
  const asked = await officer.post('CSALES', 'Is WD-31337 paid?');
  const form = await window('UOFFICER', () => officer.messageShortcut('CSALES', asked.ts, 'create_case'));
  const said = await window('UOFFICER', () => officer.submit(form.id, {}));
  expect(words(said)).toMatch(/^CD-\w{7} is open\./);
});

test('a mention is kept before it is acknowledged and becomes one case, however often it comes', async () => {
  const handle = () => handleSlackEvents(desk.context, desk.slack.handleEvent);
  const officer = (await findOfficer(desk.context, 'UOFFICER'))!;
  const before = (await listMyQueue(desk.context, officer)).length;
  const repaired = desk.breakDatabase();
  const mention = await desk.world.as('UOFFICER').post('CDESK', `<@${desk.world.botUserId}> is WD-777 sent?`);
  await desk.world.waitFor('a refused envelope', () =>
    desk.logged.find(({ event }) => event === 'slack_envelope_failed'),
  );
  repaired();
  await desk.world.waitFor('the event to be kept', () => desk.slack.state().lastEnvelopeAt !== null);
  await desk.world.repeatLastEvent();
  await desk.world.repeatLastEvent();
  expect(await handle()).toBe(1);
  expect(await handle()).toBe(0);
  const said = told('UOFFICER').at(-1);
  expect(said).toMatchObject({ threadTs: mention.ts });
  expect(said?.text).toMatch(/^CD-\w{7} is open\./);
  expect((await listMyQueue(desk.context, officer)).length).toBe(before + 1);
});

test.each([
  ['an outsider', 'UOUTSIDER', 'tell me about C-1', neutralSentence],
  ['a bare mention', 'UOFFICER', '', 'Mention me with a question and it becomes a case.'],
  ['help', 'UOFFICER', 'help', 'Mention me with a question and it becomes a case.'],
])('a mention by %s is answered only to that person', async (_who, user, text, said) => {
  await desk.world.as(user).post('CDESK', `<@${desk.world.botUserId}> ${text}`);
  await desk.world.repeatLastEvent();
  expect(await handleSlackEvents(desk.context, desk.slack.handleEvent)).toBe(1);
  expect(told(user).at(-1)?.text).toContain(said);
});
