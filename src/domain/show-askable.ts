import type { Context } from './context.ts';
import type { AskablePayment } from './model/provider-letters.ts';
import { askablePayments } from './provider-draft.ts';
import type { CaseRow } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { namesOfOfficers } from './store/officers.ts';
import { type LastLetter, lastProviderLetters } from './store/provider-letters.ts';
import { openProposals } from './store/provider-proposals.ts';

/** A second person who comes later decides about another day. */
const longestOpen = 86_400_000;

/** What was proposed before this waits for nobody any more. */
export function oldestOpen(context: Context): Date {
  return new Date(context.now().getTime() - longestOpen);
}

/** The payments of a case whose providers can be asked, with what was asked last and what waits for a second person. */
export async function showAskable(context: Context, db: Database, row: CaseRow): Promise<AskablePayment[]> {
  const now = context.now();
  const payments = await askablePayments(context, db, row);
  if (payments.length === 0) return [];
  const letters = await lastProviderLetters(
    db,
    payments.map(({ payment }) => payment.externalId),
  );
  const proposals = await showProposals(context, db, row);
  return payments.map(({ payment, provider }) => {
    const last = letters.find(({ paymentId }) => paymentId === payment.externalId);
    return {
      ...{ paymentId: payment.externalId, provider: provider.label, asked: last ? shown(last, now) : null },
      proposal: proposals.get(payment.externalId) ?? null,
    };
  });
}

function shown(last: LastLetter, now: Date): NonNullable<AskablePayment['asked']> {
  const { letterId, at, sentAt, state, answered, expectedBy } = last;
  const waits = answered ? null : expectedBy;
  const overdue = waits !== null && waits <= now;
  return { letterId, at: sentAt ?? at, state, answered, expectedBy: waits, overdue };
}

async function showProposals(
  context: Context,
  db: Database,
  row: CaseRow,
): Promise<Map<string, NonNullable<AskablePayment['proposal']>>> {
  const open = await openProposals(db, row.id, oldestOpen(context));
  const names = await namesOfOfficers(
    db,
    open.map((one) => one.proposed_by),
  );
  return new Map(
    open.map(({ id, payment_id, question, proposed_by, proposed_at }) => [
      payment_id,
      { id, question, by: names.get(proposed_by) ?? null, at: proposed_at },
    ]),
  );
}
