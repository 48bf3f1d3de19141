import type { Context } from './context.ts';
import type { Officer } from './model.ts';
import { addEvent } from './store/case-events.ts';
import { deactivateOfficer, saveOfficer } from './store/officers.ts';

/** Binds a Slack user to roles, desks and languages, or changes the binding. `boundBy` names the administrator. */
export async function addOfficer(
  context: Context,
  officer: Omit<Officer, 'id'>,
  boundBy: string,
): Promise<Officer> {
  return context.db.transaction().execute(async (trx) => {
    const saved = await saveOfficer(trx, officer, boundBy, context.now());
    await addEvent(trx, {
      stream: 0,
      at: context.now(),
      actor: boundBy,
      kind: 'officer_bound',
      data: {
        officer: saved.id,
        slack_user: saved.slackUserId,
        roles: saved.roles,
        desks: saved.desks,
        languages: saved.languages,
      },
    });
    return saved;
  });
}

/** Takes every right from a Slack user. False when nobody active is bound to it. */
export async function removeOfficer(
  context: Context,
  slackUserId: string,
  removedBy: string,
): Promise<boolean> {
  return context.db.transaction().execute(async (trx) => {
    const id = await deactivateOfficer(trx, slackUserId);
    if (id === null) return false;
    await addEvent(trx, {
      stream: 0,
      at: context.now(),
      actor: removedBy,
      kind: 'officer_removed',
      data: { officer: id, slack_user: slackUserId },
    });
    return true;
  });
}
