import { type MirroredKind, recordTypes } from '../domain/model.ts';
import type { RecordRow, RefusedCell } from '../domain/read-record-row.ts';
import { recordColumns } from '../domain/record-shapes.ts';

/** What a body holds: rows as text by column, and what cannot be one. Null when the text is not JSON. */
export interface WebhookRows {
  rows: RecordRow[];
  refused: RefusedCell[];
}

/**
 * Reads one JSON object, or an array of them, as rows numbered from 1. Numbers keep the digits they were written with,
 * null is an empty cell, and a list of texts becomes one text with semicolons.
 */
export function readWebhookRows(text: string): WebhookRows | null {
  const parsed = parseJson(text);
  if (parsed === null) return null;
  const items = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  const rows: RecordRow[] = [];
  const refused: RefusedCell[] = [];
  for (const [index, item] of items.entries()) {
    const line = index + 1;
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      refused.push({ line, column: '', reason: 'Send each record as a JSON object.' });
      continue;
    }
    const cells = Object.entries(item).map(([column, value]) => ({ column, text: textOf(value) }));
    const bad = cells.filter((cell) => cell.text === null);
    if (bad.length === 0)
      rows.push({ line, values: Object.fromEntries(cells.map((cell) => [cell.column, cell.text!])) });
    for (const { column } of bad) {
      refused.push({ line, column, reason: 'Send text, a number, true, false, null or a list of texts.' });
    }
  }
  return { rows, refused };
}

/**
 * Takes out rows with a field that another entity has and this one has not: what was signed as documents is never
 * read as applications. Fields that nobody knows stay, so that the core system may grow.
 */
export function refuseForeignRows(entity: MirroredKind, { rows, refused }: WebhookRows): WebhookRows {
  const own = new Set(recordColumns(entity).map((column) => column.name));
  const foreign = new Set(
    recordTypes
      .flatMap((type) => recordColumns(type).map((column) => column.name))
      .filter((name) => !own.has(name)),
  );
  const cells = rows.flatMap(({ line, values }) =>
    Object.keys(values)
      .filter((column) => foreign.has(column))
      .map((column) => ({
        line,
        column,
        reason: `A record of ${entity}s has no such field; another kind has.`,
      })),
  );
  const lines = new Set(cells.map((cell) => cell.line));
  return { rows: rows.filter((row) => !lines.has(row.line)), refused: [...refused, ...cells] };
}

/** A number becomes the text it was written as: 5000.00 stays 5000.00, and an id of 20 digits loses none. */
function parseJson(text: string): { value: unknown } | null {
  try {
    const keepDigits = (_key: string, value: unknown, written?: { source?: string }) =>
      typeof value === 'number' ? (written?.source ?? String(value)) : value;
    return { value: JSON.parse(text, keepDigits) };
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | null {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  const isTextList = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
  return isTextList ? value.join(';') : null;
}
