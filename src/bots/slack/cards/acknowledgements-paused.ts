import type { SlackPost } from '../../../domain/model/outbox.ts';
import { type Message, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { plural } from '../words.ts';

/** Once, in a manager's channel: somebody may be using the desk to write to others, or a loop is under way. */
export function acknowledgementsPaused({
  inHour,
  until,
}: Extract<SlackPost, { kind: 'acknowledgements_paused' }>): Message {
  const what = `Acknowledgements are paused: ${plural(inHour, 'one left', 'of them left')} within an hour, which is the limit.`;
  return {
    text: what,
    blocks: [
      section(`⚠️ *${what}*`),
      section(
        `They go on by themselves at ${slackTime(until)}. Every mail is taken in and answered as always; its sender only hears no automatic confirmation. If so many were expected, whoever runs Casedesk can raise \`ACKNOWLEDGE_HOUR\`; if not, look who is writing.`,
      ),
    ],
  };
}
