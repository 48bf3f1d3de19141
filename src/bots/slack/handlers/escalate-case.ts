import { escalateCase } from '../../../domain/escalate-case.ts';
import type { Officer } from '../../../domain/model.ts';
import { sentence } from '../blocks.ts';
import { needed } from '../ids.ts';
import { field } from '../names.ts';
import type { Asked, Submitted, Wire } from '../work.ts';

export async function escalateCaseHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Submitted> {
  const caseId = needed(asked.ids, 'caseId');
  const result = await escalateCase(wire.context, { caseId, officer, reason: asked.text });
  if (!result.ok) return { errors: { [field.block]: result.sentence } };
  return {
    close: sentence(`${result.view.ref} is with the line manager. The answer will stand on its card.`),
  };
}
