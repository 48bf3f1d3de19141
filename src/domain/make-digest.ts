import { randomUUID } from 'node:crypto';
import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';
import { toQueueLine } from './list-my-queue.ts';
import type { DeskSettings } from './model/settings.ts';
import type { Digest } from './model/shown.ts';
import type { DeskName, Officer, Result } from './model.ts';
import { localDay, previousBusinessInstant } from './rules/local-day.ts';
import { addEvent } from './store/case-events.ts';
import { countByDesk, countFlow, oldestCase, overdueCases } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { addDigest } from './store/digests.ts';
import { countRejections } from './store/drafts.ts';
import { countOpenEscalations } from './store/escalations.ts';
import { desksWithWithdrawals, stuckWithdrawals } from './store/facts.ts';
import { namesOfOfficers } from './store/officers.ts';

export interface DigestRequest {
  desk: DeskName;
  reason: 'schedule' | 'demand';
  /** The slot of the schedule, a local ISO time: what makes a scheduled digest one. Absent = once a day. */
  slot?: string;
  requestedBy: Officer | null;
}

/**
 * Counts a desk's last 24 hours and what is late now, keeps it, and puts it in the outbox for the manager's channel
 * and mailbox. The scheduled digest of a day is made once, however many processes try.
 */
export async function makeDigest(
  context: Context,
  request: DigestRequest,
): Promise<Result<{ digest: Digest }>> {
  const { requestedBy } = request;
  if (request.reason === 'demand' && requestedBy && !requestedBy.roles.includes('manager'))
    return { ok: false, sentence: 'Only a line manager can ask for a digest.' };
  if (requestedBy && !requestedBy.desks.includes(request.desk))
    return { ok: false, sentence: `You are not a manager of the ${request.desk} desk.` };
  if (!context.settings.desks.some((desk) => desk.name === request.desk))
    return { ok: false, sentence: `The ${request.desk} desk is not set up here.` };
  const settings = deskSettings(context.settings, request.desk);
  return context.db.transaction().execute(async (trx): Promise<Result<{ digest: Digest }>> => {
    const digest = await count(trx, context, settings);
    const slot =
      request.reason === 'schedule' ? (request.slot ?? digest.day) : `demand ${context.now().toISOString()}`;
    const id = await addDigest(trx, {
      desk: settings.name,
      slot,
      body: JSON.stringify(digest),
      made_at: digest.madeAt,
    });
    if (id === null)
      return {
        ok: false,
        sentence: `The digest of the ${request.desk} desk for ${digest.day} was already made.`,
      };
    await send(trx, context, settings, id);
    await addEvent(trx, {
      stream: 0,
      at: context.now(),
      actor: requestedBy ? `officer:${requestedBy.id}` : 'job:digest',
      kind: 'digest_made',
      data: { digest: id, desk: settings.name, reason: request.reason },
    });
    return { ok: true, digest: { ...digest, id } };
  });
}

async function count(trx: Trx, context: Context, desk: DeskSettings): Promise<Digest> {
  const now = context.now();
  const flow = await countFlow(trx, desk.name, new Date(now.getTime() - 86_400_000), now);
  const counts = (await countByDesk(trx, now)).find((one) => one.desk === desk.name);
  const overdue = await overdueCases(trx, now, [desk.name], 10);
  const oldest = await oldestCase(trx, desk.name);
  const names = await namesOfOfficers(
    trx,
    [...overdue, ...(oldest ? [oldest] : [])].map((line) => line.assignee_id),
  );
  const stuck = desksWithWithdrawals.includes(desk.name)
    ? await stuckWithdrawals(trx, previousBusinessInstant(now, desk))
    : { count: 0, oldestRequestedAt: null, amounts: [] };
  return {
    id: 0,
    desk: desk.name,
    day: localDay(now, desk.timeZone),
    timeZone: desk.timeZone,
    ...flow,
    rejectedDrafts: await countRejections(trx, desk.name, new Date(now.getTime() - 86_400_000), now),
    open: counts?.open ?? 0,
    unassigned: counts?.unassigned ?? 0,
    overdueCount: counts?.overdue ?? 0,
    overdue: overdue.map((line) => toQueueLine(line, names, now)),
    oldest: oldest ? toQueueLine(oldest, names, now) : null,
    stuckWithdrawals: stuck,
    openEscalations: await countOpenEscalations(trx, desk.name),
    madeAt: now,
  };
}

async function send(trx: Trx, context: Context, desk: DeskSettings, digestId: number): Promise<void> {
  await enqueueDelivery(trx, context, {
    kind: 'digest_slack',
    subject_id: digestId,
    dedupe_key: `digest_slack:${digestId}`,
    channel: desk.managerChannel,
  });
  for (const recipient of desk.digestTo) {
    const id = randomUUID();
    await enqueueDelivery(trx, context, {
      id,
      kind: 'digest_mail',
      subject_id: digestId,
      dedupe_key: `digest_mail:${digestId}:${recipient}`,
      recipient,
      message_id: `<digest.${id}@${context.settings.deskAddress.split('@')[1]}>`,
    });
  }
}
