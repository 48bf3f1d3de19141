import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, manager, officer, secondOfficer } from '../../demo/seed/people.ts';
import { addOfficer } from '../../src/domain/add-officer.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, minutes, openDesk, refOf, saidBy } from '../support/desk.ts';
import { annaAsks, payments, sergeiAsks } from '../support/letters.ts';

const managers = channels.paymentsManagers.id;
let desk: Desk;
let olena: Colleague;
let david: Colleague;
const card = () => desk.card(payments, 'DP-50217');
const raised = () => desk.card(managers, 'May I promise a tracer?');

beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  david = colleagueAt(desk, manager);
  await desk.receive(annaAsks, sergeiAsks);
  await olena.take(card());
});
afterAll(() => desk.stop());

test('a question to the manager appears in his channel with the time by which he must see it', async () => {
  expect((await olena.escalate(card(), 'May I promise a tracer?')).said).toContain(
    'is with the line manager',
  );
  const due = new Date(desk.clock.now.getTime() + 30 * minutes);
  expect(saidBy(raised())).toContain(`answer due <!date^${due.getTime() / 1000}^`);
  expect(saidBy(raised())).toContain(`${officer.realName} asks for a decision`);
  expect(saidBy(card())).toContain('not acknowledged yet');
});

test('while it is open, nobody closes the case or sends past the manager', async () => {
  const { actions } = await desk.caseOf(card());
  expect(actions).not.toContain('close');
  expect(actions).not.toContain('approve');
});

test('a window to close that was open before is refused after the escalation', async () => {
  const second = desk.card(payments, 'WD-20931');
  await olena.take(second);
  const window = await olena.open(second, 'case_close');
  const { ref } = await desk.caseOf(second);
  const wei = colleagueAt(desk, secondOfficer);
  await wei.escalate(second, 'Is this one stuck?');
  expect((await olena.send(window, 'done')).refused).toContain(`${ref} waits for a manager's decision`);
});

test('unacknowledged after its time it is told as overdue, once', async () => {
  await desk.later(31 * minutes);
  expect(raised().text).toContain('an escalation is overdue, and no manager has acknowledged it');
  expect(saidBy(raised())).toContain('⏰ *Overdue:* nobody acknowledged it by');
  const { id } = await desk.caseOf(card());
  const told = async () =>
    (await desk.events(id)).filter(({ kind }) => kind === 'escalation_unacknowledged').length;
  const updates = () => desk.slack.journal().filter(({ method }) => method === 'chat.update').length;
  expect(await told()).toBe(1);
  const before = updates();
  await desk.later(10 * minutes);
  expect(await told()).toBe(1);
  expect(updates()).toBe(before);
});

test('a manager of another desk cannot answer it', async () => {
  const bind = (desks: ('payments' | 'onboarding')[]) =>
    addOfficer(
      desk.app.context,
      {
        slackUserId: manager.id,
        name: manager.realName,
        email: null,
        roles: ['manager', 'officer'],
        desks,
        languages: ['en'],
      },
      'administrator',
    );
  await bind(['onboarding']);
  const said = await david.press(raised(), 'escalation_acknowledge');
  expect(said.text).toMatch(/not a manager of the payments desk|does not exist/);
  expect((await desk.caseOf(card())).escalation?.acknowledgedBy).toBeNull();
  await bind(['payments', 'onboarding']);
});

test('the manager acknowledges: the overdue mark goes, and the case says who has it', async () => {
  await david.press(raised(), 'escalation_acknowledge');
  expect(saidBy(raised())).toContain(`*Acknowledged* by ${manager.realName}`);
  expect(saidBy(raised())).not.toContain('Overdue');
  expect(saidBy(card())).toContain(`acknowledged by ${manager.realName}`);
});

test('the decision is kept, stands on the card of the case and frees it', async () => {
  const window = await david.open(raised(), 'escalation_decide');
  expect((await david.send(window, 'Yes, start the tracer today.')).said).toContain('Your decision on');
  expect(saidBy(card())).toContain(`Decided by ${manager.realName}`);
  expect(saidBy(card())).toContain('Yes, start the tracer today.');
  expect(raised().blocks.some(({ type }) => type === 'actions')).toBe(false);
  expect((await desk.caseOf(card())).actions).toContain('close');
  expect((await olena.close(card(), 'tracer started')).said).toContain('is closed');
});

test('a case past its time is in /desk and on its card', async () => {
  await desk.later(30 * hours);
  const second = desk.card(payments, 'WD-20931');
  expect(saidBy(second)).toContain('*Overdue:* first reply was due');
  const said = saidBy(await olena.type('/desk', payments));
  expect(said).toContain('1 case is overdue');
  expect(said).toContain(refOf(second));
});
