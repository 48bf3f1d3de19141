import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import type { OwnMail } from './find-joined-case.ts';
import { clocksFor } from './rules/deadlines.ts';
import { statusAfter } from './rules/lifecycle.ts';
import { addEvent } from './store/case-events.ts';
import { changeCase, lockCase } from './store/cases.ts';
import { runningClocks, startClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';

/**
 * A reply of ours did not arrive: the client still waits. The case is opened again with a clock, and its history says
 * which delivery came back. A bounce tells and decides nothing else.
 */
export async function noteBounce(
  trx: Trx,
  context: Context,
  mailId: number,
  why: string,
  bounced: OwnMail,
): Promise<string> {
  const row = await lockCase(trx, bounced.caseId);
  if (!row) throw new Error(`case ${bounced.caseId} of a delivery is gone`);
  const now = context.now();
  await addEvent(trx, {
    stream: row.id,
    at: now,
    actor: 'system',
    kind: 'bounce_received',
    data: { mail: mailId, why, delivery: bounced.deliveryId },
  });
  const status = statusAfter('received', row.status);
  await changeCase(trx, row.id, { status, closed_at: null, closed_reason: null });
  const clocks = clocksFor(
    { topic: 'other', priority: row.priority, complaint: false, receivedAt: now, firstReply: false },
    deskSettings(context.settings, row.desk),
  );
  const running = (await runningClocks(trx, row.id)).map((clock) => clock.type);
  if (!running.includes('first_reply') && !running.includes('next_reply'))
    await startClocks(
      trx,
      clocks.map((clock) => ({ caseId: row.id, startedAt: now, ...clock })),
    );
  await sendCardUpdate(trx, context, row.id);
  return 'bounce';
}
