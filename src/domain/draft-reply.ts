import { standingOf, whyNotNow } from './case-state.ts';
import type { Context } from './context.ts';
import { composeFrom, gatherMaterial, type Material, verifyText } from './draft-material.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { errorCode } from './errors.ts';
import type { ComposedDraft, Verification } from './model/drafting.ts';
import type { Fact } from './model/facts.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { planReply } from './plan-reply.ts';
import { replyHash } from './reply-content.ts';
import { versionsOf } from './rules/library-overlay.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { tellSameMatter } from './same-matter.ts';
import { caseView } from './show-case.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase, readCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { addDraft, isDraftWanted, latestDraft } from './store/drafts.ts';
import { draftNoLongerWanted, latestInquiry, wantedDrafts } from './store/inquiries.ts';
import { translateInquiry } from './translate-inquiry.ts';

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

/** An officer asks for a fresh draft from the record as it is now; a model is asked anew, whatever it said before. */
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
    const material = await gatherMaterial(context, context.db, caseId);
    if (!material) return noSuchCase;
    // A second round reads another material, or what the model just said of this one.
    const drafted = await composeCase(context, material, officer !== null && attempt === 0);
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
  anew = false,
): Promise<{ composed: ComposedDraft; verification: Verification; planner: string }> {
  const plan = await planReply(context, material, anew);
  const composed = composeFrom(context, material, plan.clauses);
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
    facts: JSON.stringify(factsStated(material.facts, composed.facts)),
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
  await tellSameMatter(trx, context, row, draft.id);
}

function factsStated(facts: Fact[], ids: string[]): Fact[] {
  return facts.filter((fact) => ids.includes(fact.id));
}
