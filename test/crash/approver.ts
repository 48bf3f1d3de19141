/** Officers at work: whoever has a draft is taken and approved through the verbs that the buttons call. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { readConfig } from '../../src/config.ts';
import { approveReply } from '../../src/domain/approve-reply.ts';
import type { Context } from '../../src/domain/context.ts';
import { decideEscalation } from '../../src/domain/decide-escalation.ts';
import { escalateCase } from '../../src/domain/escalate-case.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import { planByRules } from '../../src/domain/rules/plan-by-rules.ts';
import { deriveKeys } from '../../src/domain/seal.ts';
import { openDatabase } from '../../src/domain/store/database.ts';
import { latestDraft } from '../../src/domain/store/drafts.ts';
import { takeCase } from '../../src/domain/take-case.ts';
import { openQueue } from '../../src/jobs/queue.ts';
import { answeredOneIn } from './desk-rows.ts';

const [officerId = '', managerId = ''] = process.argv.slice(2);
const config = readConfig(process.env);
const database = await openDatabase(config.database.url, { poolSize: 6 });
const queue = await openQueue(database, () => undefined);
const context: Context = {
  db: database.db,
  enqueue: (trx, job) => queue.enqueue(trx, job),
  now: () => new Date(),
  random: randomBytes,
  settings: config.firm,
  limits: config.limits,
  keys: deriveKeys(config.masterKey, config.earlierKeys),
  plan: planByRules,
};
const officer = (await findOfficer(context, officerId))!;
const manager = (await findOfficer(context, managerId))!;
process.stderr.write('Casedesk runs.\n');

for (;;) {
  const waiting = await unanswered();
  if (waiting.length === 0) await pause(100);
  for (let start = 0; start < waiting.length; start += 4)
    await Promise.all(waiting.slice(start, start + 4).map(work));
}

interface Unanswered {
  id: number;
  status: string;
  /** The question to the manager that nobody has decided. */
  escalation: number | null;
}

/** Cases whose latest inquiry has a draft that nobody has approved. */
async function unanswered(): Promise<Unanswered[]> {
  const found = await sql<Unanswered>`
    select row.id, row.status,
      (select id from desk.escalation where case_id = row.id and decided_at is null) as escalation
    from desk.inquiry_case row where status <> 'closed' and row.id % ${answeredOneIn} = 0 and exists (
      select 1 from desk.draft where case_id = row.id
        and inquiry_id = (select max(id) from desk.inquiry where case_id = row.id)
        and not exists (select 1 from desk.approval where approval.draft_id = draft.id))
    order by row.id limit 40`.execute(context.db);
  return found.rows;
}

async function work({ id, status, escalation }: Unanswered): Promise<void> {
  // Some go to the manager first, and an officer may die between the question and the answer.
  if (escalation !== null)
    await decideEscalation(context, { escalationId: escalation, officer: manager, decision: 'Yes.' });
  if (status === 'new') {
    await takeCase(context, { caseId: id, officer });
    if (id % (10 * answeredOneIn) === 0) {
      await escalateCase(context, { caseId: id, officer, reason: 'Please decide.' });
      return;
    }
  }
  const draft = await latestDraft(context.db, id);
  if (draft)
    await approveReply(context, { caseId: id, officer, draftId: draft.id, contentHash: draft.content_hash });
}
