import type { WebClient } from '@slack/web-api';
import { DeskError } from '../../domain/errors.ts';
import { deliveryEvent } from './names.ts';
import { slackCode } from './slack-errors.ts';

/** Slack's clock and ours may differ by so many milliseconds. */
const clockSkew = 5000;
/** conversations.history gives at most 999 messages a page; 200 is what Slack recommends. */
const pageSize = 200;
/** How far back parents of threads are looked through for late replies: this many pages. */
const threadPages = 5;

interface Seen {
  ts?: string;
  reply_count?: number;
  latest_reply?: string;
  metadata?: { event_type?: string; event_payload?: object };
}

/**
 * The ts of the post with this delivery id, or null when it is certainly not there among the messages since then: in
 * this thread, or where none is named in the channel and the threads of its last 1,000 messages. Throws when Slack cannot be asked, because "not found" and
 * "not asked" must never be confused.
 */
export async function findPost(
  client: WebClient,
  channel: string,
  deliveryId: string,
  since: Date,
  threadTs: string | null = null,
): Promise<string | null> {
  const oldest = ((since.getTime() - clockSkew) / 1000).toFixed(6);
  try {
    if (threadTs !== null) return await findInThread(client, channel, threadTs, deliveryId, oldest);
    const inChannel = await findInChannel(client, channel, deliveryId, oldest);
    return inChannel ?? (await findInThreads(client, channel, deliveryId, oldest));
  } catch (error) {
    const sentence = 'Slack could not be asked whether the post is there; this is tried again.';
    throw new DeskError(`slack_find_${slackCode(error)}`, sentence, 'later', error);
  }
}

async function findInChannel(client: WebClient, channel: string, deliveryId: string, oldest: string) {
  for await (const messages of historyPages(client, channel, oldest)) {
    const found = messages.find((message) => isDelivery(message, deliveryId));
    if (found?.ts) return found.ts;
  }
  return null;
}

/** History does not hold replies, and the thread may be far older than the reply in it. */
async function findInThreads(client: WebClient, channel: string, deliveryId: string, oldest: string) {
  let page = 0;
  for await (const messages of historyPages(client, channel)) {
    for (const parent of messages) {
      if (!parent.ts || !parent.reply_count || Number(parent.latest_reply ?? oldest) < Number(oldest))
        continue;
      const found = await findInThread(client, channel, parent.ts, deliveryId, oldest);
      if (found) return found;
    }
    page += 1;
    if (page >= threadPages) return null;
  }
  return null;
}

async function findInThread(
  client: WebClient,
  channel: string,
  ts: string,
  deliveryId: string,
  oldest: string,
) {
  let cursor: string | undefined;
  do {
    const answer = await client.conversations.replies({
      channel,
      ts,
      oldest,
      inclusive: true,
      limit: pageSize,
      include_all_metadata: true,
      ...(cursor && { cursor }),
    });
    const found = (answer.messages ?? []).find((message: Seen) => isDelivery(message, deliveryId));
    if (found?.ts) return found.ts;
    cursor = answer.response_metadata?.next_cursor;
  } while (cursor);
  return null;
}

async function* historyPages(client: WebClient, channel: string, oldest?: string): AsyncGenerator<Seen[]> {
  let cursor: string | undefined;
  do {
    const answer = await client.conversations.history({
      channel,
      limit: pageSize,
      include_all_metadata: true,
      ...(oldest && { oldest, inclusive: true }),
      ...(cursor && { cursor }),
    });
    yield answer.messages ?? [];
    cursor = answer.response_metadata?.next_cursor;
  } while (cursor);
}

function isDelivery({ metadata }: Seen, deliveryId: string): boolean {
  const payload: { delivery_id?: unknown } = { ...metadata?.event_payload };
  return metadata?.event_type === deliveryEvent && payload.delivery_id === deliveryId;
}
