import type { Context } from './context.ts';
import { addEvents } from './store/case-events.ts';
import type { Trx } from './store/database.ts';
import { type LockedMail, lockMails, queueAgain, settleByHand } from './store/put-aside-mails.ts';
import { unfetched } from './store-mail.ts';

/** What an act on a quarantined mail did, or why it did nothing. */
export interface MailAct {
  id: number;
  done: boolean;
  /** A sentence for the person. */
  sentence: string;
}

/**
 * Gives quarantined mails another try: these, or every one that was ever read. All in one transaction, each with an
 * event, and the reader is woken. What is not quarantined, or has no bytes to read, is refused in words.
 */
export async function retryMails(
  context: Context,
  ids: number[] | 'quarantined',
  actor: string,
): Promise<MailAct[]> {
  return context.db.transaction().execute(async (trx) => {
    const { acts, mails } = await chosen(trx, ids, unreadable);
    // As if tried once, so that it is claimed alone: a mail that killed its reader must not take others with it.
    const attempts = Math.min(1, context.limits.triesBeforeQuarantine - 1);
    const again = mails.map(({ id }) => id);
    await queueAgain(trx, again, attempts);
    await note(trx, context, mails, 'mail_retried', actor);
    if (again.length > 0) await context.enqueue(trx, 'settle-mail');
    return [...acts, ...again.map((id) => ({ id, done: true, sentence: retried(id) }))].sort(byId);
  });
}

/** Takes quarantined mails off the list that a person dealt with elsewhere. Their bytes stay. Each with an event. */
export async function finishMails(context: Context, ids: number[], actor: string): Promise<MailAct[]> {
  return context.db.transaction().execute(async (trx) => {
    const { acts, mails } = await chosen(trx, ids, () => null);
    const finished = mails.map(({ id }) => id);
    await settleByHand(trx, finished);
    await note(trx, context, mails, 'mail_done_by_hand', actor);
    return [...acts, ...finished.map((id) => ({ id, done: true, sentence: taken(id) }))].sort(byId);
  });
}

/** Locks the mails that may be acted on, and says of the others why not. */
async function chosen(
  trx: Trx,
  ids: number[] | 'quarantined',
  refusal: (mail: LockedMail) => string | null,
): Promise<{ acts: MailAct[]; mails: LockedMail[] }> {
  const locked = await lockMails(trx, ids);
  const known = new Set(locked.map(({ id }) => id));
  const unknown = ids === 'quarantined' ? [] : [...new Set(ids)].filter((id) => !known.has(id));
  const acts = unknown.map((id) => ({ id, done: false, sentence: `There is no mail ${id}.` }));
  const mails: LockedMail[] = [];
  for (const mail of locked) {
    const sentence = notQuarantined(mail) ?? refusal(mail);
    if (sentence === null) mails.push(mail);
    else acts.push({ id: mail.id, done: false, sentence });
  }
  return { acts, mails };
}

function notQuarantined({ id, state }: LockedMail): string | null {
  if (state === 'quarantined') return null;
  return state === 'stored'
    ? `Mail ${id} is not quarantined: it waits to be read.`
    : `Mail ${id} is not quarantined: it was read or dealt with.`;
}

function unreadable({ id, reason, isErased }: LockedMail): string | null {
  if (isErased) return `Mail ${id} was erased: there is nothing to read.`;
  const neverFetched = reason === unfetched.tooLarge || reason === unfetched.withheld;
  return neverFetched
    ? `Mail ${id} was never fetched (${reason}), so there is nothing to read again. Open it in the mailbox with a mail program; then: casedesk mail done ${id}`
    : null;
}

function retried(id: number): string {
  return `Mail ${id} is back in the queue. It is read at once where Casedesk runs, else at its next start.`;
}

function taken(id: number): string {
  return `Mail ${id} is off the list. Its bytes are kept.`;
}

/** Events in one statement: each takes five of the 65,535 parameters. */
const mostEvents = 1000;

async function note(
  trx: Trx,
  context: Context,
  mails: LockedMail[],
  kind: string,
  actor: string,
): Promise<void> {
  const at = context.now();
  const events = mails.map(({ id, attempts }) => ({
    ...{ stream: 0, at, actor, kind },
    data: { mail: id, attempts },
  }));
  for (let start = 0; start < events.length; start += mostEvents)
    await addEvents(trx, events.slice(start, start + mostEvents));
}

function byId(one: MailAct, other: MailAct): number {
  return one.id - other.id;
}
