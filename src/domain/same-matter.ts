import type { Context } from './context.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';
import type { SameMatter } from './model/possibly.ts';
import { type CaseMatter, isSameMatter, matterOfLinks } from './rules/linking/matter.ts';
import { isHidden } from './store/bursts.ts';
import { type CaseRow, readCase } from './store/cases.ts';
import type { Database, Trx } from './store/database.ts';
import { linksOfCase } from './store/links.ts';
import { casesBeside } from './store/questions.ts';

const mostShown = 3;

/**
 * The other open cases on the same payment or application: a colleague's question opens a case of its own where none is
 * open, and the client may write after that. Read when a card is shown; nothing is put together by itself.
 */
export async function sameMatter(db: Database, row: CaseRow): Promise<SameMatter[]> {
  if (!standsAlone(row)) return [];
  const beside = await casesBeside(db, row);
  if (beside.length === 0) return [];
  const own = matterOfLinks(await linksOfCase(db, row.id));
  const found: SameMatter[] = [];
  for (const other of beside) {
    const [question, client] = row.channel === 'slack' ? [row, other] : [other, row];
    const theirs = matterOfLinks(await linksOfCase(db, other.id));
    if (!own || !theirs || !mayStandOn(question, client)) continue;
    const [asked, known] = row.channel === 'slack' ? [own, theirs] : [theirs, own];
    if (!isOneMatter(asked, known)) continue;
    const of = row.channel === 'slack' ? 'client' : 'colleague';
    found.push({ ...{ id: other.id, ref: other.ref, of }, records: shared(own, theirs) });
  }
  return found.slice(0, mostShown);
}

/** Whether this question, a case of its own, can be put on this client's case. Both must be locked. */
export async function isAboutCase(trx: Trx, question: CaseRow, client: CaseRow): Promise<boolean> {
  if (!mayStandOn(question, client)) return false;
  const asked = matterOfLinks(await linksOfCase(trx, question.id));
  const known = matterOfLinks(await linksOfCase(trx, client.id));
  return asked !== null && known !== null && isOneMatter(asked, known);
}

/** Shows on the cards of the others that this case is there; once for each of its drafts. */
export async function tellSameMatter(
  trx: Trx,
  context: Context,
  row: CaseRow,
  draftId: number,
): Promise<void> {
  for (const { id } of await sameMatter(trx, row)) {
    // Not locked, so no version of it is counted: whoever has it is not kept waiting for a hint.
    if (await isHidden(trx, id)) continue;
    await enqueueDelivery(trx, context, {
      kind: 'case_card_update',
      case_id: id,
      dedupe_key: `case_card_update:${id}:beside:${row.id}:${draftId}`,
    });
  }
}

/** What the card says that a question had as a case of its own: the ref of the case that it was put on, or null. */
export async function whereItStands(db: Database, caseId: number): Promise<string | null> {
  const row = await readCase(db, caseId);
  if (row?.about_case_id == null) return null;
  return (await readCase(db, row.about_case_id))?.ref ?? null;
}

function standsAlone(row: CaseRow): boolean {
  const isOver = row.status === 'closed' || row.joined_to_case_id !== null || row.about_case_id !== null;
  return !isOver && row.mail_kind === 'inquiry' && row.topic !== 'provider_reply';
}

/**
 * As for a question that comes after the client's mail: a complaint is nobody's side question. And the card of another
 * desk never tells that compliance has a case on the record.
 */
function mayStandOn(question: CaseRow, client: CaseRow): boolean {
  if (!standsAlone(question) || !standsAlone(client)) return false;
  if (question.channel !== 'slack' || client.channel !== 'email') return false;
  if (question.complaint && !client.complaint) return false;
  return question.desk === client.desk || (question.desk !== 'compliance' && client.desk !== 'compliance');
}

function isOneMatter(asked: CaseMatter, known: CaseMatter): boolean {
  return asked.records.length > 0 && known.records.length > 0 && isSameMatter(asked, known);
}

function shared(one: CaseMatter, other: CaseMatter): string[] {
  const keys = new Set(other.records.map(({ type, externalId }) => `${type} ${externalId}`));
  const both = one.records.filter(({ type, externalId }) => keys.has(`${type} ${externalId}`));
  return both.map(({ externalId }) => externalId);
}
