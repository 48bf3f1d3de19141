import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Counts one more try that the server refused. `waits`: milliseconds before the next try, by the number of tries. */
export async function addRefusal(
  trx: Database,
  place: { mailbox: string; uid_validity: string; uid: number },
  now: Date,
  waitAfter: (tries: number) => number,
): Promise<number> {
  const { tries } = await trx
    .insertInto('desk.mail_refusal')
    .values({ ...place, tries: 1, next_try_at: now })
    .onConflict((conflict) =>
      conflict.columns(['mailbox', 'uid_validity', 'uid']).doUpdateSet({
        tries: sql<number>`desk.mail_refusal.tries + 1`,
      }),
    )
    .returning('tries')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('desk.mail_refusal')
    .set({ next_try_at: new Date(now.getTime() + waitAfter(tries)) })
    .where('mailbox', '=', place.mailbox)
    .where('uid_validity', '=', place.uid_validity)
    .where('uid', '=', place.uid)
    .execute();
  return tries;
}

/** Mails that their server still refuses and that have no place in the ledger, under the folder's present numbers. */
export async function listRefusals(db: Database) {
  return db
    .selectFrom('desk.mail_refusal as refusal')
    .innerJoin('desk.mailbox as mailbox', (join) =>
      join
        .onRef('mailbox.name', '=', 'refusal.mailbox')
        .onRef('mailbox.uid_validity', '=', 'refusal.uid_validity'),
    )
    .select(['refusal.mailbox', 'refusal.uid', 'refusal.tries', 'refusal.next_try_at'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('desk.mail_place as place')
            .select('place.uid')
            .whereRef('place.mailbox', '=', 'refusal.mailbox')
            .whereRef('place.uid_validity', '=', 'refusal.uid_validity')
            .whereRef('place.uid', '=', 'refusal.uid'),
        ),
      ),
    )
    .orderBy('refusal.mailbox')
    .orderBy('refusal.uid')
    .execute();
}
