import type { Context } from './context.ts';
import type { OutgoingReply } from './model/mail.ts';
import type { Digest, QueueLine } from './model/shown.ts';

/** The digest as a plain letter to a manager. Names cases and counts, no client text beyond the subject line. */
export function digestMail(
  context: Context,
  digest: Digest,
  recipient: string,
  messageId: string,
): OutgoingReply {
  return {
    messageId,
    from: { name: `${context.settings.firmName} Casedesk`, address: context.settings.deskAddress },
    to: [recipient],
    subject: `${headline(digest)} · ${digest.desk} desk, ${digest.day}`,
    text: [...lead(digest), '', ...flow(digest), '', ...lateCases(digest), ...oldest(digest), ''].join('\n'),
    language: 'en',
    inReplyTo: null,
    references: [],
    automatic: 'auto-generated',
  };
}

function headline(digest: Digest): string {
  const late = digest.overdueCount;
  if (late === 0 && digest.stuckWithdrawals.count === 0) return 'Nothing is late';
  const parts = [
    late > 0 ? plural(late, 'case is overdue', 'cases are overdue') : '',
    digest.stuckWithdrawals.count > 0
      ? plural(digest.stuckWithdrawals.count, 'withdrawal is stuck', 'withdrawals are stuck')
      : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function lead(digest: Digest): string[] {
  const { stuckWithdrawals: stuck } = digest;
  const lines = [`${headline(digest)}.`];
  if (stuck.count > 0) {
    const amounts = stuck.amounts.map((one) => `${one.amount} ${one.currency}`).join(', ');
    lines.push(
      `Withdrawals waiting longer than one business day: ${stuck.count} (${amounts}), the oldest requested ${when(stuck.oldestRequestedAt, digest)}.`,
    );
  }
  if (digest.openEscalations > 0)
    lines.push(`${plural(digest.openEscalations, 'escalation waits', 'escalations wait')} for a decision.`);
  return lines;
}

function flow(digest: Digest): string[] {
  return [
    'The last 24 hours',
    `  In:      ${digest.received}`,
    `  Out:     ${digest.replied}`,
    `  Closed:  ${digest.closed}`,
    `  Drafts rejected: ${digest.rejectedDrafts ?? 0}`,
    'Now',
    `  Open:        ${digest.open}`,
    `  Unassigned:  ${digest.unassigned}`,
  ];
}

function lateCases(digest: Digest): string[] {
  if (digest.overdue.length === 0) return [];
  return ['Overdue, longest first', ...digest.overdue.map((line) => `  ${lineText(line, digest)}`), ''];
}

function oldest(digest: Digest): string[] {
  return digest.oldest ? [`Oldest open case: ${lineText(digest.oldest, digest)}`] : ['No case is open.'];
}

function lineText(line: QueueLine, digest: Digest): string {
  const holder = line.assignee ? `with ${line.assignee.name}` : 'nobody has taken it';
  const due = line.dueAt ? `, due ${when(line.dueAt, digest)}` : '';
  return `${line.ref}  ${line.priority}  ${line.subject.slice(0, 80)}  (${holder}${due})`;
}

function when(instant: Date | null, digest: Digest): string {
  if (instant === null) return 'at an unknown time';
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: digest.timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(instant);
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
