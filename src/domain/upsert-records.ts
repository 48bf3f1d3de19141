import type { Context } from './context.ts';
import { errorCode } from './errors.ts';
import type { MirroredKind } from './model.ts';
import { type RecordRow, type RefusedCell, readRecordRow } from './read-record-row.ts';
import type { BulkDatabase } from './store/bulk-database.ts';
import { upsertManyRecords } from './store/bulk-records.ts';
import { addEvent } from './store/case-events.ts';
import type { Trx } from './store/database.ts';
import { noteFeed } from './store/feeds.ts';
import { noteProviderNames } from './store/providers.ts';
import { noteChanges, toldOfLinked } from './store/record-changes.ts';
import { existingParents, type NewRecords, upsertRecords } from './store/records.ts';
import { noteSeen } from './store/snapshots.ts';

export interface RecordBatch {
  entity: MirroredKind;
  rows: RecordRow[];
  /** Who brought them, as events name it: "import:clients.csv", "webhook". */
  source: string;
  /** The rows are part of a snapshot that was begun on the same connection. */
  snapshot?: boolean;
  /** Rows are read at once, and written when this is over; when it fails, nothing is. */
  after?: Promise<unknown>;
}
/** Rows by what became of them. A refused row may be named for several columns. */
export interface UpsertedRecords {
  inserted: number;
  updated: number;
  confirmed: number;
  ignored: number;
  refused: RefusedCell[];
  /** Statuses the desk does not know, as the source wrote them, each once. They are stored as 'unknown'. */
  unknownStatuses: string[];
}
/** The verb as the wires take it. */
export type UpsertRecordRows = (batch: RecordBatch) => Promise<UpsertedRecords>;

const rowsInTransaction = 500;
/** Of PostgreSQL. */
const uniqueViolation = '23505';

/**
 * Brings rows of the core system into the mirror: older ones are ignored, equal ones confirm what is stored, and what
 * does not fit is refused by line, column and reason while the rest goes in. What may be told of a linked record and is
 * another now is noted for its cases. With a connection for `bulk` all rows are copied in at once. Rejects only when the
 * database does; rows of earlier chunks then stay, and sending everything again is safe.
 */
export async function upsertRecordRows(
  context: Context,
  batch: RecordBatch,
  bulk: BulkDatabase | null = null,
): Promise<UpsertedRecords> {
  return upsertEntity(context, batch.entity, batch, bulk);
}

async function upsertEntity<Entity extends MirroredKind>(
  context: Context,
  entity: Entity,
  batch: RecordBatch,
  bulk: BulkDatabase | null,
): Promise<UpsertedRecords> {
  const now = context.now();
  const total: UpsertedRecords = {
    inserted: 0,
    updated: 0,
    confirmed: 0,
    ignored: 0,
    refused: [],
    unknownStatuses: [],
  };
  const accepted = readRows(context, entity, batch, now, total);
  await batch.after;
  const chunkSize = bulk ? Math.max(accepted.length, 1) : rowsInTransaction;
  let changes = 0;
  let start = 0;
  do {
    const chunk = accepted.slice(start, start + chunkSize);
    start += chunkSize;
    const isLast = start >= accepted.length;
    const write = (copying: BulkDatabase | null) =>
      (bulk?.db ?? context.db).transaction().execute(async (trx) => {
        const writing = { trx, bulk: copying, entity, now, snapshot: batch.snapshot };
        const written = await upsertChunk(writing, chunk);
        if (isLast) await noteUpsert(trx, batch, sumOf(total, written), now);
        // The copying connection is no part of the queue.
        if (written.changes > 0 && !bulk) await context.enqueue(trx, 'record-changes');
        return written;
      });
    const written = await write(bulk).catch((error: unknown) => {
      // A webhook has stored one of the rows between our look and our copy.
      if (bulk && errorCode(error) === uniqueViolation) return write(null);
      throw error;
    });
    Object.assign(total, sumOf(total, written));
    changes += written.changes;
  } while (start < accepted.length);
  if (changes > 0 && bulk)
    await context.db.transaction().execute((trx) => context.enqueue(trx, 'record-changes'));
  total.refused.sort((one, other) => one.line - other.line);
  return total;
}

interface AcceptedRow<Entity extends MirroredKind> {
  line: number;
  row: NewRecords[Entity];
}

function readRows<Entity extends MirroredKind>(
  context: Context,
  entity: Entity,
  { rows, source }: RecordBatch,
  now: Date,
  total: UpsertedRecords,
): AcceptedRow<Entity>[] {
  const accepted: AcceptedRow<Entity>[] = [];
  const unknown = new Set<string>();
  const map = context.settings.records ?? null;
  for (const written of rows) {
    const read = readRecordRow(entity, written, context.keys, now, kindOfSource(source), map);
    if ('refused' in read) {
      total.refused.push(...read.refused);
    } else {
      accepted.push({ line: written.line, row: read.row });
      if (read.unknownStatus !== null) unknown.add(read.unknownStatus);
    }
  }
  total.unknownStatuses = [...unknown];
  return accepted;
}

