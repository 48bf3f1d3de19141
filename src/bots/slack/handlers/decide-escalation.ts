import type { ModalView } from '@slack/types';
import { decideEscalation } from '../../../domain/decide-escalation.ts';
import { DeskError } from '../../../domain/errors.ts';
import type { Officer } from '../../../domain/model.ts';
import { showCase } from '../../../domain/show-case.ts';
import { sentence } from '../blocks.ts';
import { needed } from '../ids.ts';
import { field } from '../names.ts';
import { decideView } from '../views/decide-view.ts';
import type { Asked, Submitted, Wire } from '../work.ts';
import { placeOf } from './open-case-form.ts';

export async function showDecideForm(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const view = await showCase(wire.context, needed(asked.ids, 'ref'), officer);
  if (!view) throw new DeskError('slack_case_gone', 'The case of this escalation is not there any more.');
  return decideView(view, needed(asked.ids, 'escalationId'), placeOf(asked));
}

/** The manager's decision is kept; the officers read it on the card of the case. */
export async function decideEscalationHandler(
  wire: Wire,
  officer: Officer,
  asked: Asked,
): Promise<Submitted> {
  const escalationId = needed(asked.ids, 'escalationId');
  const result = await decideEscalation(wire.context, { escalationId, officer, decision: asked.text });
  if (!result.ok) return { errors: { [field.block]: result.sentence } };
  return {
    close: sentence(
      `Your decision on ${result.escalation.caseRef} is kept and stands on the card of the case.`,
    ),
  };
}
