import { changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { statusAfter } from './rules/lifecycle.ts';
import { namesOfOfficers } from './store/officers.ts';
import { takeQuestionsOn } from './store/questions.ts';

/** Makes the officer the one who answers for the case and for what colleagues ask about it. Who already has it keeps it. */
export async function takeCase(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ view: CaseView }>> {
  return changeCaseAs(context, request.officer, request.caseId, async (row, trx) => {
    if (row.status === 'closed')
      return { ok: false, sentence: `${row.ref} is closed. It opens again when the client writes.` };
    if (row.assignee_id === request.officer.id)
      return { ok: false, sentence: `${row.ref} is already yours.` };
    if (row.assignee_id !== null) {
      const holder = (await namesOfOfficers(trx, [row.assignee_id])).get(row.assignee_id);
      return { ok: false, sentence: `${holder?.name ?? 'Somebody else'} has already taken ${row.ref}.` };
    }
    await takeQuestionsOn(trx, row.id, request.officer.id);
    return {
      ok: true,
      change: { assignee_id: request.officer.id, status: statusAfter('taken', row.status) },
      kind: 'case_taken',
      data: {},
    };
  });
}
