import type { Context } from './context.ts';
import { endedLongBefore, whereItIsNow } from './find-thread.ts';
import type { NewInquiry } from './new-inquiry.ts';
import { isSameMatter, matterOfLinks, type NamedMatter } from './rules/linking/matter.ts';
import { type CaseRow, casesByRefs, lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { linksOfCase } from './store/links.ts';
import { casesAbout, holdRecords } from './store/questions.ts';

/** Where a colleague's question belongs. */
export interface QuestionPlace {
  /** The locked case that it stands on; null: it opens one of its own. */
  about: CaseRow | null;
  /** The case on the same matter that ended too long ago. */
  follows: number | null;
}

const ofItsOwn: QuestionPlace = { about: null, follows: null };
const mostTries = 3;

/**
 * The open case on the matter that a colleague names by a strong reference, or the one that ended within the days in
 * which a client's mail would open it again. Whatever leaves a doubt opens a case of its own: two cases named, a
 * reference that nothing bears, another client than the case's, a complaint where none is.
 */
export async function findMatter(
  trx: Trx,
  context: Context,
  inquiry: Pick<NewInquiry, 'receivedAt'>,
  asked: { matter: NamedMatter | null; clientId: string | null; complaint: boolean },
): Promise<QuestionPlace> {
  const { matter } = asked;
  if (matter === null || matter.isDoubtful) return ofItsOwn;
  if (matter.caseRefs.length + matter.records.length === 0) return ofItsOwn;
  await holdRecords(trx, matter.records);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await choose(trx, matter, asked.clientId);
    if (found === null) return ofItsOwn;
    if (endedLongBefore(context, found, inquiry.receivedAt)) return { about: null, follows: found.id };
    // A complaint is dealt with by those who must, on a clock of the law: it is nobody else's side question.
    if (asked.complaint && !found.complaint) return ofItsOwn;
    const about = await lockCase(trx, found.id);
    // Whoever had it may have ended it, joined it elsewhere or linked it to something else meanwhile.
    if (about && (await choose(trx, matter, asked.clientId))?.id === about.id)
      return { about, follows: null };
  }
  return ofItsOwn;
}

async function choose(trx: Trx, matter: NamedMatter, clientId: string | null): Promise<CaseRow | null> {
  if (matter.caseRefs.length === 0) {
    for (const row of await casesAbout(trx, matter.records))
      if (await isAbout(trx, row, matter, clientId)) return row;
    return null;
  }
  const named = await casesByRefs(trx, matter.caseRefs);
  if (named.length < matter.caseRefs.length) return null;
  const now = new Map<number, CaseRow>();
  for (const row of named) {
    const found = await whereItIsNow(trx, row);
    if (found) now.set(found.id, found);
  }
  const [only, other] = now.values();
  if (!only || other) return null;
  return (await isAbout(trx, only, matter, clientId)) ? only : null;
}

async function isAbout(
  trx: Trx,
  row: CaseRow,
  matter: NamedMatter,
  clientId: string | null,
): Promise<boolean> {
  const found = matterOfLinks(await linksOfCase(trx, row.id));
  return found !== null && isSameMatter({ clientId, records: matter.records }, found);
}
