import type { ModalView } from '@slack/types';
import { DeskError } from '../../../domain/errors.ts';
import type { CaseView } from '../../../domain/model/shown.ts';
import type { Officer } from '../../../domain/model.ts';
import { showCaseById } from '../../../domain/show-case.ts';
import { type Ids, needed } from '../ids.ts';
import type { Asked, Wire } from '../work.ts';

/** Opens a modal about the case of the button: what to approve, edit, escalate or close. */
export function openCaseForm(render: (view: CaseView, ids: Ids) => ModalView) {
  return async (wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> =>
    render(await caseOf(wire, officer, asked), placeOf(asked));
}

export async function caseOf(wire: Wire, officer: Officer, asked: Asked): Promise<CaseView> {
  const view = await showCaseById(wire.context, needed(asked.ids, 'caseId'), officer);
  if (view) return view;
  throw new DeskError(
    'slack_case_gone',
    `This case is not there any more. Type ${wire.commandNames.case} for your queue.`,
  );
}

/** What a form keeps of where it was opened, so that its answer comes back there. */
export function placeOf({ ids }: Asked): Ids {
  return { ...(ids.channel && { channel: ids.channel }), ...(ids.thread && { thread: ids.thread }) };
}
