import { z } from 'zod';
import { plainAddress } from './domain/address.ts';
import type { DeskSettings } from './domain/model/settings.ts';
import { desks } from './domain/model.ts';
import type { EnvironmentReader } from './environment.ts';
import { readSettingsFile } from './settings-file.ts';

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

const example = 'desks.json (see desks.example.json)';

/** Reads the file of DESKS_FILE: the desks the firm runs, their channels, hours and managers. */
export function readDesks(
  environment: EnvironmentReader,
  readFile: (path: string) => string,
): DeskSettings[] {
  const file = environment.required('DESKS_FILE', 'desks.json');
  if (file === '') return [];
  const content = readSettingsFile(
    environment,
    { variable: 'DESKS_FILE', file, example },
    fileSchema,
    readFile,
  );
  if (content === null) return [];
  const doubled = content.desks
    .map((desk) => desk.name)
    .filter((name, index, names) => names.indexOf(name) !== index);
  if (doubled.length > 0)
    environment.problem('DESKS_FILE', `${file}: the desk ${doubled[0]} is named twice.`, example);
  return content.desks;
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
