import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError, errorCode } from '../domain/errors.ts';
import type { RecordType } from '../domain/model.ts';
import type { RecordRow } from '../domain/read-record-row.ts';
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
const files: { entity: RecordType; file: string }[] = [
  { entity: 'client', file: 'clients.csv' },
  { entity: 'account', file: 'accounts.csv' },
  { entity: 'application', file: 'applications.csv' },
  { entity: 'document', file: 'documents.csv' },
  { entity: 'payment', file: 'payments.csv' },
];
const rowsInBatch = 500;

export interface ImportDependencies {
  upsert: UpsertRecordRows;
  /** Takes sentences for the person who imports, as things happen. */
  report(line: string): void;
}

/**
 * Takes in the files of the core system that lie in a directory. A row that does not fit is named with file, line,
 * column and reason, a file that cannot be read with its reason, and the rest goes in. Memory does not grow with the
 * files. Throws DeskError 'import_directory' when there is nothing to import, and what the database throws.
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
    const sentence = `The folder ${directory} cannot be read (${errorCode(error)}).`;
    throw new DeskError('import_directory', sentence, 'never', error);
  });
  if (files.some(({ file }) => names.includes(file))) return new Set(names);
  const wanted = files.map(({ file }) => file).join(', ');
  throw new DeskError('import_directory', `The folder ${directory} holds none of ${wanted}.`);
}

async function importFile(
  entity: RecordType,
  directory: string,
  file: string,
  dependencies: ImportDependencies,
): Promise<ImportedFile> {
  const report = emptyReport(file);
  try {
    const usable = await importLines(entity, join(directory, file), report, dependencies);
    if (!usable) report.state = 'unreadable';
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'file_unreadable') throw error;
    report.state = 'unreadable';
    dependencies.report(addProblem(report, { line: 0, column: '', reason: error.sentence }));
  }
  return report;
}

/** Returns false when the header does not allow reading the rows. */
async function importLines(
  entity: RecordType,
  path: string,
  report: ImportedFile,
  dependencies: ImportDependencies,
): Promise<boolean> {
  const lines = readLines(path);
  const first = await lines.next();
  const header = readHeader(entity, first.done ? { number: 1, text: '', fault: '' } : first.value);
  for (const problem of header.problems) dependencies.report(addProblem(report, { line: 1, ...problem }));
  if (!header.usable) return false;
  let rows: RecordRow[] = [];
  const send = async () => {
    const upserted = await dependencies.upsert({ entity, rows, source: `import:${report.file}` });
    for (const sentence of addBatch(report, upserted)) dependencies.report(sentence);
    rows = [];
  };
  for await (const row of readRows(lines, header.columns.length)) {
    if ('fault' in row) {
      report.refused += 1;
      dependencies.report(addProblem(report, { line: row.line, column: '', reason: row.fault }));
    } else {
      rows.push({ line: row.line, values: valuesOf(row, header.columns) });
    }
    if (rows.length === rowsInBatch) await send();
  }
  if (rows.length > 0) await send();
  return true;
}

function valuesOf(
  row: Extract<CsvRow, { cells: string[] }>,
  columns: (string | null)[],
): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap((name, index) => (name === null ? [] : [[name, row.cells[index]!] as const])),
  );
}
