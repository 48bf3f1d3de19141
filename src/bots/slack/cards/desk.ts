import type { KnownBlock } from '@slack/types';
import type { DeskView, ShownMailbox } from '../../../domain/model/shown.ts';
import type { DeskName } from '../../../domain/model.ts';
import { actions, button, context, header, type Message, mrkdwn, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { shortly } from '../escape.ts';
import { writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { deliveryWords, deskLabels, plural, stateLabel } from '../words.ts';
import { feedLine, unknownProviderLine, unknownStatusLine } from './mirror-lines.ts';
import { modelLine } from './model-lines.ts';
import { caseLines } from './queue.ts';
import { wordingLines } from './wording-lines.ts';

const listRoom = 8;

/** What `/desk` answers: counts, then everything that somebody should look at. `digestDesks` is empty for officers. */
export function deskOverview(view: DeskView, digestDesks: DeskName[]): Message {
  const text = spoken(view);
  return {
    text,
    blocks: [
      header(text),
      ...counts(view),
      ...list('⏰ Overdue', view.totals.overdue, caseLines(view.overdue, listRoom, 0, view.totals.overdue)),
      ...list('🧪 Mail that could not be read', view.totals.quarantined, [
        ...lines(view.quarantined, view.totals.quarantined, (mail) => {
          const reason = shortly(mail.reason, 150);
          return `Mail ${mail.mailId} in ${shortly(mail.mailbox)}, ${slackTime(mail.receivedAt)}: ${reason}`;
        }),
      ]),
      ...list('📮 Not delivered', view.totals.undelivered, [
        ...lines(view.undelivered, view.totals.undelivered, (delivery) => {
          const of = delivery.caseRef ? ` of ${delivery.caseRef}` : '';
          return `${deliveryWords[delivery.kind]}${of}: *${stateLabel(delivery.state, delivery.bounced)}* since ${slackTime(delivery.since)}`;
        }),
      ]),
      ...list('💬 Questions that could not be taken in', view.totals.lostQuestions, [
        ...lines(view.lostQuestions, view.totals.lostQuestions, lostLine),
      ]),
      ...list(
        '📬 Mailboxes',
        view.mailboxes.length,
        lines(view.mailboxes, view.mailboxes.length, mailboxLine),
      ),
      ...wordingLines(view.wording ?? []),
      context(uncertainLine(view.totals.uncertain)),
      ...cameInLine(view.cameIn ?? []),
      ...burstLine(view.bursts ?? { bursts: 0, hidden: 0 }),
      ...pausedLine(view.acknowledgementsPausedUntil ?? null),
      ...refusedLine(view.refusedTokens ?? 0),
      ...feedLine(view.feeds ?? []),
      ...unknownStatusLine(view.unknownStatuses ?? []),
      ...unknownProviderLine(view.unknownProviders ?? []),
      ...modelLine(view.model ?? null),
      ...digestRow(digestDesks),
    ],
  };
}

function spoken(view: DeskView): string {
  const { totals } = view;
  const late = plural(totals.overdue, 'case is overdue', 'cases are overdue');
  const unread = plural(totals.quarantined, 'mail could not be read', 'mails could not be read');
  const stuck = plural(totals.undelivered, 'delivery waits', 'deliveries wait');
  const lost = plural(totals.lostQuestions, 'question was lost', 'questions were lost');
  if (totals.overdue + totals.quarantined + totals.undelivered + totals.lostQuestions === 0) {
    return 'Your desks: nothing is late, unread or undelivered.';
  }
  const parts = [late, unread, stuck, ...(totals.lostQuestions > 0 ? [lost] : [])];
  return `Your desks: ${parts.join(', ')}.`;
}

function counts(view: DeskView): KnownBlock[] {
  if (view.desks.length === 0) return [section('You are not bound to a desk. Ask an administrator.')];
  const fields = view.desks
    .slice(0, 10)
    .map(({ desk, open, unassigned, overdue }) =>
      mrkdwn(`*${deskLabels[desk]}*\n${open} open · ${unassigned} unassigned · ${overdue} overdue`, 2000),
    );
  return [{ type: 'section', fields }];
}

function list(title: string, size: number, blocks: KnownBlock[]): KnownBlock[] {
  return size === 0 ? [] : [{ type: 'divider' }, section(`*${title}* (${size})`), ...blocks];
}

/** `total` may be more than what was read. */
function lines<Item>(items: Item[], total: number, say: (item: Item) => string): KnownBlock[] {
  const shown = items.slice(0, listRoom).map((item) => `• ${say(item)}`);
  const left = total - shown.length;
  const more = left > 0 ? [context(`… and ${left} more.`)] : [];
  return [section(shown.join('\n')), ...more];
}

function lostLine({ channel, slackUserId, receivedAt }: DeskView['lostQuestions'][number]): string {
  const who = slackId(slackUserId) ? `<@${slackUserId}>` : 'somebody';
  const where = slackId(channel) ? ` in <#${channel}>` : '';
  return `Asked by ${who}${where}, ${slackTime(receivedAt)}. Please ask again, or open a case with \`/case new\`.`;
}

/** Ids of users and channels are capitals and digits; nothing else is put between angle brackets. */
function slackId(id: string | null): boolean {
  return id !== null && /^[A-Z0-9]+$/.test(id);
}

function mailboxLine(mailbox: ShownMailbox): string {
  const { lastContactAt, watched, error, lagMilliseconds, quarantined, refused } = mailbox;
  const name = shortly(mailbox.mailbox);
  const seen = lastContactAt ? `last reached ${slackTime(lastContactAt)}` : 'never reached';
  const mails = [
    ...(lagMilliseconds === null
      ? []
      : [`the newest mail was here ${duration(lagMilliseconds)} after it came`]),
    quarantined === 0 ? 'none unreadable' : `*${plural(quarantined, 'mail', 'mails')} could not be read*`,
    ...(refused === 0 ? [] : [`*${plural(refused, 'mail', 'mails')} not handed over by the server*`]),
  ].join(', ');
  if (error !== null) return `⚠️ *${name} cannot be read:* ${shortly(error, 200)}, ${seen}; ${mails}`;
  return watched ? `✅ ${name}: ${seen}; ${mails}` : `⚠️ *${name} is not watched:* ${seen}; ${mails}`;
}

/** "under 2 s", "45 s", "12 min", "3 h": how late a mail was, to the accuracy that matters. */
function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 2) return 'under 2 s';
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

function uncertainLine(count: number): string {
  if (count === 0) return 'No e-mail or post is in doubt: each is known to have left or not.';
  const waits = plural(
    count,
    'e-mail or post may or may not have left',
    'e-mails and posts may or may not have left',
  );
  return `⚠️ *${waits};* what can be looked up is looked up, the rest waits for a person.`;
}

function pausedLine(until: Date | null): KnownBlock[] {
  if (until === null) return [];
  return [context(`⚠️ *Acknowledgements are paused* until ${slackTime(until)}: too many within an hour.`)];
}

const outcomeWords: Record<string, [one: string, many: string]> = {
  inquiry: ['inquiry', 'inquiries'],
  auto_reply: ['automatic answer', 'automatic answers'],
  bounce: ['delivery failure', 'delivery failures'],
  report: ['report of a mail system', 'reports of mail systems'],
  list: ['mail of a list', 'mails of lists'],
  own_mail: ['mail of our own', 'mails of our own'],
  duplicate: ['copy', 'copies'],
  provider_answer: ['answer of a provider', 'answers of providers'],
};

function cameInLine(counts: NonNullable<DeskView['cameIn']>): KnownBlock[] {
  const parts = counts.flatMap(({ outcome, count }) => {
    const words = outcomeWords[outcome];
    return words ? [plural(count, ...words)] : [];
  });
  return parts.length === 0 ? [] : [context(`📥 Mail of the last 24 hours: ${parts.join(', ')}.`)];
}

function burstLine({ bursts, hidden }: NonNullable<DeskView['bursts']>): KnownBlock[] {
  if (bursts === 0) return [];
  const run = plural(bursts, 'burst of mail runs', 'bursts of mail run');
  const cases = plural(hidden, 'case has no card of its own', 'cases have no cards of their own');
  return [context(`🌊 *${run}:* ${cases}. The card of a burst shows them.`)];
}

/** One or two come from a retired key or a damaged mail; many are somebody who tries to get into a conversation. */
function refusedLine(count: number): KnownBlock[] {
  if (count === 0) return [];
  const mails = plural(count, 'mail bore a thread mark', 'mails bore thread marks');
  return [
    context(`🔑 *In the last 24 hours ${mails} like ours* that we did not make. None of them joined a case.`),
  ];
}

/** One button a desk instead of a choice and a button: one press, and nothing depends on what was chosen before. */
function digestRow(desks: DeskName[]): KnownBlock[] {
  return actions(
    'digest',
    desks.map((desk, index) =>
      button({
        id: `${buttons.digest}.${index}`,
        label: desks.length === 1 ? 'Post digest now' : `Post digest now: ${deskLabels[desk]}`,
        says: `Post the digest of the desk ${deskLabels[desk]} now`,
        value: writeIds({ desk }),
      }),
    ),
  );
}
