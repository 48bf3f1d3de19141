import { canonicalStatuses, type MappedKind } from '../model/canonical-statuses.ts';
import { mapWord, type RecordMap } from '../model/record-map.ts';
import type { MirroredKind } from '../model.ts';

/**
 * The status as the desk stores it: what the firm has mapped, else "Pending Review" as pending_review, and 'unknown' what
 * it does not know. Any word that names compliance, and a hold of a document, is told like a delay: as unknown it would
 * stand out.
 */
export function knownStatus(
  entity: MirroredKind,
  status: string,
  paymentKind?: string,
  statuses: RecordMap['statuses'] = {},
): string {
  const word = mapWord(status);
  const kind: MappedKind =
    entity !== 'payment' ? entity : paymentKind === 'deposit' ? 'deposit' : 'withdrawal';
  const mapped = statuses[kind];
  if (mapped && Object.hasOwn(mapped, word)) return mapped[word]!;
  if ((entity === 'payment' || entity === 'application') && word.includes('compliance')) return 'on_hold';
  if (entity === 'document' && (word === 'on_hold' || word.includes('compliance'))) return 'processing';
  return canonicalStatuses[kind].has(word) ? word : 'unknown';
}
