import { standingOf } from './case-state.ts';
import { changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import { disclosureNow } from './disclosure-now.ts';
import { type FoundRecord, recordsNamed } from './find-record.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import type { CaseRow } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { latestInquiry, wantDraft } from './store/inquiries.ts';
import { decideLinkState, proposeLinkState } from './store/link-decisions.ts';
import { linksOfCase, saveLinks } from './store/links.ts';

/**
 * An officer links the record that an identifier names, with its client when the case has none yet. After a reply went
 * out a second officer has to agree. Refused when it names several, or one of another client than the case's.
 */
export async function linkFoundRecord(
  context: Context,
  request: { caseId: number; typed: string; officer: Officer },
): Promise<Result<{ view: CaseView }>> {
  const { officer, typed } = request;
  return changeCaseAs(context, officer, request.caseId, async (row, trx) => {
    const refuse = (sentence: string) => ({ ok: false as const, sentence });
    if (row.status === 'closed') return refuse(`${row.ref} is closed.`);
    if ((await standingOf(trx, row)).state.replyUnderWay)
      return refuse(`A reply of ${row.ref} is on its way. Wait until its card says how it ended.`);
    const found = await recordsNamed(trx, context, typed);
    const [record, ...more] = found;
    if (!record) return refuse('No record has this identifier. Check it, or import the records again.');
    if (more.length > 0)
      return refuse(
        `That names ${found.map(({ type, externalId }) => `${type} ${externalId}`).join(' and ')}. Type one that names only one.`,
      );
    const links = await linksOfCase(trx, row.id);
    const client = links.find(
      ({ type, state }) => type === 'client' && state !== 'rejected' && state !== 'suggested',
    );
    if (client && client.externalId !== record.clientId)
      return refuse(`${record.externalId} belongs to another client than ${row.ref} is linked to.`);
    const isLinked = links.some(
      (one) => one.type === record.type && one.externalId === record.externalId && one.state !== 'rejected',
    );
    if (isLinked) return refuse(`${record.externalId} is linked to ${row.ref} already.`);
    return keep(trx, context, row, officer, record, client === undefined);
  });
}

async function keep(
  trx: Trx,
  context: Context,
  row: CaseRow,
  officer: Officer,
  record: FoundRecord,
  isFirstClient: boolean,
) {
  const names = [
    ...(isFirstClient ? [{ type: 'client' as const, externalId: record.clientId }] : []),
    ...(record.type === 'client' && isFirstClient
      ? []
      : [{ type: record.type, externalId: record.externalId }]),
  ];
  const isProposal = row.first_reply_at !== null;
  const evidence = [`found by ${officer.name}`];
  await saveLinks(
    trx,
    row.id,
    names.map((name) => ({ ...name, score: 1, state: 'suggested', evidence })),
    context.now(),
  );
  for (const name of names) {
    if (isProposal) await proposeLinkState(trx, row.id, name, 'confirmed', officer.id);
    else await decideLinkState(trx, row.id, name, 'confirmed', officer.id);
  }
  const inquiry = await latestInquiry(trx, row.id);
  if (!isProposal && inquiry?.mail_kind === 'inquiry') {
    await wantDraft(trx, inquiry.id);
    await context.enqueue(trx, 'draft-replies');
  }
  return {
    ok: true as const,
    change: { disclosure: await disclosureNow(trx, row) },
    kind: isProposal ? 'link_change_proposed' : 'link_confirmed',
    data: {
      link: names.map(({ type, externalId }) => `${type}:${externalId}`),
      from: 'none',
      to: 'confirmed',
    },
  };
}
