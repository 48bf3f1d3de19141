import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import type { PersonName } from './model/shown.ts';
import { type CaseRow, readCase } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { deliveriesOfCase } from './store/deliveries.ts';
import { activeOfficerNames } from './store/officers.ts';

/** More names than this in one post call nobody in particular. */
const mostTold = 10;

/** Where a post for those who have a case belongs: in the channel of its card; of a colleague's question, of the case it stands on. */
export async function channelOfPost(db: Database, context: Context, row: CaseRow): Promise<string> {
  const home = await homeOf(db, row);
  const card = (await deliveriesOfCase(db, home.id, ['case_card']))[0];
  return card?.channel ?? deskSettings(context.settings, home.desk).channel;
}

/** Whoever has the case; where nobody has it, or he has left, the people of its desk. */
export async function whoToTell(db: Database, caseId: number): Promise<PersonName[]> {
  const asked = await readCase(db, caseId);
  if (!asked) return [];
  const row = await homeOf(db, asked);
  const holder = row.assignee_id === null ? [] : await activeOfficerNames(db, { id: row.assignee_id });
  return holder.length > 0 ? holder : (await activeOfficerNames(db, { desk: row.desk })).slice(0, mostTold);
}

async function homeOf(db: Database, row: CaseRow): Promise<CaseRow> {
  return (row.about_case_id === null ? null : await readCase(db, row.about_case_id)) ?? row;
}
