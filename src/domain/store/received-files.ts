import { type Selectable, sql } from 'kysely';
import type { DocumentKind } from '../model/documents.ts';
import type { Attachment } from '../model/mail.ts';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { InquiryTable, ReceivedFileTable } from './schema-inquiry.ts';

export interface NewFile {
  inquiry_id: number;
  position: number;
  file_hash: string;
  kinds: DocumentKind[];
  named_by: 'name' | 'words' | null;
}
type FileColumns = Omit<Selectable<ReceivedFileTable>, 'compared_at'>;
type InquiryColumns = Pick<
  Selectable<InquiryTable>,
  'case_id' | 'received_at' | 'verdict' | 'sender_address'
>;
/** A file with the mail that it came by. */
export interface FileRow extends FileColumns, InquiryColumns {
  attachment: Attachment;
}

export async function addFiles(trx: Database, files: NewFile[]): Promise<void> {
  await insertRows(trx, 'desk.received_file', files);
}

/** What came in a case, the latest first, at most sixty. */
export async function filesOfCase(db: Database, caseId: number): Promise<FileRow[]> {
  return withMails(db)
    .where('desk.inquiry.case_id', '=', caseId)
    .orderBy('desk.received_file.inquiry_id', 'desc')
    .orderBy('desk.received_file.position')
    .limit(60)
    .execute();
}

/** What officers noted for an application, in whichever case. */
export async function filesNotedFor(db: Database, applicationId: string): Promise<FileRow[]> {
  return withMails(db)
    .where('desk.received_file.noted_application', '=', applicationId)
    .orderBy('desk.received_file.id')
    .execute();
}

/** Files with the same bytes as these, of proven senders, oldest first. */
export async function filesWithHashes(db: Database, hashes: string[]) {
  if (hashes.length === 0) return [];
  return db
    .selectFrom('desk.received_file')
    .innerJoin('desk.inquiry', 'desk.inquiry.id', 'desk.received_file.inquiry_id')
    .innerJoin('desk.inquiry_case', 'desk.inquiry_case.id', 'desk.inquiry.case_id')
    .select([
      'desk.received_file.id',
      'file_hash',
      'case_id',
      'ref',
      'sender_address',
      'received_at',
      'compared_at',
    ])
    .where('file_hash', 'in', [...new Set(hashes)])
    .where('verdict', '=', 'pass')
    .orderBy('desk.received_file.id')
    .limit(500)
    .execute();
}

export async function caseOfFile(db: Database, id: number): Promise<number | null> {
  const row = await db
    .selectFrom('desk.received_file')
    .innerJoin('desk.inquiry', 'desk.inquiry.id', 'desk.received_file.inquiry_id')
    .select('case_id')
    .where('desk.received_file.id', '=', id)
    .executeTakeFirst();
  return row?.case_id ?? null;
}

/** What an officer says a file is for; both null: it is no document. The case must be locked. */
export async function noteFileFor(
  trx: Database,
  id: number,
  note: { application: string | null; requirement: string | null; officerId: number; at: Date },
): Promise<void> {
  await trx
    .updateTable('desk.received_file')
    .set({
      noted_application: note.application,
      noted_requirement: note.requirement,
      noted_by: note.officerId,
      noted_at: note.at,
    })
    .where('id', '=', id)
    .execute();
}

export async function forgetNote(trx: Database, id: number): Promise<void> {
  await trx
    .updateTable('desk.received_file')
    .set({ noted_application: null, noted_requirement: null, noted_by: null, noted_at: null })
    .where('id', '=', id)
    .execute();
}

/** Files that were not looked for among those of others yet, and whose senders are not checked again any more. */
export async function filesToCompare(db: Database, limit: number) {
  return db
    .selectFrom('desk.received_file')
    .innerJoin('desk.inquiry', 'desk.inquiry.id', 'desk.received_file.inquiry_id')
    .select(['desk.received_file.id', 'file_hash', 'case_id', 'sender_address', 'verdict'])
    .where('compared_at', 'is', null)
    .where('recheck_at', 'is', null)
    .orderBy('desk.received_file.id')
    .limit(limit)
    .execute();
}

/** Gives back the ids of those that nobody else compared meanwhile. */
export async function markCompared(trx: Database, ids: number[], now: Date): Promise<Set<number>> {
  const marked = await trx
    .updateTable('desk.received_file')
    .set({ compared_at: now })
    .where('id', 'in', ids)
    .where('compared_at', 'is', null)
    .returning('id')
    .execute();
  return new Set(marked.map(({ id }) => id));
}

export async function readFileRow(db: Database, id: number): Promise<FileRow | null> {
  const row = await withMails(db).where('desk.received_file.id', '=', id).executeTakeFirst();
  return row ?? null;
}

function withMails(db: Database) {
  return db
    .selectFrom('desk.received_file')
    .innerJoin('desk.inquiry', 'desk.inquiry.id', 'desk.received_file.inquiry_id')
    .select([
      'desk.received_file.id',
      'inquiry_id',
      'position',
      'file_hash',
      'kinds',
      'named_by',
      'noted_application',
      'noted_requirement',
      'noted_by',
      'noted_at',
      'case_id',
      'received_at',
      'verdict',
      'sender_address',
      sql<Attachment>`desk.inquiry.attachments -> desk.received_file.position`.as('attachment'),
    ]);
}

/** What the rules read of a file: its name, and what that and the mail say it is. */
export function namedFile({ attachment, kinds }: FileRow): { filename: string; kinds: FileRow['kinds'] } {
  return { filename: attachment.filename, kinds };
}
