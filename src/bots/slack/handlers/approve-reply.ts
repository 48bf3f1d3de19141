import { approveReply } from '../../../domain/approve-reply.ts';
import type { Officer } from '../../../domain/model.ts';
import { sentence } from '../blocks.ts';
import { needed } from '../ids.ts';
import { approveView } from '../views/approve-view.ts';
import type { Asked, Submitted, Wire } from '../work.ts';
import { caseOf, placeOf } from './open-case-form.ts';

/** Approves exactly the text that was on the screen, with or without the quote under it. When it is not that any more, the new one is shown instead. */
export async function approveReplyHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Submitted> {
  const result = await approveReply(wire.context, {
    caseId: needed(asked.ids, 'caseId'),
    draftId: needed(asked.ids, 'draftId'),
    contentHash: needed(asked.ids, asked.quoted ? 'quotedHash' : 'contentHash'),
    quoted: asked.quoted,
    reason: asked.text,
    officer,
  });
  if (result.ok) {
    return {
      close: sentence(
        `Approved. The reply of ${result.view.ref} is on its way; the card shows when it is sent.`,
      ),
    };
  }
  return { view: approveView(await caseOf(wire, officer, asked), placeOf(asked), result.sentence) };
}
