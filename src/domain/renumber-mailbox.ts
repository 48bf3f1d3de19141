import type { Context } from './context.ts';
import { DeskError } from './errors.ts';
import { type Lease, readNumbering, writeNumbering } from './store/mailboxes.ts';

const hour = 3_600_000;
const mostInAnHour = 5;

/**
 * A server that numbers a folder anew (another UIDVALIDITY, RFC 9051 section 2.3.1.1) has it read again from the start,
 * but five times an hour at most: some servers give another number at every SELECT. Beyond that it waits until the hour
 * is over, or until two connections in a row are told the same number. Throws DeskError `imap_restless` meanwhile, and
 * `lease_lost` for a process that no longer owns the mailbox. Nothing is lost: what was stored stays, and everything
 * else is read later.
 */
export async function renumberMailbox(
  context: Context,
  mailbox: string,
  uidValidity: string,
  lease: Lease,
): Promise<void> {
  const mayRead = await context.db.transaction().execute(async (trx) => {
    const known = await readNumbering(trx, mailbox, lease);
    if (!known) throw leaseLost(mailbox);
    if (known.uid_validity === uidValidity) return true;
    const now = context.now();
    const isFirst = known.uid_validity === null;
    const since = known.resyncs_since;
    const isSameHour = since !== null && now.getTime() - since.getTime() < hour;
    const resyncs = isSameHour ? known.resyncs : 0;
    const holdsStill = known.uid_validity_seen === uidValidity;
    if (!isFirst && resyncs >= mostInAnHour && !holdsStill) {
      await writeNumbering(trx, mailbox, { uid_validity_seen: uidValidity });
      return false;
    }
    await writeNumbering(trx, mailbox, {
      uid_validity: uidValidity,
      last_uid: 0,
      uid_validity_seen: null,
      ...(isFirst
        ? {}
        : {
            resyncs: resyncs + 1,
            resyncs_since: isSameHour ? since : now,
            renumberings: known.renumberings + 1,
          }),
    });
    return true;
  });
  if (!mayRead) throw restless();
}

export function leaseLost(mailbox: string): DeskError {
  return new DeskError('lease_lost', `Mailbox ${mailbox} is owned by another process now.`, 'later');
}

function restless(): DeskError {
  const sentence =
    'The IMAP server keeps numbering the mails of the folder anew. Reading it all again is put off for up to an hour; nothing is lost. Ask whoever runs the server why UIDVALIDITY changes.';
  return new DeskError('imap_restless', sentence, 'later');
}
