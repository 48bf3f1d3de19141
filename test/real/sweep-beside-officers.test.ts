import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anna } from '../../demo/seed/clients.ts';
import { firm, manager, officer } from '../../demo/seed/people.ts';
import { acknowledgeEscalation } from '../../src/domain/acknowledge-escalation.ts';
import { closeCase } from '../../src/domain/close-case.ts';
import type { Context } from '../../src/domain/context.ts';
import { escalateCase } from '../../src/domain/escalate-case.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import { sweepClocks } from '../../src/domain/sweep-clocks.ts';
import { openTwoProcesses, type TwoProcesses } from './support/two-processes.ts';

const rounds = 15;
let processes: TwoProcesses;
beforeAll(async () => {
  processes = await openTwoProcesses();
});
afterAll(() => processes?.stop());

it('tells clocks beside officers at work without one of them ever being in the way of another', async () => {
  const { house, one, other } = processes;
  const { db } = one.context;
  for (let number = 0; number < 12; number += 1) await house.mail.sendAs(question(number));
  await one.drain();
  const person = (await findOfficer(one.context, officer.id))!;
  const cases = (await db.selectFrom('desk.inquiry_case').select('id').orderBy('id').execute()).map(
    (row) => row.id,
  );
  expect(cases).toHaveLength(12);
  const boss = (await findOfficer(one.context, manager.id))!;
  const [escalated, plain] = [cases.slice(0, 6), cases.slice(6)];
  for (const caseId of escalated) {
    await escalateCase(one.context, { caseId, officer: person, reason: 'Please decide.' });
  }
  const escalations = (await db.selectFrom('desk.escalation').select('id').orderBy('id').execute()).map(
    (row) => row.id,
  );

  const failures: string[] = [];
  let told = 0;
  for (let round = 0; round < rounds; round += 1) {
    await allDueAgain(db);
    const acts = await Promise.allSettled([
      sweepClocks(one.context),
      ...plain.map((caseId) => closeCase(other.context, { caseId, officer: person, reason: 'done' })),
      ...escalations.map((escalationId) =>
        acknowledgeEscalation(other.context, { escalationId, officer: boss }),
      ),
      sweepClocks(other.context),
    ]);
    for (const act of acts) {
      if (act.status === 'rejected') failures.push(String(act.reason));
      else if (typeof act.value === 'number') told += act.value;
    }
  }

  expect(failures).toEqual([]);
  // A clock that an officer stopped first is not told; of the others there must have been some.
  expect(told).toBeGreaterThan(0);
});

/** Everything open and overdue, as on a bad Monday. */
async function allDueAgain(db: Context['db']): Promise<void> {
  await sql`update desk.case_clock set due_at = now() - interval '1 hour', breached_at = null, stopped_at = null`.execute(
    db,
  );
  await sql`update desk.escalation set due_at = now() - interval '1 hour', breached_at = null, acknowledged_at = null, acknowledged_by = null`.execute(
    db,
  );
  await sql`update desk.inquiry_case set status = 'open' where status = 'closed'`.execute(db);
}

function question(number: number) {
  return {
    from: { name: anna.name, address: anna.address },
    to: [firm.deskAddress],
    subject: `Question ${number}`,
    text: `Hello, where is my deposit? This is question number ${number}.`,
  };
}
