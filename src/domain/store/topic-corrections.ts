import type { Insertable } from 'kysely';
import type { Topic } from '../model.ts';
import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';
import type { TopicCorrectionTable } from './schema-inquiry.ts';

export async function addTopicCorrection(
  trx: Database,
  correction: Omit<Insertable<TopicCorrectionTable>, 'id'>,
): Promise<void> {
  await insertRows(trx, 'desk.topic_correction', [correction]);
}

/** What the inquiry is about from now on. Its case must be locked. */
export async function setTopics(trx: Database, inquiryId: number, topics: Topic[]): Promise<void> {
  await trx
    .updateTable('desk.inquiry')
    .set({ topic: topics[0]!, topics })
    .where('id', '=', inquiryId)
    .execute();
}

export interface CorrectionCount {
  found: Topic;
  corrected: Topic;
  language: string;
  count: number;
}

/** How often which topic was corrected to which since then, in each language; the most often first. */
export async function countTopicCorrections(db: Database, since: Date): Promise<CorrectionCount[]> {
  const rows = await db
    .selectFrom('desk.topic_correction')
    .select(['found', 'corrected', 'language', ({ fn }) => fn.countAll<number>().as('count')])
    .where('at', '>=', since)
    .groupBy(['found', 'corrected', 'language'])
    .orderBy('count', 'desc')
    .orderBy('found')
    .orderBy('corrected')
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
