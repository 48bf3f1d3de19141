/** Officers at work: whoever has a draft is taken and approved through the verbs that the buttons call. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../src/config.ts';
import { approveReply } from '../../src/domain/approve-reply.ts';
import type { Context } from '../../src/domain/context.ts';
import { escalateCase } from '../../src/domain/escalate-case.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import { planByRules } from '../../src/domain/rules/plan-by-rules.ts';
import { deriveKeys } from '../../src/domain/seal.ts';
import { openDatabase } from '../../src/domain/store/database.ts';
import { latestDraft } from '../../src/domain/store/drafts.ts';
import { takeCase } from '../../src/domain/take-case.ts';
import { openQueue } from '../../src/jobs/queue.ts';

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
  keys: deriveKeys(config.masterKey),
  plan: planByRules,
};
const officer = (await findOfficer(context, process.argv[2] ?? ''))!;
process.stderr.write('Casedesk runs.\n');

for (;;) {
  const waiting = await context.db
    .selectFrom('desk.draft')
    .innerJoin('desk.inquiry_case as row', 'row.id', 'desk.draft.case_id')
    .select(['row.id', 'row.status'])
    .distinct()
    .where('row.status', 'in', ['new', 'open', 'pending_internal'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('desk.delivery')
            .select('id')
            .whereRef('case_id', '=', 'row.id')
            .where('kind', '=', 'reply'),
        ),
      ),
    )
    .limit(40)
    .execute();
  if (waiting.length === 0) await pause(100);
  for (let start = 0; start < waiting.length; start += 4)
    await Promise.all(waiting.slice(start, start + 4).map(work));
}

async function work({ id, status }: { id: number; status: string }): Promise<void> {
  if (status === 'new') await takeCase(context, { caseId: id, officer });
  // Some go to the manager, and are answered all the same when he does not hinder it.
  if (id % 10 === 0 && status === 'new') {
    await escalateCase(context, { caseId: id, officer, reason: 'Please decide.' });
    await context.db
      .updateTable('desk.escalation')
      .set({ decision: 'approved', decided_by: officer.id, decided_at: new Date() })
      .where('case_id', '=', id)
      .execute();
    await context.db.updateTable('desk.inquiry_case').set({ status: 'open' }).where('id', '=', id).execute();
  }
  const draft = await latestDraft(context.db, id);
  if (draft)
    await approveReply(context, { caseId: id, officer, draftId: draft.id, contentHash: draft.content_hash });
}
