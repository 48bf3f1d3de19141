import { sql } from 'kysely';
import type { PersonName } from '../model/shown.ts';
import type { DeskName, Officer } from '../model.ts';
import type { Database } from './database.ts';

const columns = ['id', 'slack_user_id', 'name', 'email', 'roles', 'desks', 'languages'] as const;

export async function findActiveOfficer(db: Database, slackUserId: string): Promise<Officer | null> {
  const row = await db
    .selectFrom('desk.officer')
    .select(columns)
    .where('slack_user_id', '=', slackUserId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row ? toOfficer(row) : null;
}

export async function listOfficers(db: Database): Promise<Officer[]> {
  const rows = await db
    .selectFrom('desk.officer')
    .select(columns)
    .where('active', '=', true)
    .orderBy('name')
    .execute();
  return rows.map(toOfficer);
}

/** Binds a Slack user, or changes what an already bound one may do. */
export async function saveOfficer(
  db: Database,
  officer: Omit<Officer, 'id'>,
  boundBy: string,
  now: Date,
): Promise<Officer> {
  const values = {
    slack_user_id: officer.slackUserId,
    name: officer.name,
    email: officer.email,
    roles: officer.roles,
    desks: officer.desks,
    languages: officer.languages,
    active: true,
    bound_at: now,
    bound_by: boundBy,
  };
  const row = await db
    .insertInto('desk.officer')
    .values(values)
    .onConflict((conflict) => conflict.column('slack_user_id').doUpdateSet(values))
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toOfficer(row);
}

/** False when nobody with that Slack id is bound. */
export async function deactivateOfficer(db: Database, slackUserId: string): Promise<number | null> {
  const row = await db
    .updateTable('desk.officer')
    .set({ active: false })
    .where('slack_user_id', '=', slackUserId)
    .where('active', '=', true)
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Names by officer id, for cards; officers who left keep their name. */
export async function namesOfOfficers(
  db: Database,
  ids: (number | null)[],
): Promise<Map<number, PersonName>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('desk.officer')
    .select(['id', 'slack_user_id', 'name'])
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, { slackUserId: row.slack_user_id, name: row.name }]));
}

/** Who is bound now: one officer, or those who work on the cases of a desk, in order of their names. */
export async function activeOfficerNames(
  db: Database,
  who: { id: number } | { desk: DeskName },
): Promise<PersonName[]> {
  const bound = db
    .selectFrom('desk.officer')
    .select(['slack_user_id', 'name'])
    .where('active', '=', true)
    .orderBy('name');
  const rows = await ('id' in who
    ? bound.where('id', '=', who.id)
    : bound.where(sql<boolean>`${who.desk} = any (desks) and roles && array['officer', 'manager']`)
  ).execute();
  return rows.map((row) => ({ slackUserId: row.slack_user_id, name: row.name }));
}

function toOfficer(row: {
  id: number;
  slack_user_id: string;
  name: string;
  email: string | null;
  roles: Officer['roles'];
  desks: Officer['desks'];
  languages: string[];
}): Officer {
  return {
    id: row.id,
    slackUserId: row.slack_user_id,
    name: row.name,
    email: row.email,
    roles: row.roles,
    desks: row.desks,
    languages: row.languages,
  };
}
