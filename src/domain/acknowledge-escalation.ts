import { answerEscalation } from './answer-escalation.ts';
import type { Context } from './context.ts';
import type { ShownEscalation } from './model/shown.ts';
import type { Officer, Result } from './model.ts';

/** A manager says "I have it": the clock of the escalation stops. */
export async function acknowledgeEscalation(
  context: Context,
  request: { escalationId: number; officer: Officer },
): Promise<Result<{ escalation: ShownEscalation }>> {
  return answerEscalation(context, request.officer, request.escalationId, (escalation) => {
    if (escalation.decided_at !== null) return { ok: false, sentence: 'This escalation is already decided.' };
    if (escalation.acknowledged_at !== null)
      return { ok: false, sentence: 'This escalation is already acknowledged.' };
    return {
      ok: true,
      step: {
        name: 'acknowledged',
        change: { acknowledged_by: request.officer.id, acknowledged_at: context.now() },
        caseChange: {},
      },
    };
  });
}
