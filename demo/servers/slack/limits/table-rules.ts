import { type Json, recordOf } from '../json.ts';
import { checkRequired, type Findings } from './findings.ts';
import { limits } from './numbers.ts';

/** A `table` block: rows of cells. */
export function checkTable(findings: Findings, block: Json, pointer: string): void {
  checkRows(findings, block.rows, `${pointer}/rows`, 1, limits.tableRows);
}

/** A `data_table` block: a caption for screen readers, a header row and at least one row below it, all as long. */
export function checkDataTable(findings: Findings, block: Json, pointer: string): void {
  checkRequired(findings, block.caption, `${pointer}/caption`, limits.altText);
  const page = block.page_size;
  if (page !== undefined && !(typeof page === 'number' && page >= 1 && page <= limits.dataTablePage)) {
    findings.report(`${pointer}/page_size`, `must be from 1 to ${limits.dataTablePage}`);
  }
  const rows = checkRows(findings, block.rows, `${pointer}/rows`, 2, limits.dataTableRows);
  if (rows.some((row) => row.length !== rows[0]?.length)) {
    findings.report(`${pointer}/rows`, 'rows must all have as many cells');
  }
  if (rows[0]?.some((cell) => recordOf(cell).type === 'rich_text')) {
    findings.report(`${pointer}/rows/0`, 'the header row may not hold rich_text');
  }
}

function checkRows(
  findings: Findings,
  value: unknown,
  pointer: string,
  least: number,
  most: number,
): unknown[][] {
  if (!Array.isArray(value) || !value.every((row) => Array.isArray(row))) {
    findings.report(pointer, 'must be a list of rows');
    return [];
  }
  if (value.length < least) findings.report(pointer, `no fewer than ${least} items allowed`);
  if (value.length > most) findings.report(pointer, `no more than ${most} items allowed`);
  value.forEach((row: unknown[], index) => {
    if (row.length > limits.tableColumns) {
      findings.report(`${pointer}/${index}`, `no more than ${limits.tableColumns} items allowed`);
    }
  });
  return value;
}
