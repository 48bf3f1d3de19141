import type { z } from 'zod';
import type { RecordMap } from './model/record-map.ts';
import type { MirroredKind } from './model.ts';
import { readCells } from './record-cells.ts';
import { recordShapes, referenceColumns } from './record-shapes.ts';
import { findCardNumbers } from './rules/card-numbers.ts';
import { maskIban, maskText } from './rules/mask.ts';
import { maskContacts } from './rules/mask-contacts.ts';
import { wholePhone } from './rules/phone-numbers.ts';
import { knownReason } from './rules/record-reasons.ts';
import { knownStatus } from './rules/record-statuses.ts';
import { identifierHash, type Keys } from './seal.ts';
import type { NewRecords } from './store/records.ts';

export interface RecordRow {
  /** Line of the file, or place in the list of a webhook, from 1. */
  line: number;
  /** Text by column. Columns that the entity does not have are not looked at. */
  values: Record<string, string>;
}
export interface RefusedCell {
  line: number;
  column: string;
  /** A sentence that says what to do and repeats nothing but ids. */
  reason: string;
}
export type ReadRow<Entity extends MirroredKind> =
  | { row: NewRecords[Entity]; unknownStatus: string | null }
  | { refused: RefusedCell[] };

type Incoming<Entity extends MirroredKind> = z.output<(typeof recordShapes)[Entity]>;
type Stored<Entity extends MirroredKind> = Omit<
  NewRecords[Entity],
  'confirmed_at' | 'confirmed_by' | 'raw_status' | 'gone_at'
>;

/** Checks and normalises one row. `now` is when its source confirmed it, `confirmedBy` which
 * kind of source that is; `map` what the firm's words mean. Names every cell that does not fit. */
export function readRecordRow<Entity extends MirroredKind>(
  entity: Entity,
  source: RecordRow,
  keys: Keys,
  now: Date,
  confirmedBy = 'import',
  map: RecordMap | null = null,
): ReadRow<Entity> {
  const cells = trimmedCells(entity, source.values);
  const unsafe = unsafeCells(cells);
  if (unsafe.length > 0) return { refused: unsafe.map((cell) => ({ line: source.line, ...cell })) };
  // The amount's sign is the one rule over two columns that a million rows have; the whole schema judges it, and says what is wrong.
  const plain = cells.amount?.startsWith('-') || entity === 'provider' ? null : readCells(entity, cells);
  const parsed = plain === null ? recordShapes[entity].safeParse(cells) : null;
  if (parsed?.success === false) {
    return {
      refused: parsed.error.issues.map((issue) => ({
        line: source.line,
        column: String(issue.path[0]),
        reason: issue.message,
      })),
    };
  }
  const stored = asStored[entity]((parsed?.data ?? plain) as Incoming<Entity>, keys);
  const status = knownStatus(
    entity,
    stored.status,
    'kind' in stored ? String(stored.kind) : undefined,
    map?.statuses,
  );
  const isUnknown = status === 'unknown' && stored.status.toLowerCase() !== 'unknown';
  const unknownStatus = isUnknown ? statusWord(stored.status) : null;
  return {
    row: Object.assign(stored, {
      status,
      ...reasonOf(entity, stored, map),
      raw_status: unknownStatus,
      confirmed_at: now,
      confirmed_by: confirmedBy,
      gone_at: null,
    }) as NewRecords[Entity],
    unknownStatus,
  };
}

function reasonOf(entity: MirroredKind, stored: object, map: RecordMap | null): { reason_code?: string } {
  if (entity === 'provider' || entity === 'client' || entity === 'account') return {};
  const written = 'reason_code' in stored ? stored.reason_code : null;
  return typeof written === 'string' ? { reason_code: knownReason(entity, written, map?.reasons) } : {};
}

/** In a row whose cells have slipped, a status may be anything: somebody's name or his telephone number. */
function statusWord(status: string): string {
  const isWord = /^[\w .:/-]{1,40}$/.test(status) && !/\d(?:[ .:/_-]{0,2}\d){4}/.test(status);
  return isWord ? status : '(not a word)';
}

