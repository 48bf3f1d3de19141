import { type Kysely, sql } from 'kysely';

/** What went wrong with a reply, so that its card and one post in the card's thread can say it. */
const statements = [
  // trouble: what went wrong; said: the words of the server, or ours, about it. A post about a delivery names both:
  // about_delivery, and in its own trouble what it tells, so that it is not posted when that is no longer so.
  `alter table desk.delivery
    add column trouble text check (trouble in ('refused', 'given_up', 'withheld', 'off', 'uncertain', 'bounced')),
    add column said text,
    add column about_delivery uuid references desk.delivery (id)`,
  `update desk.delivery set trouble = 'uncertain', said = answer
    where state = 'needs_human' and kind in ('reply', 'internal_reply')`,
  `create index delivery_bounced on desk.delivery (created_at) where trouble = 'bounced'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
