import type { Context } from './context.ts';
import { gatherMaterial, verifyText } from './draft-reply.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { replyHash } from './reply-content.ts';
import { showCaseById } from './show-case.ts';
import { addEvent } from './store/case-events.ts';
import { changeCase, lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { addDraft, approvalOfDraft, latestDraft } from './store/drafts.ts';

const longestReply = 20_000;

/**
 * Keeps an officer's wording as the next version of the draft. The same verifier reads it: what the record does not
 * say is refused with the words that were found.
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
  const view = await showCaseById(context, edit.caseId);
  return view ? { ok: true, view } : { ok: false, sentence: 'This case does not exist.' };
}

async function keepEdit(
  trx: Trx,
  context: Context,
  edit: { caseId: number; officer: Officer; draftId: number; text: string },
): Promise<Result> {
  const row = await lockCase(trx, edit.caseId);
  const material = row ? await gatherMaterial(trx, edit.caseId) : null;
  if (!row || !material) return { ok: false, sentence: 'This case does not exist.' };
  if (row.status === 'closed')
    return { ok: false, sentence: `${row.ref} is closed. It opens again when the client writes.` };
  const draft = await latestDraft(trx, row.id);
  if (!draft || draft.id !== edit.draftId)
    return {
      ok: false,
      sentence: 'A newer draft has replaced this one. Open Edit again to see it; copy your text first.',
    };
  if (await approvalOfDraft(trx, draft.id))
    return { ok: false, sentence: 'This draft is already approved and on its way.' };
  if (draft.text === edit.text) return { ok: true };

  const verification = verifyText(context, material, edit.text);
  if (!verification.ok) {
    return {
      ok: false,
      sentence: verification.findings.map((finding) => finding.sentence).join('\n'),
      findings: verification.findings,
    };
  }
  const kept = await addDraft(trx, {
    case_id: row.id,
    inquiry_id: material.inquiry.id,
    language: draft.language,
    text: edit.text,
    officer_language: draft.officer_language,
    officer_text: null,
    clauses: draft.clauses,
    // An edited text may state any fact of the sheet: all of them must still hold when it leaves.
    facts: JSON.stringify(material.sheet.facts),
    claims: JSON.stringify(material.claims),
    planner: draft.planner,
    findings: '[]',
    author_id: edit.officer.id,
    content_hash: replyHash(context, row, material.inquiry, edit.text),
    created_at: context.now(),
  });
  await changeCase(trx, row.id, {});
  await addEvent(trx, {
    stream: row.id,
    at: context.now(),
    actor: `officer:${edit.officer.id}`,
    kind: 'draft_edited',
    data: { draft: kept.id, version: kept.version, from: draft.id, hash: kept.content_hash },
  });
  await sendCardUpdate(trx, context, row.id);
  return { ok: true };
}
