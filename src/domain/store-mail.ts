import { createHash } from 'node:crypto';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Context } from './context.ts';
import { DeskError } from './errors.ts';
import { failpoint } from './failpoint.ts';
import type { FetchedMail } from './model/mail.ts';
import { seal, unseal } from './seal.ts';
import { addEvent } from './store/case-events.ts';
import type { Database, Trx } from './store/database.ts';
import { addPlaces, holdMailbox, moveCursor } from './store/mailboxes.ts';
import { addMailParts, addMails, type NewMail, readMailParts } from './store/mails.ts';

const partSize = 256 * 1024;

export interface FoundMails {
  mailbox: string;
  uidValidity: string;
  mails: FetchedMail[];
  /** UIDs that were announced but had vanished when they were fetched. */
  gone: number[];
  /** The lease owner; a process whose lease has passed on stores nothing. */
  owner: string;
}

/**
 * Commits raw bytes, SHA-256, places and cursor together: from here on nothing can be lost. The same bytes again
 * (a copy, a new UIDVALIDITY) are the same mail in one more place. Mails too large to fetch are quarantined.
 */
export async function storeMail(context: Context, found: FoundMails): Promise<{ stored: number }> {
  return context.db.transaction().execute(async (trx) => {
    if (!(await holdMailbox(trx, found.mailbox, found.owner))) {
      throw new DeskError('lease_lost', `Mailbox ${found.mailbox} is owned by another process now.`, 'later');
    }
    const stored = await storeRawMails(trx, context, found);
    // With nothing found, only a new UIDVALIDITY is taken.
    const uids = [...found.mails.map((mail) => mail.uid), ...found.gone];
    await moveCursor(trx, found.mailbox, found.uidValidity, Math.max(0, ...uids));
    if (stored > 0) await context.enqueue(trx, 'settle-mail');
    failpoint('before_commit');
    return { stored };
  });
}

async function storeRawMails(trx: Trx, context: Context, found: FoundMails): Promise<number> {
  const prepared: PreparedMail[] = [];
  for (const mail of found.mails) {
    prepared.push(prepare(context, found, mail));
    // Hashing and sealing all of a fetched group, up to 24 MB, at one go would keep Slack waiting meanwhile.
    await turnOfTheLoop();
  }
  const ids = await addMails(
    trx,
    // Equal bytes in one batch are one mail.
    [...new Map(prepared.map((one) => [one.row.sha256, one.row])).values()],
  );
  const written = new Set<number>();
  for (const { row, parts } of prepared) {
    const mail = ids.get(row.sha256)!;
    if (!mail.fresh || written.has(mail.id)) continue;
    written.add(mail.id);
    await addMailParts(trx, mail.id, parts);
    if (row.state === 'quarantined') await noteTooLarge(trx, context, mail.id);
  }
  await addPlaces(trx, [
    ...prepared.map((one) => ({
      mailbox: found.mailbox,
      uid_validity: found.uidValidity,
      uid: one.uid,
      mail_id: ids.get(one.row.sha256)!.id,
    })),
    ...found.gone.map((uid) => ({
      mailbox: found.mailbox,
      uid_validity: found.uidValidity,
      uid,
      mail_id: null,
    })),
  ]);
  return written.size;
}

async function noteTooLarge(trx: Trx, context: Context, mailId: number): Promise<void> {
  await addEvent(trx, {
    stream: 0,
    at: context.now(),
    actor: 'system',
    kind: 'mail_quarantined',
    data: { mail: mailId, code: 'too_large', attempts: 0 },
  });
}

interface PreparedMail {
  uid: number;
  row: NewMail;
  parts: Buffer[];
}

function prepare(context: Context, found: FoundMails, mail: FetchedMail): PreparedMail {
  const bytes = mail.raw ?? mail.header ?? Buffer.alloc(0);
  // A mail that could not be fetched is told apart by its place: only its header is known.
  const sha256 = createHash('sha256')
    .update(mail.raw ?? `${found.mailbox}/${found.uidValidity}/${mail.uid}`)
    .digest('hex');
  const dataKey = context.random(32);
  const parts: Buffer[] = [];
  for (let start = 0; start === 0 || start < bytes.length; start += partSize) {
    parts.push(
      seal(bytes.subarray(start, start + partSize), dataKey, `${sha256}/${parts.length}`, context.random),
    );
  }
  const row = {
    mailbox: found.mailbox,
    sha256,
    size: mail.size,
    received_at: mail.receivedAt,
    stored_at: context.now(),
    state: mail.raw === null ? ('quarantined' as const) : ('stored' as const),
    reason: mail.raw === null ? 'too large to fetch' : null,
    data_key: seal(dataKey, context.keys.mail, sha256, context.random),
  };
  return { uid: mail.uid, row, parts };
}

/** The bytes of a stored mail. Throws DeskError 'mail_erased' when its key was deleted. */
export async function readRawMail(context: Context, db: Database, mailId: number): Promise<Buffer> {
  const { sha256, dataKey, parts } = await readMailParts(db, mailId);
  if (dataKey === null) throw new DeskError('mail_erased', `Mail ${mailId} was erased.`);
  const key = unseal(dataKey, context.keys.mail, sha256);
  return Buffer.concat(parts.map((part, position) => unseal(part, key, `${sha256}/${position}`)));
}
