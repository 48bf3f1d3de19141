import { sql } from 'kysely';
import { type Database, isEmbedded } from './database.ts';
import { insertRows } from './insert-rows.ts';

export interface NewMail {
  mailbox: string;
  sha256: string;
  size: number;
  received_at: Date;
  stored_at: Date;
  state: 'stored' | 'quarantined';
  reason: string | null;
  data_key: Buffer | null;
  sender_key?: string | null;
  /** 1 for a mail that is claimed while it is stored. */
  attempts?: number;
  claimed_until?: Date | null;
  claimed_by?: string | null;
}

/** Adds the mails that are not there yet. Returns every id by SHA-256 and says which ones are new. */
export async function addMails(
  trx: Database,
  mails: NewMail[],
): Promise<Map<string, { id: number; fresh: boolean }>> {
  const ids = new Map<string, { id: number; fresh: boolean }>();
  if (mails.length === 0) return ids;
  const added = await insertRows<{ id: number; sha256: string }>(
    trx,
    'desk.mail',
    mails.map((mail) => ({ ...mail, data_key: mail.data_key && `\\x${mail.data_key.toString('hex')}` })),
    'on conflict (mailbox, sha256) do nothing returning id, sha256',
  );
  for (const row of added) ids.set(row.sha256, { id: row.id, fresh: true });
  const rest = mails.filter((mail) => !ids.has(mail.sha256));
  if (rest.length > 0) {
    const found = await trx
      .selectFrom('desk.mail')
      .select(['id', 'sha256'])
      .where('mailbox', '=', rest[0]!.mailbox)
      .where(
        'sha256',
        'in',
        rest.map((mail) => mail.sha256),
      )
      .execute();
    for (const row of found) ids.set(row.sha256, { id: row.id, fresh: false });
  }
  return ids;
}

export interface MailPart {
  mailId: number;
  position: number;
  bytes: Buffer;
}

/** Bytes of parts in one statement: one large part. The client copies a statement again and again while it grows. */
const largestStatement = 300 * 1024;

/** Raw bytes lie in rows of 256 kB: larger parameters block the embedded database for seconds. */
export async function addMailParts(trx: Database, parts: MailPart[]): Promise<void> {
  const embedded = isEmbedded(trx);
  for (const group of inGroups(parts, embedded ? 1 : largestStatement)) {
    const rows = group.map(({ mailId, position, bytes }) =>
      embedded
        ? sql`(${mailId}::bigint, ${position}::int, decode(${bytes.toString('base64')}, 'base64'))`
        : sql`(${mailId}::bigint, ${position}::int, ${bytes}::bytea)`,
    );
    await sql`insert into desk.mail_part (mail_id, position, bytes) values ${sql.join(rows)}`.execute(trx);
  }
}

function inGroups(parts: MailPart[], largest: number): MailPart[][] {
  const groups: MailPart[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (size + part.bytes.length > largest) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(part);
    size += part.bytes.length;
  }
  return groups;
}

export async function readMailParts(
  db: Database,
  mailId: number,
): Promise<{ sha256: string; dataKey: Uint8Array | null; parts: Uint8Array[] }> {
  const mail = await db
    .selectFrom('desk.mail')
    .select(['sha256', 'data_key'])
    .where('id', '=', mailId)
    .executeTakeFirstOrThrow();
  const parts = await db
    .selectFrom('desk.mail_part')
    .select('bytes')
    .where('mail_id', '=', mailId)
    .orderBy('position')
    .execute();
  return { sha256: mail.sha256, dataKey: mail.data_key, parts: parts.map((part) => part.bytes) };
}

export interface ClaimedMail {
  id: number;
  mailbox: string;
  received_at: Date;
  treat_as_inquiry: boolean;
  /** Grows with every claim, so that a claim that has passed on to another can be told from one's own. */
  attempts: number;
}

/**
 * Claims up to `limit` waiting mails in order of arrival and writes their attempts first, in a commit of its own:
 * a mail that kills its reader is counted all the same. A mail that was tried before is claimed alone, so that it
 * takes no other with it. Those that had `mostAttempts` are left: they are put aside. `by` is the process, or null.
 */
export async function claimMails(
  db: Database,
  claim: { now: Date; until: Date; limit: number; mostAttempts: number; by: string | null },
): Promise<ClaimedMail[]> {
  const { now, until, limit, mostAttempts, by } = claim;
  const claimed = await sql<ClaimedMail>`
    with waiting as materialized (
      select id, attempts from desk.mail where state = 'stored' and (claimed_until is null or claimed_until < ${now})
        and attempts < ${mostAttempts}
      order by id limit ${limit} for update skip locked
    ), oldest as (select id, attempts from waiting order by id limit 1)
    update desk.mail set attempts = attempts + 1, claimed_until = ${until}, claimed_by = ${by}
    where id in (select waiting.id from waiting, oldest
      where waiting.id = oldest.id or (waiting.attempts = 0 and oldest.attempts = 0))
    returning id, mailbox, received_at, treat_as_inquiry, attempts`.execute(db);
  return claimed.rows.sort((one, other) => one.id - other.id);
}

