import type { Context } from './context.ts';
import { listRefusals } from './store/mail-refusals.ts';
import { type ListedMail, listByOutcome, listMails } from './store/put-aside-mails.ts';

/** A mail that waits for a person (quarantined), its reader (waiting) or its server (refused), or that was read. */
export interface PutAsideMail {
  /** Null while the server does not give it out: then only its place is known. */
  id: number | null;
  state: 'quarantined' | 'waiting' | 'refused' | 'read';
  mailbox: string;
  /** Where it lies, for a refused one. */
  uid: number | null;
  receivedAt: Date | null;
  /** Bytes. */
  size: number | null;
  attempts: number;
  /** Not before then; null for at once, and for what waits for a person. */
  nextTryAt: Date | null;
  /** An error code or a few words; null for what was not tried yet. */
  reason: string | null;
}

/** What is put aside, and with `waiting` also what is only not read yet. Oldest first, the refused ones last. */
export async function listPutAside(
  context: Context,
  { waiting }: { waiting: boolean },
): Promise<PutAsideMail[]> {
  const mails = await listMails(context.db, waiting ? ['stored', 'quarantined'] : ['quarantined']);
  const refusals = await listRefusals(context.db);
  return [
    ...mails.map((mail) => listedMail(mail, mail.state === 'quarantined' ? 'quarantined' : 'waiting')),
    ...refusals.map((refusal) => ({
      ...{ id: null, state: 'refused' as const, mailbox: refusal.mailbox, uid: refusal.uid },
      ...{ receivedAt: null, size: null, attempts: refusal.tries, nextTryAt: refusal.next_try_at },
      reason: 'the mail server does not give it out yet',
    })),
  ];
}

/** The last mails that were read and became this, newest first. `outcome` as in `casedesk inspect`. */
export async function listThatBecame(context: Context, outcome: string): Promise<PutAsideMail[]> {
  return (await listByOutcome(context.db, outcome)).map((mail) => listedMail(mail, 'read'));
}

function listedMail(mail: ListedMail, state: PutAsideMail['state']): PutAsideMail {
  return {
    id: mail.id,
    state,
    mailbox: mail.mailbox,
    uid: null,
    receivedAt: mail.received_at,
    size: mail.size,
    attempts: mail.attempts,
    nextTryAt: mail.claimed_until,
    reason: mail.reason ?? (state === 'read' ? '' : null),
  };
}
