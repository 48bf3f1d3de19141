import { changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, RecordType, Result } from './model.ts';
import { confirmRows } from './store/confirmations.ts';
import { linksOfCase } from './store/links.ts';

/**
 * An officer has looked at the linked record in the core system just now, and it is as the card shows it. That counts as
 * a confirmation by the source, so the facts may be told for a while; of an application its documents count with it. What
 * the core system says later wins. Refused for a record that is not linked, or only suggested.
 */
export async function confirmRecord(
  context: Context,
  request: { caseId: number; record: { type: RecordType; externalId: string }; officer: Officer },
): Promise<Result<{ view: CaseView }>> {
  const { caseId, record, officer } = request;
  return changeCaseAs(context, officer, caseId, async (row, trx) => {
    const no = (sentence: string) => ({ ok: false as const, sentence });
    if (row.status === 'closed') return no(`${row.ref} is closed. It opens again when the client writes.`);
    const link = (await linksOfCase(trx, row.id)).find(
      ({ type, externalId }) => type === record.type && externalId === record.externalId,
    );
    if (link?.state !== 'auto' && link?.state !== 'confirmed')
      return no(`${record.externalId} is not linked to ${row.ref}. Confirm the link first.`);
    const confirmed = await confirmRows(trx, record, { by: `officer:${officer.id}`, at: context.now() });
    if (confirmed === 0)
      return no(
        `${record.externalId} is no longer among the records. Nothing can be stated from it until it comes again.`,
      );
    const data = { type: record.type, record: record.externalId, rows: confirmed };
    return { ok: true, change: {}, kind: 'record_confirmed', data };
  });
}
