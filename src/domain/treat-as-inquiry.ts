import { standingOf, whyNotNow } from './case-state.ts';
import { changeCaseAs } from './change-case.ts';
import type { Context } from './context.ts';
import { replyClocks } from './inquiry-rows.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import type { MailAct } from './retry-mail.ts';
import { statusAfter } from './rules/lifecycle.ts';
import { addEvents, isNotedOn } from './store/case-events.ts';
import { startClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import { entityOfCase } from './store/facts.ts';
import { latestInquiry, markAsInquiry } from './store/inquiries.ts';
import { type LockedMail, lockMails, mailsWithInquiry, queueAsInquiries } from './store/put-aside-mails.ts';

/**
 * An officer says that a person wrote what looked like a machine's mail and opened this case: from now on its clocks run
 * and it has a draft, like any inquiry's.
 */
export async function treatCaseAsInquiry(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ view: CaseView }>> {
  return changeCaseAs(context, request.officer, request.caseId, async (row, trx) => {
    const hindrance = whyNotNow('treat_as_inquiry', row, await standingOf(trx, row));
    if (hindrance) return hindrance;
    const inquiry = await latestInquiry(trx, row.id);
    if (!inquiry) return { ok: false, sentence: `${row.ref} holds no message.` };
    await markAsInquiry(trx, inquiry.id);
    // Its sender has waited since he wrote, but the desk is late only from now on.
    const found = {
      topics: inquiry.topics,
      topic: row.topic,
      priority: row.priority,
      complaint: row.complaint,
    };
    const wanted = { kind: 'inquiry' as const, receivedAt: context.now() };
    await startClocks(trx, replyClocks(context, wanted, found, row, await entityOfCase(trx, row.id)));
    await context.enqueue(trx, 'draft-replies');
    return {
      ok: true,
      change: { mail_kind: 'inquiry', status: statusAfter('received', row.status) },
      kind: 'treated_as_inquiry',
      data: { inquiry: inquiry.id, was: row.mail_kind },
    };
  });
}

/**
 * The same for a mail that was only noted on this case: it is read once more, as a person's, and continues the case or
 * opens one of its own by the usual rules.
 */
export async function treatMailAsInquiry(
  context: Context,
  request: { caseId: number; mailId: number; officer: Officer },
): Promise<Result<{ view: CaseView }>> {
  const { mailId, officer } = request;
  return changeCaseAs(context, officer, request.caseId, async (row, trx) => {
    if (!(await isNotedOn(trx, row.id, mailId)))
      return { ok: false, sentence: `That mail is not one of ${row.ref}.` };
    const [mail] = await lockMails(trx, [mailId]);
    const refusal = mail ? await whyNot(trx, mail) : 'That mail is gone.';
    if (refusal !== null) return { ok: false, sentence: refusal };
    await queueAsInquiries(trx, [mailId]);
    await context.enqueue(trx, 'settle-mail');
    return { ok: true, change: {}, kind: 'mail_treated_as_inquiry', data: { mail: mailId } };
  });
}

/** The same for any mails that were read, also such as belong to no case. All in one transaction, each with an event. */
export async function treatMailsAsInquiries(
  context: Context,
  ids: number[],
  actor: string,
): Promise<MailAct[]> {
  return context.db.transaction().execute(async (trx) => {
    const locked = new Map((await lockMails(trx, ids)).map((mail) => [mail.id, mail]));
    const acts: MailAct[] = [];
    for (const id of [...new Set(ids)]) {
      const mail = locked.get(id);
      const refusal = mail ? await whyNot(trx, mail) : `There is no mail ${id}.`;
      acts.push(
        refusal === null
          ? { id, done: true, sentence: `Mail ${id} is read once more, as a person's.` }
          : { id, done: false, sentence: refusal },
      );
    }
    const again = acts.filter(({ done }) => done).map(({ id }) => id);
    await queueAsInquiries(trx, again);
    const by = { stream: 0, at: context.now(), actor, kind: 'mail_treated_as_inquiry' };
    await addEvents(
      trx,
      again.map((mail) => ({ ...by, data: { mail } })),
    );
    if (again.length > 0) await context.enqueue(trx, 'settle-mail');
    return acts;
  });
}

async function whyNot(trx: Trx, { id, state, isErased }: LockedMail): Promise<string | null> {
  if (isErased) return `Mail ${id} was erased: there is nothing to read.`;
  if (state === 'quarantined') return `Mail ${id} could not be read. Try: casedesk mail retry ${id}`;
  if (state === 'stored') return `Mail ${id} waits to be read already.`;
  return (await mailsWithInquiry(trx, [id])).has(id) ? `Mail ${id} has a case already.` : null;
}
