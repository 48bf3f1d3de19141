import type { Officer } from '../../../domain/model.ts';
import { receiveInternalInquiry } from '../../../domain/receive-internal-inquiry.ts';
import { field } from '../names.ts';
import { permalinkOf } from '../permalink.ts';
import type { Asked, Submitted, Wire } from '../work.ts';
import { openedAnswer } from './opened-answer.ts';

/** A colleague's question becomes a case; sending the same form twice makes one. */
export async function createInquiry(wire: Wire, officer: Officer, asked: Asked): Promise<Submitted> {
  const { channel, ts, thread } = asked.ids;
  const message = channel && ts ? { channel, ts } : null;
  const result = await receiveInternalInquiry(wire.context, {
    officer,
    text: asked.text,
    // An answer to a reply belongs into the thread that the reply is in.
    source: message && { channel: message.channel, ts: thread ?? message.ts },
    reference: message ? `${message.channel}:${message.ts}` : `view:${asked.view?.id}`,
    permalink: message && (await permalinkOf(wire, message)),
  });
  if (!result.ok) return { errors: { [field.block]: result.sentence } };
  return { close: await openedAnswer(wire, officer, result) };
}
