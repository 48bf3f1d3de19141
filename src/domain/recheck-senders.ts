import type { Context } from './context.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { errorCode } from './errors.ts';
import { linkRecords } from './link-record.ts';
import type { CheckSender, SenderCheck } from './model/mail.ts';
import { replyLanguage } from './rules/language.ts';
import { cuesOfInquiry } from './rules/linking/cues.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import { latestInquiry, readInquiry } from './store/inquiries.ts';
import { saveLinks } from './store/links.ts';
import {
  claimSenderChecks,
  type DueCheck,
  mentionsOfInquiry,
  postponeSenderCheck,
  settleSenderCheck,
} from './store/sender-checks.ts';
import { readRawMail } from './store-mail.ts';
import { wantDraftAnew } from './want-draft-anew.ts';

const mostAtOnce = 10;

/** When the sender of a mail whose first check met trouble is checked again; null for all others. */
export function firstRecheckAt(context: Context, { verdict }: SenderCheck): Date | null {
  return verdict === 'temperror' ? recheckAfter(context, 0) : null;
}

/**
 * Checks senders again whose check met trouble with DNS, from the bytes that were kept, by the same rules and as of the
 * time the mail came: a signature that has run out since was sound then. Trouble is put off with growing waits and has an
 * end. Only a real pass makes a sender proven. Returns how many were due.
 */
export async function recheckSenders(context: Context, check: CheckSender): Promise<number> {
  const until = new Date(context.now().getTime() + context.limits.claimMilliseconds);
  const due = await claimSenderChecks(context.db, { now: context.now(), until, limit: 50 });
  // One question to a domain that gives no answer is enough for now: a flood in its name must not keep others waiting.
  const byDomain = [...Map.groupBy(due, domainOf).values()];
  for (let start = 0; start < byDomain.length; start += mostAtOnce)
    await Promise.all(
      byDomain.slice(start, start + mostAtOnce).map((group) => recheckGroup(context, check, group)),
    );
  return due.length;
}

function recheckAfter({ now, limits }: Context, tries: number): Date | null {
  const wait = limits.recheckWaitsSeconds[tries];
  return wait === undefined ? null : new Date(now().getTime() + wait * 1000);
}

function domainOf({ sender_address }: DueCheck): string {
  return sender_address?.slice(sender_address.lastIndexOf('@') + 1) ?? '';
}

const noAnswer: SenderCheck = { verdict: 'temperror', why: [] };

async function recheckGroup(context: Context, check: CheckSender, group: DueCheck[]): Promise<void> {
  let trouble: SenderCheck | null = null;
  for (const due of group) {
    // One try more than there are waits: whoever had the last one ended over it.
    const isSpent = due.rechecks > context.limits.recheckWaitsSeconds.length;
    const found: SenderCheck | null = isSpent
      ? noAnswer
      : (trouble ?? (await checkAgain(context, check, due)));
    if (found?.verdict === 'temperror' && !isSpent) trouble = found;
    if (found !== null) await keepVerdict(context, due, found);
  }
}

/** Null when there is nothing to check any more. Whatever else goes wrong is tried again when the claim has run out. */
async function checkAgain(context: Context, check: CheckSender, due: DueCheck): Promise<SenderCheck | null> {
  try {
    return await check(await readRawMail(context, context.db, due.mail_id), due.stored_at);
  } catch (error) {
    if (errorCode(error) === 'mail_erased') await postponeSenderCheck(context.db, due, null);
    return null;
  }
}

async function keepVerdict(context: Context, due: DueCheck, found: SenderCheck): Promise<void> {
  const again = found.verdict === 'temperror' ? recheckAfter(context, due.rechecks) : null;
  if (again !== null) {
    await postponeSenderCheck(context.db, due, again);
    return;
  }
  await context.db.transaction().execute(async (trx) => {
    const row = await lockCase(trx, due.case_id);
    if (!row || !(await settleSenderCheck(trx, due, found))) return;
    const change = found.verdict === 'pass' ? await linkAnew(trx, context, row, due.id) : {};
    await changeCase(trx, row.id, change);
    await addEvent(trx, {
      stream: row.id,
      at: context.now(),
      actor: 'job:sender-checks',
      kind: found.verdict === 'temperror' ? 'sender_check_given_up' : 'sender_checked_again',
      data: { inquiry: due.id, verdict: found.verdict, tries: due.rechecks },
    });
    await sendCardUpdate(trx, context, row.id);
  });
}

/**
 * What a sender who turned out to be proven changes in his locked case: its links, and, where he wrote last and gets the
 * reply, what may be told. Nothing in a case whose reply goes to somebody else.
 */
async function linkAnew(
  trx: Trx,
  context: Context,
  row: CaseRow,
  inquiryId: number,
): Promise<Partial<Pick<CaseRow, 'disclosure' | 'language'>>> {
  const inquiry = await readInquiry(trx, inquiryId);
  if (inquiry.sender_address === null || inquiry.sender_address !== row.recipient) return {};
  const mentions = await mentionsOfInquiry(trx, inquiryId);
  const cues = cuesOfInquiry(inquiry);
  const question = {
    channel: 'email' as const,
    proven: true,
    address: inquiry.sender_address,
    mentions,
    cues,
  };
  const [records] = await linkRecords(trx, context, [question]);
  await saveLinks(trx, row.id, records!.links, context.now());
  if ((await latestInquiry(trx, row.id))?.id !== inquiryId) return {};
  if (records!.provider === null) await wantDraftAnew(trx, context, row, inquiry);
  return {
    disclosure: records!.disclosure,
    language: replyLanguage(inquiry.language, row.language, records!.clientLanguage),
  };
}
