import { afterAll, beforeAll, expect, it } from 'vitest';
import { maria } from '../../demo/seed/clients.ts';
import { channels, firm, officer, secondOfficer } from '../../demo/seed/people.ts';
import type { App } from '../../src/app.ts';
import { closeCase } from '../../src/domain/close-case.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import { receiveInternalInquiry } from '../../src/domain/receive-internal-inquiry.ts';
import { bothWaiting, openTwoProcesses, type TwoProcesses } from './support/two-processes.ts';

// Questions of colleagues, with two processes on one PostgreSQL that hear of them at the same moment.

let processes: TwoProcesses;
beforeAll(async () => {
  processes = await openTwoProcesses();
});
afterAll(() => processes?.stop());

async function ask({ context }: App, reference: string, text: string) {
  const asker = (await findOfficer(context, secondOfficer.id))!;
  const source = { channel: channels.sales.id, ts: '1.2' };
  return receiveInternalInquiry(context, { officer: asker, text, source, reference, permalink: null });
}
const caseRows = () =>
  processes.one.context.db.selectFrom('desk.inquiry_case').selectAll().orderBy('id').execute();

it('two about a matter without a case make one case with a question on it', async () => {
  const { one, other } = processes;
  await bothWaiting(processes, 'lock table desk.inquiry_case in exclusive mode', [
    () => ask(one, 'C1:1.1', 'Is AP-3288 done?'),
    () => ask(other, 'C1:1.2', 'What of AP-3288?'),
  ]);
  const [first, second, ...more] = await caseRows();
  expect(more).toEqual([]);
  expect(first).toMatchObject({ about_case_id: null });
  expect(second).toMatchObject({ about_case_id: first!.id });
});

it('one message that both hear makes one question', async () => {
  const { one, other } = processes;
  const before = (await caseRows()).length;
  await bothWaiting(processes, 'lock table desk.inquiry_case in exclusive mode', [
    () => ask(one, 'C1:2.1', 'And DP-50217?'),
    () => ask(other, 'C1:2.1', 'And DP-50217?'),
  ]);
  expect(await caseRows()).toHaveLength(before + 1);
});

it('one that comes while its case is closed stands on an open case, whoever was first', async () => {
  const { house, one, other } = processes;
  await house.mail.sendAs({
    from: { name: maria.name, address: maria.address },
    to: [firm.deskAddress],
    subject: 'My withdrawal',
    text: 'Where is my withdrawal WD-20877?',
  });
  await one.drain();
  const about = (await caseRows()).at(-1)!;
  const holder = (await findOfficer(one.context, officer.id))!;
  const [closed, asked] = await bothWaiting<{ ok: boolean }>(
    processes,
    `select 1 from desk.inquiry_case where id = ${about.id} for update`,
    [
      () => closeCase(one.context, { caseId: about.id, officer: holder, reason: 'told by phone' }),
      () => ask(other, 'C1:3.1', 'WD-20877?'),
    ],
  );
  expect(asked).toMatchObject({ ok: true });
  const rows = await caseRows();
  expect(rows.at(-1)).toMatchObject({ about_case_id: about.id });
  expect(rows.find(({ id }) => id === about.id)!.status).not.toBe('closed');
  expect(rows.at(-1)!.about_ended_reason).toBe(closed!.ok ? 'told by phone' : null);
});
