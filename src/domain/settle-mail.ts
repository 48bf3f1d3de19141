import { acknowledgeMails } from './acknowledge-mails.ts';
import type { Context } from './context.ts';
import { DeskError, errorCode, isPassing } from './errors.ts';
import { failpoint } from './failpoint.ts';
import { firmWords } from './firm-words.ts';
import { knownProviders } from './known-providers.ts';
import type { MailReading, ReadMail } from './model/mail.ts';
import type { UnderstoodText } from './model/understanding.ts';
import { expectCases, holdSameMails, receiveMails } from './receive-mails.ts';
import { addEvent } from './store/case-events.ts';
import type { Trx } from './store/database.ts';
import {
  type ClaimedMail,
  claimMails,
  noteMailOutcomes,
  postponeMail,
  quarantineMail,
  quarantineSpentMails,
  renewClaims,
  returnClaims,
  settleMails,
} from './store/mails.ts';
import { sendTogether } from './store/send-together.ts';
import { readRawMail } from './store-mail.ts';
import { understandMail } from './understand-text.ts';

/** Mails read at once: the parser never waits for the sender's name server, and a claim never for a long row of slow mails. */
const readAtOnce = 10;

interface ReadOne {
  mail: ClaimedMail;
  reading: MailReading;
  understood: UnderstoodText;
}

/** Milliseconds: how long after it was stored a mail may keep its sender's later ones waiting, and how often they ask. */
const longestBehind = 60_000;
const behindAgain = 1_000;

/** Batches in one call: the job looks up now and then to see whether the desk stops. */
const batchesInCall = 8;

/**
 * Turns stored mails into inquiries, in order of arrival; the next batch is read while one is committed. Returns 0 when
 * nothing is left to do now. A mail that cannot be read three times, or ends its reader three times, is quarantined
 * with a reason, and the next is not held up.
 */
export async function settleStoredMails(context: Context, read: ReadMail, limit = 50): Promise<number> {
  let settling: Promise<void> = Promise.resolve();
  let found = 0;
  let mayWait = true;
  for (let batch = 0; batch < batchesInCall; batch += 1) {
    // Looking for more would take the time of what is being settled, when hardly anything can be there.
    if (!mayWait && !context.fresh?.hasClaims()) await settling;
    const { claimed, since } = await claimNext(context, limit);
    mayWait = claimed.length === limit;
    // Looked for when nothing else waits: a mail that has just come in is not kept waiting for it.
    if (claimed.length === 0 && context.fresh?.hasClaims()) continue;
    if (claimed.length === 0) {
      await quarantineSpent(context);
      break;
    }
    found += claimed.length;
    failpoint('job_claimed');
    const { readings, unread } = await readClaimed(context, read, claimed, since);
    await settling;
    settling = settleTogether(context, readings);
    // Whoever awaits it later hears of a failure; until then it must not count as unheard.
    settling.catch(() => undefined);
    if (unread.length === 0) continue;
    await settling;
    await returnClaims(context.db, unread);
    return 0;
  }
  await settling;
  return found;
}

/** What was claimed while it was stored, else what waits in the database. `since` is when the oldest claim began. */
async function claimNext(context: Context, limit: number): Promise<{ claimed: ClaimedMail[]; since: Date }> {
  const fresh = context.fresh?.takeClaims(limit) ?? [];
  if (fresh.length > 0) return { claimed: fresh.map(({ mail }) => mail), since: fresh[0]!.claimedAt };
  const nothingWaits = context.fresh?.look();
  const since = context.now();
  const claimed = await claimMails(context.db, {
    ...{ now: since, until: claimEnd(context), limit },
    mostAttempts: context.limits.triesBeforeQuarantine,
    by: context.process ?? null,
  });
  if (claimed.length === 0) nothingWaits?.();
  return { claimed, since };
}

/** Gives back what was claimed while it was stored and is not read, because the desk stops. */
export async function returnFreshClaims(context: Context): Promise<void> {
  const left = context.fresh?.takeClaims(Number.POSITIVE_INFINITY) ?? [];
  await returnClaims(
    context.db,
    left.map(({ mail }) => mail),
  );
}

/** `unread` is left over when the parser was closed meanwhile, because the desk stops. */
async function readClaimed(
  context: Context,
  read: ReadMail,
  claimed: ClaimedMail[],
  since: Date,
): Promise<{ readings: ReadOne[]; unread: ClaimedMail[] }> {
  let renewedAt = since;
  let waiting = claimed;
  let readings: ReadOne[] = [];
  while (waiting.length > 0) {
    if (isAging(context, renewedAt)) {
      renewedAt = context.now();
      const held = [...readings.map(({ mail }) => mail), ...waiting];
      const mine = new Set((await renewClaims(context.db, held, claimEnd(context))).map(({ id }) => id));
      readings = readings.filter(({ mail }) => mine.has(mail.id));
      waiting = waiting.filter(({ id }) => mine.has(id));
    }
    const group = await readGroup(context, read, waiting.slice(0, readAtOnce));
    readings.push(...group.readings);
    waiting = waiting.slice(readAtOnce);
    if (group.unread.length > 0) return { readings, unread: [...group.unread, ...waiting] };
  }
  return { readings, unread: [] };
}

