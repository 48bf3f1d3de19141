import { afterAll, beforeAll, expect, test } from 'vitest';
import { webClient } from '../../../src/bots/slack/clients.ts';
import { admit, neutralSentence } from '../../../src/bots/slack/guard.ts';
import { quietLogger } from '../../../src/bots/slack/quiet-logger.ts';
import { submit } from '../../../src/bots/slack/submit.ts';
import type { Asked, Wire } from '../../../src/bots/slack/work.ts';
import { type DeskWorld, openDeskWorld } from './desk-world.ts';
import { texts } from './fixtures.ts';

let desk: DeskWorld;
let wire: Wire;
beforeAll(async () => {
  desk = await openDeskWorld();
  const { world, context } = desk;
  const log = () => undefined;
  wire = {
    context,
    log,
    client: webClient(world.botToken, world.apiUrl, quietLogger(log)),
    commandNames: { case: '/case', desk: '/desk' },
    home: () => ({ teamId: world.teamId, botUserId: world.botUserId, botId: 'B0CASEDESK' }),
  };
});
afterAll(() => desk.stop());

const asked = (changes: Partial<Asked> = {}): Asked => ({
  userId: 'UOFFICER',
  teamIds: [desk.world.teamId],
  action: 'test',
  ids: { ref: 'CD-7K2M9Q4' },
  text: '',
  quoted: false,
  trigger: '',
  view: null,
  tell: async () => undefined,
  ...changes,
});

test('admits a bound officer of our workspace, and only a manager where a manager is needed', async () => {
  expect(await admit(wire, asked(), undefined)).toMatchObject({ officer: { name: 'Olena' } });
  expect(await admit(wire, asked(), 'manager')).toEqual({ refusal: 'Only a line manager can do this.' });
  expect(await admit(wire, asked({ userId: 'UMANAGER' }), 'manager')).toMatchObject({
    officer: { name: 'Mia' },
  });
});

test.each([
  ['somebody nobody bound', { userId: 'UOUTSIDER' }],
  ['a bound guest', { userId: 'UGUEST' }],
  ['a bound officer acting from another workspace', { teamIds: ['T0CASEDESK', 'TOTHER'] }],
])('refuses %s in the same words and keeps that it happened', async (_who, changes) => {
  const kept = () =>
    desk.context.db.selectFrom('desk.case_event').select('data').where('kind', '=', 'act_refused').execute();
  const before = (await kept()).length;
  expect(await admit(wire, asked(changes), undefined)).toEqual({ refusal: neutralSentence });
  const events = await kept();
  expect(events).toHaveLength(before + 1);
  expect(events.at(-1)?.data).toEqual({ action: 'test', case_ref: 'CD-7K2M9Q4' });
});

test('lets nobody in while Slack does not say who they are', async () => {
  desk.world.failNext({ method: 'users.info', kind: 'rate-limited', retryAfterSeconds: 9 });
  await expect(admit(wire, asked(), undefined)).rejects.toMatchObject({
    sentence: 'Slack did not tell us who you are, so nothing was done. Try again in a minute.',
  });
});

test('a form that takes long is answered in time, and the outcome comes into the open window', async () => {
  const officer = desk.world.as('UOFFICER');
  await officer.command('/case new something', 'CDESK');
  const form = await desk.world.waitFor('the form', () =>
    officer.openViews().find(({ view }) => view.callback_id === 'new_inquiry'),
  );
  const answered = Promise.withResolvers<unknown>();
  const done = Promise.withResolvers<{ close: { text: string } }>();
  const running = submit(
    wire,
    asked({ view: { id: form.id, hash: form.hash } }),
    { title: 'Slow', submitted: () => done.promise },
    async (answer) => answered.resolve(answer),
  );
  expect(await answered.promise).toMatchObject({
    response_action: 'update',
    view: { title: { text: 'Slow' } },
  });
  done.resolve({ close: { text: 'It is done.' } });
  await running;
  expect(texts(officer.openViews()[0]?.view.blocks)).toEqual(['It is done.']);
});
