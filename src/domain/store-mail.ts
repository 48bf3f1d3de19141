import { createHash, hash } from 'node:crypto';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Context } from './context.ts';
import { DeskError } from './errors.ts';
import { failpoint } from './failpoint.ts';
import type { FetchedMail } from './model/mail.ts';
import { leaseLost } from './renumber-mailbox.ts';
import { seal, unseal, unsealDataKey } from './seal.ts';
import { senderKey } from './sender-key.ts';
import { addEvents, type CaseEvent } from './store/case-events.ts';
import type { Database, Trx } from './store/database.ts';
import { addRefusal } from './store/mail-refusals.ts';
import { addPlaces, holdMailbox, type Lease, moveCursor } from './store/mailboxes.ts';
import { addMailParts, addMails, type NewMail, readMailParts } from './store/mails.ts';
import { sendTogether } from './store/send-together.ts';

const partSize = 256 * 1024;

/** So often a mail is asked for that its server does not hand over; then people are told. */
const mostTries = 5;
/** Milliseconds: 1, 2, 4, 8 minutes. */
const waitAfter = (tries: number) => 60_000 * 2 ** (tries - 1);

/** Why a mail was put aside without its bytes. Reading it again would find nothing. */
export const unfetched = {
  tooLarge: 'too large to fetch',
  withheld: 'the mail server does not give it out',
} as const;

export interface FoundMails {
  mailbox: string;
  uidValidity: string;
  mails: FetchedMail[];
  /** UIDs that were announced but had vanished when they were fetched. */
  gone: number[];
  /** UIDs that the server names but does not hand over; they are tried again later. */
  refused?: number[];
  /** A process whose lease has passed on stores nothing. */
  lease: Lease;
  /** Nothing is stored before it resolves, and when it rejects nothing at all. */
  confirmed?: Promise<void>;
}

/**
 * Commits raw bytes, SHA-256, places and cursor together: from here on nothing can be lost. The same bytes again
 * (a copy, a new UIDVALIDITY) are the same mail in one more place. Mails too large to fetch are quarantined.
 */
export async function storeMail(context: Context, found: FoundMails): Promise<{ stored: number }> {
  const prepared: PreparedMail[] = [];
  // Before the transaction: a lock is held for what the database does, not for what we compute.
  for (const mail of found.mails) prepared.push(await prepare(context, found, mail));
  const claim = claimFor(context, prepared, found.lease.owner);
  // Read while it is stored: the reader is a process of its own, and what it dies over is counted by the commit.
  if (claim)
    for (const { raw, row } of prepared) if (raw !== null) context.fresh!.begin(raw, row.received_at);
  await found.confirmed;
  failpoint('before_insert');
  const fresh = await context.db.transaction().execute(async (trx) => {
    for (const mail of await withhold(trx, context, found))
      prepared.push(await prepare(context, found, mail));
    // Equal bytes in one batch are one mail: the first, whose key its parts are sealed with.
    const first = new Map<string, PreparedMail>();
    for (const one of prepared) if (!first.has(one.row.sha256)) first.set(one.row.sha256, one);
    const [isMine, ids] = await sendTogether(trx, (beside) => [
      holdMailbox(beside, found.mailbox, found.lease),
      addMails(
        beside,
        [...first.values()].map(({ row, raw }) =>
          claim && raw !== null ? { ...row, ...claim.columns } : row,
        ),
      ),
    ]);
    if (!isMine) throw leaseLost(found.mailbox);
    const stored = [...first.values()].filter(({ row }) => ids.get(row.sha256)!.fresh);
    const idOf = ({ row }: PreparedMail) => ids.get(row.sha256)!.id;
    const place = { mailbox: found.mailbox, uid_validity: found.uidValidity };
    await sendTogether(trx, (beside) => [
      addMailParts(
        beside,
        stored.flatMap((mail) =>
          mail.parts.map((bytes, position) => ({ mailId: idOf(mail), position, bytes })),
        ),
      ),
      addPlaces(beside, [
        ...prepared.map((one) => ({ ...place, uid: one.uid, mail_id: idOf(one) })),
        ...found.gone.map((uid) => ({ ...place, uid, mail_id: null })),
      ]),
      moveCursor(beside, found.mailbox, cursorAfter(context, found)),
      addEvents(
        beside,
        stored.filter(({ raw }) => raw === null).map((mail) => unfetchedEvent(context, idOf(mail), mail)),
      ),
      stored.length > 0 && !claim ? context.enqueue(trx, 'settle-mail') : null,
    ]);
    failpoint('before_commit');
    return stored.map((mail) => ({ id: idOf(mail), raw: mail.raw, row: mail.row }));
  });
  failpoint('after_commit');
  for (const { id, raw, row } of fresh) {
    const mail = {
      id,
      mailbox: row.mailbox,
      received_at: row.received_at,
      treat_as_inquiry: false,
      attempts: 1,
    };
    if (raw !== null) context.fresh?.keep(id, raw, claim && { mail, claimedAt: claim.at });
  }
  return { stored: fresh.length };
}

