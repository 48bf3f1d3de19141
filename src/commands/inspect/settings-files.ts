import { readFile } from 'node:fs/promises';
import { ZodError } from 'zod';
import type { RecordMap } from '../../domain/model/record-map.ts';
import type { IdTemplate } from '../../domain/model/settings.ts';
import { parseIdPatterns } from '../../id-patterns-file.ts';
import { parseRecordMap } from '../../records-file.ts';

/** What an inspection takes from the firm's own files. */
export interface InspectedFirm {
  idTemplates: IdTemplate[];
  records: RecordMap | null;
}

/** What the files hold, nothing of one that is not named, or a sentence about what is wrong with one. */
export async function readFirmFiles(files: {
  idPatternsFile: string | null;
  recordsMapFile: string | null;
}): Promise<InspectedFirm | { problem: string }> {
  const ids = await read('--id-patterns', files.idPatternsFile, parseIdPatterns);
  if ('problem' in ids) return ids;
  const map = await read('--records-map', files.recordsMapFile, parseRecordMap);
  if ('problem' in map) return map;
  return { idTemplates: ids.content ?? [], records: map.content };
}

async function read<Content>(
  option: string,
  file: string | null,
  parse: (content: unknown) => Content,
): Promise<{ content: Content | null } | { problem: string }> {
  if (file === null) return { content: null };
  try {
    return { content: parse(JSON.parse(await readFile(file, 'utf8'))) };
  } catch (error) {
    if (error instanceof ZodError) {
      const issue = error.issues[0]!;
      return { problem: `${file}: ${issue.path.join('.') || 'the file'} ${issue.message}.` };
    }
    const what = error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read';
    return { problem: `${option} ${file} ${what}.` };
  }
}
