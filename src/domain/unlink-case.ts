import type { Context } from './context.ts';
import { decideLink } from './decide-link.ts';
import type { Officer, Result } from './model.ts';
import { partQuestion } from './part-question.ts';
import { readCase } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { linksOfCase } from './store/links.ts';

/**
 * An officer says that a case is about none of what was linked by itself, as after a reference that he mistyped: each of
 * these links is rejected as if he had pressed it, the client's last. Gives what is not linked any more; where a second
 * officer has to agree, it is proposed to him.
 */
export async function unlinkCase(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ ref: string; unlinked: string[] }>> {
  const { caseId, officer } = request;
  const own = (await linksOfCase(context.db, caseId)).filter(({ state }) => state === 'auto');
  const records = own.filter(({ type }) => type !== 'client');
  const client = own.filter(({ type }) => type === 'client');
  if (own.length === 0) return { ok: false, sentence: 'Nothing is linked by itself here any more.' };
  const unlinked: string[] = [];
  let ref = '';
  for (const { type, externalId } of [...records, ...client]) {
    const record = { type, externalId };
    const result = await decideLink(context, { caseId, record, decision: 'reject', officer });
    if (!result.ok) return result;
    ref = result.view.ref;
    unlinked.push(externalId);
  }
  // What it was linked to was why it stands on another case.
  if (await isQuestion(context.db, caseId)) await partQuestion(context, { caseId, officer });
  return { ok: true, ref, unlinked };
}

async function isQuestion(db: Database, caseId: number): Promise<boolean> {
  return (await readCase(db, caseId))?.about_case_id != null;
}
