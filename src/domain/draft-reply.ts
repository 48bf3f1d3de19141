import { standingOf, whyNotNow } from './case-state.ts';
import type { Context } from './context.ts';
import { currentLibrary } from './current-library.ts';
import { deskSettings } from './desk-settings.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { errorCode } from './errors.ts';
import type { ComposedDraft, Disclosure, PlanInput, Verification } from './model/drafting.ts';
import type { ClientFacts } from './model/fact-rows.ts';
import type { Fact, FactSheet } from './model/facts.ts';
import type { FirmTerms } from './model/firm-terms.ts';
import type { CaseView } from './model/shown.ts';
import type { Mention } from './model/understanding.ts';
import type { Language, Officer, Result } from './model.ts';
import { withNotedDocuments } from './noted-documents.ts';
import { planReply } from './plan-reply.ts';
import { replyHash } from './reply-content.ts';
import { composeDraft } from './rules/compose.ts';
import { makeFactSheet } from './rules/fact-sheet.ts';
import { versionsOf } from './rules/library-overlay.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { verifyReply } from './rules/verify.ts';
import { caseView } from './show-case.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase, readCase } from './store/cases.ts';
import type { Database, Trx } from './store/database.ts';
import { addDraft, isDraftWanted, latestDraft } from './store/drafts.ts';
import { readLinkedFacts } from './store/facts.ts';
import {
  draftNoLongerWanted,
  type InquiryRow,
  latestInquiry,
  mentionsOfCase,
  wantedDrafts,
} from './store/inquiries.ts';
import { linksOfCase } from './store/links.ts';
import { translateInquiry } from './translate-inquiry.ts';

/** What a draft of this case may be made of. */
export interface Material {
  row: CaseRow;
  inquiry: InquiryRow;
  sheet: FactSheet;
  claims: Mention[];
  /** The linked client, for the salutation; null where nothing may be told. */
  client: ClientFacts | null;
  input: PlanInput;
}

/**
 * Drafts every inquiry that waits for one. Returns how many were tried. A case that cannot be drafted keeps its card
 * and goes to a person without a draft; it never holds up the next.
 */
export async function draftWantedReplies(context: Context, limit = 20): Promise<number> {
  const wanted = await wantedDrafts(context.db, limit);
  for (const caseId of new Set(wanted.map((inquiry) => inquiry.case_id))) {
    try {
      await draftReply(context, caseId, null);
    } catch (error) {
      await giveUpDraft(context, caseId, errorCode(error));
    }
  }
  // After all drafts: an officer waits for those.
  for (const caseId of context.model ? new Set(wanted.map((inquiry) => inquiry.case_id)) : [])
    await translateInquiry(context, caseId);
  return wanted.length;
}

async function giveUpDraft(context: Context, caseId: number, code: string): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    await lockCase(trx, caseId);
    await draftNoLongerWanted(trx, caseId);
    await addEvent(trx, {
      stream: caseId,
      at: context.now(),
      actor: 'job:draft-replies',
      kind: 'draft_failed',
      data: { code },
    });
  });
}

/** An officer asks for a fresh draft from the record as it is now. */
export async function draftCase(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ view: CaseView }>> {
  const row = await readCase(context.db, request.caseId);
  if (!row || !mayWorkOn(request.officer, row)) return noSuchCase;
  const hindrance =
    whyNotNow('draft', row, await standingOf(context.db, row)) ??
    (await draftReply(context, request.caseId, request.officer));
  if (hindrance) return hindrance;
  const view = await caseView(context, request.caseId);
  return view ? { ok: true, view } : noSuchCase;
}

/**
 * Facts -> clauses -> text -> verifier -> draft row -> card. The planner is asked outside any transaction; when the
 * client wrote again meanwhile, the draft is made anew. Null, or why an officer gets none now.
 */
export async function draftReply(
  context: Context,
  caseId: number,
  officer: Officer | null,
): Promise<Refusal | null> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    // Read before the material, so that whatever is written while the planner thinks is newer than this.
    const before = (await latestDraft(context.db, caseId))?.id ?? null;
    const material = await gatherMaterial(context.db, caseId);
    if (!material) return noSuchCase;
    const drafted = await composeCase(context, material);
    const made = { material, officer, ...drafted };
    const end = await context.db.transaction().execute(async (trx): Promise<Refusal | 'again' | null> => {
      const row = await lockCase(trx, caseId);
      const found = row ? await whyNotKeep(trx, row, before, made) : noSuchCase;
      if (row && found === null) await keepDraft(trx, context, row, made);
      return found;
    });
    if (end !== 'again') return end;
  }
  return { ok: false, sentence: 'The client keeps writing while the draft is made. Press Draft once more.' };
}

/** The draft of a case as it would be kept: chosen clauses, their text, and what the verifier says of it. */
export async function composeCase(
  context: Context,
  material: Material,
): Promise<{ composed: ComposedDraft; verification: Verification; planner: string }> {
  const plan = await planReply(context, material);
  const composed = composeDraft({
    plan,
    input: material.input,
    officerLanguage: context.settings.officerLanguage,
    caseRef: material.row.ref,
    clientName: salutationName(material.client, material.row.language),
    officerClientName: salutationName(material.client, context.settings.officerLanguage),
    firmName: context.settings.firmName,
    timeZone: deskSettings(context.settings, material.row.desk).timeZone,
    ...termsOf(context),
  });
  return { composed, verification: verifyText(context, material, composed.text), planner: plan.planner };
}

