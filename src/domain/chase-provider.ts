import { randomUUID } from 'node:crypto';
import type { Context } from './context.ts';
import { enqueueDelivery, sendCardUpdate } from './enqueue-delivery.ts';
import { isInstruction, type ProviderDraft, type ProviderQuestion } from './model/provider-letters.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import {
  composeProviderLetter,
  gatherAskable,
  providerLetterHash,
  verifyProviderLetter,
} from './provider-draft.ts';
import { makeMessageId } from './rules/message-token.ts';
import { offeredQuestions } from './rules/provider-questions.ts';
import { mayInstruct, mayWorkOn, noSuchCase } from './rules/rights.ts';
import { caseView } from './show-case.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase, readCase } from './store/cases.ts';
import type { Database, Trx } from './store/database.ts';
import { addProviderLetter } from './store/provider-letters.ts';

const longestLetter = 3_000;

export interface Asked {
  caseId: number;
  officer: Officer;
  paymentId: string;
  question: ProviderQuestion;
}

/** The letter that asks the provider of a payment of this case, for an officer to read and change; nothing is sent. */
export async function draftProviderLetter(
  context: Context,
  request: Asked,
): Promise<Result<{ letter: ProviderDraft; ref: string }>> {
  const row = await readCase(context.db, request.caseId);
  const found = await whatToAsk(context, context.db, row, request);
  return found.ok ? { ok: true, letter: found.letter, ref: row!.ref } : found;
}

/**
 * Approves exactly this text for exactly that provider and puts it in the outbox. Everything is checked again under the
 * case's lock; `contentHash` is of the letter that the officer began with, so that a record that changed meanwhile, or
 * another recipient, is seen. What the check finds in the text stops it: there is no knowing better than the record here.
 */
export async function chaseProvider(
  context: Context,
  request: Asked & { text: string; contentHash: string },
): Promise<Result<{ view: CaseView; provider: string }>> {
  const result = await context.db.transaction().execute((trx) => approve(trx, context, request));
  if (!result.ok) return result;
  const view = await caseView(context, request.caseId);
  return view ? { ok: true, view, provider: result.provider } : noSuchCase;
}

async function whatToAsk(context: Context, db: Database, row: CaseRow | null, request: Asked) {
  if (!row || !mayWorkOn(request.officer, row)) return noSuchCase;
  if (row.status === 'closed') return refuse(`${row.ref} is closed. It opens again when the client writes.`);
  if (row.status === 'new') return refuse(`Take ${row.ref} first, so that somebody answers for it.`);
  const found = await gatherAskable(context, db, row, request.paymentId);
  if (!found)
    return refuse(
      `${request.paymentId} is not linked to ${row.ref} for certain, has not left for its provider, or no address to ask there is known.`,
    );
  if (found.isUnderWay)
    return refuse(
      `A letter about ${request.paymentId} is on its way. Wait until the card says how it ended.`,
    );
  const { provider, payment } = found;
  const offered = offeredQuestions(payment, found.label, mayInstruct(request.officer, context.settings));
  if (!offered.includes(request.question))
    return refuse(
      `This cannot be asked about ${request.paymentId} as it is in the record, or is not yours to ask.`,
    );
  const wanted = { ...found, row, language: provider.language };
  const composed = composeProviderLetter(context, wanted, request.question);
  const recipient = provider.ask;
  const { findings } = verifyProviderLetter(context, wanted, { text: composed.text, recipient });
  const contentHash = providerLetterHash(context, row, payment, { recipient, text: composed.text });
  const letter: ProviderDraft = {
    ...{ paymentId: request.paymentId, provider: provider.label, recipient, question: request.question },
    offered,
    ...{ text: composed.text, contentHash, findings },
  };
  return { ok: true as const, row, letter, wanted, payment, clauses: composed.clauses };
}

async function approve(
  trx: Trx,
  context: Context,
  request: Asked & { text: string; contentHash: string },
): Promise<Result<{ provider: string }>> {
  const found = await letterAsTyped(trx, context, request);
  if (!found.ok) return found;
  if (isInstruction(request.question)) return refuse('This needs a second person. Propose it instead.');
  await sendProviderLetter(trx, context, found, { officer: request.officer, proposedBy: null });
  return { ok: true, provider: found.letter.provider };
}

/** What an officer typed over the letter that he began with, on a locked case, when it may leave as it stands. */
export async function letterAsTyped(
  trx: Trx,
  context: Context,
  request: Asked & { text: string; contentHash: string },
) {
  const found = await whatToAsk(context, trx, await lockCase(trx, request.caseId), request);
  if (!found.ok) return found;
  const { row, letter, wanted, payment } = found;
  if (letter.contentHash !== request.contentHash)
    return refuse(
      'The record or the provider’s address changed meanwhile. Open the letter again; nothing was sent.',
    );
  const text = request.text.replace(/\r\n?/g, '\n').trim();
  if (text.length > longestLetter)
    return refuse(
      `The letter is longer than ${longestLetter.toLocaleString('en-GB')} characters. Shorten it.`,
    );
  const { recipient } = letter;
  const { findings } = verifyProviderLetter(context, wanted, { text, recipient });
  if (findings.length > 0)
    return { ok: false as const, sentence: findings.map(({ sentence }) => sentence).join('\n'), findings };
  const hash = providerLetterHash(context, row, payment, { recipient, text });
  return { ...found, text, hash };
}

type Typed = Extract<Awaited<ReturnType<typeof letterAsTyped>>, { ok: true }>;

/** Writes the approved letter and puts it in the outbox. */
export async function sendProviderLetter(
  trx: Trx,
  context: Context,
  { row, letter, wanted, payment, clauses, text, hash }: Typed,
  { officer, proposedBy }: { officer: Officer; proposedBy: number | null },
): Promise<number> {
  const { recipient, question } = letter;
  const now = context.now();
  const id = await addProviderLetter(trx, {
    ...{ case_id: row.id, payment_id: letter.paymentId, provider: payment.provider, recipient },
    ...{ question, language: wanted.language, text, clauses },
    ...{ library_changes: wanted.library.changes, facts: JSON.stringify(wanted.sheet.facts) },
    ...{ content_hash: hash, approved_by: officer.id, approved_at: now, proposed_by: proposedBy },
  });
  await enqueueLetter(trx, context, row, { id, recipient });
  await changeCase(trx, row.id, {});
  await addEvent(trx, {
    stream: row.id,
    at: now,
    actor: `officer:${officer.id}`,
    kind: 'provider_asked',
    data: { letter: id, payment: letter.paymentId, question, hash, proposed_by: proposedBy },
  });
  await sendCardUpdate(trx, context, row.id);
  return id;
}

async function enqueueLetter(
  trx: Trx,
  context: Context,
  row: CaseRow,
  { id, recipient }: { id: number; recipient: string },
): Promise<void> {
  const deliveryId = randomUUID();
  const domain = context.settings.deskAddress.split('@')[1]!;
  await enqueueDelivery(trx, context, {
    id: deliveryId,
    kind: 'provider_letter',
    case_id: row.id,
    subject_id: id,
    dedupe_key: `provider_letter:${id}`,
    recipient,
    message_id: makeMessageId({ deliveryId, caseId: row.id, recipient }, domain, context.keys.thread),
  });
}

function refuse(sentence: string): { ok: false; sentence: string } {
  return { ok: false, sentence };
}
