import type { z } from 'zod';
import type { EnvironmentReader } from './environment.ts';

/**
 * Reads the JSON file that a variable names, or notes each problem with the file's name and the field, and gives
 * null. `example` is what the variable should hold.
 */
export function readSettingsFile<Schema extends z.ZodType>(
  environment: EnvironmentReader,
  { variable, file, example }: { variable: string; file: string; example: string },
  schema: Schema,
  readFile: (path: string) => string,
): z.output<Schema> | null {
  let content: unknown;
  try {
    content = JSON.parse(readFile(file));
  } catch (error) {
    const isSyntax = error instanceof SyntaxError;
    const what = isSyntax ? `${file} is not valid JSON: ${error.message}.` : `${file} cannot be read.`;
    environment.problem(variable, what, example);
    return null;
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.') || 'the file';
    environment.problem(variable, `${file}: ${field} ${wordsOf(issue)}.`, example);
  }
  return null;
}

/** How a sentence goes on from the field's name. Our own schemas say it so; what zod says by itself is written for programmers. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    if (issue.message.endsWith('received undefined')) return 'is missing';
    const wanted = typeWords[issue.expected];
    if (wanted && issue.message.startsWith('Invalid input')) return `must be ${wanted}`;
  }
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid'))
    return `is none of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'unrecognized_keys') return `holds what is not known: ${issue.keys.join(', ')}`;
  return issue.message;
}

const typeWords: Partial<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in braces',
};
