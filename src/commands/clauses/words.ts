import { parseArgs } from 'node:util';
import type { Context } from '../../domain/context.ts';
import type { Officer } from '../../domain/model.ts';
import type { FileProblem } from '../../domain/rules/clause-files.ts';
import { findActiveOfficer } from '../../domain/store/officers.ts';
import { harmless } from '../output.ts';

/** The one word that a command takes, `--as` and `--note`. */
export function readDecision(words: string[]): {
  proposal: number | null;
  as: string | null;
  note: string | null;
} {
  const { values, positionals } = parseArgs({
    args: words,
    options: { as: { type: 'string' }, note: { type: 'string' } },
    allowPositionals: true,
  });
  const [number = ''] = positionals;
  const proposal = positionals.length === 1 && /^\d{1,9}$/.test(number) ? Number(number) : null;
  return { proposal, as: values.as ?? null, note: values.note?.trim().slice(0, 500) || null };
}

/** The bound officer behind `--as`; null after saying that there is none. */
export async function officerFor(context: Context, slackUserId: string): Promise<Officer | null> {
  const officer = await findActiveOfficer(context.db, slackUserId);
  if (!officer)
    process.stderr.write(
      `${harmless(slackUserId)} is not bound. casedesk officer list shows who is; an administrator binds others.\n`,
    );
  return officer;
}

export function writeProblems(problems: FileProblem[]): void {
  for (const { file, line, sentence } of problems) process.stderr.write(`${file}:${line}: ${sentence}\n`);
}
