import { callSecond } from './call-second.ts';
import { changeCaseAs } from './change-case.ts';
import { type Asked, letterAsTyped, sendProviderLetter } from './chase-provider.ts';
import type { Context } from './context.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { isInstruction, type ProviderQuestion } from './model/provider-letters.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { mayInstruct, mayWorkOn, noSuchCase } from './rules/rights.ts';
import { oldestOpen } from './show-askable.ts';
import { caseView } from './show-case.ts';
import { addEvent } from './store/case-events.ts';
import { changeCase, lockCase, readCase } from './store/cases.ts';
import type { Database, Trx } from './store/database.ts';
import {
  addProposal,
  lapseProposals,
  openProposals,
  type ProposalRow,
  settleProposal,
} from './store/provider-proposals.ts';

export interface Proposal {
  id: number;
  ref: string;
  paymentId: string;
  question: ProviderQuestion;
  recipient: string;
  text: string;
  contentHash: string;
  /** The one who asks has written it. */
  isOwn: boolean;
}

/** Keeps a letter that moves money until a second person has read it; nothing leaves. */
export async function proposeInstruction(
  context: Context,
  request: Asked & { text: string; contentHash: string },
): Promise<Result<{ view: CaseView }>> {
  const result = await context.db.transaction().execute((trx) => propose(trx, context, request));
  return withView(context, request.caseId, result);
}

async function propose(
  trx: Trx,
  context: Context,
  request: Asked & { text: string; contentHash: string },
): Promise<Result> {
  if (!isInstruction(request.question)) return refuse('This needs no second person.');
  const found = await letterAsTyped(trx, context, request);
  if (!found.ok) return found;
  const { row, letter, text, hash } = found;
  const at = context.now();
  await lapseProposals(trx, { paymentId: letter.paymentId, since: oldestOpen(context), at });
  const id = await addProposal(trx, {
    ...{ case_id: row.id, payment_id: letter.paymentId, question: request.question },
    ...{ recipient: letter.recipient, text, content_hash: hash, composed_hash: letter.contentHash },
    ...{ proposed_by: request.officer.id, proposed_at: at },
  });
  if (id === null) return refuse(`A letter about ${letter.paymentId} waits for a second person already.`);
  await callSecond(trx, context, row, id);
  const data = { payment: letter.paymentId, question: request.question, hash };
  await noteOn(trx, context, row.id, { officer: request.officer, kind: 'provider_letter_proposed', data });
  return { ok: true };
}

/** The letter that waits, for who may decide about it. */
export async function readProposal(
  context: Context,
  request: { caseId: number; officer: Officer; paymentId: string },
): Promise<Result<{ proposal: Proposal }>> {
  const row = await readCase(context.db, request.caseId);
  if (!row || !mayWorkOn(request.officer, row)) return noSuchCase;
  const found = await openOne(context, context.db, request);
  if (!found) return refuse(nothingWaits);
  if (!mayInstruct(request.officer, context.settings)) return refuse(notYours);
  const { id, payment_id, question, recipient, text, content_hash } = found;
  const isOwn = found.proposed_by === request.officer.id;
  return {
    ok: true,
    proposal: {
      ...{ id, ref: row.ref, paymentId: payment_id, question, recipient, text },
      ...{ contentHash: content_hash, isOwn },
    },
  };
}

/** The second person approves exactly this text; everything is checked again, as if he had written it. */
export async function approveInstruction(
  context: Context,
  request: { caseId: number; officer: Officer; paymentId: string; contentHash: string },
): Promise<Result<{ view: CaseView }>> {
  const result = await context.db.transaction().execute((trx) => approve(trx, context, request));
  return withView(context, request.caseId, result);
}

async function approve(
  trx: Trx,
  context: Context,
  request: { caseId: number; officer: Officer; paymentId: string; contentHash: string },
): Promise<Result> {
  const { officer, caseId, paymentId } = request;
  const row = await lockCase(trx, caseId);
  if (!row || !mayWorkOn(officer, row)) return noSuchCase;
  const waiting = await openOne(context, trx, request);
  if (!waiting || waiting.content_hash !== request.contentHash) return refuse(nothingWaits);
  if (waiting.proposed_by === officer.id)
    return refuse('You wrote this letter yourself. A second person has to approve it.');
  const { question, text, composed_hash: contentHash } = waiting;
  const found = await letterAsTyped(trx, context, {
    caseId,
    officer,
    paymentId,
    question,
    text,
    contentHash,
  });
  if (!found.ok) return found;
  if (found.hash !== waiting.content_hash) return refuse(nothingWaits);
  const letterId = await sendProviderLetter(trx, context, found, {
    officer,
    proposedBy: waiting.proposed_by,
  });
  await settleProposal(trx, waiting.id, { at: context.now(), by: officer.id, letterId });
  return { ok: true };
}

/** Who wrote it takes it back, or somebody else who may decide turns it down. */
export async function declineInstruction(
  context: Context,
  request: { caseId: number; officer: Officer; paymentId: string },
): Promise<Result<{ view: CaseView }>> {
  return changeCaseAs(context, request.officer, request.caseId, async (_row, trx) => {
    if (!mayInstruct(request.officer, context.settings)) return refuse(notYours);
    const waiting = await openOne(context, trx, request);
    if (!waiting) return refuse(nothingWaits);
    await settleProposal(trx, waiting.id, { at: context.now(), by: request.officer.id, letterId: null });
    const data = { payment: waiting.payment_id, question: waiting.question, hash: waiting.content_hash };
    return { ok: true, change: {}, kind: 'provider_letter_declined', data };
  });
}

const nothingWaits = 'No letter waits for a second person here any more. Look at the card as it is now.';
const notYours = 'Whoever runs Casedesk has not named you for this (PROVIDER_INSTRUCTIONS_BY).';

async function openOne(
  context: Context,
  db: Database,
  { caseId, paymentId }: { caseId: number; paymentId: string },
): Promise<ProposalRow | undefined> {
  const open = await openProposals(db, caseId, oldestOpen(context));
  return open.find((one) => one.payment_id === paymentId);
}

async function noteOn(
  trx: Trx,
  context: Context,
  caseId: number,
  { officer, kind, data }: { officer: Officer; kind: string; data: Record<string, string> },
): Promise<void> {
  await changeCase(trx, caseId, {});
  await addEvent(trx, {
    ...{ stream: caseId, at: context.now(), actor: `officer:${officer.id}`, kind, data },
  });
  await sendCardUpdate(trx, context, caseId);
}

async function withView(
  context: Context,
  caseId: number,
  result: Result,
): Promise<Result<{ view: CaseView }>> {
  if (!result.ok) return result;
  const view = await caseView(context, caseId);
  return view ? { ok: true, view } : noSuchCase;
}

function refuse(sentence: string): { ok: false; sentence: string } {
  return { ok: false, sentence };
}
