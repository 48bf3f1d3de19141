import { randomUUID } from 'node:crypto';
import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { isHidden } from './store/bursts.ts';
import { type CaseRow, changeCase, readCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { addDeliveries, holdWaitingUpdate, type NewDelivery } from './store/deliveries.ts';
import type { EscalationRow } from './store/escalations.ts';

type Wanted = Omit<NewDelivery, 'id' | 'state' | 'next_attempt_at' | 'created_at'> & {
  id?: string;
  /** Default: at once. */
  next_attempt_at?: Date;
};

/** Puts one row in the outbox and wakes the courier. The dedupe key is what makes it happen once. */
export async function enqueueDelivery(trx: Trx, context: Context, delivery: Wanted): Promise<void> {
  await enqueueDeliveries(trx, context, [delivery]);
}

/** The same for several, with one statement. */
export async function enqueueDeliveries(trx: Trx, context: Context, wanted: Wanted[]): Promise<void> {
  if (wanted.length === 0) return;
  const now = context.now();
  await addDeliveries(
    trx,
    wanted.map((delivery) => ({
      ...delivery,
      id: delivery.id ?? randomUUID(),
      state: 'pending' as const,
      next_attempt_at: delivery.next_attempt_at ?? now,
      created_at: now,
    })),
  );
  await context.enqueue(trx, 'deliver');
}

/** The one card of each case, in the channel of its desk. */
export async function sendCaseCards(
  trx: Trx,
  context: Context,
  cases: { row: Pick<CaseRow, 'id'>; channel: string }[],
): Promise<void> {
  await enqueueDeliveries(
    trx,
    context,
    cases.map(({ row, channel }) => ({
      kind: 'case_card' as const,
      case_id: row.id,
      dedupe_key: `case_card:${row.id}`,
      channel,
    })),
  );
}

/**
 * Shows the case as it is now on its card. Each version of the case is shown at most once, and one update that still
 * waits shows whatever came together: a case that four things happen to costs Slack one call, not four.
 */
export async function sendCardUpdate(trx: Trx, context: Context, caseId: number): Promise<void> {
  const row = await readCase(trx, caseId);
  if (!row) return;
  if (row.about_case_id !== null) {
    // A question stands on the card of its case, which is locked with it.
    await changeCase(trx, row.about_case_id, {});
    return sendCardUpdate(trx, context, row.about_case_id);
  }
  if (row.burst_id !== null && (await isHidden(trx, caseId))) {
    // On the card of its burst, until somebody has to do with it.
    if (row.assignee_id === null && row.status === 'new') return;
    const { channel } = deskSettings(context.settings, row.desk);
    return sendCaseCards(trx, context, [{ row, channel }]);
  }
  if (await holdWaitingUpdate(trx, caseId, context.now())) return context.enqueue(trx, 'deliver');
  await enqueueDelivery(trx, context, {
    kind: 'case_card_update',
    case_id: caseId,
    dedupe_key: `case_card_update:${caseId}:${row.version}`,
  });
}

/** Once more, after a post that showed an older state than there is now. */
export async function sendCardAgain(
  trx: Trx,
  context: Context,
  caseId: number,
  after: string,
): Promise<void> {
  await enqueueDelivery(trx, context, {
    kind: 'case_card_update',
    case_id: caseId,
    dedupe_key: `case_card_update:${caseId}:after:${after}`,
  });
}

/** The question to the line manager, in the manager's channel. */
export async function sendEscalationCard(
  trx: Trx,
  context: Context,
  escalation: EscalationRow,
): Promise<void> {
  await enqueueDelivery(trx, context, {
    kind: 'escalation_card',
    case_id: escalation.case_id,
    subject_id: escalation.id,
    dedupe_key: `escalation_card:${escalation.id}`,
    channel: deskSettings(context.settings, escalation.desk).managerChannel,
  });
}

/** `step` names what changed: acknowledged, decided or overdue; each is shown at most once. */
export async function sendEscalationUpdate(
  trx: Trx,
  context: Context,
  escalation: EscalationRow,
  step: string,
): Promise<void> {
  await enqueueDelivery(trx, context, {
    kind: 'escalation_card_update',
    case_id: escalation.case_id,
    subject_id: escalation.id,
    dedupe_key: `escalation_card_update:${escalation.id}:${step}`,
  });
}
