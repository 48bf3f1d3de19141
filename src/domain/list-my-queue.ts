import type { Context } from './context.ts';
import type { PersonName, QueueLine } from './model/shown.ts';
import type { Officer } from './model.ts';
import { mayWorkOn } from './rules/rights.ts';
import { type CaseLine, queueOf } from './store/cases.ts';
import { namesOfOfficers } from './store/officers.ts';

const longestQueue = 30;

/** What this officer should look at next: own cases and unassigned ones of the officer's desks, soonest due first. */
export async function listMyQueue(context: Context, officer: Officer): Promise<QueueLine[]> {
  const lines = (await queueOf(context.db, officer, longestQueue)).filter((line) => mayWorkOn(officer, line));
  const names = await namesOfOfficers(
    context.db,
    lines.map((line) => line.assignee_id),
  );
  return lines.map((line) => toQueueLine(line, names, context.now()));
}

export function toQueueLine(line: CaseLine, names: Map<number, PersonName>, now: Date): QueueLine {
  return {
    ref: line.ref,
    subject: line.subject,
    topic: line.topic,
    priority: line.priority,
    status: line.status,
    dueAt: line.due_at,
    overdue: line.due_at !== null && line.due_at < now,
    assignee: line.assignee_id === null ? null : (names.get(line.assignee_id) ?? null),
  };
}
