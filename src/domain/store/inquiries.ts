import { type Insertable, type Selectable, sql } from 'kysely';
import type { Ask } from '../model/asks.ts';
import type { Attachment } from '../model/mail.ts';
import type { Mark } from '../model/marks.ts';
import type { Mention, MentionPlace } from '../model/understanding.ts';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { InquiryTable } from './schema-inquiry.ts';

export type InquiryRow = Selectable<InquiryTable>;
/** `attachments`, `asks` and `marks` are lists, not their JSON. */
export type NewInquiryRow = Omit<Insertable<InquiryTable>, 'attachments' | 'asks' | 'marks'> & {
  attachments: Attachment[];
  asks: Ask[];
  marks: Mark[];
};

/** Ids by case, of inquiries in one case each. What already made an inquiry is not among them. */
export async function addInquiries(trx: Database, rows: NewInquiryRow[]): Promise<Map<number, number>> {
  const added = await insertRows<{ id: number; case_id: number }>(
    trx,
    'desk.inquiry',
    rows,
    'on conflict do nothing returning id, case_id',
  );
  return new Map(added.map((row) => [row.case_id, row.id]));
}

export async function addMentions(
  trx: Database,
  found: { inquiryId: number; mentions: Mention[] }[],
): Promise<void> {
  const rows = found.flatMap(({ inquiryId, mentions }) =>
    mentions.map(({ type, value, masked, valid, quoted, where, hashes }) => ({
      ...{ inquiry_id: inquiryId, type, value, masked, valid, quoted },
      ...{ place: where ?? null, hashes: hashes ?? null },
    })),
  );
  await insertRows(trx, 'desk.mention', rows);
}

const mostClaims = 300;

/** What the person wrote in the inquiries of the case, the latest 300 in order: claims that may be quoted back. */
export async function mentionsOfCase(db: Database, caseId: number): Promise<Mention[]> {
  const latest = await db
    .selectFrom('desk.mention')
    .innerJoin('desk.inquiry', 'desk.inquiry.id', 'desk.mention.inquiry_id')
    .select(['type', 'value', 'masked', 'quoted', 'valid', 'place', 'hashes'])
    .where('case_id', '=', caseId)
    .orderBy('desk.mention.id', 'desc')
    .limit(mostClaims)
    .execute();
  return latest.reverse().map(mentionOf);
}

function mentionOf({
  place,
  hashes,
  ...mention
}: Omit<Mention, 'where' | 'hashes'> & { place: MentionPlace | null; hashes: string[] | null }): Mention {
  return { ...mention, ...(place && { where: place }), ...(hashes && { hashes }) };
}

