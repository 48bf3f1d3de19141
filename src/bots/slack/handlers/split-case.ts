import type { Officer } from '../../../domain/model.ts';
import { splitCase } from '../../../domain/split-case.ts';
import { sentence } from '../blocks.ts';
import { needed } from '../ids.ts';
import type { Asked, Told, Wire } from '../work.ts';

export async function splitCaseHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const result = await splitCase(wire.context, { caseId: needed(asked.ids, 'caseId'), officer });
  if (!result.ok) return { message: sentence(result.sentence) };
  return { message: sentence(`The message is now case ${result.view.ref}, with a card of its own.`) };
}
