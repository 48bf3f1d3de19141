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
    environment.problem(variable, `${file}: ${field} ${issue.message}.`, example);
  }
  return null;
}
