import type { Officer } from '../../../domain/model.ts';
import { receiveInternalInquiry } from '../../../domain/receive-internal-inquiry.ts';
import { type Message, sentence } from '../blocks.ts';
import { explain } from '../error-handler.ts';
import { fromSlack } from '../escape.ts';
import { admit } from '../guard.ts';
import { permalinkOf } from '../permalink.ts';
import { slackCode } from '../slack-errors.ts';
import type { Asked, Wire } from '../work.ts';
import { openedAnswer } from './opened-answer.ts';

/** A mention of the app by a person, as the stored event tells it. */
export interface Mention {
  userId: string;
  teamIds: string[];
  channel: string;
  ts: string;
  thread: string;
  text: string;
}

/** Null for everything that is no question of a person: other events, messages of apps, edits, system messages. */
export function readMention(body: unknown, botUserId: string): Mention | null {
  const { event, team_id: teamId } = record(body);
  const { type, user, text, ts, channel, thread_ts: threadTs, ...rest } = record(event);
  const { bot_id: botId, subtype, edited, user_team: userTeam } = rest;
  if (type !== 'app_mention' || botId || subtype || edited || user === botUserId) return null;
  if (![user, text, ts, channel].every((one) => typeof one === 'string')) return null;
  return {
    userId: String(user),
    teamIds: [teamId, userTeam].filter((one) => typeof one === 'string'),
    channel: String(channel),
    ts: String(ts),
    thread: typeof threadTs === 'string' ? threadTs : String(ts),
    text: fromSlack(String(text).replaceAll(`<@${botUserId}>`, ' ')),
  };
}

/**
 * What an officer writes to the app becomes a case; a bare mention or "help" is answered with help. Rejects when the
 * case could not be kept, so that the event is taken up again; the message is the key, so that makes one case.
 */
export async function answerMention(wire: Wire, mention: Mention): Promise<void> {
  const tell = (message: Message) => tellInThread(wire, mention, message);
  const admission = await admit(wire, askedBy(mention, tell), undefined);
  if ('refusal' in admission) return tell(sentence(admission.refusal));
  if (mention.text === '' || /^help[.?!]?$/i.test(mention.text)) return tell(sentence(help(wire)));
  return keepInquiry(wire, admission.officer, mention, tell);
}

async function keepInquiry(
  wire: Wire,
  officer: Officer,
  mention: Mention,
  tell: Asked['tell'],
): Promise<void> {
  const { channel, ts, thread, text } = mention;
  try {
    const permalink = await permalinkOf(wire, { channel, ts });
    const inquiry = {
      officer,
      text,
      source: { channel, ts: thread },
      reference: `${channel}:${ts}`,
      permalink,
    };
    const result = await receiveInternalInquiry(wire.context, inquiry);
    await tell(result.ok ? await openedAnswer(wire, officer, result) : sentence(result.sentence));
  } catch (error) {
    await tell(sentence(explain(wire, 'mention', error)));
    throw error;
  }
}

function help(wire: Wire): string {
  const { case: command } = wire.commandNames;
  return `Mention me with a question and it becomes a case. ${command} shows your queue, ${command} help the rest. Nothing typed here reaches a client.`;
}

function askedBy(mention: Mention, tell: Asked['tell']): Asked {
  const { userId, teamIds, channel, thread, text } = mention;
  return {
    userId,
    teamIds,
    action: 'mention',
    ids: { channel, thread },
    text,
    quoted: false,
    trigger: '',
    view: null,
    tell,
  };
}

/** Only the person who asked sees it. What was kept stays kept when it cannot be told. */
async function tellInThread(
  wire: Wire,
  { channel, userId, thread }: Mention,
  { text, blocks }: Message,
): Promise<void> {
  try {
    await wire.client.chat.postEphemeral({
      channel,
      user: userId,
      text,
      thread_ts: thread,
      ...(blocks && { blocks }),
    });
  } catch (error) {
    wire.log('slack_ephemeral_failed', { code: slackCode(error) });
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
