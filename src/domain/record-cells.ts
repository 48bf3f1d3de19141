import type { z } from 'zod';
import type { MirroredKind } from './model.ts';
import { recordShapes } from './record-shapes.ts';

/** What a column makes of a cell; the fault is told by the shape of the whole row. */
type ReadCell = { fits: true; stored: unknown } | { fits: false };

const remembered = 1_000;
const longestRemembered = 40;
const misfit: ReadCell = { fits: false };

/**
 * The cells of a row by the columns of its entity, or null when one of them does not fit. A million rows repeat a few
 * hundred words (statuses, currencies, nothing at all), and reading each cell by itself lets those be remembered, which
 * the schema of a whole row cannot. Says the same as the whole schema but for rules over several columns.
 */
export function readCells(
  entity: MirroredKind,
  values: Record<string, string>,
): Record<string, unknown> | null {
  const stored: Record<string, unknown> = {};
  for (const { name, read } of columnsOf[entity]) {
    const cell = read(values[name]);
    if (!cell.fits) return null;
    stored[name] = cell.stored;
  }
  return stored;
}

/** Last, because only the property that came last can be taken out of an object without making it slow. */
const takenOut = 'iban';

const columnsOf: Record<MirroredKind, { name: string; read: (text: string | undefined) => ReadCell }[]> = {
  provider: readersOf('provider'),
  client: readersOf('client'),
  account: readersOf('account'),
  application: readersOf('application'),
  document: readersOf('document'),
  payment: readersOf('payment'),
};

function readersOf(entity: MirroredKind) {
  const columns: Record<string, z.ZodType> = recordShapes[entity].shape;
  return Object.entries(columns)
    .map(([name, column]) => ({ name, read: remembering(column) }))
    .toSorted((one, other) => Number(one.name === takenOut) - Number(other.name === takenOut));
}

/** A column that has filled its memory repeats too little for looking there to pay. */
function remembering(column: z.ZodType): (text: string | undefined) => ReadCell {
  const known = new Map<string, ReadCell>();
  const absent = readBy(column, undefined);
  const empty = readBy(column, '');
  return (text) => {
    if (text === undefined) return absent;
    if (text === '') return empty;
    if (known.size === remembered || text.length > longestRemembered) return readBy(column, text);
    const before = known.get(text);
    if (before) return before;
    const cell = readBy(column, text);
    known.set(text, cell);
    return cell;
  };
}

function readBy(column: z.ZodType, text: string | undefined): ReadCell {
  const parsed = column.safeParse(text);
  return parsed.success ? { fits: true, stored: parsed.data } : misfit;
}
