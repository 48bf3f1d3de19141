import type { RefusedCell } from '../domain/read-record-row.ts';
import type { UpsertedRecords } from '../domain/upsert-records.ts';

export interface ImportedFile {
  file: string;
  /** unreadable: not read to its end, or not at all; `problems` says why. */
  state: 'imported' | 'absent' | 'unreadable';
  /** Rows by what became of them. */
  inserted: number;
  updated: number;
  confirmed: number;
  ignored: number;
  refused: number;
  /** Rows that a snapshot no longer had and that are marked as gone. */
  gone: number;
  milliseconds: number;
  /** The first 1,000. Line 0 is the file as a whole, column '' the whole line. */
  problems: RefusedCell[];
  unknownStatuses: string[];
}
export interface ImportReport {
  files: ImportedFile[];
  /** Rows, and whole files, that did not go in. */
  refused: number;
}

const keptProblems = 1000;

export function emptyReport(file: string): ImportedFile {
  return {
    file,
    state: 'imported',
    inserted: 0,
    updated: 0,
    confirmed: 0,
    ignored: 0,
    refused: 0,
    gone: 0,
    milliseconds: 0,
    problems: [],
    unknownStatuses: [],
  };
}

/** Adds what became of a batch. Returns the sentences that are new to the person who imports. */
export function addBatch(report: ImportedFile, batch: UpsertedRecords): string[] {
  report.inserted += batch.inserted;
  report.updated += batch.updated;
  report.confirmed += batch.confirmed;
  report.ignored += batch.ignored;
  report.refused += new Set(batch.refused.map((cell) => cell.line)).size;
  const fresh = batch.unknownStatuses.filter((status) => !report.unknownStatuses.includes(status));
  report.unknownStatuses.push(...fresh);
  return [
    ...batch.refused.map((cell) => addProblem(report, cell)),
    ...fresh.map((status) => `${report.file}: the status "${status}" is not known and stored as unknown.`),
  ];
}

/** Notes what is wrong and returns it as a sentence. */
export function addProblem(report: ImportedFile, problem: RefusedCell): string {
  if (report.problems.length < keptProblems) report.problems.push(problem);
  const line = problem.line === 0 ? '' : `, line ${problem.line}`;
  const column = problem.column === '' ? '' : `, column ${problem.column}`;
  return `${report.file}${line}${column}: ${problem.reason}`;
}

/** "payments.csv: 1,000 rows read, 12 changed (2 new), 985 confirmed, 3 stale, 0 refused; 1.2 s, 833 rows a second." */
export function summaryOf(report: ImportedFile): string {
  const { file, inserted, updated, confirmed, ignored, refused, gone, milliseconds } = report;
  if (report.state === 'absent') return `${file}: not there, skipped.`;
  const read = inserted + updated + confirmed + ignored + refused;
  const seconds = milliseconds / 1000;
  const counts = [
    `${written(read)} rows read`,
    `${written(inserted + updated)} changed (${written(inserted)} new)`,
    `${written(confirmed)} confirmed`,
    `${written(ignored)} stale`,
    `${written(refused)} refused`,
    ...(gone > 0 ? [`${written(gone)} gone`] : []),
  ].join(', ');
  const pace = seconds >= 1 ? `, ${written(Math.round(read / seconds))} rows a second` : '';
  const start = report.state === 'unreadable' ? `${file}: not read to its end; ` : `${file}: `;
  return `${start}${counts}; ${seconds.toFixed(1)} s${pace}.`;
}

function written(count: number): string {
  return count.toLocaleString('en');
}
