import { createHash, randomUUID } from 'node:crypto';
import { standingOf, whyNotNow } from './case-state.ts';
import type { Context } from './context.ts';
import { gatherMaterial, type Material, verifyText } from './draft-material.ts';
import { enqueueDelivery, sendCardUpdate } from './enqueue-delivery.ts';
import { failpoint } from './failpoint.ts';
import type { Finding } from './model/drafting.ts';
import { hardStops } from './model/drafting.ts';
import type { Fact } from './model/facts.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { replyHash, replyQuote, replyTarget } from './reply-content.ts';
import { needsTwoPersons } from './rules/approval-policy.ts';
import { changedFacts, staleFacts } from './rules/freshness.ts';
import { changedWordings } from './rules/library-overlay.ts';
import { maskContacts } from './rules/mask-contacts.ts';
import { makeMessageId } from './rules/message-token.ts';
import { findingKey, isAnsweredFor, kindsOf } from './rules/overrides.ts';
import { whyNotQuoted } from './rules/quote.ts';
import { readableCopy } from './rules/readable-copy.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { caseView } from './show-case.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { addApproval, authorsOfDraft, type DraftRow } from './store/drafts.ts';
import { linksOfCase } from './store/links.ts';
import { clientsByAddress } from './store/records.ts';

const longestReason = 1000;

export interface ApprovalRequest {
  caseId: number;
  officer: Officer;
  draftId: number;
  /** Of the letter the officer saw, with the quote under it when he chose one. */
  contentHash: string;
  /** Whether the client's message shall stand under the text. */
  quoted?: boolean;
  /** How the officer knows what the check did not find in the record. */
  reason?: string;
}

/**
 * A named person's decision about exactly one text for exactly one recipient. Everything is checked again under the
 * case's lock: the right, the moment, the text, the inquiry it answers, the facts, their age, the recipient and the second person.
 */
export async function approveReply(
  context: Context,
  request: ApprovalRequest,
): Promise<Result<{ view: CaseView }>> {
  const result = await context.db.transaction().execute((trx) => approve(trx, context, request));
  if (!result.ok) return result;
  const view = await caseView(context, request.caseId);
  return view ? { ok: true, view } : noSuchCase;
}

async function approve(trx: Trx, context: Context, request: ApprovalRequest): Promise<Result> {
  const row = await lockCase(trx, request.caseId);
  if (!row || !mayWorkOn(request.officer, row)) return noSuchCase;
  const standing = await standingOf(trx, row);
  const hindrance = whyNotNow('approve', row, standing);
  if (hindrance) return hindrance;
  const material = await gatherMaterial(context, trx, request.caseId);
  const { draft } = standing;
  if (!material || !draft) return refuse('This case has no draft to approve.');
  if (request.quoted) {
    const why = whyNotQuoted(row, material.inquiry);
    if (why) return refuse(`${why} Untick the quote and approve again.`);
  }
  const refusal =
    whyNotThisText(context, request, row, material, draft) ??
    whyNotTheseFacts(context, material, draft) ??
    (await whyNotThisRecipient(trx, row));
  if (refusal) return refusal;

  const answer = await answeredFor(trx, context, row, draft);
  const refusedPerson = whyNotThisPerson(request.officer, row, answer);
  if (refusedPerson) return refusedPerson;
  await keepApproval(trx, context, request, row, draft, answer);
  failpoint('approve_mid');
  return { ok: true };
}

/** Whose text it is: everybody's who wrote in it. One that nobody edited is answered for by whoever holds the case. */
interface Answered {
  twoPersons: boolean;
  authors: number[];
}

async function answeredFor(trx: Trx, context: Context, row: CaseRow, draft: DraftRow): Promise<Answered> {
  const twoPersons = needsTwoPersons(row, context.settings);
  const editors = await authorsOfDraft(trx, draft);
  const holder = twoPersons && row.assignee_id !== null ? [row.assignee_id] : [];
  return { twoPersons, authors: editors.length > 0 ? editors : holder };
}

function whyNotThisPerson(officer: Officer, row: CaseRow, { twoPersons, authors }: Answered): Result | null {
  if (!twoPersons) return null;
  if (authors.length === 0)
    return refuse(
      `Replies about this topic need two persons. Take ${row.ref} first; then a second officer approves.`,
    );
  if (!authors.includes(officer.id)) return null;
  return refuse(
    'Replies about this topic need two persons, and this text is yours. Ask a second officer to approve it.',
  );
}

function whyNotThisText(
  context: Context,
  request: ApprovalRequest,
  row: CaseRow,
  material: Material,
  draft: DraftRow,
): Result | null {
  const seen =
    draft.id === request.draftId && approvedHash(context, request, material, draft) === request.contentHash;
  if (!seen) return refuse('The draft changed after you opened it. Read the new text and approve that.');
  if (draft.inquiry_id !== material.inquiry.id)
    return refuse('The client wrote again after this draft was made. Make a new draft first.');
  if (replyHash(context, row, material.inquiry, draft.text) !== draft.content_hash)
    return refuse('The stored text does not match its fingerprint. Make a new draft; nothing was sent.');
  const changed = changedWordings(draft, material.input.library);
  if (changed.length > 0)
    return refuse(
      `The approved wording of ${changed.join(', ')} is another one since this draft was made. Press Draft to write it anew; or press Edit and save, which reads your text against the new wording.`,
    );
  return whyNotTheseFindings(request, verifyText(context, material, draft.text).findings, draft);
}

