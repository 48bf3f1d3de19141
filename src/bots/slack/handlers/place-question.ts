import type { Officer } from '../../../domain/model.ts';
import { placeQuestion } from '../../../domain/place-question.ts';
import { sentence } from '../blocks.ts';
import { needed } from '../ids.ts';
import type { Asked, Told, Wire } from '../work.ts';

/** Pressed on either card; the desk itself shows on both where the question stands now. */
export async function placeQuestionHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const result = await placeQuestion(wire.context, {
    caseId: needed(asked.ids, 'caseId'),
    onId: needed(asked.ids, 'otherId'),
    officer,
  });
  if (!result.ok) return { message: sentence(result.sentence) };
  return {
    message: sentence(
      `${result.ref} stands on ${result.on} now. Its answer goes to the Slack thread as before, never to the client.`,
    ),
  };
}
