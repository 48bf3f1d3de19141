import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, manager, officer, outsider, secondOfficer } from '../../demo/seed/people.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import { findBrokenEvents } from '../../src/domain/store/case-events.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, minutes, openDesk } from '../support/desk.ts';
import { letter, payments, sergeiAsks, writers } from '../support/letters.ts';

const { sergei } = writers;
let desk: Desk;
const card = () => desk.card(payments, 'WD-20931');
const story: [string, string][] = [];
let olenaIs = '';
let weiIs = '';
let davidIs = '';

/** One case from the first mail to its end. */
beforeAll(async () => {
  desk = await openDesk();
  const [olena, wei, david] = [officer, secondOfficer, manager].map((user) => colleagueAt(desk, user));
  const actor = async (id: string) => `officer:${(await findOfficer(desk.app.context, id))?.id}`;
  olenaIs = await actor(officer.id);
  weiIs = await actor(secondOfficer.id);
  davidIs = await actor(manager.id);
  await desk.receive(sergeiAsks);
  await olena!.take(card());
  await colleagueAt(desk, outsider).press(card(), 'case_close');
  await olena!.escalate(card(), 'May I?');
  const raised = desk.cards(channels.paymentsManagers.id).at(-1)!;
  await desk.later(31 * minutes);
  await david!.press(raised, 'escalation_acknowledge');
  await david!.send(await david!.open(raised, 'escalation_decide'), 'You may.');
  await desk.core.publish();
  await wei!.edit(card(), (text) => text.replace('Спасибо', 'Большое спасибо'));
  await olena!.approve(card());
  const reply = await desk.mailsTo(sergei.address)[0]!;
  await desk.receive(letter(sergei, `Re: ${reply.subject}`, 'Спасибо, жду.', { inReplyTo: reply.messageId }));
  await olena!.close(card(), 'answered');
  for (const event of await desk.events((await desk.caseOf(card())).id))
    story.push([event.kind, event.actor]);
});
afterAll(() => desk.stop());

test('the history of a case names each step and who did it', () => {
  expect(story).toEqual([
    ['case_opened', 'system'],
    ['draft_made', 'system'],
    ['delivery_sent', 'job:deliver'],
    ['case_taken', olenaIs],
    ['case_escalated', olenaIs],
    ['delivery_sent', 'job:deliver'],
    ['escalation_unacknowledged', 'job:clocks'],
    ['escalation_acknowledged', davidIs],
    ['escalation_decided', davidIs],
    ['draft_edited', weiIs],
    ['reply_approved', olenaIs],
    ['reply_sent', 'job:deliver'],
    ['inquiry_added', 'system'],
    ['draft_made', 'system'],
    ['case_closed', olenaIs],
  ]);
});

test('every chain holds', async () => {
  expect(await findBrokenEvents(desk.app.context.db)).toEqual([]);
});

test('an event can be neither changed nor deleted nor truncated', async () => {
  const { db } = desk.app.context;
  for (const attempt of [
    sql`update desk.case_event set actor = 'nobody' where stream > 0`,
    sql`delete from desk.case_event where stream > 0`,
    sql`truncate desk.case_event`,
  ])
    await expect(attempt.execute(db)).rejects.toThrow('append-only');
});

test('who gets past that, as the owner of the database can, breaks the chain where he did it', async () => {
  const { db } = desk.app.context;
  const { id } = await desk.caseOf(card());
  await sql`alter table desk.case_event disable trigger append_only`.execute(db);
  await sql`update desk.case_event set actor = 'officer:99' where stream = ${id} and kind = 'reply_approved'`.execute(
    db,
  );
  await sql`delete from desk.case_event where stream = ${id} and kind = 'case_taken'`.execute(db);
  await sql`alter table desk.case_event enable trigger append_only`.execute(db);
  expect(await findBrokenEvents(db)).toEqual([
    { stream: id, seq: 5 },
    { stream: id, seq: 11 },
  ]);
});

test('events hold ids and codes, no word of a client', async () => {
  const all = await desk.app.context.db.selectFrom('desk.case_event').selectAll().execute();
  // Any digits may stand in a fingerprint or a random id.
  const words = JSON.stringify(all).replace(/\b[0-9a-f]{64}\b|\b[0-9a-f-]{36}\b/g, '');
  expect(words).not.toMatch(/Петров|pochta|Добрый|третий день|1800|жду/);
});
