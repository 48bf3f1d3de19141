import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';

/** Starts the clock of a letter; there is one for each, however often that is tried. */
export async function startProviderClock(
  trx: Database,
  clock: { caseId: number; letterId: number; startedAt: Date; dueAt: Date },
): Promise<void> {
  await insertRows(
    trx,
    'desk.case_clock',
    [
      {
        case_id: clock.caseId,
        letter_id: clock.letterId,
        type: 'provider_answer',
        started_at: clock.startedAt,
        due_at: clock.dueAt,
      },
    ],
    'on conflict (letter_id) where letter_id is not null do nothing',
  );
}

/** Stops those of a locked case whose letter about one of these payments was approved before then. */
export async function stopProviderClocks(
  trx: Database,
  caseId: number,
  { payments, before, at }: { payments: string[]; before: Date; at: Date },
): Promise<void> {
  await trx
    .updateTable('desk.case_clock')
    .set({ stopped_at: at })
    .where('case_id', '=', caseId)
    .where('stopped_at', 'is', null)
    .where('letter_id', 'in', (letters) =>
      letters
        .selectFrom('desk.provider_letter')
        .select('id')
        .where('payment_id', 'in', payments)
        .where('approved_at', '<', before),
    )
    .execute();
}

/** What is waited for goes on being waited for on the case that another was joined to. */
export async function moveProviderClocks(trx: Database, from: number, to: number): Promise<void> {
  await trx
    .updateTable('desk.case_clock')
    .set({ case_id: to })
    .where('case_id', '=', from)
    .where('stopped_at', 'is', null)
    .where('letter_id', 'is not', null)
    .execute();
}
