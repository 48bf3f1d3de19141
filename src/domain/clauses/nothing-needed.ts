/**
 * Clauses that tell the client to send or do nothing at all: true of their own matter, and read as a contradiction where
 * the letter asks him for something about another one.
 */
export const nothingNeeded: ReadonlySet<string> = new Set([
  'letter.next',
  'withdrawal.next.processing',
  'withdrawal.next.needs_info_unclear',
  'withdrawal.next.unclear',
  'deposit.next.unclear',
  'application.next.under_review',
  'application.next.approved',
  'document.next.processing',
  'document.next.waiting',
  'document.next.unclear',
]);
