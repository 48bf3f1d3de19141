import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channels, manager, officer, outsider, secondOfficer } from '../../demo/seed/people.ts';
import type { SlackUser } from '../../demo/servers/slack/contract.ts';
import { removeOfficer } from '../../src/domain/add-officer.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, refOf, saidBy } from '../support/desk.ts';
import { annaAsks, payments, sergeiAsks } from '../support/letters.ts';

const neutral =
  'Casedesk is for the officers of the desk. If you should have access, ask an administrator of Casedesk.';
let desk: Desk;
const card = () => desk.card(payments, 'WD-20931');
beforeAll(async () => {
  desk = await openDesk();
  await desk.receive(annaAsks, sergeiAsks);
});
afterAll(() => desk.stop());

/** Puts buttons into the channel as a stolen token or an older version could: with any id and any value. */
async function plant(button: string, value: string) {
  const element = { type: 'button', action_id: button, value, text: { type: 'plain_text', text: 'Press' } };
  const answer = await fetch(`${desk.slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${desk.slack.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      channel: payments,
      text: 'x',
      blocks: [{ type: 'actions', elements: [element] }],
    }),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
  return desk.cards(payments).at(-1)!;
}

const outsiders: [string, SlackUser, () => Promise<void>][] = [
  ['a colleague nobody bound', outsider, async () => undefined],
  [
    'an officer who has become a guest',
    secondOfficer,
    async () => {
      desk.slack.users.find(({ id }) => id === secondOfficer.id)!.isRestricted = true;
    },
  ],
  [
    'an officer who was removed',
    manager,
    async () => {
      await removeOfficer(desk.app.context, manager.id, 'administrator');
    },
  ],
];

describe.each(outsiders)('%s', (_who, user, become) => {
  beforeAll(become);

  test('reads the same sentence whatever he tries, whether or not the case exists', async () => {
    const person = colleagueAt(desk, user);
    const tried = [
      await person.type('/case', payments),
      await person.type(`/case ${refOf(card())}`, payments),
      await person.type('/case CD-0000000', payments),
      await person.type('/desk', payments),
      await person.type('/desk digest payments', payments),
      await person.press(card(), 'case_take'),
      await person.press(card(), 'case_draft'),
      await person.press(card(), 'case_escalate'),
      await person.press(await plant('case_approve', '{"caseId":1}'), 'case_approve'),
    ];
    expect(tried.map((message) => saidBy(message).replace(/\n.*/s, ''))).toEqual(tried.map(() => neutral));
  });

  test('changes nothing, and every try is kept', async () => {
    const tries = () => desk.events(0).then((all) => all.filter(({ kind }) => kind === 'act_refused'));
    const before = { cases: [await desk.caseOf(card())], tries: (await tries()).length };
    const person = colleagueAt(desk, user);
    await person.press(card(), 'case_take');
    expect([await desk.caseOf(card())]).toEqual(before.cases);
    const after = await tries();
    expect(after).toHaveLength(before.tries + 1);
    expect(after.at(-1)).toMatchObject({
      actor: `slack:${user.id}`,
      data: { action: 'case_take', case_ref: refOf(card()) },
    });
  });

  test('makes no case from a message', async () => {
    const cases = Object.values(channels).flatMap(({ id }) => desk.cards(id)).length;
    const { sales } = channels;
    const asked = await desk.slack.as(user.id).post(sales.id, 'Where is withdrawal WD-20877?');
    const person = colleagueAt(desk, user);
    const shown = await person.shortcut(asked, 'create_case');
    expect(saidBy(shown)).toContain(neutral);
    await desk.slack.as(user.id).post(sales.id, `<@${desk.slack.botUserId}> where is withdrawal WD-20877?`);
    // Slack sends an event again when it is unsure; once this is acknowledged, the event is certainly kept.
    expect((await desk.slack.repeatLastEvent()).acknowledged).toBe(true);
    await desk.app.drain();
    expect(person.told(sales.id).at(-1)?.text).toBe(neutral);
    expect(Object.values(channels).flatMap(({ id }) => desk.cards(id))).toHaveLength(cases);
  });
});

describe('a button with a value that was not ours', () => {
  const olena = () => colleagueAt(desk, officer);
  const caseId = async (quoted: string) => (await desk.caseOf(desk.card(payments, quoted))).id;

  test('acts on no case that does not exist', async () => {
    const planted = await plant('case_take', '{"caseId":4711}');
    expect((await olena().press(planted, 'case_take')).text).toBe('This case does not exist.');
  });

  test('says so when it cannot be read', async () => {
    const planted = await plant('case_take', '{"caseId":"1; drop table desk.inquiry_case"}');
    expect((await olena().press(planted, 'case_take')).text).toContain('older version of Casedesk');
    const other = await plant('case_unheard_of', '{}');
    expect((await olena().press(other, 'case_unheard_of')).text).toContain('another version of Casedesk');
  });

  test('cannot take what is taken, approve what is not taken, or answer for a manager', async () => {
    await olena().take(card());
    const taken = await plant('case_take', JSON.stringify({ caseId: await caseId('WD-20931') }));
    expect((await olena().press(taken, 'case_take')).text).toContain('already yours');

    const untaken = await plant('case_approve', JSON.stringify({ caseId: await caseId('DP-50217') }));
    const window = await olena().open(untaken, 'case_approve');
    expect(saidBy(window.view)).toContain('This letter cannot be approved now.');
    expect(window.view).not.toHaveProperty('submit');

    await olena().escalate(card(), 'May I?');
    const acknowledge = await plant('escalation_acknowledge', '{"escalationId":1}');
    expect((await olena().press(acknowledge, 'escalation_acknowledge')).text).toBe(
      'Only a line manager can do this.',
    );
    expect((await desk.caseOf(card())).escalation?.acknowledgedBy).toBeNull();
  });
});
