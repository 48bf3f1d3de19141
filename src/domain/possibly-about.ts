import type { Context } from './context.ts';
import type { Possibly, PossiblyWhy } from './model/possibly.ts';
import { namesMatter } from './model/topic-families.ts';
import { baseSubject } from './rules/base-subject.ts';
import { findCaseRefs } from './rules/case-ref.ts';
import type { CaseRow } from './store/cases.ts';
import type { Database } from './store/database.ts';
import type { InquiryRow } from './store/inquiries.ts';
import { casesAnswered, casesNearby } from './store/nearby-cases.ts';

const mostHints = 3;
const longestThread = 20;
const usualReopenDays = 14;
/** The surest first. */
const whys: PossiblyWhy[] = ['token', 'named', 'thread', 'subject', 'sender'];

/**
 * The cases that the only inquiry of this one may belong to, the likeliest first, at most three. Hints for officers:
 * anybody can write a ref or a subject, so nothing joins by them until a person says so. Read when the card is shown, so
 * that it costs an arriving mail nothing.
 */
export async function possiblyAbout(
  db: Database,
  context: Context,
  row: CaseRow,
  inquiry: InquiryRow,
): Promise<Possibly[]> {
  if (row.channel !== 'email' || inquiry.channel !== 'email') return [];
  const refs = findCaseRefs(`${inquiry.subject}\n${inquiry.reply}`).slice(0, 5);
  const proven = inquiry.verdict === 'pass' ? inquiry.sender_address : null;
  const ids = [...(inquiry.in_reply_to ? [inquiry.in_reply_to] : []), ...inquiry.reference_ids.toReversed()];
  const answered = await casesAnswered(db, ids.slice(0, longestThread), inquiry.sender_address);
  const named = inquiry.thread_case_id;
  const days = context.settings.reopenDays ?? usualReopenDays;
  const nearby = await casesNearby(db, {
    ids: [...answered, ...(named === null ? [] : [named])],
    refs,
    recipient: proven,
    endedAfter: new Date(context.now().getTime() - days * 86_400_000),
  });
  const subject = baseSubject(inquiry.subject);
  const hints = nearby
    .filter((one) => one.id !== row.id && one.id !== row.follows_case_id)
    .flatMap((one) => {
      const why = whys.find((each) => {
        if (each === 'token') return one.askedId === named;
        if (each === 'named') return refs.includes(one.askedRef);
        if (each === 'thread') return answered.includes(one.askedId);
        if (one.recipient !== proven || one.status === 'closed') return false;
        if (each === 'subject') return subject !== '' && baseSubject(one.subject) === subject;
        return one.topic === row.topic && namesMatter(row.topic);
      });
      return why ? [{ id: one.id, ref: one.ref, why }] : [];
    });
  const best = new Map(
    hints
      .toSorted((one, other) => whys.indexOf(one.why) - whys.indexOf(other.why))
      .toReversed()
      .map((hint) => [hint.id, hint]),
  );
  return [...best.values()].toReversed().slice(0, mostHints);
}
