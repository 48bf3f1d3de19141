import { joinCase } from '../../../domain/join-case.ts';
import type { Officer } from '../../../domain/model.ts';
import { sentence } from '../blocks.ts';
import { needed } from '../ids.ts';
import type { Asked, Told, Wire } from '../work.ts';

/** The card that was pressed is updated by the desk itself, for it says then where its message went. */
export async function joinCaseHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const result = await joinCase(wire.context, {
    caseId: needed(asked.ids, 'caseId'),
    toId: needed(asked.ids, 'otherId'),
    officer,
  });
  if (!result.ok) return { message: sentence(result.sentence) };
  return { message: sentence(`The message is now in ${result.view.ref}.`) };
}
