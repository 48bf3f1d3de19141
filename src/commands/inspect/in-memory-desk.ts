import type { Context } from '../../domain/context.ts';
import { gatherMaterial } from '../../domain/draft-material.ts';
import { composeCase } from '../../domain/draft-reply.ts';
import { DeskError } from '../../domain/errors.ts';
import { linkRecords, type RecordLinks } from '../../domain/link-record.ts';
import type { MailReading } from '../../domain/model/mail.ts';
import type { UnderstoodText } from '../../domain/model/understanding.ts';
import type { NewInquiry } from '../../domain/new-inquiry.ts';
import { receiveInquiry } from '../../domain/receive-inquiry.ts';
import { linkCues } from '../../domain/rules/linking/cues.ts';
import { sealMentions } from '../../domain/seal-mentions.ts';
import { type OpenDatabase, openDatabase, type Trx } from '../../domain/store/database.ts';
import { claimMailbox } from '../../domain/store/mailboxes.ts';
import { addMails } from '../../domain/store/mails.ts';
import { migrateDatabase } from '../../domain/store/migrate.ts';
import { suggestDocuments } from '../../domain/suggest-documents.ts';

import { upsertRecordRows } from '../../domain/upsert-records.ts';
import { importDirectory } from '../../records/csv.ts';

export type CaseDraft = Awaited<ReturnType<typeof composeCase>>;

/** The production verbs on a database in memory, in which every mail is a first mail: nothing of one reaches the next. */
export interface InMemoryDesk {
  link(reading: MailReading, text: UnderstoodText): Promise<RecordLinks>;
  /** The draft that this mail would get as the first of its case. */
  draft(inquiry: Omit<NewInquiry, 'mailId'>, sha256: string): Promise<CaseDraft | null>;
  close(): Promise<void>;
}

const mailbox = 'inspect';

/**
 * `contextOn` gives the context once the database is there. Records count as confirmed now. Throws DeskError
 * `records_refused` when a row of the records does not fit: an inspection on half of them would mislead.
 */
export async function openInMemoryDesk(
  contextOn: (database: OpenDatabase) => Context,
  recordsDirectory: string | null,
): Promise<InMemoryDesk> {
  const database = await openDatabase('pglite:');
  await migrateDatabase(database.db);
  const context = contextOn(database);
  await claimMailbox(context.db, mailbox, mailbox, context.now(), context.now());
  if (recordsDirectory !== null) await takeIn(context, recordsDirectory);
  return {
    link: (reading, { mentions, triage }) =>
      context.db.transaction().execute(async (trx) => {
        const question = {
          channel: 'email' as const,
          proven: reading.sender.verdict === 'pass',
          address: reading.parsed.from?.address ?? null,
          mentions: sealMentions(mentions, context.keys),
          cues: linkCues({
            ...reading.parsed,
            senderName: reading.parsed.from?.name ?? '',
            topic: triage.topic,
            topics: triage.topics,
          }),
        };
        const records = (await linkRecords(trx, context, [question]))[0]!;
        const documents = await suggestDocuments(context, trx, reading.parsed, records.links);
        const known = new Set(records.links.map(({ externalId }) => externalId));
        const beside = documents.filter(({ externalId }) => !known.has(externalId));
        return { ...records, links: [...records.links, ...beside] };
      }),
    draft: (inquiry, sha256) =>
      andUndo(context, async (trx) => {
        const mailId = await addMail(trx, context, sha256);
        const { caseId } = await receiveInquiry(trx, context, { ...inquiry, mailId });
        const material = await gatherMaterial(context, trx, caseId);
        return material ? composeCase({ ...context, db: trx }, material) : null;
      }),
    close: () => database.close(),
  };
}

async function takeIn(context: Context, directory: string): Promise<void> {
  const lines: string[] = [];
  const report = await importDirectory(directory, {
    upsert: (batch) => upsertRecordRows(context, batch),
    report: (line) => lines.push(line),
  });
  if (report.refused === 0) return;
  const sentence = `Some records in ${directory} do not fit:\n${lines.join('\n')}`;
  throw new DeskError('records_refused', sentence, 'never');
}

async function addMail(trx: Trx, context: Context, sha256: string): Promise<number> {
  const now = context.now();
  const row = {
    ...{ mailbox, sha256, size: 0, received_at: now, stored_at: now },
    ...{ state: 'stored' as const, reason: null, data_key: null },
  };
  return (await addMails(trx, [row])).get(sha256)!.id;
}

/** Runs `work` in a transaction that never commits. */
async function andUndo<Result>(context: Context, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  let done: { result: Result } | null = null;
  try {
    await context.db.transaction().execute(async (trx) => {
      done = { result: await work(trx) };
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return done!.result;
}

const undo = new Error('rolled back on purpose');
