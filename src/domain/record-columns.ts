import { z } from 'zod';
import { plainAddress } from './address.ts';
import { templateShape } from './model/settings.ts';
import { isMailProvider } from './rules/mail-providers.ts';

/**
 * The kinds of columns that the core system sends, as zod schemas from the trimmed text of a cell to what is stored.
 * A reason is a sentence for the person who made the file; it never repeats the text, which may be personal.
 */

/** Text of a name or a word, its blanks made single. */
export const text = z
  .string()
  .max(200, 'Write at most 200 characters.')
  .transform((value) => value.replace(/\s+/g, ' '));

/** An id of the core system, as written. Short enough for every index. */
export const identifier = z.string().max(128, 'Write an id of at most 128 characters.');

/** A word of a fixed list, in any case: "Pending Review" is pending_review. */
export const code = z
  .string()
  .transform((value) => value.toLowerCase().replace(/[\s-]+/g, '_'))
  .pipe(
    z
      .string()
      .max(60, 'Write a short code, not a sentence.')
      .regex(/^[a-z0-9_:/]+$/, 'Write a code of letters, digits and _, such as pending_review.'),
  );

const time = z.iso.datetime({ offset: true });
const day = z.iso.date();

/**
 * ISO 8601 with a zone (a blank instead of T and zones as PostgreSQL writes them are read too), or a date, which is
 * its first moment in UTC. Kept to the millisecond.
 */
export const instant = kind(
  'Write an ISO 8601 time with its zone, such as 2026-03-12T09:30:00Z.',
  (value) => {
    const plain = plainInstant(value);
    if (plain) return plain;
    const full = value.replace(/^(\d{4}-\d\d-\d\d) /, '$1T').replace(/([+-]\d\d):?(\d\d)?$/, fullOffset);
    const isDay = day.safeParse(value).success;
    if (!isDay && !time.safeParse(full).success) return null;
    const moment = new Date(isDay ? `${value}T00:00:00Z` : full);
    return isSensibleYear(moment.getUTCFullYear()) ? moment : null;
  },
);

/** The way most systems write times, read without a schema; anything odd goes the long way. */
function plainInstant(value: string): Date | null {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/.test(value)) return null;
  const moment = new Date(value);
  // A day that a month has not would be moved into the next, and so would the hour 24.
  return moment.getUTCDate() === Number(value.slice(8, 10)) ? moment : null;
}

function fullOffset(_match: string, hours: string, minutes = '00'): string {
  return `${hours}:${minutes}`;
}

/** Working hours until a provider answers. */
export const answerHours = kind('Write a whole number of working hours from 1 to 500.', (value) =>
  /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 500 ? Number(value) : null,
);

/** A calendar date, which belongs to no zone. */
export const date = kind('Write an ISO 8601 date, such as 2026-03-12.', (value) =>
  day.safeParse(value).success && isSensibleYear(Number(value.slice(0, 4))) ? value : null,
);

function isSensibleYear(year: number): boolean {
  return year >= 1900 && year < 2200;
}

/** As the column holds it, numeric(28,8); nothing is ever rounded. */
export const amount = z
  .string()
  .regex(
    /^-?\d{1,20}(?:\.\d{1,8}0{0,12})?$/,
    'Write digits with a decimal point and no separators, such as 5000.00, with at most 8 decimals.',
  );

export const currency = z
  .string()
  .regex(/^[A-Z]{2,10}$/, 'Write a currency code of 2 to 10 capitals, such as USD or USDT.');

/** Addresses in small letters, each once. */
export const emails = list('is not a plain e-mail address', plainAddress);

/** Domains in small letters, of one firm each: where anybody may have a mailbox, nobody is proven to write for a firm. */
export const domains = list('is not a domain of its own, like bank.example', (value) => {
  const address = plainAddress(`somebody@${value}`);
  const domain = address?.slice(address.indexOf('@') + 1) ?? null;
  return domain === null || isMailProvider(domain) ? null : domain;
});

