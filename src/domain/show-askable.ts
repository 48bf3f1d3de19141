import type { Context } from './context.ts';
import type { AskablePayment } from './model/provider-letters.ts';
import { askablePayments } from './provider-draft.ts';
import type { CaseRow } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { type LastLetter, lastProviderLetters } from './store/provider-letters.ts';

/** The payments of a case whose providers can be asked, with what was asked last. */
export async function showAskable(context: Context, db: Database, row: CaseRow): Promise<AskablePayment[]> {
  const now = context.now();
  const payments = await askablePayments(context, db, row);
  const letters = await lastProviderLetters(
    db,
    payments.map(({ payment }) => payment.externalId),
  );
  return payments.map(({ payment, provider }) => {
    const last = letters.find(({ paymentId }) => paymentId === payment.externalId);
    return { paymentId: payment.externalId, provider: provider.label, asked: last ? shown(last, now) : null };
  });
}

function shown(last: LastLetter, now: Date): NonNullable<AskablePayment['asked']> {
  const { letterId, at, sentAt, state, answered, expectedBy } = last;
  const waits = answered ? null : expectedBy;
  const overdue = waits !== null && waits <= now;
  return { letterId, at: sentAt ?? at, state, answered, expectedBy: waits, overdue };
}
