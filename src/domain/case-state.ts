import { hardStops } from './model/drafting.ts';
import type { CaseAction } from './model/shown.ts';
import { actionsFor, type CaseState } from './rules/lifecycle.ts';
import type { CaseRow } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { type DeliveryRow, deliveriesOfCase } from './store/deliveries.ts';
import { answersItsCase, approvalOfDraft, type DraftRow, isRejected, latestDraft } from './store/drafts.ts';
import { type EscalationRow, latestEscalation } from './store/escalations.ts';
import { readTogether } from './store/send-together.ts';

/** How far a case has come: what decides which acts are open, for the card and for the verbs alike. */
export interface Standing {
  /** The latest draft, unless it is approved or rejected, or what it answers was moved to another case. */
  draft: DraftRow | null;
  lastReply: DeliveryRow | null;
  escalation: EscalationRow | null;
  state: CaseState;
}

export async function standingOf(db: Database, row: CaseRow): Promise<Standing> {
  const [draft, [lastReply = null], escalation] = await readTogether(db, (beside) => [
    openDraft(beside, row.id),
    deliveriesOfCase(beside, row.id, ['reply', 'internal_reply']),
    latestEscalation(beside, row.id),
  ]);
  return {
    draft,
    lastReply,
    escalation,
    state: {
      status: row.status,
      assigned: row.assignee_id !== null,
      hasDraft: draft !== null,
      draftOk: draft !== null && hardStops(draft.findings).length === 0,
      replyUnderWay:
        lastReply !== null && ['pending', 'sending', 'unknown', 'needs_human'].includes(lastReply.state),
      replyUncertain: lastReply?.state === 'needs_human',
      openEscalation: escalation !== null && escalation.decided_at === null,
      joinable: row.channel === 'email' && lastReply === null && row.joined_to_case_id === null,
      putAside: row.mail_kind !== 'inquiry',
    },
  };
}

async function openDraft(db: Database, caseId: number): Promise<DraftRow | null> {
  const draft = await latestDraft(db, caseId);
  if (!draft) return null;
  const [approval, isRefused, isAnswer] = await readTogether(db, (beside) => [
    approvalOfDraft(beside, draft.id),
    isRejected(beside, draft.id),
    answersItsCase(beside, draft),
  ]);
  return approval || isRefused || !isAnswer ? null : draft;
}

/** Null when the act is open now, else why not. On a locked case the answer holds until the transaction ends. */
export function whyNotNow(
  action: CaseAction,
  row: CaseRow,
  { state }: Pick<Standing, 'state'>,
): { ok: false; sentence: string } | null {
  return actionsFor(state).includes(action) ? null : { ok: false, sentence: hindrance(action, row, state) };
}

function hindrance(action: CaseAction, { ref }: CaseRow, state: CaseState): string {
  if (state.status === 'closed') return `${ref} is closed. It opens again when the client writes.`;
  if (action === 'escalate') return `${ref} is already with the manager.`;
  if (state.replyUncertain)
    return `Nobody knows yet whether the last reply of ${ref} was sent. Say on its card which it was.`;
  if (state.replyUnderWay)
    return action === 'approve'
      ? 'This reply is already approved and on its way.'
      : `A reply of ${ref} is already approved and on its way. Wait until its card says how it ended.`;
  if (action === 'treat_as_inquiry') return `${ref} is an inquiry already.`;
  if (action === 'join' && !state.joinable) return `${ref} has a conversation of its own.`;
  if (action === 'close' || (action === 'approve' && state.openEscalation))
    return `${ref} waits for a manager's decision. That comes first.`;
  if (state.status === 'new') return `Take ${ref} first, so that somebody answers for it.`;
  if (!state.hasDraft) return `${ref} has no draft that waits for approval. Press Draft to make one.`;
  return 'The check found words in this draft that may not leave. Edit it or make a new draft first.';
}
