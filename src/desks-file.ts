import { z } from 'zod';
import { plainAddress } from './domain/address.ts';
import type { BusinessCalendar, DeskSettings, EntityHours } from './domain/model/settings.ts';
import { desks } from './domain/model.ts';
import type { EnvironmentReader } from './environment.ts';
import { readSettingsFile } from './settings-file.ts';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone, like Europe/Nicosia');
const longestSpan = 60;
const dayOrSpan = z
  .string()
  .refine((text) => daysOf(text) !== null, {
    message: `must be a date like 2026-10-01, or two with / between them that are at most ${longestSpan} days apart`,
  })
  .transform((text) => daysOf(text)!);
const calendarSchema = z.strictObject({
  holidays: z.array(dayOrSpan).default([]),
  workingDays: z.array(dayOrSpan).default([]),
});
const entitySchema = z.strictObject({
  timeZone,
  closes: z.string().regex(clock, 'must be a time like 18:00').default('18:00'),
  calendar: z.string().optional(),
});
const deskSchema = z
  .strictObject({
    name: z.enum(desks),
    channel: z
      .string()
      .regex(
        /^[CG][A-Z0-9]{2,}$/,
        'must be the id of a Slack channel, like C0123456789 (in Slack: channel details, at the bottom)',
      ),
    managerChannel: z
      .string()
      .regex(
        /^[CG][A-Z0-9]{2,}$/,
        'must be the id of a Slack channel, like C0123456789 (in Slack: channel details, at the bottom)',
      ),
    digestTo: z
      .array(z.string().refine((text) => plainAddress(text) !== null, 'must be a plain e-mail address'))
      .default([]),
    timeZone: timeZone.default('UTC'),
    calendar: z.string().optional(),
    opens: z.string().regex(clock, 'must be a time like 09:00').default('09:00'),
    closes: z.string().regex(clock, 'must be a time like 18:00').default('18:00'),
  })
  .refine((desk) => desk.opens < desk.closes, { path: ['closes'], message: 'must be later than opens' });
const fileSchema = z
  .strictObject({
    calendars: z.record(z.string(), calendarSchema).default({}),
    entities: z.record(z.string().min(1), entitySchema).default({}),
    desks: z.array(deskSchema).min(1, 'must name at least one desk'),
  })
  .superRefine(({ calendars, entities, desks: named }, check) => {
    const users = [
      ...named.map(({ calendar }, index) => ({ path: ['desks', index, 'calendar'], calendar })),
      ...Object.entries(entities).map(([name, { calendar }]) => ({
        path: ['entities', name, 'calendar'],
        calendar,
      })),
    ];
    for (const { path, calendar } of users)
      if (calendar !== undefined && !Object.hasOwn(calendars, calendar))
        check.addIssue({ code: 'custom', path, message: `names ${calendar}, which is not among calendars` });
  });

const example = 'desks.json (see desks.example.json)';

export interface DesksFile {
  desks: DeskSettings[];
  entities: Record<string, EntityHours>;
}

/** Reads the file of DESKS_FILE: the desks the firm runs, their channels, hours, holidays and managers. */
export function readDesks(environment: EnvironmentReader, readFile: (path: string) => string): DesksFile {
  const none: DesksFile = { desks: [], entities: {} };
  const file = environment.required('DESKS_FILE', 'desks.json');
  if (file === '') return none;
  const content = readSettingsFile(
    environment,
    { variable: 'DESKS_FILE', file, example },
    fileSchema,
    readFile,
  );
  if (content === null) return none;
  const doubled = content.desks
    .map((desk) => desk.name)
    .filter((name, index, names) => names.indexOf(name) !== index);
  if (doubled.length > 0)
    environment.problem('DESKS_FILE', `${file}: the desk ${doubled[0]} is named twice.`, example);
  const calendarOf = (name: string | undefined): BusinessCalendar | null => {
    const named = name === undefined ? undefined : content.calendars[name];
    return named ? { holidays: named.holidays.flat(), workingDays: named.workingDays.flat() } : null;
  };
  return {
    desks: content.desks.map(({ calendar, ...desk }) => ({ ...desk, calendar: calendarOf(calendar) })),
    entities: Object.fromEntries(
      Object.entries(content.entities).map(([name, { calendar, ...entity }]) => [
        name,
        { ...entity, opens: '00:00', calendar: calendarOf(calendar) },
      ]),
    ),
  };
}

/** The dates of "2026-10-01", or of "2026-10-01/2026-10-07" from the first to the last (ISO 8601-1); null for other text. */
function daysOf(text: string): string[] | null {
  const [first, last = first, ...rest] = text.split('/');
  const [from, until] = [dayNumber(first!), dayNumber(last!)];
  if (rest.length > 0 || from === null || until === null || until < from || until - from > longestSpan)
    return null;
  return Array.from({ length: until - from + 1 }, (_, index) => isoDay(from + index));
}

const dayMilliseconds = 86_400_000;

function dayNumber(text: string): number | null {
  const day = Date.parse(`${text}T00:00:00Z`) / dayMilliseconds;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isInteger(day) && isoDay(day) === text ? day : null;
}

function isoDay(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
