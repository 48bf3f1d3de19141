import type { Officer } from '../../../domain/model.ts';
import { showCase } from '../../../domain/show-case.ts';
import { sentence } from '../blocks.ts';
import { caseCard } from '../cards/case-card.ts';
import { needed } from '../ids.ts';
import type { Asked, Told, Wire } from '../work.ts';

/** The card of a case for one person, by the ref that was typed. */
export function showTypedCase(ref: string, command: string) {
  return async (wire: Wire, officer: Officer): Promise<Told> => {
    const view = await showCase(wire.context, ref, officer);
    if (view) return { message: caseCard(view) };
    return {
      message: sentence(`There is no case ${ref}. Check the reference, or type ${command} for your queue.`),
    };
  };
}

/** The card of a case for one person, by the button beside it in a list. */
export async function showListedCase(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  return showTypedCase(needed(asked.ids, 'ref'), wire.commandNames.case)(wire, officer);
}
