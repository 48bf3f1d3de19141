import { z } from 'zod';
import { type IdTemplate, templateShape } from './domain/model/settings.ts';
import type { EnvironmentReader } from './environment.ts';
import { readSettingsFile } from './settings-file.ts';

const template = z
  .string()
  .regex(
    templateShape,
    'must be 3 to 40 letters, digits, . _ / : - or signs: # for a digit, @ for a letter, * for either, with at least three of # and *, else words would be ids',
  );
const type = z.enum(['client_id', 'login', 'payment_id', 'application_id', 'provider_ref']);
const fileSchema = z.strictObject({ patterns: z.array(z.strictObject({ type, template })).max(100) });

/** Content of an id patterns file as templates; throws ZodError when it is none. */
export function parseIdPatterns(content: unknown): IdTemplate[] {
  return fileSchema.parse(content).patterns;
}

/** Reads the file of ID_PATTERNS_FILE: how the firm's own ids look. None when there is no such file. */
export function readIdPatterns(
  environment: EnvironmentReader,
  readFile: (path: string) => string,
): IdTemplate[] {
  const file = environment.optional('ID_PATTERNS_FILE');
  if (file === null) return [];
  const source = {
    ...{ variable: 'ID_PATTERNS_FILE', file },
    example: 'id-patterns.json (see id-patterns.example.json)',
  };
  return readSettingsFile(environment, source, fileSchema, readFile)?.patterns ?? [];
}
