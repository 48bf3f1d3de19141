import type { Standing } from './case-state.ts';
import { namesMatter } from './model/topic-families.ts';
import { baseSubject } from './rules/base-subject.ts';
import type { CaseRow } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { inquiryOfApproval } from './store/drafts.ts';
import { type UnderstoodInquiry, understoodInquiries } from './store/inquiries.ts';
import { hasJoinedCases } from './store/nearby-cases.ts';

/** The last message of a case and what would be left without it. */
export interface Parting {
  latest: UnderstoodInquiry;
  /** Never empty. */
  rest: UnderstoodInquiry[];
  /** The rest has its reply. */
  isAnswered: boolean;
}

/** Null when the last message cannot be taken out: it is the only one, is answered, or a reply or a decision is under way. */
export async function readParting(db: Database, row: CaseRow, standing: Standing): Promise<Parting | null> {
  const { state, lastReply } = standing;
  if (row.channel !== 'email' || row.status === 'closed') return null;
  if (state.replyUnderWay || state.openEscalation) return null;
  const inquiries = await understoodInquiries(db, row.id);
  const latest = inquiries.at(-1);
  const rest = inquiries.slice(0, -1);
  if (!latest || rest.length === 0 || latest.channel !== 'email') return null;
  const answered =
    lastReply === null || lastReply.subject_id === null
      ? null
      : await inquiryOfApproval(db, lastReply.subject_id);
  if (answered === latest.id) return null;
  return { latest, rest, isAnswered: answered !== null && answered >= rest.at(-1)!.id };
}

/** Mentions of one record each: another one is another matter. */
const ofRecords = ['payment_id', 'application_id', 'provider_ref', 'login', 'uetr', 'arn', 'txid'];

/**
 * Why the last message is offered to be taken out: `new_matter` when it has another subject and is about another topic or
 * another record, `joined` when officers brought a message here. Null when nothing speaks for it.
 */
export async function whySplit(
  db: Database,
  row: CaseRow,
  standing: Standing,
): Promise<'new_matter' | 'joined' | null> {
  const parting = await readParting(db, row, standing);
  if (!parting) return null;
  if (isNewMatter(row, parting)) return 'new_matter';
  return (await hasJoinedCases(db, row.id)) ? 'joined' : null;
}

function isNewMatter(row: CaseRow, { latest, rest }: Parting): boolean {
  const subject = baseSubject(latest.subject);
  if (
    subject === '' ||
    rest.some((one) => baseSubject(one.subject) === subject) ||
    subject === baseSubject(row.subject)
  )
    return false;
  const topics = new Set(rest.map(({ topic }) => topic).filter(namesMatter));
  if (namesMatter(latest.topic) && topics.size > 0 && !topics.has(latest.topic)) return true;
  const named = new Set(rest.flatMap(recordsNamed));
  return named.size > 0 && recordsNamed(latest).some((name) => !named.has(name));
}

function recordsNamed({ mentions }: UnderstoodInquiry): string[] {
  return mentions
    .filter(({ type, where }) => ofRecords.includes(type) && where !== 'quoted')
    .map(({ type, value }) => `${type}:${value}`);
}
