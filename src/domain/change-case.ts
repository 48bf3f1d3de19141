import type { Context } from './context.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { caseView } from './show-case.ts';
import { addEvent, type EventData } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';

/** What an officer's act does to a locked case: a change with its event, or a refusal. */
export type CaseChange =
  | { ok: true; change: Parameters<typeof changeCase>[2]; kind: string; data: EventData }
  | { ok: false; sentence: string };

/**
 * The frame of every act on a case: lock, right, decide, change, event, card. `decide` sees the locked row, so that of
 * two officers who press at the same moment one wins and the other reads why.
 */
export async function changeCaseAs(
  context: Context,
  officer: Officer,
  caseId: number,
  decide: (row: CaseRow, trx: Trx) => Promise<CaseChange>,
): Promise<Result<{ view: CaseView }>> {
  const result = await context.db.transaction().execute(async (trx): Promise<Result> => {
    const row = await lockCase(trx, caseId);
    if (!row || !mayWorkOn(officer, row)) return noSuchCase;
    const decided = await decide(row, trx);
    if (!decided.ok) return decided;
    await changeCase(trx, caseId, decided.change);
    await addEvent(trx, {
      stream: caseId,
      at: context.now(),
      actor: `officer:${officer.id}`,
      kind: decided.kind,
      data: decided.data,
    });
    await sendCardUpdate(trx, context, caseId);
    return { ok: true };
  });
  if (!result.ok) return result;
  const view = await caseView(context, caseId);
  return view ? { ok: true, view } : noSuchCase;
}
