import { standingOf, whyNotNow } from './case-state.ts';
import type { Context } from './context.ts';
import { gatherMaterial, type Material, verifyText } from './draft-material.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { hardStops } from './model/drafting.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { replyHash } from './reply-content.ts';
import { changedWordings, versionsOf } from './rules/library-overlay.ts';
import { kindsOf } from './rules/overrides.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { caseView } from './show-case.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { addDraft, type DraftRow } from './store/drafts.ts';

const longestReply = 20_000;

/**
 * Keeps an officer's wording as the next version of the draft. The same verifier reads it: what may never leave is
 * refused with the words that were found; what the record does not say is kept with them, and whoever approves it
 * says how he knows.
 */
export async function editDraft(
  context: Context,
  edit: { caseId: number; officer: Officer; draftId: number; text: string },
): Promise<Result<{ view: CaseView }>> {
  const text = edit.text.replace(/\r\n?/g, '\n').trim();
  if (text === '')
    return {
      ok: false,
      sentence: 'The reply is empty. Write a text, or close the window to keep the draft as it was.',
    };
  if (text.length > longestReply)
    return {
      ok: false,
      sentence: `The reply is longer than ${longestReply.toLocaleString('en-GB')} characters. Shorten it.`,
    };
  const result = await context.db.transaction().execute((trx) => keepEdit(trx, context, { ...edit, text }));
  if (!result.ok) return result;
  const view = await caseView(context, edit.caseId);
  return view ? { ok: true, view } : noSuchCase;
}

async function keepEdit(
  trx: Trx,
  context: Context,
  edit: { caseId: number; officer: Officer; draftId: number; text: string },
): Promise<Result> {
  const row = await lockCase(trx, edit.caseId);
  if (!row || !mayWorkOn(edit.officer, row)) return noSuchCase;
  const standing = await standingOf(trx, row);
  const hindrance = whyNotNow('edit', row, standing);
  if (hindrance) return hindrance;
  const material = await gatherMaterial(context, trx, edit.caseId);
  const { draft } = standing;
  if (!material || !draft || draft.id !== edit.draftId)
    return {
      ok: false,
      sentence: 'A newer draft has replaced this one. Open Edit again to see it; copy your text first.',
    };
  if (draft.inquiry_id !== material.inquiry.id)
    return {
      ok: false,
      sentence: 'The client wrote again after this draft was made. Make a new draft first; copy your text.',
    };
  const { library } = material.input;
  // Saved unchanged it is read against the wording that is approved now.
  if (draft.text === edit.text && changedWordings(draft, library).length === 0) return { ok: true };

  const { officer, text } = edit;
  return keepEditedDraft(trx, context, {
    row,
    material,
    draft,
    officer,
    text,
    officerText: null,
    clauses: draft.clauses,
  });
}

/** A text by an officer on its way into the locked case. */
export interface EditedDraft {
  row: CaseRow;
  material: Material;
  /** The version it takes the place of. */
  draft: DraftRow;
  officer: Officer;
  text: string;
  /** The same letter in the officer's language; null where the text is his own. */
  officerText: string | null;
  clauses: string[];
}

export async function keepEditedDraft(trx: Trx, context: Context, edited: EditedDraft): Promise<Result> {
  const { row, material, draft, officer, text, clauses } = edited;
  const { library } = material.input;
  const { findings } = verifyText(context, material, text);
  const stops = hardStops(findings);
  if (stops.length > 0) {
    const sentence = stops.map((finding) => finding.sentence).join('\n');
    return { ok: false, sentence, findings: stops };
  }
  const kept = await addDraft(trx, {
    case_id: row.id,
    inquiry_id: material.inquiry.id,
    language: draft.language,
    text,
    officer_language: draft.officer_language,
    officer_text: edited.officerText,
    clauses,
    // An edited text may state any fact of the sheet: all of them must still hold when it leaves.
    facts: JSON.stringify(material.facts),
    claims: JSON.stringify(material.claims),
    planner: draft.planner,
    findings: JSON.stringify(findings),
    author_id: officer.id,
    content_hash: replyHash(context, row, material.inquiry, text),
    created_at: context.now(),
    clause_versions: versionsOf(clauses, library),
    library_changes: library.changes,
  });
  await changeCase(trx, row.id, {});
  await addEvent(trx, {
    stream: row.id,
    at: context.now(),
    actor: `officer:${officer.id}`,
    kind: 'draft_edited',
    data: {
      draft: kept.id,
      version: kept.version,
      from: draft.id,
      hash: kept.content_hash,
      findings: kindsOf(findings),
    },
  });
  await sendCardUpdate(trx, context, row.id);
  return { ok: true };
}
