import { sql } from 'kysely';
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

/** Stops those of a locked case whose letter about one of these payments was approved by then; mail servers tell times to the second. */
export async function stopAnsweredClocks(
  trx: Database,
  caseId: number,
  { payments, by, at }: { payments: string[]; by: Date; at: Date },
): Promise<void> {
  await sql`update desk.case_clock set stopped_at = ${at} from desk.provider_letter letter
    where case_clock.case_id = ${caseId} and stopped_at is null and letter.id = letter_id
      and letter.payment_id = any (${payments}::text[]) and date_trunc('second', letter.approved_at) <= ${by}`.execute(
    trx,
  );
}

/** Stops those of a locked case that wait for an answer to an earlier letter about the payment of this one. */
export async function stopEarlierClocks(
  trx: Database,
  caseId: number,
  { letterId, at }: { letterId: number; at: Date },
): Promise<void> {
  await sql`update desk.case_clock set stopped_at = ${at}
    from desk.provider_letter earlier join desk.provider_letter letter on letter.payment_id = earlier.payment_id
    where case_clock.case_id = ${caseId} and stopped_at is null and earlier.id = letter_id
      and earlier.id < letter.id and letter.id = ${letterId}`.execute(trx);
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
