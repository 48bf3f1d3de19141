import type { Insertable, Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { InquiryTranslationTable } from './schema-model.ts';

export async function readTranslation(
  db: Database,
  inquiryId: number,
): Promise<Selectable<InquiryTranslationTable> | null> {
  const row = await db
    .selectFrom('desk.inquiry_translation')
    .selectAll()
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirst();
  return row ?? null;
}

/** The first one stays. */
export async function addTranslation(
  db: Database,
  translation: Insertable<InquiryTranslationTable>,
): Promise<void> {
  await db
    .insertInto('desk.inquiry_translation')
    .values(translation)
    .onConflict((conflict) => conflict.column('inquiry_id').doNothing())
    .execute();
}
