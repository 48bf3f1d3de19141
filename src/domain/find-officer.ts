import type { Context } from './context.ts';
import type { Officer } from './model.ts';
import { findActiveOfficer } from './store/officers.ts';

/** The officer bound to a Slack user, or null: then the person may do nothing here. */
export async function findOfficer(context: Context, slackUserId: string): Promise<Officer | null> {
  return findActiveOfficer(context.db, slackUserId);
}
