import type { ChecklistDocument } from '../../model/documents.ts';
import { localDay } from '../local-day.ts';

/**
 * Whether the core system itself shows what an officer noted of a mail: a document for the same requirement that came on
 * the mail's day or later, by the client's calendar; one without a date of receipt when it changed after the mail and is
 * not merely asked for.
 */
export function isNoteSettled(
  note: { requirement: string; receivedAt: Date },
  documents: ChecklistDocument[],
  timeZone: string,
): boolean {
  const day = localDay(note.receivedAt, timeZone);
  return documents.some(({ requirement, label, receivedAt, changedAt }) => {
    if (requirement !== note.requirement || label === 'requested') return false;
    if (receivedAt !== null) return localDay(receivedAt, timeZone) >= day;
    return changedAt > note.receivedAt && (label === 'processing' || label === 'approved');
  });
}