/** Long before a claim ends it is renewed. */
function isAging(context: Context, renewedAt: Date): boolean {
  return context.now().getTime() - renewedAt.getTime() > context.limits.claimMilliseconds / 4;
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

async function readGroup(
  context: Context,
  read: ReadMail,
  mails: ClaimedMail[],
): Promise<{ readings: ReadOne[]; unread: ClaimedMail[] }> {
  const readings: ReadOne[] = [];
  const unread: ClaimedMail[] = [];
  const failed: { mail: ClaimedMail; error: unknown }[] = [];
  const words = firmWords(context.settings);
  await Promise.all(
    mails.map(async (mail) => {
      try {
        const raw = context.fresh?.take(mail.id) ?? (await readRawMail(context, context.db, mail.id));
        failpoint('parse_start');
        const told = await read(raw, mail.received_at);
        const reading = mail.treat_as_inquiry ? { ...told, kind: 'inquiry' as const } : told;
        readings.push({ mail, reading, understood: understandMail(reading, mail.received_at, words) });
        failpoint('parse_done');
      } catch (error) {
        if (errorCode(error) === 'parser_closed') unread.push(mail);
        else failed.push({ mail, error });
      }
    }),
  );
  for (const { mail, error } of failed) await giveBack(context, mail, error);
  return { readings: readings.sort((one, other) => one.mail.id - other.mail.id), unread };
}

async function settleTogether(context: Context, readings: ReadOne[]): Promise<void> {
  if (readings.length === 0) return;
  try {
    await context.db.transaction().execute((trx) => settleAll(trx, context, readings));
  } catch (error) {
    if (readings.length === 1) return giveBack(context, readings[0]!.mail, error);
    // One of them is the trouble: each alone, so that it harms no other.
    for (const one of readings) await settleTogether(context, [one]);
  }
}

/** Settled first: whoever comes second waits here for the first one's commit and then has nothing to do. */
async function settleAll(trx: Trx, context: Context, readings: ReadOne[]): Promise<void> {
  const expected = readings.map(({ mail, reading }) => ({
    id: mail.id,
    outcome: reading.kind as string,
    reason: reading.why || null,
  }));
  const all = readings.map(({ mail, reading, understood }) => ({
    mailId: mail.id,
    mailbox: mail.mailbox,
    receivedAt: mail.received_at,
    reading,
    asInquiry: mail.treat_as_inquiry,
    understood,
  }));
  const [mine, known, providers, cases] = await sendTogether(trx, (beside) => [
    settleMails(beside, expected, new Date(context.now().getTime() - longestBehind)),
    holdSameMails(beside, all),
    knownProviders(beside, context),
    // Answered after the mails are held, so it is as true as if it were asked then.
    expectCases(beside, context, all),
  ]);
  if (mine.size < readings.length) await waitInOrder(trx, context, readings, mine);
  const received = all.filter(({ mailId }) => mine.has(mailId));
  const outcomes = await receiveMails(trx, context, received, { known, providers, expected: cases });
  await noteMailOutcomes(
    trx,
    received
      .map(({ mailId, reading }, index) => ({
        id: mailId,
        outcome: outcomes[index]!,
        reason: reading.why || null,
      }))
      .filter(({ outcome }, index) => outcome !== received[index]!.reading.kind),
  );
  await acknowledgeMails(trx, context, received, providers);
  failpoint('before_settle_commit');
}

/**
 * What one sender wrote is settled in the order in which it came, whichever process reads it: a mail whose forerunner is
 * put off, or in the hands of another, comes again in a moment. Not for ever, so that nobody can hold up a client by a
 * broken mail under his name.
 */
async function waitInOrder(
  trx: Trx,
  context: Context,
  readings: ReadOne[],
  mine: Set<number>,
): Promise<void> {
  const others = readings.map(({ mail }) => mail).filter(({ id }) => !mine.has(id));
  await returnClaims(trx, others, new Date(context.now().getTime() + behindAgain));
}

async function giveBack(context: Context, mail: ClaimedMail, error: unknown): Promise<void> {
  const hopeless = error instanceof DeskError && error.retry === 'never';
  const counted = !isPassing(error);
  if (!hopeless && (!counted || mail.attempts < context.limits.triesBeforeQuarantine)) {
    // Attempts also count the processes that died, so the wait has an end: a fifth of a claim.
    const wait = Math.min(5_000 * 4 ** (mail.attempts - 1), context.limits.claimMilliseconds / 5);
    const until = new Date(context.now().getTime() + wait);
    await postponeMail(context.db, mail, until, errorCode(error), counted);
    return;
  }
  await context.db.transaction().execute(async (trx) => {
    if (!(await quarantineMail(trx, mail.id))) return;
    await noteMailOutcomes(trx, [{ id: mail.id, outcome: 'quarantined', reason: errorCode(error) }]);
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