/** "import" for "import:clients.csv". */
function kindOfSource(source: string): string {
  return source.split(':')[0]!;
}

interface Written extends Omit<UpsertedRecords, 'unknownStatuses'> {
  /** Linked records of which something else may be told now. */
  changes: number;
}

function sumOf(total: UpsertedRecords, written: Written): UpsertedRecords {
  return {
    inserted: total.inserted + written.inserted,
    updated: total.updated + written.updated,
    confirmed: total.confirmed + written.confirmed,
    ignored: total.ignored + written.ignored,
    refused: [...total.refused, ...written.refused],
    unknownStatuses: total.unknownStatuses,
  };
}

interface Writing<Entity extends MirroredKind> {
  trx: Trx;
  bulk: BulkDatabase | null;
  entity: Entity;
  now: Date;
  snapshot: boolean | undefined;
}

async function upsertChunk<Entity extends MirroredKind>(
  writing: Writing<Entity>,
  chunk: AcceptedRow<Entity>[],
): Promise<Written> {
  const { trx, entity, now } = writing;
  const written: Written = { inserted: 0, updated: 0, confirmed: 0, ignored: 0, refused: [], changes: 0 };
  if (chunk.length === 0) return written;
  const orphans = await findOrphans(trx, entity, chunk);
  written.refused.push(...orphans);
  const refused = new Set(orphans.map((orphan) => orphan.line));
  const rows = chunk.filter(({ line }) => !refused.has(line)).map(({ row }) => row);
  if (rows.length === 0) return written;
  if (writing.snapshot) await noteSeen(trx, entity, rows);
  const ids = rows.map((row) => row.external_id);
  const before = await toldOfLinked(trx, entity, ids);
  await writeRows(writing, rows, written);
  if (entity === 'payment') await noteProviderNames(trx, providersOf(rows), now);
  written.changes = await noteChanges(trx, entity, before, await toldOfLinked(trx, entity, ids), now);
  return written;
}

function providersOf(rows: object[]): string[] {
  const names = new Set<string>();
  for (const row of rows) if ('provider' in row && typeof row.provider === 'string') names.add(row.provider);
  return [...names];
}

/** An id that comes again in one chunk waits for its turn, which the statement for many cannot give it. */
async function writeRows<Entity extends MirroredKind>(
  { trx, bulk, entity }: Writing<Entity>,
  rows: NewRecords[Entity][],
  written: Written,
): Promise<void> {
  const first: NewRecords[Entity][] = [];
  const again: NewRecords[Entity][] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    (bulk && !seen.has(row.external_id) ? first : again).push(row);
    seen.add(row.external_id);
  }
  if (bulk) {
    const counts = await upsertManyRecords(trx, bulk, entity, first);
    for (const result of ['inserted', 'updated', 'confirmed', 'ignored'] as const)
      written[result] += counts[result];
  }
  for (const result of await upsertRecords(trx, entity, again)) written[result] += 1;
}

/** Rows that belong to a client or an application which is not there. */
async function findOrphans(
  trx: Trx,
  entity: MirroredKind,
  chunk: AcceptedRow<MirroredKind>[],
): Promise<RefusedCell[]> {
  if (entity === 'provider' || entity === 'client') return [];
  const parent = entity === 'document' ? 'application' : 'client';
  const column = `${parent}_id` as const;
  const idOf = (row: NewRecords[MirroredKind]) =>
    'application_id' in row ? row.application_id : 'client_id' in row ? row.client_id : '';
  const present = await existingParents(
    trx,
    parent,
    chunk.map(({ row }) => idOf(row)),
  );
  return chunk
    .filter(({ row }) => !present.has(idOf(row)))
    .map(({ line, row }) => ({
      line,
      column,
      reason: `There is no ${parent} ${idOf(row)}. Bring it in first; it belongs in ${parent}s.csv.`,
    }));
}

/** Counts only: what the rows say stays in the mirror. */
async function noteUpsert(trx: Trx, batch: RecordBatch, total: UpsertedRecords, now: Date): Promise<void> {
  const { entity, source } = batch;
  const { inserted, updated, confirmed, ignored } = total;
  if (inserted + updated + confirmed > 0)
    await noteFeed(trx, { source: kindOfSource(source), entity, changed: inserted + updated > 0 }, now);
  await addEvent(trx, {
    stream: 0,
    at: now,
    actor: source,
    kind: 'records_upserted',
    data: {
      entity,
      inserted,
      updated,
      confirmed,
      ignored,
      refused: new Set(total.refused.map((cell) => cell.line)).size,
      unknown_statuses: total.unknownStatuses.length,
    },
  });
}
