import type { KnownBlock } from '@slack/types';
import type { Digest } from '../../../domain/model/shown.ts';
import { context, header, type Message, mrkdwn, section } from '../blocks.ts';
import { dayName, slackTime } from '../dates.ts';
import { inert, shortly } from '../escape.ts';
import { deskLabels, plural } from '../words.ts';
import { dueWords } from './case-lines.ts';
import { moneyText } from './fact-fields.ts';
import { caseLines } from './queue.ts';

const overdueRoom = 10;

/** The daily digest of a desk for its manager: what is late comes first, then the day in numbers. */
export function digestPost(digest: Digest): Message {
  const late = lateLine(digest);
  return {
    text: `${deskLabels[digest.desk]} digest for ${dayName(digest.day)}. ${late}`,
    blocks: [
      header(`${deskLabels[digest.desk]} · ${dayName(digest.day)}`),
      section(`*${late}*`),
      ...stuck(digest),
      numbers(digest),
      ...overdue(digest),
      ...oldest(digest),
      context(
        `Received, replied and closed count the last 24 hours · made ${slackTime(digest.madeAt)} · the day is that of ${inert(digest.timeZone)}`,
      ),
    ],
  };
}

function lateLine(digest: Digest): string {
  const parts: string[] = [];
  if (digest.overdueCount > 0)
    parts.push(plural(digest.overdueCount, 'case is overdue', 'cases are overdue'));
  if (digest.openEscalations > 0) {
    parts.push(
      plural(digest.openEscalations, 'escalation waits for a decision', 'escalations wait for a decision'),
    );
  }
  if (digest.stuckWithdrawals.count > 0) {
    parts.push(plural(digest.stuckWithdrawals.count, 'withdrawal is stuck', 'withdrawals are stuck'));
  }
  if (digest.unassigned > 0)
    parts.push(plural(digest.unassigned, 'case has no owner', 'cases have no owner'));
  return parts.length === 0 ? 'Nothing is late, stuck or without an owner.' : `${parts.join(', ')}.`;
}

function stuck({ stuckWithdrawals }: Digest): KnownBlock[] {
  if (stuckWithdrawals.count === 0) return [];
  const sums = stuckWithdrawals.amounts
    .slice(0, 20)
    .map(({ amount, currency }) => shortly(`${moneyText(amount)} ${currency}`))
    .join(', ');
  const since = stuckWithdrawals.oldestRequestedAt
    ? `, the oldest requested ${slackTime(stuckWithdrawals.oldestRequestedAt)}`
    : '';
  return [section(`💸 Stuck withdrawals: ${sums || 'no amounts known'}${since}.`)];
}

function numbers(digest: Digest): KnownBlock {
  const figure = (label: string, value: number) => mrkdwn(`*${label}*\n${value.toLocaleString('en')}`, 2000);
  return {
    type: 'section',
    fields: [
      figure('Received', digest.received),
      figure('Replied', digest.replied),
      figure('Closed', digest.closed),
      figure('Drafts rejected', digest.rejectedDrafts ?? 0),
      figure('Open now', digest.open),
      figure('Unassigned', digest.unassigned),
      figure('Overdue', digest.overdueCount),
    ],
  };
}

function overdue(digest: Digest): KnownBlock[] {
  if (digest.overdue.length === 0) return [];
  return [
    { type: 'divider' },
    section('*Overdue, the longest first*'),
    ...caseLines(digest.overdue, overdueRoom, 0, digest.overdueCount),
  ];
}

function oldest({ oldest, overdue }: Digest): KnownBlock[] {
  if (!oldest || overdue.some((line) => line.ref === oldest.ref)) return [];
  return [context(`Oldest open case: *${oldest.ref}*, ${dueWords(oldest)}`)];
}