/** Puts aside the mails whose last allowed try ended without an answer, and says which. */
export async function quarantineSpentMails(
  trx: Database,
  now: Date,
  mostAttempts: number,
  reason: string,
): Promise<{ id: number; attempts: number }[]> {
  return trx
    .updateTable('desk.mail')
    .set({ state: 'quarantined', outcome: 'quarantined', reason, claimed_until: null })
    .where('state', '=', 'stored')
    .where('attempts', '>=', mostAttempts)
    .where('claimed_until', '<', now)
    .returning(['id', 'attempts'])
    .execute();
}

/**
 * Ends the claims of a process that holds them no more; the tries remain counted. False when it had none. A mail that is
 * being settled at this moment is passed over: who takes a mailbox must not wait for a connection that may be dead.
 */
export async function freeClaims(trx: Database, by: string, now: Date): Promise<boolean> {
  const freed = await trx
    .updateTable('desk.mail')
    .set({ claimed_until: now, claimed_by: null })
    .where('id', 'in', (mails) =>
      mails
        .selectFrom('desk.mail')
        .select('id')
        .where('state', '=', 'stored')
        .where('claimed_by', '=', by)
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirst();
  return freed.numUpdatedRows > 0n;
}

/** Holds the claims until `until`. Returns those that are still one's own. */
export async function renewClaims(db: Database, claims: ClaimedMail[], until: Date): Promise<ClaimedMail[]> {
  const held = await sql<{ id: number }>`
    update desk.mail set claimed_until = ${until} where ${isClaimedAs(claims)} returning id`.execute(db);
  const ids = new Set(held.rows.map((row) => row.id));
  return claims.filter((claim) => ids.has(claim.id));
}

/** Gives claims back as if they had never been taken; for others to take at once, or not before `until`. */
export async function returnClaims(
  db: Database,
  claims: ClaimedMail[],
  until: Date | null = null,
): Promise<void> {
  if (claims.length === 0) return;
  await sql`update desk.mail set attempts = attempts - 1, claimed_until = ${until}, claimed_by = null
    where ${isClaimedAs(claims)}`.execute(db);
}

/** Puts a mail back for another try, not before `until`. Where it was `counted`, the try brings it nearer to quarantine. */
export async function postponeMail(
  db: Database,
  claim: ClaimedMail,
  until: Date,
  reason: string,
  counted: boolean,
): Promise<void> {
  await sql`update desk.mail set claimed_until = ${until}, claimed_by = null, reason = ${reason},
    attempts = attempts - ${counted ? 0 : 1}::integer where ${isClaimedAs([claim])}`.execute(db);
}

function isClaimedAs(claims: ClaimedMail[]) {
  const pairs = claims.map((claim) => sql`(${claim.id}::bigint, ${claim.attempts}::integer)`);
  return sql`state = 'stored' and (id, attempts) in (${sql.join(pairs)})`;
}

/** What a mail became, and why. */
export interface MailOutcome {
  id: number;
  outcome: string;
  reason: string | null;
}

/**
 * Ends the wait of these mails and keeps what they become as far as it is known. Returns those that nobody else settled
 * meanwhile, without any that must wait for an earlier mail of its sender which was stored after `since` and is none of
 * these; locks them in the order of their ids.
 */
export async function settleMails(trx: Database, outcomes: MailOutcome[], since: Date): Promise<Set<number>> {
  const ids = outcomes.map(({ id }) => id);
  const settled = await sql<{ id: number }>`
    with mine as materialized (
      select id from desk.mail where id = any(${ids}::bigint[]) and state = 'stored'
        and not exists (select 1 from desk.mail earlier
          where earlier.sender_key = mail.sender_key and earlier.id < mail.id and earlier.state = 'stored'
            and earlier.stored_at > ${since} and earlier.id <> all(${ids}::bigint[]))
      order by id for update
    )
    update desk.mail set state = 'settled', claimed_until = null, outcome = noted.outcome, reason = noted.reason
    from mine join ${rowsOf(outcomes)} on noted.id = mine.id where mail.id = mine.id returning mail.id`.execute(
    trx,
  );
  return new Set(settled.rows.map((row) => row.id));
}

/** Puts aside a mail that still waits; false when somebody else settled it meanwhile. */
export async function quarantineMail(trx: Database, id: number): Promise<boolean> {
  const put = await trx
    .updateTable('desk.mail')
    .set({ state: 'quarantined', claimed_until: null })
    .where('id', '=', id)
    .where('state', '=', 'stored')
    .returning('id')
    .execute();
  return put.length > 0;
}

/** Keeps what settled mails became, where it is not what was known when they were settled. */
export async function noteMailOutcomes(trx: Database, outcomes: MailOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await sql`update desk.mail set outcome = noted.outcome, reason = noted.reason
    from ${rowsOf(outcomes)} where mail.id = noted.id`.execute(trx);
}

function rowsOf(outcomes: MailOutcome[]) {
  return sql`unnest(${outcomes.map((one) => one.id)}::bigint[], ${outcomes.map((one) => one.outcome)}::text[],
    ${outcomes.map((one) => one.reason)}::text[]) as noted (id, outcome, reason)`;
}

export async function listQuarantined(db: Database, limit: number) {
  return db
    .selectFrom('desk.mail')
    .select(['id', 'mailbox', 'received_at', 'reason'])
    .where('state', '=', 'quarantined')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
