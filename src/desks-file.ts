import { z } from 'zod';
import { plainAddress } from './domain/address.ts';
import type { DeskSettings } from './domain/model/settings.ts';
import { desks } from './domain/model.ts';
import type { EnvironmentReader } from './environment.ts';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
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
    timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone, like Europe/Nicosia').default('UTC'),
    opens: z.string().regex(clock, 'must be a time like 09:00').default('09:00'),
    closes: z.string().regex(clock, 'must be a time like 18:00').default('18:00'),
  })
  .refine((desk) => desk.opens < desk.closes, { path: ['closes'], message: 'must be later than opens' });
const fileSchema = z.strictObject({ desks: z.array(deskSchema).min(1, 'must name at least one desk') });

/** Reads the file of DESKS_FILE: the desks the firm runs, their channels, hours and managers. */
export function readDesks(
  environment: EnvironmentReader,
  readFile: (path: string) => string,
): DeskSettings[] {
  const file = environment.required('DESKS_FILE', 'desks.json');
  if (file === '') return [];
  const content = readJson(environment, file, readFile);
  if (content === undefined) return [];
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      environment.problem(
        'DESKS_FILE',
        `${file}: ${issue.path.join('.') || 'the file'} ${issue.message}.`,
        'desks.json (see desks.example.json)',
      );
    }
    return [];
  }
  const doubled = parsed.data.desks
    .map((desk) => desk.name)
    .filter((name, index, names) => names.indexOf(name) !== index);
  if (doubled.length > 0)
    environment.problem(
      'DESKS_FILE',
      `${file}: the desk ${doubled[0]} is named twice.`,
      'desks.json (see desks.example.json)',
    );
  return parsed.data.desks;
}

function readJson(environment: EnvironmentReader, file: string, readFile: (path: string) => string): unknown {
  try {
    return JSON.parse(readFile(file));
  } catch (error) {
    const what =
      error instanceof SyntaxError
        ? `${file} is not valid JSON: ${error.message}.`
        : `${file} cannot be read.`;
    environment.problem('DESKS_FILE', what, 'desks.json (see desks.example.json)');
    return undefined;
  }
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
