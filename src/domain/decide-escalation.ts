import { answerEscalation } from './answer-escalation.ts';
import type { Context } from './context.ts';
import type { ShownEscalation } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { maskContacts } from './rules/mask-contacts.ts';
import { readableCopy } from './rules/readable-copy.ts';

/** A manager answers the question; the words are kept, and the case goes back to its officer. */
export async function decideEscalation(
  context: Context,
  request: { escalationId: number; officer: Officer; decision: string },
): Promise<Result<{ escalation: ShownEscalation }>> {
  const decision = readableCopy(request.decision.trim(), 2000, maskContacts);
  if (decision === '')
    return { ok: false, sentence: 'Write the decision, so that the officer can act on it.' };
  return answerEscalation(context, request.officer, request.escalationId, (escalation) => {
    if (escalation.decided_at !== null) return { ok: false, sentence: 'This escalation is already decided.' };
    const now = context.now();
    return {
      ok: true,
      step: {
        name: 'decided',
        change: {
          decision,
          decided_by: request.officer.id,
          decided_at: now,
          acknowledged_by: escalation.acknowledged_by ?? request.officer.id,
          acknowledged_at: escalation.acknowledged_at ?? now,
        },
        caseChange: { status: 'open' },
      },
    };
  });
}
