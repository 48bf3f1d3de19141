import type { Context } from './context.ts';
import { DeskError, errorCode } from './errors.ts';
import type { MailReading, ReadMail } from './model/mail.ts';
import { receiveMail } from './receive-mail.ts';
import { addEvent } from './store/case-events.ts';
import type { Trx } from './store/database.ts';
import {
  type ClaimedMail,
  claimMails,
  noteMailOutcome,
  postponeMail,
  quarantineSpentMails,
  renewClaims,
  returnClaims,
  settleMail,
} from './store/mails.ts';
import { readRawMail } from './store-mail.ts';

/** Mails settled in one transaction: enough to save commits, few enough that Slack never waits long for the database. */
const settledTogether = 10;

interface ReadOne {
  mail: ClaimedMail;
  reading: MailReading;
}

/**
 * Turns stored mails into inquiries, in order of arrival. Returns 0 when nothing is left to do now. A mail that cannot
 * be read three times, or ends its reader three times, is quarantined with a reason, and the next is not held up.
 */
export async function settleMails(context: Context, read: ReadMail, limit = 50): Promise<number> {
  await quarantineSpent(context);
  const claimed = await claimMails(context.db, context.now(), claimEnd(context), limit);
  for (let start = 0; start < claimed.length; start += settledTogether) {
    const mine = await renewClaims(context.db, claimed.slice(start), claimEnd(context));
    const ids = new Set(mine.map((mail) => mail.id));
    const group = claimed.slice(start, start + settledTogether).filter((mail) => ids.has(mail.id));
    const { readings, unread } = await readGroup(context, read, group);
    await settleTogether(context, readings);
    if (unread.length > 0) {
      await returnClaims(context.db, [...unread, ...claimed.slice(start + settledTogether)]);
      return 0;
    }
  }
  return claimed.length;
}

function claimEnd(context: Context): Date {
  return new Date(context.now().getTime() + context.limits.claimMilliseconds);
}

/** A process that dies over a mail says nothing; its attempts do. */
async function quarantineSpent(context: Context): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    const tries = context.limits.triesBeforeQuarantine;
    const reason = `its reader ended ${tries} times`;
    const spent = await quarantineSpentMails(trx, context.now(), tries, reason);
    for (const mail of spent) await noteQuarantine(trx, context, mail, 'reader_ended');
  });
}

/** `unread` is what a parser that was closed meanwhile, because the desk stops, left over. */
async function readGroup(
  context: Context,
  read: ReadMail,
  mails: ClaimedMail[],
): Promise<{ readings: ReadOne[]; unread: ClaimedMail[] }> {
  const readings: ReadOne[] = [];
  for (const [position, mail] of mails.entries()) {
    try {
      const raw = await readRawMail(context, context.db, mail.id);
      readings.push({ mail, reading: await read(raw) });
    } catch (error) {
      if (errorCode(error) === 'parser_closed') return { readings, unread: mails.slice(position) };
      await giveBack(context, mail, error);
    }
  }
  return { readings, unread: [] };
}

async function settleTogether(context: Context, readings: ReadOne[]): Promise<void> {
  if (readings.length === 0) return;
  try {
    await context.db.transaction().execute(async (trx) => {
      for (const { mail, reading } of readings) await settleOne(trx, context, mail, reading);
    });
  } catch (error) {
    if (readings.length === 1) return giveBack(context, readings[0]!.mail, error);
    // One of them is the trouble: each alone, so that it harms no other.
    for (const one of readings) await settleTogether(context, [one]);
  }
}

/** Settled first: whoever comes second waits here for the first one's commit and then has nothing to do. */
async function settleOne(trx: Trx, context: Context, mail: ClaimedMail, reading: MailReading): Promise<void> {
  if (!(await settleMail(trx, mail.id, 'settled'))) return;
  const outcome = await receiveMail(trx, context, {
    mailId: mail.id,
    mailbox: mail.mailbox,
    receivedAt: mail.received_at,
    reading,
  });
  await noteMailOutcome(trx, mail.id, outcome, reading.why || null);
}

async function giveBack(context: Context, mail: ClaimedMail, error: unknown): Promise<void> {
  const hopeless = error instanceof DeskError && error.retry === 'never';
  if (!hopeless && mail.attempts < context.limits.triesBeforeQuarantine) {
    const wait = 5_000 * 4 ** (mail.attempts - 1);
    await postponeMail(context.db, mail, new Date(context.now().getTime() + wait), errorCode(error));
    return;
  }
  await context.db.transaction().execute(async (trx) => {
    if (!(await settleMail(trx, mail.id, 'quarantined'))) return;
    await noteMailOutcome(trx, mail.id, 'quarantined', errorCode(error));
    await noteQuarantine(trx, context, mail, errorCode(error));
  });
}

async function noteQuarantine(
  trx: Trx,
  context: Context,
  mail: { id: number; attempts: number },
  code: string,
): Promise<void> {
  await addEvent(trx, {
    stream: 0,
    at: context.now(),
    actor: 'system',
    kind: 'mail_quarantined',
    data: { mail: mail.id, code, attempts: mail.attempts },
  });
}