type Refusal = { ok: false; sentence: string };
/** A draft on its way into the case. */
interface Made {
  material: Material;
  composed: ComposedDraft;
  verification: Verification;
  planner: string;
  officer: Officer | null;
}

/** Null when the draft may be kept in the locked case; 'again' when it was made of what is no longer so. */
async function whyNotKeep(
  trx: Trx,
  row: CaseRow,
  before: number | null,
  { material, officer }: Made,
): Promise<Refusal | 'again' | null> {
  const latest = await latestInquiry(trx, row.id);
  if (latest?.id !== material.inquiry.id || row.disclosure !== material.row.disclosure) return 'again';
  if (officer)
    return mayWorkOn(officer, row) ? whyNotNow('draft', row, await standingOf(trx, row)) : noSuchCase;
  // A reply under way is no hindrance here: the client may have written again before it left.
  const isOvertaken = ((await latestDraft(trx, row.id))?.id ?? null) !== before;
  if (!isOvertaken && row.status !== 'closed' && (await isDraftWanted(trx, row.id))) return null;
  // Somebody has dealt with it meanwhile, and what people wrote is never replaced behind their backs.
  await draftNoLongerWanted(trx, row.id);
  return { ok: false, sentence: 'This case no longer waits for a draft.' };
}

/** Null when the case or its inquiry is gone. */
export async function gatherMaterial(db: Database, caseId: number): Promise<Material | null> {
  const row = await readCase(db, caseId);
  const inquiry = row ? await latestInquiry(db, caseId) : null;
  if (!row || !inquiry) return null;
  const recorded =
    row.disclosure === 'full' ? await readLinkedFacts(db, await linksOfCase(db, caseId)) : null;
  const linked = recorded && (await withNotedDocuments(db, recorded));
  // Without a linked client there is nothing to tell, whatever the case says.
  const disclosure: Disclosure =
    row.disclosure === 'full' && linked === null ? 'unknown_client' : row.disclosure;
  const sheet = makeFactSheet(linked, row.topic, disclosure);
  const claims = await mentionsOfCase(db, caseId);
  return {
    row,
    inquiry,
    sheet,
    claims,
    client: linked?.client ?? null,
    input: {
      topic: row.topic,
      topics: inquiry.topics,
      asks: inquiry.asks,
      complaint: row.complaint,
      language: row.language,
      disclosure,
      facts: sheet,
      mentions: claims,
      library: await currentLibrary(db),
    },
  };
}

const nativeScript: Record<Language, RegExp | null> = {
  en: null,
  ru: /\p{Script=Cyrillic}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

/** The name as its owner writes it, where the letter is in that script; else as the record has it. */
function salutationName(client: ClientFacts | null, language: Language): string | null {
  if (!client) return null;
  const native = client.nameNative;
  return native !== null && nativeScript[language]?.test(native) ? native : client.name;
}

/** Holds a text against the facts as they are now. The same check runs for drafts, edits, approvals and sends. */
export function verifyText(context: Context, material: Material, text: string): Verification {
  return verifyReply({
    text,
    library: material.input.library,
    language: material.row.language,
    facts: material.sheet.facts,
    claims: material.claims,
    caseRef: material.row.ref,
    firmName: context.settings.firmName,
    recipient: material.row.recipient ?? '',
    timeZone: deskSettings(context.settings, material.row.desk).timeZone,
    ...termsOf(context),
  });
}

function termsOf({ settings }: Context): { terms?: FirmTerms } {
  return settings.terms ? { terms: settings.terms } : {};
}

async function keepDraft(
  trx: Trx,
  context: Context,
  row: CaseRow,
  { material, composed, verification, planner, officer }: Made,
): Promise<void> {
  const draft = await addDraft(trx, {
    case_id: row.id,
    inquiry_id: material.inquiry.id,
    language: composed.language,
    text: composed.text,
    officer_language: composed.officerLanguage,
    officer_text: composed.officerText,
    clauses: composed.clauses,
    facts: JSON.stringify(factsStated(material.sheet.facts, composed.facts)),
    claims: JSON.stringify(material.claims),
    planner,
    findings: JSON.stringify(verification.findings),
    author_id: null,
    content_hash: replyHash(context, row, material.inquiry, composed.text),
    created_at: context.now(),
    clause_versions: versionsOf(composed.clauses, material.input.library),
    library_changes: material.input.library.changes,
  });
  await draftNoLongerWanted(trx, row.id);
  await changeCase(trx, row.id, {});
  await addEvent(trx, {
    stream: row.id,
    at: context.now(),
    actor: officer ? `officer:${officer.id}` : 'system',
    kind: 'draft_made',
    data: {
      draft: draft.id,
      version: draft.version,
      planner,
      clauses: composed.clauses,
      library: material.input.library.version,
      facts: composed.facts,
      ok: verification.ok,
      hash: draft.content_hash,
    },
  });
  await sendCardUpdate(trx, context, row.id);
}

function factsStated(facts: Fact[], ids: string[]): Fact[] {
  return facts.filter((fact) => ids.includes(fact.id));
}
