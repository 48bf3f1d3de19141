import { DeskError } from '../../domain/errors.ts';
import { findOfficer } from '../../domain/find-officer.ts';
import type { Officer, Role } from '../../domain/model.ts';
import { noteRefusal } from '../../domain/note-refusal.ts';
import { slackCode } from './slack-errors.ts';
import type { Asked, Wire } from './work.ts';

/** The same for every stranger and every command, so that it tells nothing about what is there. */
export const neutralSentence =
  'Casedesk is for the officers of the desk. If you should have access, ask an administrator of Casedesk.';
const managerSentence = 'Only a line manager can do this.';

export type Admission = { officer: Officer } | { refusal: string };

/**
 * The one door: only a Slack user whom an administrator bound, who is a full member of our workspace, and who has
 * the role, gets through. Every refusal is kept. Verbs check roles and desks again.
 */
export async function admit(wire: Wire, asked: Asked, role: Role | undefined): Promise<Admission> {
  const officer = await recognise(wire, asked);
  if (!officer) return refuse(wire, asked, neutralSentence);
  if (role && !officer.roles.includes(role)) return refuse(wire, asked, managerSentence);
  return { officer };
}

async function recognise(wire: Wire, asked: Asked): Promise<Officer | null> {
  const { teamId } = wire.home();
  if (asked.teamIds.some((one) => one !== teamId)) return null;
  const officer = await findOfficer(wire.context, asked.userId);
  return officer && (await isFullMember(wire, asked.userId)) ? officer : null;
}

/** Asked every time: a person may have become a guest, left or been deactivated since he was bound. */
async function isFullMember(wire: Wire, userId: string): Promise<boolean> {
  try {
    const { user } = await wire.client.users.info({ user: userId });
    if (!user) return false;
    const outside =
      user.is_bot || user.deleted || user.is_restricted || user.is_ultra_restricted || user.is_stranger;
    return !outside && user.team_id === wire.home().teamId;
  } catch (error) {
    const code = slackCode(error);
    if (code === 'user_not_found' || code === 'user_not_visible') return false;
    const sentence = 'Slack did not tell us who you are, so nothing was done. Try again in a minute.';
    throw new DeskError(`slack_users_info_${code}`, sentence, 'later', error);
  }
}

async function refuse(wire: Wire, asked: Asked, refusal: string): Promise<Admission> {
  const caseRef = asked.ids.ref ?? null;
  try {
    await noteRefusal(wire.context, { slackUserId: asked.userId, action: asked.action, caseRef });
  } catch (error) {
    wire.log('slack_refusal_not_noted', { code: slackCode(error) });
  }
  return { refusal };
}
