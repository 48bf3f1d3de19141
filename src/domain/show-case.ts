import type { Standing } from './case-state.ts';
import { clauseLibrary } from './clauses/library.ts';
import type { Context } from './context.ts';
import { gatherCase } from './gather-case.ts';
import type { LinkedFacts } from './model/fact-rows.ts';
import type { FactSheet } from './model/facts.ts';
import type { CaseView, PersonName, ShownDraft, ShownQuote } from './model/shown.ts';
import type { Officer, Topic } from './model.ts';
import { caseAskedAbout } from './questions-of-case.ts';
import { replyHash, replyQuote } from './reply-content.ts';
import { shownTrouble } from './reply-trouble.ts';
import { needsTwoPersons } from './rules/approval-policy.ts';
import { coveredAsks } from './rules/ask-coverage.ts';
import { disguiseOf } from './rules/documents/file-nature.ts';
import { makeFactSheet } from './rules/fact-sheet.ts';
import { actionsFor, higherPriority } from './rules/lifecycle.ts';
import { whyNotQuoted } from './rules/quote.ts';
import { mayWorkOn } from './rules/rights.ts';
import { type CaseRow, findCaseByRef, readCase } from './store/cases.ts';
import type { Database } from './store/database.ts';
import type { DraftRow } from './store/drafts.ts';
import type { InquiryRow } from './store/inquiries.ts';
import type { CaseLink } from './store/links.ts';

const excerptLength = 1500;

/** The case behind a ref (as readCaseRef gives it), or null: when there is none, or none for this officer. */
export async function showCase(context: Context, ref: string, officer: Officer): Promise<CaseView | null> {
  return viewFor(context, await findCaseByRef(context.db, ref), officer);
}

export async function showCaseById(context: Context, id: number, officer: Officer): Promise<CaseView | null> {
  return viewFor(context, await readCase(context.db, id), officer);
}

async function viewFor(context: Context, row: CaseRow | null, officer: Officer): Promise<CaseView | null> {
  if (!row || !mayWorkOn(officer, row)) return null;
  const view = await viewOf(context, context.db, row);
  if (row.about_case_id === null) return view;
  return { ...view, about: await caseAskedAbout(context, { caseId: row.id, officer }) };
}

/** For the desk's own channel, and for a person whose right was checked under the case's lock. */
export async function caseView(context: Context, id: number): Promise<CaseView | null> {
  const row = await readCase(context.db, id);
  return row ? viewOf(context, context.db, row) : null;
}

async function viewOf(context: Context, db: Database, row: CaseRow): Promise<CaseView> {
  const gathered = await gatherCase(context, db, row);
  const { inquiry, links, linked, standing, questions, inquiries, possibly, names } = gathered;
  const { draft } = standing;
  const clock = gathered.clocks[0];
  const openLinks = links.filter(
    ({ state, proposedState }) => state === 'suggested' || state === 'vetoed' || proposedState !== null,
  );
  const refOf = (id: number | null) => gathered.cases.find((one) => one.id === id)?.ref ?? null;
  return {
    id: row.id,
    ref: row.ref,
    version: row.version,
    channel: row.channel,
    desk: row.desk,
    topic: row.topic,
    status: row.status,
    // As urgent as who waits there longest.
    priority: questions
      .filter(({ answer }) => answer !== 'sent')
      .reduce((most, one) => higherPriority(most, one.priority), row.priority),
    complaint: row.complaint,
    language: inquiry?.language ?? row.language,
    subject: row.subject,
    openedAt: row.opened_at,
    sender: {
      name: inquiry?.sender_name ?? row.sender_name,
      address: inquiry?.sender_address ?? '',
      verdict: inquiry?.verdict ?? 'none',
      checkedAgain: Boolean(inquiry?.recheck_at),
    },
    client: clientOf(links, linked),
    conflict: row.disclosure === 'conflict',
    marks: inquiry?.marks ?? [],
    messageIdReused: inquiry?.message_id_reused ?? false,
    records: linked ? recordsOf(links, linked, row.topic) : [],
    documents: gathered.documents,
    openLinks: openLinks.length,
    excerpt: [...(inquiry?.reply ?? '')].slice(0, excerptLength).join(''),
    hasMore: (inquiry?.body ?? '').trim() !== (inquiry?.reply ?? '').trim().slice(0, excerptLength),
    modelConcern: gathered.modelConcern,
    help: gathered.help,
    inquiries,
    attachments: (inquiry?.attachments ?? []).map((one) => ({
      ...{ filename: one.filename, size: one.size },
      disguise: disguiseOf(one),
    })),
    assignee: row.assignee_id === null ? null : (names.get(row.assignee_id) ?? null),
    nextClock: clock
      ? { type: clock.type, dueAt: clock.due_at, overdue: clock.due_at < context.now() }
      : null,
    draft: draft ? showDraft(context, row, draft, names, inquiry) : null,
    lastReply: showReply(standing.lastReply),
    escalation: gathered.escalation,
    kind: row.mail_kind,
    noted: gathered.noted,
    news: gathered.news,
    providerAnswers: gathered.providerAnswers,
    questions,
    askable: gathered.askable,
    possibly,
    sameMatter: gathered.sameMatter,
    split: gathered.split,
    follows: refOf(row.follows_case_id),
    joinedTo: refOf(row.joined_to_case_id),
    copiedTo: inquiry?.copied_to ?? [],
    tokenRefused: inquiry?.thread_token === 'refused',
    // What it could be joined to is known for a first mail only.
    actions: actionsFor(standing.state).filter((action) => action !== 'join' || possibly.length > 0),
  };
}

