import type { Context } from './context.ts';
import type { CaseRow } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { approvalOfDraft, latestDraft } from './store/drafts.ts';
import { type InquiryRow, wantDraft } from './store/inquiries.ts';

/** A machine's draft is made anew from the record; what a person wrote or approved is never replaced behind his back. */
export async function wantDraftAnew(
  trx: Trx,
  context: Context,
  row: CaseRow,
  inquiry: Pick<InquiryRow, 'id'>,
): Promise<void> {
  const draft = await latestDraft(trx, row.id);
  if (row.status === 'closed' || draft?.inquiry_id !== inquiry.id || draft.author_id !== null) return;
  if (await approvalOfDraft(trx, draft.id)) return;
  await wantDraft(trx, inquiry.id);
  await context.enqueue(trx, 'draft-replies');
}
