import type { Context } from './context.ts';
import { DeskError, errorCode } from './errors.ts';
import type { MailReading, ReadMail } from './model/mail.ts';
import { receiveMail } from './receive-mail.ts';
import { addEvent } from './store/case-events.ts';
import type { Trx } from './store/database.ts';
import { type ClaimedMail, claimMails, postponeMail, settleMail } from './store/mails.ts';
import { readRawMail } from './store-mail.ts';

const claimMinutes = 5;
const triesBeforeQuarantine = 3;
/** Mails settled in one transaction: enough to save commits, few enough that Slack never waits long for the database. */
const settledTogether = 10;

/**
 * Turns stored mails into inquiries, in order of arrival. Returns how many were settled or quarantined. A mail that
 * cannot be read three times is quarantined with a reason, and the next mail is not held up.
 */
export async function settleMails(context: Context, read: ReadMail, limit = 50): Promise<number> {
  const now = context.now();
  const claimed = await claimMails(context.db, now, new Date(now.getTime() + claimMinutes * 60_000), limit);
  let settled = 0;
  for (let start = 0; start < claimed.length; start += settledTogether) {
    const readings: { mail: ClaimedMail; reading: MailReading }[] = [];
    for (const mail of claimed.slice(start, start + settledTogether)) {
      const reading = await readOne(context, read, mail);
      if (reading) readings.push({ mail, reading });
    }
    settled += await settleTogether(context, readings);
  }
  return claimed.length === 0 ? 0 : Math.max(settled, 1);
}

async function readOne(context: Context, read: ReadMail, mail: ClaimedMail): Promise<MailReading | null> {
  try {
    const raw = await readRawMail(context, context.db, mail.id);
    return await read(raw);
  } catch (error) {
    await giveBack(context, mail, error);
    return null;
  }
}

async function settleTogether(
  context: Context,
  readings: { mail: ClaimedMail; reading: MailReading }[],
): Promise<number> {
  if (readings.length === 0) return 0;
  try {
    await context.db.transaction().execute(async (trx) => {
      for (const { mail, reading } of readings) await settleOne(trx, context, mail, reading);
    });
    return readings.length;
  } catch (error) {
    if (readings.length === 1) {
      await giveBack(context, readings[0]!.mail, error);
      return 0;
    }
    // One of them is the trouble: each alone, so that it harms no other.
    let settled = 0;
    for (const one of readings) settled += await settleTogether(context, [one]);
    return settled;
  }
}

async function settleOne(trx: Trx, context: Context, mail: ClaimedMail, reading: MailReading): Promise<void> {
  const outcome = await receiveMail(trx, context, {
    mailId: mail.id,
    mailbox: mail.mailbox,
    receivedAt: mail.received_at,
    reading,
  });
  await settleMail(trx, mail.id, 'settled', outcome, reading.why || null);
}

async function giveBack(context: Context, mail: ClaimedMail, error: unknown): Promise<void> {
  const hopeless = error instanceof DeskError && error.retry === 'never';
  if (!hopeless && mail.attempts < triesBeforeQuarantine) {
    const wait = 5_000 * 4 ** (mail.attempts - 1);
    await postponeMail(context.db, mail.id, new Date(context.now().getTime() + wait), errorCode(error));
    return;
  }
  await context.db.transaction().execute(async (trx) => {
    if (!(await settleMail(trx, mail.id, 'quarantined', 'quarantined', errorCode(error)))) return;
    await addEvent(trx, {
      stream: 0,
      at: context.now(),
      actor: 'system',
      kind: 'mail_quarantined',
      data: { mail: mail.id, code: errorCode(error), attempts: mail.attempts },
    });
  });
}