function showReply(reply: Standing['lastReply']): CaseView['lastReply'] {
  return (
    reply && { sentAt: reply.sent_at ?? reply.created_at, state: reply.state, trouble: shownTrouble(reply) }
  );
}

function clientOf(links: CaseLink[], linked: LinkedFacts | null): CaseView['client'] {
  const link = links.find((one) => one.type === 'client');
  if (!link || link.state === 'rejected' || link.state === 'vetoed') return null;
  return { externalId: link.externalId, name: linked?.client.name ?? '', state: link.state };
}

/** Officers see the same folded facts as clients: no screen tells a compliance hold from an ordinary delay. */
function recordsOf(links: CaseLink[], linked: LinkedFacts, topic: Topic): CaseView['records'] {
  const sheet: FactSheet = makeFactSheet(linked, topic, 'full');
  const keys = [
    ...new Set(
      sheet.facts
        .filter((fact) => fact.source.type !== 'client')
        .map((fact) => `${fact.source.type}:${fact.source.externalId}`),
    ),
  ];
  return keys.map((key) => {
    const facts = sheet.facts.filter((fact) => `${fact.source.type}:${fact.source.externalId}` === key);
    const { type, externalId } = facts[0]!.source;
    const link = links.find((one) => one.type === type && one.externalId === externalId);
    return { type, externalId, state: link?.state ?? 'auto', facts };
  });
}

function showDraft(
  context: Context,
  row: CaseRow,
  draft: DraftRow,
  names: Map<number, PersonName>,
  inquiry: InquiryRow | null,
): ShownDraft {
  return {
    id: draft.id,
    version: draft.version,
    language: draft.language,
    text: draft.text,
    officerLanguage: draft.officer_language,
    officerText: draft.officer_text,
    editedBy: draft.author_id === null ? null : (names.get(draft.author_id) ?? null),
    twoPersons: needsTwoPersons(row, context.settings),
    recipient:
      row.channel === 'email' ? (row.recipient ?? '') : `the Slack thread in which ${row.sender_name} asked`,
    contentHash: draft.content_hash,
    // A draft that answers an older message cannot be approved any more.
    quote: inquiry?.id === draft.inquiry_id ? showQuote(context, row, draft, inquiry) : null,
    verification: { ok: draft.findings.length === 0, findings: draft.findings },
    asks: inquiry?.id === draft.inquiry_id ? showAsks(inquiry, draft) : [],
  };
}

function showQuote(context: Context, row: CaseRow, draft: DraftRow, inquiry: InquiryRow): ShownQuote | null {
  if (row.channel !== 'email') return null;
  const quote = replyQuote(context, row, inquiry, draft.language);
  if (!quote) return { whyNot: whyNotQuoted(row, inquiry) ?? 'There is nothing to quote.' };
  return {
    quote,
    contentHash: replyHash(context, row, inquiry, draft.text, quote),
    byDefault: context.settings.quoteLastMessage,
  };
}

/** What a clause answers is the same in every wording, so the clauses as delivered will do. */
function showAsks(inquiry: InquiryRow, draft: DraftRow): ShownDraft['asks'] {
  const used = clauseLibrary.filter(({ id }) => draft.clauses.includes(id));
  return coveredAsks(inquiry.asks, used).map(({ ask, by }) => ({
    quote: ask.quote,
    answered: by.length > 0,
  }));
}
