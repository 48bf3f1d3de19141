import type { Context } from './context.ts';
import { addEvent } from './store/case-events.ts';

/** Keeps that somebody without a right tried something. The person reads the same neutral sentence every time. */
export async function noteRefusal(
  context: Context,
  refusal: { slackUserId: string; action: string; caseRef: string | null },
): Promise<void> {
  await addEvent(context.db, {
    stream: 0,
    at: context.now(),
    actor: `slack:${refusal.slackUserId}`,
    kind: 'act_refused',
    data: { action: refusal.action, case_ref: refusal.caseRef },
  });
}