/**
 * Where this process reads mails itself and has nothing else to read, mails are claimed, and their first attempt is
 * counted, in the commit that stores them: that saves them a commit of its own. Null when they are not.
 */
function claimFor(context: Context, prepared: PreparedMail[], owner: string) {
  const bytes = prepared.reduce((sum, { raw }) => sum + (raw?.length ?? 0), 0);
  if (!context.fresh?.mayClaim(bytes)) return null;
  const at = context.now();
  const until = new Date(at.getTime() + context.limits.claimMilliseconds);
  return { at, columns: { attempts: 1, claimed_until: until, claimed_by: owner } };
}

/** What the server has refused too often is stored without its bytes. */
async function withhold(trx: Trx, context: Context, found: FoundMails): Promise<FetchedMail[]> {
  const refused = found.refused ?? [];
  if (refused.length > 0 && !(await holdMailbox(trx, found.mailbox, found.lease)))
    throw leaseLost(found.mailbox);
  const withheld: FetchedMail[] = [];
  for (const uid of refused) {
    const place = { mailbox: found.mailbox, uid_validity: found.uidValidity, uid };
    if ((await addRefusal(trx, place, context.now(), waitAfter)) < mostTries) continue;
    withheld.push({ uid, receivedAt: context.now(), size: 0, raw: null, withheld: true });
  }
  return withheld;
}

/** With nothing found, only a new UIDVALIDITY is taken. */
function cursorAfter(context: Context, found: FoundMails) {
  const uids = [...found.mails.map((mail) => mail.uid), ...found.gone, ...(found.refused ?? [])];
  const newest = found.mails.at(-1);
  const at = context.now();
  return {
    uidValidity: found.uidValidity,
    lastUid: Math.max(0, ...uids),
    at,
    lag: newest ? Math.max(0, at.getTime() - newest.receivedAt.getTime()) : null,
  };
}

function unfetchedEvent(context: Context, mailId: number, { withheld }: PreparedMail): CaseEvent {
  return {
    stream: 0,
    at: context.now(),
    actor: 'system',
    kind: 'mail_quarantined',
    data: { mail: mailId, code: withheld ? 'withheld' : 'too_large', attempts: 0 },
  };
}

interface PreparedMail {
  uid: number;
  row: NewMail;
  parts: Buffer[];
  raw: Buffer | null;
  withheld: boolean;
}

async function prepare(context: Context, found: FoundMails, mail: FetchedMail): Promise<PreparedMail> {
  const bytes = mail.raw ?? mail.header ?? Buffer.alloc(0);
  // A mail that could not be fetched is told apart by its place: only its header is known.
  const sha256 =
    mail.raw === null
      ? hash('sha256', `${found.mailbox}/${found.uidValidity}/${mail.uid}`)
      : await hashInPieces(mail.raw);
  const dataKey = context.random(32);
  const parts: Buffer[] = [];
  for (let start = 0; start === 0 || start < bytes.length; start += partSize) {
    const part = bytes.subarray(start, start + partSize);
    parts.push(seal(part, dataKey, `${sha256}/${parts.length}`, context.random));
    // Sealing 40 MB at one go would keep Slack waiting meanwhile.
    if (parts.length % 8 === 0) await turnOfTheLoop();
  }
  const row = {
    mailbox: found.mailbox,
    sha256,
    size: mail.size,
    received_at: mail.receivedAt,
    stored_at: context.now(),
    state: mail.raw === null ? ('quarantined' as const) : ('stored' as const),
    reason: mail.raw !== null ? null : mail.withheld ? unfetched.withheld : unfetched.tooLarge,
    data_key: seal(dataKey, context.keys.mail, sha256, context.random),
    sender_key: senderKey(bytes, context.keys),
  };
  return { uid: mail.uid, row, parts, raw: mail.raw, withheld: mail.withheld ?? false };
}

const hashedAtOnce = 2 * 1024 * 1024;

async function hashInPieces(bytes: Buffer): Promise<string> {
  if (bytes.length <= hashedAtOnce) return hash('sha256', bytes);
  const digest = createHash('sha256');
  for (let start = 0; start < bytes.length; start += hashedAtOnce) {
    digest.update(bytes.subarray(start, start + hashedAtOnce));
    await turnOfTheLoop();
  }
  return digest.digest('hex');
}

/** The bytes of a stored mail. Throws DeskError 'mail_erased' when its key was deleted. */
export async function readRawMail(context: Context, db: Database, mailId: number): Promise<Buffer> {
  const { sha256, dataKey, parts } = await readMailParts(db, mailId);
  if (dataKey === null) throw new DeskError('mail_erased', `Mail ${mailId} was erased.`);
  const key = unsealDataKey(dataKey, context.keys, sha256);
  return Buffer.concat(parts.map((part, position) => unseal(part, key, `${sha256}/${position}`)));
}
