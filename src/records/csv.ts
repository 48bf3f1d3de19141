import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError, errorCode } from '../domain/errors.ts';
import type { MirroredKind } from '../domain/model.ts';
import type { RecordRow } from '../domain/read-record-row.ts';
import type { Reconciled } from '../domain/reconcile-snapshot.ts';
import type { UpsertRecordRows } from '../domain/upsert-records.ts';
import { readHeader } from './csv-header.ts';
import { readLines } from './csv-lines.ts';
import { type CsvRow, readRows } from './csv-rows.ts';
import {
  addBatch,
  addProblem,
  emptyReport,
  type ImportedFile,
  type ImportReport,
  summaryOf,
} from './import-report.ts';

/** Parents first: a payment needs its client, a document its application. */
const files: { entity: MirroredKind; file: string }[] = [
  { entity: 'client', file: 'clients.csv' },
  { entity: 'account', file: 'accounts.csv' },
  { entity: 'application', file: 'applications.csv' },
  { entity: 'document', file: 'documents.csv' },
  { entity: 'payment', file: 'payments.csv' },
  { entity: 'provider', file: 'providers.csv' },
];
export interface ImportDependencies {
  upsert: UpsertRecordRows;
  /** How many rows go into one call of `upsert`; 500 unless said otherwise. */
  rowsInBatch?: number;
  /** Takes sentences for the person who imports, as things happen. */
  report(line: string): void;
  /** How far a file is read, in bytes. */
  progress?(file: string, read: number, size: number): void;
  /** Milliseconds of a clock that only goes forward; without it no time is told. */
  clock?(): number;
  /** What the files no longer hold is gone; absent when they are no full snapshot. */
  snapshot?: {
    begin(entity: MirroredKind): Promise<void>;
    reconcile(entity: MirroredKind, source: string): Promise<Reconciled>;
  };
}

/**
 * Takes in the files of the core system that lie in a directory. A row that does not fit is named with file, line,
 * column and reason, a file that cannot be read with its reason, and the rest goes in. Memory does not grow with the
 * files. Of a snapshot each file is reconciled that was read to its end without a refusal: what could not be read is not gone. Throws DeskError 'import_directory' when there is nothing to import, and what the database throws.
 */
export async function importDirectory(
  directory: string,
  dependencies: ImportDependencies,
): Promise<ImportReport> {
  const present = await listDirectory(directory);
  const reports: ImportedFile[] = [];
  for (const { entity, file } of files) {
    const report = present.has(file)
      ? await importFile(entity, directory, file, dependencies)
      : { ...emptyReport(file), state: 'absent' as const };
    dependencies.report(summaryOf(report));
    reports.push(report);
  }
  const unreadable = reports.filter((report) => report.state === 'unreadable').length;
  return { files: reports, refused: reports.reduce((sum, report) => sum + report.refused, unreadable) };
}

async function listDirectory(directory: string): Promise<Set<string>> {
  const names = await readdir(directory).catch((error: unknown) => {
    const sentence =
      errorCode(error) === 'ENOENT'
        ? `There is no folder ${directory} (ENOENT).`
        : `The folder ${directory} cannot be read (${errorCode(error)}).`;
    throw new DeskError('import_directory', sentence, 'never', error);
  });
  if (files.some(({ file }) => names.includes(file))) return new Set(names);
  const wanted = files.map(({ file }) => file).join(', ');
  throw new DeskError('import_directory', `The folder ${directory} holds none of ${wanted}.`);
}

async function importFile(
  entity: MirroredKind,
  directory: string,
  file: string,
  dependencies: ImportDependencies,
): Promise<ImportedFile> {
  const report = emptyReport(file);
  const clock = dependencies.clock ?? (() => 0);
  const begun = clock();
  try {
    await dependencies.snapshot?.begin(entity);
    const usable = await importLines(entity, join(directory, file), report, dependencies);
    if (!usable) report.state = 'unreadable';
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'file_unreadable') throw error;
    report.state = 'unreadable';
    dependencies.report(addProblem(report, { line: 0, column: '', reason: error.sentence }));
  }
  if (dependencies.snapshot) await reconcile(entity, report, dependencies.snapshot, dependencies.report);
  report.milliseconds = clock() - begun;
  return report;
}

async function reconcile(
  entity: MirroredKind,
  report: ImportedFile,
  snapshot: NonNullable<ImportDependencies['snapshot']>,
  tell: (line: string) => void,
): Promise<void> {
  const { file } = report;
  if (report.state !== 'imported' || report.refused > 0)
    return tell(`${file}: nothing was marked as gone, because not every row could be read.`);
  const { gone, doubtful } = await snapshot.reconcile(entity, `import:${file}`);
  report.gone = gone;
  if (doubtful === 0) return;
  report.problems.push({ line: 0, column: '', reason: 'Too many rows are missing.' });
  tell(
    `${file}: ${doubtful} rows that are stored are missing, too many to believe; nothing was marked as gone. If the file is whole, import it again with --believe-snapshot.`,
  );
}

/** Returns false when the header does not allow reading the rows. */
async function importLines(
  entity: MirroredKind,
  path: string,
  report: ImportedFile,
  dependencies: ImportDependencies,
): Promise<boolean> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  let bytes = 0;
  const lines = readLines(path, (count) => {
    bytes += count;
    dependencies.progress?.(report.file, bytes, size);
  });
  const first = await lines.next();
  const header = readHeader(entity, first.done ? { number: 1, text: '', fault: '' } : first.value);
  for (const problem of header.problems) dependencies.report(addProblem(report, { line: 1, ...problem }));
  if (!header.usable) return false;
  const columns = header.columns.flatMap((name, index) => (name === null ? [] : [{ name, index }]));
  const batches = openBatches(entity, report, dependencies);
  for await (const row of readRows(lines, header.columns.length)) {
    if ('fault' in row) {
      report.refused += 1;
      dependencies.report(addProblem(report, { line: row.line, column: '', reason: row.fault }));
    } else {
      await batches.add({ line: row.line, values: valuesOf(row, columns) });
    }
  }
  await batches.end();
  return true;
}

/** One batch is on its way to the database, the next is understood and waits for it, and one more is read. */
function openBatches(entity: MirroredKind, report: ImportedFile, dependencies: ImportDependencies) {
  let rows: RecordRow[] = [];
  let underWay: Promise<unknown> | null = null;
  const send = async () => {
    const batch = {
      entity,
      rows,
      source: `import:${report.file}`,
      ...(dependencies.snapshot ? { snapshot: true } : {}),
      ...(underWay ? { after: underWay } : {}),
    };
    rows = [];
    const before = underWay;
    underWay = dependencies.upsert(batch).then((upserted) => {
      for (const sentence of addBatch(report, upserted)) dependencies.report(sentence);
    });
    // Whoever waits for it next hears of it.
    underWay.catch(() => undefined);
    await before;
  };
  return {
    async add(row: RecordRow): Promise<void> {
      rows.push(row);
      if (rows.length === (dependencies.rowsInBatch ?? 500)) await send();
    },
    async end(): Promise<void> {
      if (rows.length > 0) await send();
      await underWay;
    },
  };
}

function valuesOf(
  row: Extract<CsvRow, { cells: string[] }>,
  columns: { name: string; index: number }[],
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name, index } of columns) values[name] = row.cells[index]!;
  return values;
}
