import type { Context } from './context.ts';
import { DeskError } from './errors.ts';
import { addEvent } from './store/case-events.ts';
import { type MailFate, placesOfMail, readMailFates } from './store/mail-fates.ts';
import { readRawMail, unfetched } from './store-mail.ts';

export interface Evidence {
  mail: MailFate;
  /** As decrypted; of a mail that was never fetched whole, its header or nothing. */
  raw: Buffer;
  isWhole: boolean;
  /** Where it lies on its server. */
  places: { mailbox: string; uidValidity: string; uid: number }[];
}

/**
 * Opens a stored mail for a person and keeps that `actor` read it, before anything is shown. `act` tells what it was
 * read for. Throws DeskError `mail_unknown` or `mail_erased`.
 */
export async function readEvidence(
  context: Context,
  mailId: number,
  act: 'mail_shown' | 'mail_exported',
  actor: string,
): Promise<Evidence> {
  const [mail] = await readMailFates(context.db, [mailId]);
  if (!mail) throw new DeskError('mail_unknown', `There is no mail ${mailId}.`);
  const raw = await readRawMail(context, context.db, mailId);
  const places = await placesOfMail(context.db, mailId);
  await addEvent(context.db, {
    stream: 0,
    at: context.now(),
    actor,
    kind: act,
    data: { mail: mailId, sha256: mail.sha256, bytes: raw.length },
  });
  return {
    mail,
    raw,
    isWhole: mail.reason !== unfetched.tooLarge && mail.reason !== unfetched.withheld,
    places: places.map(({ mailbox, uid_validity, uid }) => ({ mailbox, uidValidity: uid_validity, uid })),
  };
}
