import type { CaseAction } from '../model/shown.ts';
import type { CaseStatus, Priority } from '../model.ts';

export interface CaseState {
  status: CaseStatus;
  assigned: boolean;
  hasDraft: boolean;
  /** The verifier found nothing in the latest draft that stops it whatever an officer knows. */
  draftOk: boolean;
  /** An approved reply waits to be sent, or whether it was sent is not known yet. */
  replyUnderWay: boolean;
  /** A reply may or may not have been sent, and only a person can find out. */
  replyUncertain: boolean;
  openEscalation: boolean;
  /** It came by e-mail, nothing was answered yet and no officer has joined it to another case. */
  joinable: boolean;
  /** No person wrote in it, as far as its mails tell. */
  putAside: boolean;
}
export type CaseHappening = 'received' | 'taken' | 'reply_sent' | 'escalated' | 'record_returned';

/**
 * What an officer may do now, in the order of the buttons. Nothing can be done to a closed case: the client's next
 * mail reopens it. While a reply is under way its text is settled, and while a manager owes an answer nobody sends
 * or closes past him.
 */
export function actionsFor(state: CaseState): CaseAction[] {
  if (state.status === 'closed') return [];
  const actions: CaseAction[] = [];
  const taken = state.status !== 'new';
  const writable = !state.replyUnderWay;
  if (!state.assigned) actions.push('take');
  if (state.putAside) actions.push('treat_as_inquiry');
  if (writable) actions.push('draft');
  if (taken && writable && state.hasDraft) actions.push('edit');
  if (taken && writable && state.hasDraft && state.draftOk && !state.openEscalation) actions.push('approve');
  if (state.replyUncertain) actions.push('confirm_sent', 'confirm_unsent');
  if (!state.openEscalation) actions.push('escalate');
  if (state.joinable && !state.openEscalation) actions.push('join');
  if (writable && !state.openEscalation) actions.push('close');
  return actions;
}

const nextStatus: Record<CaseHappening, Partial<Record<CaseStatus, CaseStatus>>> = {
  received: { pending_client: 'open', closed: 'open' },
  // What the client was told is true no more.
  record_returned: { pending_client: 'open', closed: 'open' },
  taken: { new: 'open' },
  // An answer to the client does not answer the manager's question: pending_internal stays.
  reply_sent: { new: 'pending_client', open: 'pending_client' },
  escalated: { new: 'pending_internal', open: 'pending_internal', pending_client: 'pending_internal' },
};

/** The status after something happened; unchanged where the happening does not concern it. */
export function statusAfter(happening: CaseHappening, status: CaseStatus): CaseStatus {
  return nextStatus[happening][status] ?? status;
}

/**
 * Money that had arrived, or was told to have, and came back: a transfer that the bank returned, a payout reversed days
 * later ("completed ⇢ returned | reversed").
 */
export function isWithdrawnOutcome(change: {
  type: string;
  before: string | null;
  after: string | null;
}): boolean {
  const wasDone = change.before === 'completed' || change.before === 'credited' || change.before === 'sent';
  return change.type === 'payment' && wasDone && change.after === 'returned';
}

const awaited: Partial<Record<string, readonly string[]>> = {
  payment: ['completed', 'credited', 'rejected', 'declined', 'failed', 'returned', 'cancelled'],
  application: ['approved', 'refused'],
  document: ['approved'],
};

/** What a client waits for has come to its end, as the views tell it: there is something last to be said. */
export function isAwaitedOutcome(change: {
  type: string;
  before: string | null;
  after: string | null;
}): boolean {
  return (
    change.after !== null &&
    change.before !== change.after &&
    (awaited[change.type]?.includes(change.after) ?? false)
  );
}

/** P1 is the most urgent. */
export function higherPriority(one: Priority, other: Priority): Priority {
  return [one, other].sort()[0]!;
}
