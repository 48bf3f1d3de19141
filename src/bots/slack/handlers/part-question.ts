import type { Officer } from '../../../domain/model.ts';
import { partQuestion } from '../../../domain/part-question.ts';
import { sentence } from '../blocks.ts';
import { needed } from '../ids.ts';
import type { Asked, Told, Wire } from '../work.ts';
import { openedAnswer } from './opened-answer.ts';

/** "Not this", of the colleague who asked or of an officer on the card: the question goes on as a case of its own. */
export async function partQuestionHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const caseId = needed(asked.ids, 'caseId');
  const result = await partQuestion(wire.context, { caseId, officer });
  if (!result.ok) return { message: sentence(result.sentence) };
  const message = await openedAnswer(wire, officer, { ref: result.ref, caseId, repeated: false });
  return { message, instead: message };
}