/** What the record does not say goes with a reason, and only what the officer saw when he gave it. */
function whyNotTheseFindings(
  { reason }: ApprovalRequest,
  findings: Finding[],
  draft: DraftRow,
): Result | null {
  if (findings.length === 0) return null;
  const stops = hardStops(findings);
  if (stops.length > 0)
    return { ok: false, sentence: stops.map((finding) => finding.sentence).join('\n'), findings: stops };
  if (!isAnsweredFor(findings, draft.findings.map(findingKey)))
    return refuse(
      'The check finds other words now than when this text was kept. Press Edit and save it again.',
    );
  return reason?.trim()
    ? null
    : { ok: false, sentence: 'Say how you know what the record does not say.', findings };
}

function whyNotTheseFacts(context: Context, material: Material, draft: DraftRow): Result | null {
  const stated: Fact[] = draft.facts;
  if (changedFacts(stated, material.facts).length > 0)
    return refuse(
      'The record changed after this draft was made. Press Draft to write it anew from the record.',
    );
  const stale = staleFacts(
    material.facts.filter((fact) => stated.some((one) => one.id === fact.id)),
    context.now(),
    context.settings.freshMinutes,
  );
  if (stale.length === 0) return null;
  const sources = [...new Set(stale.map((fact) => `${fact.source.type} ${fact.source.externalId}`))].join(
    ', ',
  );
  return refuse(
    `The core system has not confirmed ${sources} recently enough to state it to a client. Import the records again, or look it up there yourself and press Links and Checked in core on the card; then approve.`,
  );
}

/** Of the text as it is kept, or of text and quote together. */
function approvedHash(
  context: Context,
  { quoted }: ApprovalRequest,
  { row, inquiry }: Material,
  draft: DraftRow,
): string {
  if (!quoted) return draft.content_hash;
  return replyHash(context, row, inquiry, draft.text, replyQuote(context, row, inquiry, draft.language));
}

/** A client's reply goes to a registered address of that client and nowhere else. */
async function whyNotThisRecipient(trx: Trx, row: CaseRow): Promise<Result | null> {
  if (row.channel === 'slack')
    return row.slack_channel && row.slack_thread
      ? null
      : refuse('This question did not come from a channel, so there is nowhere to answer.');
  if (row.recipient === null)
    return refuse('The sender has no usable e-mail address. Answer by another way and close the case.');
  if (row.disclosure !== 'full') return null;
  const client = (await linksOfCase(trx, row.id)).find(
    (link) => link.type === 'client' && (link.state === 'auto' || link.state === 'confirmed'),
  );
  const owners = await clientsByAddress(trx, row.recipient);
  if (client && owners.length === 1 && owners[0] === client.externalId) return null;
  return refuse(
    'The address of this case is not (or no longer) a registered address of the linked client. Nothing was sent.',
  );
}

async function keepApproval(
  trx: Trx,
  context: Context,
  request: ApprovalRequest,
  row: CaseRow,
  draft: DraftRow,
  { twoPersons, authors }: Answered,
): Promise<void> {
  const now = context.now();
  const typed = request.reason?.trim();
  const reason = draft.findings.length > 0 && typed ? readableCopy(typed, longestReason, maskContacts) : null;
  const recipient = replyTarget(row);
  const approval = await addApproval(trx, {
    draft_id: draft.id,
    case_id: row.id,
    content_hash: request.contentHash,
    quoted: request.quoted ?? false,
    recipient,
    author_ids: authors,
    approved_by: request.officer.id,
    two_persons: twoPersons,
    approved_at: now,
    override_reason: reason,
    overridden: reason === null ? null : draft.findings.map(findingKey),
  });
  const id = randomUUID();
  const domain = context.settings.deskAddress.split('@')[1]!;
  await enqueueDelivery(trx, context, {
    id,
    kind: row.channel === 'email' ? 'reply' : 'internal_reply',
    case_id: row.id,
    subject_id: approval,
    dedupe_key: `reply:${draft.id}`,
    channel: row.slack_channel,
    recipient: row.recipient,
    message_id:
      row.channel === 'email'
        ? makeMessageId({ deliveryId: id, caseId: row.id, recipient }, domain, context.keys.thread)
        : null,
  });
  await changeCase(trx, row.id, {
    assignee_id: row.assignee_id ?? request.officer.id,
    status: row.status === 'new' ? 'open' : row.status,
  });
  await addEvent(trx, {
    stream: row.id,
    at: now,
    actor: `officer:${request.officer.id}`,
    kind: 'reply_approved',
    data: {
      draft: draft.id,
      approval,
      hash: request.contentHash,
      quoted: request.quoted ?? false,
      delivery: id,
      two_persons: twoPersons,
      own_text: authors.includes(request.officer.id),
    },
  });
  if (reason !== null) await noteOverride(trx, context, request, draft, approval, reason);
  await sendCardUpdate(trx, context, row.id);
}

/** The words of the reason stay with the approval: events hold no text that people wrote. */
async function noteOverride(
  trx: Trx,
  context: Context,
  { officer }: ApprovalRequest,
  draft: DraftRow,
  approval: number,
  reason: string,
): Promise<void> {
  await addEvent(trx, {
    stream: draft.case_id,
    at: context.now(),
    actor: `officer:${officer.id}`,
    kind: 'findings_overridden',
    data: {
      draft: draft.id,
      approval,
      findings: kindsOf(draft.findings),
      reason: createHash('sha256').update(reason).digest('hex'),
    },
  });
}

function refuse(sentence: string): { ok: false; sentence: string } {
  return { ok: false, sentence };
}