/** How an id looks: `#` for a digit, `@` for a letter, `*` for either. */
export const idTemplate = z
  .string()
  .regex(
    templateShape,
    'Write how a reference looks, such as BW-####: # for a digit, @ for a letter, * for either.',
  );

/** Numbers as written; only masks and hashes of them are stored. */
export const phones = list('is not a phone number', (value) => {
  const digits = value.replace(/\D/g, '').length;
  return /^[+(\d][\d\s().,/x#-]*$/i.test(value) && digits >= 5 && digits <= 20 ? value : null;
});

export const flag = kind('Write true or false.', (value) => {
  if (/^(?:true|yes|1)$/i.test(value)) return true;
  return /^(?:false|no|0|)$/i.test(value) ? false : null;
});

/** ISO 20022 UETR: a version 4 UUID (RFC 9562), in small letters. */
export const uetr = z
  .string()
  .toLowerCase()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'Write the UETR as 36 characters, such as 3f2b8c1e-5d4a-4b6c-9e7f-1a2b3c4d5e6f.',
  );

/** Sources disagree on length and check digit of an acquirer's reference, so only its alphabet is asked for. */
export const arn = z.string().regex(/^[A-Za-z0-9]{8,30}$/, 'Write the ARN as 8 to 30 letters and digits.');

/** A hexadecimal hash in small letters; others mean something by their case. */
export const transactionHash = z
  .string()
  .max(128, 'Write a transaction hash of at most 128 characters.')
  .transform((value) => (/^(?:0x)?[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : value));

export const lastFour = z
  .string()
  .regex(/^\d{4}$/, 'Write exactly four digits; a spreadsheet may have dropped zeros at the front.');

/** In capitals without blanks. The core knows its accounts, so check digits are not asked for. */
export const iban = z
  .string()
  .transform((value) => value.replace(/\s+/g, '').toUpperCase())
  .pipe(
    z
      .string()
      .regex(
        /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/,
        'Write the whole IBAN, such as DE89370400440532013000; only its last four characters are kept readable.',
      ),
  );

/** A BCP 47 tag; ru_RU is read as ru-RU. */
export const language = kind('Write a language tag such as en, ru, zh-Hans or zh-Hant.', (value) =>
  attempt(() => Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0] ?? null),
);

export const timeZone = kind('Write a time zone of the IANA list, such as Europe/Nicosia.', (value) =>
  attempt(() => new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone),
);

/** Intl answers text it does not know with an exception. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

const missing = 'This column must not be empty.';

export function required<T>(column: z.ZodType<T, string>) {
  return z.string(missing).min(1, { error: missing, abort: true }).pipe(column);
}

/** An absent or empty cell is stored as null. */
export function optional<T>(column: z.ZodType<T, string>) {
  return z.preprocess((value) => (value === '' ? null : (value ?? null)), column.nullable());
}

/** `read` gives null for text that does not fit. */
function kind<T>(reason: string, read: (value: string) => T | null) {
  return z.string().transform((value, check): T => {
    const stored = read(value);
    if (stored !== null) return stored;
    check.issues.push({ code: 'custom', message: reason, input: value });
    return z.NEVER;
  });
}

/** Entries separated by semicolons. Empty is an empty list, but the column must be there. */
function list(fault: string, read: (value: string) => string | null) {
  return z.string('This column must be there; it may be empty.').transform((value, check): string[] => {
    const entries = value
      .split(';')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
    const stored = entries.map(read);
    const bad = stored.indexOf(null);
    if (bad < 0 && stored.length <= 50) return [...new Set(stored.filter((entry) => entry !== null))];
    const message =
      bad < 0
        ? 'Write at most 50 entries.'
        : `Entry ${bad + 1} of ${entries.length} ${fault}; separate entries with semicolons.`;
    check.issues.push({ code: 'custom', message, input: value });
    return z.NEVER;
  });
}
