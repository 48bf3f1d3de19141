import type { Context } from './context.ts';
import { claimMailbox, lateOwner } from './store/mailboxes.ts';
import { freeClaims } from './store/mails.ts';

/**
 * Takes or renews the lease on a mailbox. Returns its fence, or null while another process owns it. Where the owner let
 * its lease run out, it died or sleeps: the mails that it had claimed to read need not wait for the end of those claims.
 * Should it wake, it finds them settled, or settles them first; each is settled once.
 */
export async function takeMailbox(context: Context, mailbox: string, owner: string): Promise<number | null> {
  const now = context.now();
  const until = new Date(now.getTime() + context.limits.leaseMilliseconds);
  return context.db.transaction().execute(async (trx) => {
    const late = await lateOwner(trx, mailbox, owner, now);
    const fence = await claimMailbox(trx, mailbox, owner, now, until);
    if (fence !== null && late !== null && (await freeClaims(trx, late, now)))
      await context.enqueue(trx, 'settle-mail');
    return fence;
  });
}
