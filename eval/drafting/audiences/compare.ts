import { canonicalStatuses } from '../../../src/domain/model/canonical-statuses.ts';
import { documentReasons, paymentReasons } from '../../../src/domain/model/fact-rows.ts';
import { languages, type Topic } from '../../../src/domain/model.ts';
import { detectLanguage } from '../../../src/domain/rules/language.ts';
import type { Database } from '../../../src/domain/store/database.ts';
import { loadMarked, type Marked, marks, marksIn } from './marks.ts';
import { type Drafted, draftFor, type Reader, readers, readTold } from './readers.ts';

export interface Judged {
  drafts: Record<Reader, number>;
  /** A value that this reader may not know, in a draft for him. */
  leaks: string[];
  /** What the verifier finds in a draft that nobody touched. */
  findings: string[];
  /** Drafts in another language than that of the question. */
  foreign: string[];
  /** Values that a reader may know and that were in no draft for him: what they prove would be empty. */
  unseen: string[];
}

const paymentTopics: Topic[] = [
  'wd_pending',
  'wd_not_received',
  'dep_bank_missing',
  'internal_request',
  'complaint',
];
const paperTopics: Topic[] = ['kyc_status', 'doc_rejected', 'source_of_funds', 'internal_request', 'other'];
/** Never told, whatever the state. */
const hidden = 'fraud_pattern';

/**
 * Drafts for every reader, in every language, on records of every state (or one state of `stride`) with a value of its own
 * in every column.
 */
export async function judgeReaders(db: Database, stride = 1): Promise<Judged> {
  const judged: Judged = {
    drafts: { client: 0, sales: 0, finance: 0, provider: 0 },
    ...{ leaks: [], findings: [], foreign: [], unseen: [] },
  };
  const seen = new Set<string>();
  const states = [...everyState()].filter((_, index) => index % stride === 0);
  for (const [index, marked] of states.entries()) await judgeState(db, marked, index, { judged, seen });
  for (const { column, table, readers: allowed } of marks)
    for (const reader of allowed)
      if (!seen.has(`${reader} ${table}.${column}`)) judged.unseen.push(`${reader}: ${table}.${column}`);
  return judged;
}

/** The topics take turns, and in one state of eight nothing may be told. */
async function judgeState(
  db: Database,
  marked: Marked,
  index: number,
  { judged, seen }: { judged: Judged; seen: Set<string> },
): Promise<void> {
  const told = await readTold(db, await loadMarked(db, marked));
  const of = marked.payment ? paymentTopics : paperTopics;
  const topic = of[index % of.length]!;
  const disclosure = index % 8 === 7 ? 'unknown_client' : 'full';
  for (const language of languages)
    for (const reader of readers) {
      const drafted: Drafted = { reader, topic, language, disclosure };
      const { draft, verify } = await draftFor(told, drafted);
      const where = `${Object.values(drafted).join(' ')} on ${JSON.stringify(marked)}`;
      judged.drafts[reader] += 1;
      for (const { table, column, readers: allowed } of marksIn(draft.text + draft.officerText)) {
        if (disclosure === 'full' && allowed.includes(reader)) seen.add(`${reader} ${table}.${column}`);
        else judged.leaks.push(`${table}.${column} to ${where}`);
      }
      for (const { sentence } of verify().findings) judged.findings.push(`${sentence} (${where})`);
      if (detectLanguage(draft.text) !== language) judged.foreign.push(`${where}: ${draft.text}`);
    }
}

function* everyState(): Generator<Marked> {
  const rest = { application: 'manual_review', document: { status: 'processing', reason: null } };
  for (const kind of ['withdrawal', 'deposit'] as const) {
    for (const status of [...canonicalStatuses[kind], 'unknown'])
      for (const reason of [null, hidden]) yield { ...rest, payment: { kind, status, reason } };
    for (const status of kind === 'withdrawal' ? ['rejected', 'needs_info'] : ['declined'])
      for (const reason of paymentReasons) yield { ...rest, payment: { kind, status, reason } };
  }
  const document = { status: 'requested', reason: null };
  for (const application of [...canonicalStatuses.application, 'unknown'])
    yield { payment: null, application, document };
  for (const status of [...canonicalStatuses.document, 'unknown'])
    for (const reason of [null, documentReasons[0]!, hidden])
      yield { payment: null, application: 'resubmission_requested', document: { status, reason } };
}
