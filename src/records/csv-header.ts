import type { MirroredKind } from '../domain/model.ts';
import { recordColumns } from '../domain/record-shapes.ts';
import type { CsvLine } from './csv-lines.ts';
import { cellsOf } from './csv-rows.ts';

export interface CsvHeader {
  /** Column by position; null where the file has one that Casedesk does not know. */
  columns: (string | null)[];
  /** What a person should know about the header; '' as column for the whole line. */
  problems: { column: string; reason: string }[];
  /** The rows can be read all the same. */
  usable: boolean;
}

/** Compares the first line of a file with the columns of its entity. */
export function readHeader(entity: MirroredKind, line: CsvLine): CsvHeader {
  const cells = line.text === null ? null : line.text === '' ? [''] : cellsOf(line.text);
  const names = cells?.map((name) => name.trim());
  if (!names)
    return unusable(line.fault === '' ? 'The header cannot be read: check its quotes.' : line.fault);
  const expected = recordColumns(entity);
  const known = new Set(expected.map((column) => column.name));
  if (!names.some((name) => known.has(name))) {
    const wanted = expected.map((column) => column.name).join(', ');
    const semicolons =
      names.length === 1 && names[0]!.includes(';') ? ' Separate columns with commas, not semicolons.' : '';
    return unusable(`The first line must be the header: ${wanted}.${semicolons}`);
  }
  const twice = names.filter((name, index) => known.has(name) && names.indexOf(name) !== index);
  const absent = expected.filter((column) => !names.includes(column.name));
  const problems = [
    ...names.flatMap((name, index) => (known.has(name) ? [] : [unknownColumn(name, index)])),
    ...twice.map((column) => ({ column, reason: 'This column is there twice, so the file was not read.' })),
    ...absent
      .filter((column) => column.required)
      .map(({ name }) => ({ column: name, reason: 'This column is missing, so the file was not read.' })),
    ...readAsEmpty(absent.filter((column) => !column.required).map(({ name }) => name)),
  ];
  return {
    columns: names.map((name) => (known.has(name) ? name : null)),
    problems,
    usable: twice.length === 0 && absent.every((column) => !column.required),
  };
}

function unusable(reason: string): CsvHeader {
  return { columns: [], problems: [{ column: '', reason }], usable: false };
}

/** A name is repeated only when it looks like one: without a header, what stands here is somebody's data. */
function unknownColumn(name: string, index: number) {
  const column = /^[a-z][a-z0-9_]{0,39}$/.test(name) ? name : `number ${index + 1}`;
  return { column, reason: 'Casedesk does not know this column and did not read it.' };
}

/** One line for all of them: an export may well lack a dozen, and what matters must be seen beside it. */
function readAsEmpty(names: string[]) {
  const [first, ...others] = names;
  if (first === undefined) return [];
  if (others.length === 0)
    return [{ column: first, reason: 'This column is missing; it was read as empty.' }];
  return [{ column: '', reason: `These columns are missing and were read as empty: ${names.join(', ')}.` }];
}