/** Only what differs between the file and the table. */
const asStored: { [Entity in MirroredKind]: (row: Incoming<Entity>, keys: Keys) => Stored<Entity> } = {
  provider: (row) => row,
  client: ({ phones, ...row }, keys) => {
    const whole = phones.map((written) => wholePhone(written, row.country));
    return {
      ...row,
      name: nameAlone(row.name),
      name_native: nameAlone(row.name_native),
      phones_masked: whole.map(({ masked }) => masked),
      phone_hashes: [...new Set(whole.map(({ number }) => identifierHash(number, keys)))],
    };
  },
  account: (row) => row,
  application: (row) => row,
  document: (row) => row,
  payment: (row, keys) => {
    // A million rows pass here, and copying all properties but one is slow; readCells read this one last.
    const { iban } = row;
    const stored: Record<string, unknown> = row;
    delete stored.iban;
    stored.payer_name = nameAlone(row.payer_name);
    stored.iban_masked = iban === null ? null : maskIban(iban);
    stored.iban_hash = iban === null ? null : identifierHash(iban, keys);
    return stored as unknown as Stored<'payment'>;
  },
};

/** Banks write accounts and telephones of payers beside their names. */
function nameAlone<Name extends string | null>(name: Name): Name {
  return name !== null && /\d/.test(name) ? (maskContacts(maskText(name)) as Name) : name;
}

function trimmedCells(entity: MirroredKind, values: Record<string, string>): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const name of columnNames[entity]) if (Object.hasOwn(values, name)) cells[name] = values[name]!.trim();
  return cells;
}

const namesOf = (entity: MirroredKind) => Object.keys(recordShapes[entity].shape);
const columnNames: Record<MirroredKind, string[]> = {
  provider: namesOf('provider'),
  client: namesOf('client'),
  account: namesOf('account'),
  application: namesOf('application'),
  document: namesOf('document'),
  payment: namesOf('payment'),
};

/** Looked at before any shape: a card number must not even reach a reason. */
function unsafeCells(cells: Record<string, string>): { column: string; reason: string }[] {
  const unsafe: { column: string; reason: string }[] = [];
  for (const column in cells) {
    const value = cells[column]!;
    if (value === '' || isHarmless(value)) continue;
    if (holdsCardNumber(column, value)) {
      const reason =
        'This looks like a full card number, which Casedesk never stores. Send the last four digits in card_last4.';
      unsafe.push({ column, reason });
      continue;
    }
    // PostgreSQL stores neither NUL nor half a surrogate pair, and no other control character is meant here.
    if (!value.isWellFormed() || /[\p{Cc}]/u.test(value.replace(/[\t\r\n]/g, ''))) {
      unsafe.push({ column, reason: 'Remove the control characters from this cell.' });
    }
  }
  return unsafe;
}

/** Too short for a card number, or a plain time, whose digits a letter divides; and nothing but printable ASCII. */
function isHarmless(value: string): boolean {
  return value.length < 13 ? /^[ -~]*$/.test(value) : /^\d{4}-\d\d-\d\dT[\d:.]{1,15}Z$/.test(value);
}

function holdsCardNumber(column: string, value: string): boolean {
  // An international phone number has at most 15 digits after its plus sign (E.164), and an IBAN begins with letters.
  const looked =
    column === 'phones'
      ? value
          .split(';')
          .filter((phone) => !/^\s*\+[\d\s().-]{5,24}$/.test(phone))
          .join(';')
      : column === 'iban' && /^[A-Za-z]{2}/.test(value)
        ? ''
        : value;
  const cards = findCardNumbers(looked);
  return referenceColumns.has(column) ? cards.some((card) => issued(card.digits)) : cards.length > 0;
}

/**
 * One number of thirteen digits in ten passes Luhn by chance, so the core's own numbers are refused only when they
 * begin as cards do: 3 to 6, or 22 to 27 (issuer ranges in use under ISO/IEC 7812).
 */
function issued(digits: string): boolean {
  return digits.length > 19 || /^(?:[3-6]|2[2-7])/.test(digits);
}
