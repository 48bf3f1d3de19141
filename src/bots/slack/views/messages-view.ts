import type { KnownBlock, ModalView } from '@slack/types';
import type { ShownMessage } from '../../../domain/show-messages.ts';
import { context, quoted, section } from '../blocks.ts';
import { helpBlocks } from '../cards/message-help.ts';
import { slackTime } from '../dates.ts';
import { pieces, shortly, visible } from '../escape.ts';
import { plural } from '../words.ts';
import { noticeView } from './modal.ts';

const pieceRoom = 2900;
/** Pieces of the latest message and of each one before: together with their headings within Slack's hundred blocks. */
const latestRoom = 40;
const earlierRoom = 3;

/** Everything that was written in a case, newest first: the latest message whole, the others without what they quote. */
export function messagesView({
  ref,
  messages,
  left,
}: {
  ref: string;
  messages: ShownMessage[];
  left: number;
}): ModalView {
  const blocks = messages.flatMap((message, index) => [
    ...(index === 0 ? [] : [{ type: 'divider' as const }]),
    section(heading(message)),
    ...text(message, index === 0 ? latestRoom : earlierRoom),
    ...helpBlocks(message.help),
  ]);
  const more = left > 0 ? [context(`… and ${plural(left, 'earlier message', 'earlier messages')}.`)] : [];
  return noticeView(ref, blocks.length === 0 ? [section('There is no message here.')] : [...blocks, ...more]);
}

function heading({ sender, to, at, subject }: ShownMessage): string {
  if (sender === null && to !== undefined)
    return `*Our answer to ${shortly(to)}*, a colleague, in Slack · ${slackTime(at)}`;
  if (sender === null) return `*Our reply* · ${slackTime(at)}`;
  const name = shortly(sender.name);
  const address = shortly(sender.address, 254);
  const who = [name, address].filter((part, index, all) => part !== '' && all.indexOf(part) === index);
  const about = shortly(subject, 200);
  return `*${who.join(' · ') || 'Somebody'}* · ${slackTime(at)}${about === '' ? '' : `\n${about}`}`;
}

function text(message: ShownMessage, room: number): KnownBlock[] {
  const parts = pieces(visible(message.text), pieceRoom);
  if (parts.length === 0) return [quoted('(no text)')];
  const rest = parts.length - room;
  return [
    ...parts.slice(0, room).map((part) => quoted(part)),
    ...(rest > 0 ? [context('… It goes on. Open the mail itself to read the rest.')] : []),
  ];
}
