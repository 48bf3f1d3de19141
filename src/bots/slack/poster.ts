import type { WebClient } from '@slack/web-api';
import { failpoint } from '../../domain/failpoint.ts';
import type { PostOutcome, SlackPost, SlackWire } from '../../domain/model/outbox.ts';
import { type Message, quoted } from './blocks.ts';
import { acknowledgementsPaused } from './cards/acknowledgements-paused.ts';
import { burstCard } from './cards/burst-card.ts';
import { caseCard } from './cards/case-card.ts';
import { digestPost } from './cards/digest.ts';
import { escalationCard } from './cards/escalation-card.ts';
import { providerReminder } from './cards/provider-reminder.ts';
import { providerSecond } from './cards/provider-second.ts';
import { replyTrouble } from './cards/reply-trouble.ts';
import { sharedFile } from './cards/shared-file.ts';
import { wordingCard } from './cards/wording-card.ts';
import { cut, inert, oneLine, pieces, visible } from './escape.ts';
import { findPost } from './find-post.ts';
import { deliveryEvent } from './names.ts';
import { callFailure } from './slack-errors.ts';

/**
 * Posts what the outbox hands over, once, and says how it ended. Every post carries its delivery id, so that one
 * whose answer was lost can be found again. `client` must not repeat calls by itself.
 */
export function createPoster(client: WebClient): SlackWire {
  return {
    post: (post, mayLeave) => postOnce(client, post, mayLeave),
    find: (channel, deliveryId, since, threadTs) => findPost(client, channel, deliveryId, since, threadTs),
  };
}

async function postOnce(
  client: WebClient,
  post: SlackPost,
  mayLeave: () => boolean = () => true,
): Promise<PostOutcome> {
  if (post.kind === 'internal_reply') {
    const refusal = await whyNotInChannel(client, post.channel);
    if (refusal) return refusal;
  }
  try {
    failpoint('slack_before_post');
    // A process that slept through its time: somebody else may be posting this by now.
    if (!mayLeave()) return refused(false, null, 'too_late');
    const ts = await send(client, post);
    failpoint('slack_after_accept');
    return ts === undefined ? { outcome: 'unknown', answer: 'no_ts' } : { outcome: 'sent', ts };
  } catch (error) {
    const failure = callFailure(error);
    if (failure.done === 'no') {
      const { permanent, retryAfterSeconds, code } = failure;
      return refused(permanent, retryAfterSeconds, code);
    }
    // An update puts the same content in the same place, however often it is done.
    if ('ts' in post) return refused(false, null, failure.code);
    return { outcome: 'unknown', answer: failure.code };
  }
}

/**
 * An answer about a client never goes where people of other firms read. Asked before each post, because a channel may
 * be shared at any time (https://docs.slack.dev/reference/objects/conversation-object). When Slack does not say, nothing
 * was posted, so asking again is safe. Needs the scopes channels:read and groups:read.
 */
async function whyNotInChannel(client: WebClient, id: string): Promise<PostOutcome | null> {
  try {
    const { channel } = await client.conversations.info({ channel: id });
    const isOpenToOthers = channel?.is_ext_shared || channel?.is_pending_ext_shared;
    return isOpenToOthers ? refused(true, null, 'channel_shared_with_another_firm') : null;
  } catch (error) {
    const failure = callFailure(error);
    return failure.done === 'no'
      ? refused(failure.permanent, failure.retryAfterSeconds, failure.code)
      : refused(false, null, failure.code);
  }
}

function refused(permanent: boolean, retryAfterSeconds: number | null, answer: string): PostOutcome {
  return { outcome: 'refused', permanent, retryAfterSeconds, answer };
}

async function send(client: WebClient, post: SlackPost): Promise<string | undefined> {
  const { text, blocks } = render(post);
  const content = {
    channel: post.channel,
    text,
    blocks: blocks ?? [],
    metadata: { event_type: deliveryEvent, event_payload: { delivery_id: post.deliveryId } },
  };
  if ('ts' in post) {
    const updated = await client.chat.update({ ...content, ts: post.ts });
    return updated.ts;
  }
  const posted = await client.chat.postMessage({
    ...content,
    unfurl_links: false,
    unfurl_media: false,
    ...('threadTs' in post && post.threadTs !== null && { thread_ts: post.threadTs }),
  });
  return posted.ts;
}

function render(post: SlackPost): Message {
  switch (post.kind) {
    case 'case_card':
    case 'case_card_update':
      return caseCard(post.view);
    case 'escalation_card':
    case 'escalation_card_update':
      return escalationCard(post.escalation, post.view);
    case 'digest_slack':
      return digestPost(post.digest);
    case 'reply_trouble':
      return replyTrouble(post);
    case 'provider_reminder':
      return providerReminder(post);
    case 'provider_second':
      return providerSecond(post);
    case 'burst_card':
    case 'burst_card_update':
      return burstCard(post.burst);
    case 'acknowledgements_paused':
      return acknowledgementsPaused(post);
    case 'wording_card':
    case 'wording_card_update':
      return wordingCard(post.proposal);
    case 'shared_file':
      return sharedFile(post);
    case 'internal_reply':
      return internalReply(post.text);
  }
}

/** An approved answer to a colleague, word for word: it may quote a client, so nothing in it is interpreted. */
function internalReply(text: string): Message {
  const parts = pieces(visible(text), 2900).map((part) => quoted(part));
  return { text: cut(inert(oneLine(text)), 300) || 'An answer to your inquiry.', blocks: parts };
}
