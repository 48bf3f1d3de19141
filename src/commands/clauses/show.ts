import type { ClauseTexts } from '../../domain/model/clause-changes.ts';
import { type ShownChange, showHistory, showWaiting } from '../../domain/show-clauses.ts';
import { withContext } from '../command-context.ts';
import { harmless, writeText } from '../output.ts';
import { wrongUse } from '../wrong-use.ts';

/** `clauses waiting`. */
export async function tellWaiting(words: string[]): Promise<number> {
  if (words.length > 0) return wrongUse(['It takes nothing more.'], 'clauses waiting');
  return withContext(async (context) => {
    const waiting = await showWaiting(context.db);
    if (waiting.length === 0) await writeText('No change of wording waits.\n');
    for (const change of waiting) await writeText(changeText(change));
    return 0;
  });
}

/** `clauses history`. Exit code 1 when there is no such clause. */
export async function tellHistory(words: string[]): Promise<number> {
  const [id, ...more] = words;
  if (id === undefined || more.length > 0)
    return wrongUse(['Name one clause by its id.'], 'clauses history ID');
  return withContext(async (context) => {
    const history = await showHistory(context.db, id);
    if (!history) {
      process.stderr.write(`There is no clause ${harmless(id)}. casedesk clauses export lists them all.\n`);
      return 1;
    }
    await writeText(
      `${id}, version ${history.delivered.version} as delivered\n${textLines('  ', history.delivered.texts)}`,
    );
    for (const change of history.changes) await writeText(changeText(change));
    return 0;
  });
}

function changeText(change: ShownChange): string {
  const version = change.version === null ? '' : `, version ${change.version}`;
  const by = change.decidedBy ? ` by ${harmless(change.decidedBy.name)}` : '';
  const decided = change.decidedAt
    ? `${change.state}${by} on ${utc(change.decidedAt)}`
    : 'waits for its second person';
  return [
    `\nproposal ${change.proposal}: ${change.clauseId}${version}\n`,
    `  proposed by ${harmless(change.proposedBy?.name ?? 'somebody')} on ${utc(change.proposedAt)}, ${decided}\n`,
    change.note === null ? '' : `  why: ${harmless(change.note, 500)}\n`,
    change.decisionNote === null ? '' : `  refused because: ${harmless(change.decisionNote, 500)}\n`,
    textLines('  - ', change.replaces),
    textLines('  + ', change.texts),
  ].join('');
}

/** One line for each line of a text, so that no text can pass for what stands round it. */
function textLines(mark: string, texts: ClauseTexts): string {
  return Object.entries(texts)
    .flatMap(([language, text]) =>
      text.split('\n').map((line) => `${mark}${language}  ${harmless(line, 2_000)}\n`),
    )
    .join('');
}

function utc(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
