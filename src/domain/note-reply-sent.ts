import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { clocksFor } from './rules/deadlines.ts';
import { statusAfter } from './rules/lifecycle.ts';
import { type CaseRow, changeCase } from './store/cases.ts';
import { startClocks, stopClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import type { DeliveryRow } from './store/deliveries.ts';
import { readApproval, readDraft } from './store/drafts.ts';
import { latestInquiry } from './store/inquiries.ts';

/**
 * What a sent reply means for its (locked) case: the reply clocks and what was promised stop, and the client is waited for, unless the
 * client wrote again while the reply was on its way. Then that question runs on its own clock.
 */
export async function noteReplySent(
  trx: Trx,
  context: Context,
  row: CaseRow,
  delivery: DeliveryRow,
): Promise<void> {
  const now = context.now();
  const approval = delivery.subject_id === null ? null : await readApproval(trx, delivery.subject_id);
  const draft = approval ? await readDraft(trx, approval.draft_id) : null;
  const latest = await latestInquiry(trx, row.id);
  const answered = !latest || !draft || latest.id === draft.inquiry_id;
  await stopClocks(trx, row.id, now, ['first_reply', 'next_reply', 'promise']);
  await changeCase(trx, row.id, {
    status: answered ? statusAfter('reply_sent', row.status) : row.status,
    first_reply_at: row.first_reply_at ?? now,
  });
  if (answered) return;
  const asked = {
    topic: latest.topic,
    priority: row.priority,
    complaint: latest.complaint,
    receivedAt: latest.received_at,
    firstReply: false,
  };
  const clocks = clocksFor(asked, deskSettings(context.settings, row.desk)).filter(
    (clock) => clock.type === 'next_reply',
  );
  await startClocks(
    trx,
    clocks.map((clock) => ({ caseId: row.id, startedAt: latest.received_at, ...clock })),
  );
}
