import { readFile } from 'node:fs/promises';
import { ZodError } from 'zod';
import type { IdTemplate } from '../../domain/model/settings.ts';
import { parseIdPatterns } from '../../id-patterns-file.ts';

/** The templates of the file, none without one, or a sentence about what is wrong with it. */
export async function readTemplates(
  file: string | null,
): Promise<{ idTemplates: IdTemplate[] } | { problem: string }> {
  if (file === null) return { idTemplates: [] };
  try {
    return { idTemplates: parseIdPatterns(JSON.parse(await readFile(file, 'utf8'))) };
  } catch (error) {
    if (error instanceof ZodError) {
      const issue = error.issues[0]!;
      return { problem: `${file}: ${issue.path.join('.') || 'the file'} ${issue.message}.` };
    }
    const what = error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read';
    return { problem: `--id-patterns ${file} ${what}.` };
  }
}
