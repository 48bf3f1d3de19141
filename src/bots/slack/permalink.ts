import { slackCode } from './slack-errors.ts';
import type { Wire } from './work.ts';

/** Where the message can be read, or null: a case is never refused for want of a link. */
export async function permalinkOf(
  wire: Wire,
  source: { channel: string; ts: string },
): Promise<string | null> {
  try {
    const answer = await wire.client.chat.getPermalink({ channel: source.channel, message_ts: source.ts });
    return answer.permalink ?? null;
  } catch (error) {
    wire.log('slack_permalink_failed', { code: slackCode(error) });
    return null;
  }
}
