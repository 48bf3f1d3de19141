import type { Officer } from '../../../domain/model.ts';
import { takeCase } from '../../../domain/take-case.ts';
import { sentence } from '../blocks.ts';
import { caseCard } from '../cards/case-card.ts';
import { needed } from '../ids.ts';
import type { Asked, Told, Wire } from '../work.ts';

export async function takeCaseHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const result = await takeCase(wire.context, { caseId: needed(asked.ids, 'caseId'), officer });
  if (!result.ok) return { message: sentence(result.sentence) };
  return { message: sentence(`${result.view.ref} is yours.`), instead: caseCard(result.view) };
}
