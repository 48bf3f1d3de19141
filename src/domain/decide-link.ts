import { type Standing, standingOf } from './case-state.ts';
import { type CaseChange, changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import { disclosureNow } from './disclosure-now.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, RecordType, Result } from './model.ts';
import type { CaseRow } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { inquiryOfApproval } from './store/drafts.ts';
import { latestInquiry, wantDraft } from './store/inquiries.ts';
import { decideLinkState, proposeLinkState } from './store/link-decisions.ts';
import { type LinkOfCase, linksOfCase } from './store/links.ts';
import { ownersOfRecords } from './store/records.ts';

export type LinkDecision = 'confirm' | 'reject';
export interface LinkRequest {
  caseId: number;
  record: { type: RecordType; externalId: string };
  decision: LinkDecision;
  officer: Officer;
}

const words = { confirm: 'confirmed', reject: 'rejected' } as const;

/**
 * An officer says that a link is right or wrong. What may be told follows at once, and a reply that is still owed is
 * drafted anew. A second officer has to agree where the client already got a reply, where it makes another client the
 * case's own, and where it lifts a veto.
 */
export async function decideLink(
  context: Context,
  request: LinkRequest,
): Promise<Result<{ view: CaseView }>> {
  return changeCaseAs(context, request.officer, request.caseId, async (row, trx) => {
    const links = await linksOfCase(trx, row.id);
    const link = links.find(
      ({ type, externalId }) => type === request.record.type && externalId === request.record.externalId,
    );
    if (!link) return refuse(`${request.record.externalId} is not linked to ${row.ref}.`);
    const standing = await standingOf(trx, row);
    const refusal = await whyNot(trx, request, row, links, link, standing);
    if (refusal) return refusal;
    if (needsSecond(request, row, links, link) && link.proposedState !== words[request.decision])
      return propose(trx, request, row, link);
    return carryOut(trx, context, request, row, links, link, standing);
  });
}

async function whyNot(
  trx: Trx,
  { decision, officer }: LinkRequest,
  row: CaseRow,
  links: LinkOfCase[],
  link: LinkOfCase,
  { state }: Standing,
): Promise<Extract<CaseChange, { ok: false }> | null> {
  if (row.status === 'closed') return refuse(`${row.ref} is closed.`);
  if (state.replyUnderWay)
    return refuse(`A reply of ${row.ref} is on its way. Wait until its card says how it ended.`);
  if (link.state === words[decision]) return refuse(`${link.externalId} is ${words[decision]} already.`);
  const isMine = link.proposedBy === officer.id && link.proposedState === words[decision];
  if (isMine && needsSecond({ decision }, row, links, link))
    return refuse('You proposed this yourself. A second officer has to agree.');
  if (decision === 'reject' || link.type === 'client') return null;
  const client = links.find(isOwnClient);
  const owner = (await ownersOfRecords(trx, [link])).get(`${link.type} ${link.externalId}`);
  if (client && owner === client.externalId) return null;
  return refuse(
    client
      ? `${link.externalId} belongs to another client than ${row.ref}. It cannot be linked here.`
      : `Link the client of ${row.ref} first.`,
  );
}

/** Everything after which somebody could hear what is not his. */
function needsSecond(
  { decision }: Pick<LinkRequest, 'decision'>,
  row: CaseRow,
  links: LinkOfCase[],
  link: LinkOfCase,
): boolean {
  if (row.first_reply_at !== null || link.state === 'vetoed' || link.state === 'rejected') return true;
  return (
    decision === 'confirm' && link.type === 'client' && links.some((one) => one !== link && isOwnClient(one))
  );
}

/** A vetoed client is his own client still: it was what he named that belongs to another. */
function isOwnClient({ type, state }: LinkOfCase): boolean {
  return type === 'client' && state !== 'rejected' && state !== 'suggested';
}

async function propose(trx: Trx, request: LinkRequest, row: CaseRow, link: LinkOfCase): Promise<CaseChange> {
  await proposeLinkState(trx, row.id, link, words[request.decision], request.officer.id);
  return {
    ok: true,
    change: {},
    kind: 'link_change_proposed',
    data: { link: `${link.type}:${link.externalId}`, from: link.state, to: words[request.decision] },
  };
}

async function carryOut(
  trx: Trx,
  context: Context,
  request: LinkRequest,
  row: CaseRow,
  links: LinkOfCase[],
  link: LinkOfCase,
  { lastReply }: Standing,
): Promise<CaseChange> {
  const { decision, officer } = request;
  await decideLinkState(trx, row.id, link, words[decision], officer.id);
  // The other one is no longer the case's own, nor is anything of his.
  if (decision === 'confirm' && link.type === 'client')
    for (const other of links.filter((one) => one !== link && one.state !== 'rejected'))
      if (!(await isOf(trx, other, link.externalId)))
        await decideLinkState(trx, row.id, other, 'rejected', officer.id);
  await liftVeto(trx, row.id, officer.id);
  const disclosure = await disclosureNow(trx, row);
  const inquiry = await latestInquiry(trx, row.id);
  const answered = lastReply?.subject_id == null ? null : await inquiryOfApproval(trx, lastReply.subject_id);
  if (inquiry && answered !== inquiry.id && inquiry.mail_kind === 'inquiry') {
    await wantDraft(trx, inquiry.id);
    await context.enqueue(trx, 'draft-replies');
  }
  return {
    ok: true,
    change: { disclosure },
    kind: decision === 'confirm' ? 'link_confirmed' : 'link_rejected',
    data: {
      link: `${link.type}:${link.externalId}`,
      from: link.state,
      proposed_by: link.proposedBy,
      disclosure,
    },
  };
}

async function isOf(trx: Trx, { type, externalId }: LinkOfCase, clientId: string): Promise<boolean> {
  if (type === 'client') return externalId === clientId;
  return (await ownersOfRecords(trx, [{ type, externalId }])).get(`${type} ${externalId}`) === clientId;
}

/** Once nothing of another client's is named any more, the client is his own again. */
async function liftVeto(trx: Trx, caseId: number, officerId: number): Promise<void> {
  const links = await linksOfCase(trx, caseId);
  if (links.some(({ type, state }) => type !== 'client' && state === 'vetoed')) return;
  for (const link of links.filter(({ type, state }) => type === 'client' && state === 'vetoed'))
    await decideLinkState(trx, caseId, link, 'confirmed', officerId);
}

function refuse(sentence: string): { ok: false; sentence: string } {
  return { ok: false, sentence };
}
