import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import type { OwnMail } from './find-thread.ts';
import type { ParsedMail } from './model/mail.ts';
import type { ReceivedMail } from './receive-mail.ts';
import { tellReplyTrouble } from './reply-trouble.ts';
import { clocksFor } from './rules/deadlines.ts';
import { statusAfter } from './rules/lifecycle.ts';
import { maskContacts } from './rules/mask-contacts.ts';
import { readableCopy } from './rules/readable-copy.ts';
import { addEvent } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase } from './store/cases.ts';
import { runningClocks, startClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import { noteReturned } from './store/deliveries.ts';

const longestSaid = 300;

/**
 * A reply of ours did not arrive: the client still waits. The case is opened again with a clock, its history and its
 * card say which delivery came back and why, and whoever has the case is told once. A report that it is only late, or
 * has arrived, is an event and nothing more. A bounce decides nothing else.
 */
export async function noteBounce(
  trx: Trx,
  context: Context,
  mail: ReceivedMail,
  bounced: OwnMail,
): Promise<string> {
  const row = await lockCase(trx, bounced.caseId);
  if (!row) throw new Error(`case ${bounced.caseId} of a delivery is gone`);
  const { reported } = mail.reading.parsed;
  const isFinal = reported.length === 0 || reported.some(({ failed }) => failed);
  await addEvent(trx, {
    stream: row.id,
    at: context.now(),
    actor: 'system',
    kind: isFinal ? 'bounce_received' : 'delivery_report_received',
    data: { mail: mail.mailId, why: mail.reading.why, delivery: bounced.deliveryId },
  });
  if (isFinal) await reopen(trx, context, row, bounced, whatItSays(mail.reading.parsed));
  else {
    await changeCase(trx, row.id, {});
    await sendCardUpdate(trx, context, row.id);
  }
  return 'bounce';
}

async function reopen(
  trx: Trx,
  context: Context,
  row: CaseRow,
  bounced: OwnMail,
  said: string,
): Promise<void> {
  const now = context.now();
  const status = statusAfter('received', row.status);
  await changeCase(trx, row.id, { status, closed_at: null, closed_reason: null });
  const clocks = clocksFor(
    { topic: 'other', priority: row.priority, complaint: false, receivedAt: now, firstReply: false },
    deskSettings(context.settings, row.desk),
  );
  const running = (await runningClocks(trx, row.id)).map((clock) => clock.type);
  if (!running.includes('first_reply') && !running.includes('next_reply'))
    await startClocks(
      trx,
      clocks.map((clock) => ({ caseId: row.id, startedAt: now, ...clock })),
    );
  const reply = await noteReturned(
    trx,
    bounced.deliveryId,
    readableCopy(said, longestSaid, maskContacts),
    now,
  );
  await sendCardUpdate(trx, context, row.id);
  if (reply) await tellReplyTrouble(trx, context, row, reply, 'bounced');
}

/** The words of the server that gave up; where none are told, the beginning of the returned mail. */
function whatItSays({ reported, text }: ParsedMail): string {
  const failure = reported.find(({ failed }) => failed);
  return failure?.reason || failure?.status || text.replace(/\s+/g, ' ').trim();
}