export async function latestInquiry(db: Database, caseId: number): Promise<InquiryRow | null> {
  const row = await db
    .selectFrom('desk.inquiry')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Without the texts: a long case holds megabytes of those. */
const understood = [
  ...['id', 'channel', 'sender_address', 'sender_name', 'verdict', 'subject', 'language', 'mail_kind'],
  ...['topic', 'topics', 'priority', 'complaint', 'received_at'],
] as UnderstoodColumn[];
type UnderstoodColumn =
  | ('id' | 'channel' | 'sender_address' | 'sender_name' | 'verdict' | 'subject' | 'language' | 'mail_kind')
  | ('topic' | 'topics' | 'priority' | 'complaint' | 'received_at');
export type UnderstoodInquiry = Pick<InquiryRow, UnderstoodColumn> & { mentions: Mention[] };

/** What was understood of every inquiry of a case, oldest first. */
export async function understoodInquiries(db: Database, caseId: number): Promise<UnderstoodInquiry[]> {
  const rows = await db
    .selectFrom('desk.inquiry')
    .select(understood)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const mentions = await db
    .selectFrom('desk.mention')
    .select(['inquiry_id', 'type', 'value', 'masked', 'quoted', 'valid', 'place', 'hashes'])
    .where('inquiry_id', 'in', ids)
    .orderBy('id')
    .execute();
  const byInquiry = Map.groupBy(mentions, ({ inquiry_id }) => inquiry_id);
  return rows.map((row) => ({
    ...row,
    mentions: (byInquiry.get(row.id) ?? []).map(({ inquiry_id: _, ...mention }) => mentionOf(mention)),
  }));
}

/** One inquiry goes to another case and waits for a draft there if it is `wanted`. Both cases must be locked. */
export async function moveInquiry(trx: Database, id: number, caseId: number, wanted: boolean): Promise<void> {
  await trx
    .updateTable('desk.inquiry')
    .set({ case_id: caseId, draft_wanted: wanted })
    .where('id', '=', id)
    .execute();
}

/** The language of the last inquiry in the case of which it is known. */
export async function languageWritten(db: Database, caseId: number): Promise<string | null> {
  const row = await db
    .selectFrom('desk.inquiry')
    .select('language')
    .where('case_id', '=', caseId)
    .where('language', '<>', 'und')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.language ?? null;
}

/** The latest of a case first. */
export async function latestInquiries(db: Database, caseId: number, limit: number): Promise<InquiryRow[]> {
  return db
    .selectFrom('desk.inquiry')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function countInquiries(db: Database, caseId: number): Promise<number> {
  const row = await db
    .selectFrom('desk.inquiry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function findInquiryBySlackKey(db: Database, slackKey: string) {
  return db
    .selectFrom('desk.inquiry')
    .innerJoin('desk.inquiry_case', 'desk.inquiry_case.id', 'desk.inquiry.case_id')
    .select(['case_id', 'ref'])
    .where('slack_key', '=', slackKey)
    .executeTakeFirst();
}

/** Message-IDs of the client's mails in this case, oldest first, for References. */
export async function messageIdsOfCase(db: Database, caseId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('desk.inquiry')
    .select('message_id')
    .where('case_id', '=', caseId)
    .where('message_id', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.message_id!);
}

/** Its case's draft is made anew. The case must be locked. */
export async function wantDraft(trx: Database, id: number): Promise<void> {
  await trx.updateTable('desk.inquiry').set({ draft_wanted: true }).where('id', '=', id).execute();
}

/** What a person wrote after all: it waits for a draft. The case must be locked. */
export async function markAsInquiry(trx: Database, id: number): Promise<void> {
  await trx
    .updateTable('desk.inquiry')
    .set({ mail_kind: 'inquiry', draft_wanted: true })
    .where('id', '=', id)
    .execute();
}

/** How many mails since then bore thread marks like ours of which none held. */
export async function countRefusedTokens(db: Database, since: Date): Promise<number> {
  const row = await db
    .selectFrom('desk.inquiry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('thread_token', '=', 'refused')
    .where('received_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** All inquiries of one case go to another; `wanted` then waits for a draft there. Both cases must be locked. Gives their ids. */
export async function moveInquiries(
  trx: Database,
  { from, to }: { from: number; to: number },
  wanted: number | null,
): Promise<number[]> {
  const moved = await trx
    .updateTable('desk.inquiry')
    .set({ case_id: to, draft_wanted: sql<boolean>`id = ${wanted ?? 0}` })
    .where('case_id', '=', from)
    .returning('id')
    .execute();
  return moved.map(({ id }) => id).sort((one, other) => one - other);
}

/** Inquiries that wait for a draft, oldest first. */
export async function wantedDrafts(db: Database, limit: number): Promise<{ id: number; case_id: number }[]> {
  return db
    .selectFrom('desk.inquiry')
    .select(['id', 'case_id'])
    .where('draft_wanted', '=', true)
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function draftNoLongerWanted(trx: Database, caseId: number): Promise<void> {
  await trx
    .updateTable('desk.inquiry')
    .set({ draft_wanted: false })
    .where('case_id', '=', caseId)
    .where('draft_wanted', '=', true)
    .execute();
}

/** The latest of those that came under this Message-ID, from whomever; at most twenty, for anybody can repeat one. */
export async function inquiriesWithMessageId(db: Database, messageId: string) {
  return db
    .selectFrom('desk.inquiry')
    .select(['case_id', 'sender_address', 'verdict', 'received_at', 'fingerprint', 'subject', 'body'])
    .where('message_id', '=', messageId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

export async function readInquiry(db: Database, id: number): Promise<InquiryRow> {
  return db.selectFrom('desk.inquiry').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/**
 * Waits until no other transaction receives a mail with one of these Message-IDs, and holds them until this one ends:
 * the same mail to two of our addresses may be in the hands of two processes. Always in the same order.
 */
export async function holdMessageIds(trx: Database, messageIds: string[]): Promise<void> {
  if (messageIds.length === 0) return;
  await sql`select pg_advisory_xact_lock(key) from (
    select distinct hashtextextended(id, 0) as key from unnest(${messageIds}::text[]) id order by 1
  ) keys`.execute(trx);
}

/** Which of these Message-IDs an inquiry has already. */
export async function knownMessageIds(db: Database, messageIds: string[]): Promise<Set<string>> {
  if (messageIds.length === 0) return new Set();
  const rows = await sql<{ message_id: string }>`
    select distinct message_id from desk.inquiry where message_id = any(${messageIds}::text[])`.execute(db);
  return new Set(rows.rows.map((row) => row.message_id));
}
