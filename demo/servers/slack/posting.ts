import type { KnownBlock } from '@slack/types';
import { acceptBlocks } from './block-limits.ts';
import type { SlackMessage } from './contract.ts';
import { withIds } from './elements.ts';
import { newSecret } from './identifiers.ts';
import { botId } from './identity.ts';
import { isRecord, type Json, textOf } from './json.ts';
import type { StoredMessage } from './messages.ts';
import { SlackRefusal } from './refusal.ts';
import type { Workspace } from './workspace.ts';

/** What a message says: text is kept exactly as sent. A part that was not given is absent. */
export interface Content {
  text?: string;
  blocks?: KnownBlock[];
}

/** Text and blocks of a call. Refuses with `no_text`, `msg_too_long`, `invalid_blocks` and their kin. */
export function contentOf(given: Json, mostCharacters: number): Content {
  const text = given.text === undefined ? undefined : textOf(given.text);
  const blocks = given.blocks === undefined ? undefined : acceptBlocks(given.blocks);
  if (!text && !blocks?.length) throw new SlackRefusal('no_text');
  if (text !== undefined && text.length > mostCharacters) throw new SlackRefusal('msg_too_long');
  return { ...(text !== undefined && { text }), ...(blocks && { blocks }) };
}

export function metadataOf(given: Json): SlackMessage['metadata'] {
  const metadata = given.metadata;
  if (metadata === undefined) return undefined;
  if (!isRecord(metadata) || typeof metadata.event_type !== 'string' || !isRecord(metadata.event_payload)) {
    throw new SlackRefusal('invalid_metadata_format');
  }
  return { event_type: metadata.event_type, event_payload: metadata.event_payload };
}

export function postAsApp(
  workspace: Workspace,
  channel: string,
  content: Content,
  more: Partial<StoredMessage> = {},
): StoredMessage {
  return workspace.messages.add({
    channel,
    botId,
    user: workspace.botUserId,
    text: content.text ?? '',
    blocks: named(content.blocks ?? []),
    ...more,
  });
}

/**
 * Changes a message in place. Blocks stay only when neither text nor blocks came; text alone takes them away, and
 * people see "edited" only then (https://docs.slack.dev/reference/methods/chat.update).
 */
export function rewrite(
  workspace: Workspace,
  message: StoredMessage,
  change: Content & Pick<StoredMessage, 'metadata'>,
): StoredMessage {
  const replacesContent = change.text !== undefined || change.blocks !== undefined;
  const rewritten: StoredMessage = {
    ...message,
    text: change.text ?? message.text,
    blocks: replacesContent ? named(change.blocks ?? []) : message.blocks,
    ...(change.metadata && { metadata: change.metadata }),
  };
  if (replacesContent && !change.blocks?.length) {
    rewritten.edited = true;
    rewritten.editedTs = workspace.messages.newTimestamp();
  }
  return workspace.messages.replace(rewritten);
}

function named(blocks: KnownBlock[]): KnownBlock[] {
  return withIds(blocks, () => newSecret().slice(0, 6));
}
