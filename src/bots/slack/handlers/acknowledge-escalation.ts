import { acknowledgeEscalation } from '../../../domain/acknowledge-escalation.ts';
import type { Officer } from '../../../domain/model.ts';
import { sentence } from '../blocks.ts';
import { needed } from '../ids.ts';
import type { Asked, Told, Wire } from '../work.ts';

export async function acknowledgeEscalationHandler(
  wire: Wire,
  officer: Officer,
  asked: Asked,
): Promise<Told> {
  const escalationId = needed(asked.ids, 'escalationId');
  const result = await acknowledgeEscalation(wire.context, { escalationId, officer });
  if (!result.ok) return { message: sentence(result.sentence) };
  const { caseRef } = result.escalation;
  return {
    message: sentence(
      `You acknowledged the escalation of ${caseRef}. Press Decide when you know the answer.`,
    ),
  };
}
