import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { keepOutcome } from '../../src/domain/keep-outcome.ts';
import { countByDesk, overdueCases } from '../../src/domain/store/cases.ts';
import { sweepClocks } from '../../src/domain/sweep-clocks.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, minutes, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { maria } = writers;
// The mail server of the demo signs for the domains of its clients: here one of them is a bank.
const bank = { name: 'Bank Wire Operations', address: 'ops@youxiang.example' };
const questions = 'someone@elsewhere.example';
let folder: string;
let desk: Desk;
let olena: Colleague;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casedesk-await-'));
  const file = join(folder, 'records.json');
  writeFileSync(file, JSON.stringify({ providers: { 'Bank-Wire': { ask: questions } } }));
  desk = await openDesk({ variables: { RECORDS_FILE: file } });
  olena = colleagueAt(desk, officer);
  // Half past five on a Thursday afternoon in Nicosia; the desk of payments is open from nine to six.
  desk.clock.now = new Date('2026-03-12T15:30:00Z');
  await desk.core.change('providers', 'bank_wire', { domains: 'youxiang.example', answer_hours: '4' });
  await desk.core.change('payments', 'WD-20877', { provider: 'bank wire', provider_ref: 'BW-7781' });
  await desk.receive(letter(maria, 'My withdrawal', 'Where is my withdrawal WD-20877?'));
  await olena.take(card());
});
afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true });
});

const card = (): SlackMessage => desk.cards(payments).find(({ text }) => text.startsWith('Case CD-'))!;
const reminders = () => desk.cards(payments).filter(({ text }) => text.includes('has not answered'));
const asked = async () => (await desk.caseOf(card())).askable![0]!.asked!;
const told = async () =>
  (await desk.events((await desk.caseOf(card())).id)).filter(({ kind }) => kind === 'clock_breached');
const textIn = (shown: unknown) => saidBy({ blocks: (shown as { blocks: unknown }).blocks });
const ask = async (question: number): Promise<void> => {
  const window = await olena.pressIn(
    await olena.open(card(), 'provider_ask.0'),
    `provider_question.${question}`,
  );
  const field = window.view.blocks.find(({ type }) => type === 'input') as {
    element: { initial_value: string };
  };
  expect((await olena.send(window, field.element.initial_value)).said).toContain('is on its way');
};

test('the card says until when an answer is expected, in the working hours and the zone of the desk', async () => {
  await ask(1);
  // Half an hour is left on Thursday; three and a half hours of Friday, from nine in Nicosia.
  const expectedBy = new Date('2026-03-13T10:30:00Z');
  expect(await asked()).toMatchObject({ state: 'sent', answered: false, expectedBy, overdue: false });
  const at = Math.floor(expectedBy.getTime() / 1000);
  expect(saidBy(card())).toMatch(
    new RegExp(`Bank Wire\\* moves WD-20877 · asked .*expected by <!date\\^${at}\\^`),
  );
});

test('who waits for a provider makes nobody wait for the desk', async () => {
  expect((await desk.caseOf(card())).nextClock?.type).toBe('first_reply');
  await olena.approve(card());
  expect(await desk.caseOf(card())).toMatchObject({ status: 'pending_client', nextClock: null });
  expect((await asked()).expectedBy).not.toBeNull();
});

test('what is heard twice of one sending starts no second clock', async () => {
  const { db } = desk.app.context;
  const sent = await db
    .selectFrom('desk.delivery')
    .selectAll()
    .where('kind', '=', 'provider_letter')
    .executeTakeFirstOrThrow();
  // As after a crash: nobody knows, then it is found where sent mail is kept.
  const unknown = { ...sent, state: 'unknown' as const };
  await db.updateTable('desk.delivery').set({ state: 'unknown' }).where('id', '=', sent.id).execute();
  desk.clock.advance(5 * minutes);
  await keepOutcome(desk.app.context, unknown, { outcome: 'sent', answer: 'found' });
  const clocks = await sql`select due_at from desk.case_clock where letter_id is not null`.execute(db);
  expect(clocks.rows).toEqual([{ due_at: new Date('2026-03-13T10:30:00Z') }]);
  await desk.app.drain();
});

test('when that time is over whoever has the case is called once, in the thread of its card', async () => {
  const sweep = () => sweepClocks(desk.app.context);
  desk.clock.now = new Date('2026-03-13T10:29:00Z');
  await sweep();
  await desk.app.drain();
  expect(reminders()).toEqual([]);
  desk.clock.now = new Date('2026-03-13T10:31:00.700Z');
  await sweep();
  await sweep();
  await desk.app.drain();
  expect(reminders()).toHaveLength(1);
  const [reminder] = reminders();
  expect(reminder!.threadTs).toBe(card().ts);
  expect(saidBy(reminder!)).toContain(`<@${officer.id}> ⏰ *Bank Wire has not answered about WD-20877.*`);
  expect(saidBy(card())).toContain('*no answer*');
  // Nobody waits for the desk here, so nothing of it is late.
  expect(await overdueCases(desk.app.context.db, desk.clock.now, ['payments'], 10)).toEqual([]);
  expect(await countByDesk(desk.app.context.db, desk.clock.now)).toMatchObject([{ overdue: 0 }]);
  expect(await told()).toHaveLength(1);
});

test('one button opens the same question again, which says when it was asked', async () => {
  const window = await olena.open(reminders()[0]!, 'provider_question.0');
  const text = textIn(window.view);
  expect(text).toContain('We asked you about this payment on');
  expect(text).toContain('Please trace it');
  expect(text).toContain('when we can expect your answer');
  const field = window.view.blocks.find(({ type }) => type === 'input') as {
    element: { initial_value: string };
  };
  expect((await olena.send(window, field.element.initial_value)).said).toContain('is on its way');
  expect(await asked()).toMatchObject({ overdue: false, expectedBy: new Date('2026-03-13T14:31:00.700Z') });
});

test('the answer stops the clock, and nobody is called', async () => {
  // In the second in which the letter was approved, as mail servers tell times.
  await desk.receive(letter(bank, 'RE: BW-7781', 'Our reference BW-7781: credited this morning.'));
  expect(await asked()).toMatchObject({ answered: true, expectedBy: null });
  expect(saidBy(card())).toMatch(/moves WD-20877 · asked .*, answered/);
  desk.clock.now = new Date('2026-03-16T12:00:00Z');
  await sweepClocks(desk.app.context);
  await desk.app.drain();
  expect(reminders()).toHaveLength(1);
  expect(await told()).toHaveLength(1);
});

test('a closed case waits for nothing', async () => {
  await ask(0);
  expect((await asked()).expectedBy).not.toBeNull();
  expect((await olena.close(card(), 'told by telephone')).said).toContain('closed');
  await desk.later(7 * 24 * hours);
  await sweepClocks(desk.app.context);
  await desk.app.drain();
  expect(reminders()).toHaveLength(1);
  expect(await told()).toHaveLength(1);
});
