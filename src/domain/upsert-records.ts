import type { Context } from './context.ts';
import type { RecordType } from './model.ts';
import { type RecordRow, type RefusedCell, readRecordRow } from './read-record-row.ts';
import { addEvent } from './store/case-events.ts';
import type { Trx } from './store/database.ts';
import { existingParents, type NewRecords, upsertRecords } from './store/records.ts';

export interface RecordBatch {
  entity: RecordType;
  rows: RecordRow[];
  /** Who brought them, as events name it: "import:clients.csv", "webhook". */
  source: string;
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

/**
 * Brings rows of the core system into the mirror: older ones are ignored, equal ones confirm what is stored, and what
 * does not fit is refused by line, column and reason while the rest goes in. Rejects only when the database does; rows
 * of earlier chunks then stay, and sending everything again is safe.
 */
export async function upsertRecordRows(context: Context, batch: RecordBatch): Promise<UpsertedRecords> {
  return upsertEntity(context, batch.entity, batch);
}

async function upsertEntity<Entity extends RecordType>(
  context: Context,
  entity: Entity,
  batch: RecordBatch,
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
  const accepted = readRows(context, entity, batch.rows, now, total);
  let start = 0;
  do {
    const chunk = accepted.slice(start, start + rowsInTransaction);
    start += rowsInTransaction;
    await context.db.transaction().execute(async (trx) => {
      await upsertChunk(trx, entity, chunk, total);
      if (start >= accepted.length) await noteUpsert(trx, batch, total, now);
    });
  } while (start < accepted.length);
  total.refused.sort((one, other) => one.line - other.line);
  return total;
}

interface AcceptedRow<Entity extends RecordType> {
  line: number;
  row: NewRecords[Entity];
}

function readRows<Entity extends RecordType>(
  context: Context,
  entity: Entity,
  rows: RecordRow[],
  now: Date,
  total: UpsertedRecords,
): AcceptedRow<Entity>[] {
  const accepted: AcceptedRow<Entity>[] = [];
  const unknown = new Set<string>();
  for (const source of rows) {
    const read = readRecordRow(entity, source, context.keys, now);
    if ('refused' in read) {
      total.refused.push(...read.refused);
    } else {
      accepted.push({ line: source.line, row: read.row });
      if (read.unknownStatus !== null) unknown.add(read.unknownStatus);
    }
  }
  total.unknownStatuses = [...unknown];
  return accepted;
}

async function upsertChunk<Entity extends RecordType>(
  trx: Trx,
  entity: Entity,
  chunk: AcceptedRow<Entity>[],
  total: UpsertedRecords,
): Promise<void> {
  if (chunk.length === 0) return;
  const orphans = await findOrphans(trx, entity, chunk);
  total.refused.push(...orphans);
  const refused = new Set(orphans.map((orphan) => orphan.line));
  const rows = chunk.filter(({ line }) => !refused.has(line)).map(({ row }) => row);
  if (rows.length === 0) return;
  for (const result of await upsertRecords(trx, entity, rows)) total[result] += 1;
}

/** Rows that belong to a client or an application which is not there. */
async function findOrphans(
  trx: Trx,
  entity: RecordType,
  chunk: AcceptedRow<RecordType>[],
): Promise<RefusedCell[]> {
  if (entity === 'client') return [];
  const parent = entity === 'document' ? 'application' : 'client';
  const column = `${parent}_id` as const;
  const idOf = (row: NewRecords[RecordType]) =>
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
  await addEvent(trx, {
    stream: 0,
    at: now,
    actor: batch.source,
    kind: 'records_upserted',
    data: {
      entity: batch.entity,
      inserted: total.inserted,
      updated: total.updated,
      confirmed: total.confirmed,
      ignored: total.ignored,
      refused: new Set(total.refused.map((cell) => cell.line)).size,
      unknown_statuses: total.unknownStatuses.length,
    },
  });
}
