import type { Context } from './context.ts';
import { bearsThreadMark, noThread } from './find-thread.ts';
import { receiveNewInquiries } from './receive-inquiry.ts';
import { mailInquiry, type ReceivedMail, receiveMail, threadQuestion } from './receive-mail.ts';
import type { Trx } from './store/database.ts';
import { holdMessageIds, knownMessageIds } from './store/inquiries.ts';

/**
 * Receives many mails as if one after another, in their order. What opens a case of its own whatever the others do is
 * received together, with one statement a table; everything else by itself afterwards. Returns what each became.
 */
export async function receiveMails(trx: Trx, context: Context, mails: ReceivedMail[]): Promise<string[]> {
  const outcomes = new Map<ReceivedMail, string>();
  await holdMessageIds(trx, messageIdsOf(mails));
  let waiting = mails;
  while (waiting.length > 0) {
    const { together, later } = await nextRound(trx, context, waiting);
    if (together.length > 0) {
      await receiveNewInquiries(
        trx,
        context,
        together.map((mail) => mailInquiry(context, mail, noThread)),
      );
      for (const mail of together) outcomes.set(mail, mail.reading.kind);
      waiting = later;
    } else {
      const [first, ...rest] = waiting;
      outcomes.set(first!, await receiveMail(trx, context, first!));
      waiting = rest;
    }
  }
  return mails.map((mail) => outcomes.get(mail)!);
}

function messageIdsOf(mails: ReceivedMail[]): string[] {
  return mails.flatMap(({ reading }) => reading.parsed.messageId ?? []);
}

async function nextRound(
  trx: Trx,
  context: Context,
  mails: ReceivedMail[],
): Promise<{ together: ReceivedMail[]; later: ReceivedMail[] }> {
  const known = await knownMessageIds(trx, messageIdsOf(mails));
  const together: ReceivedMail[] = [];
  const later: ReceivedMail[] = [];
  for (const mail of mails) {
    const { messageId } = mail.reading.parsed;
    // The same mail may have come to two addresses: the second is looked at when the first is there.
    const isFirst = messageId === null || !known.has(messageId);
    if (messageId !== null) known.add(messageId);
    if (isFirst && opensCase(context, mail)) together.push(mail);
    else later.push(mail);
  }
  return { together, later };
}

/** Whether this mail opens a case whatever the tables say: no person of ours wrote it, it returns nothing of ours and bears no mark of ours. */
function opensCase(context: Context, mail: ReceivedMail): boolean {
  const { kind } = mail.reading;
  if (kind === 'own_mail' || kind === 'bounce' || kind === 'report') return false;
  return !bearsThreadMark(context, threadQuestion(mail));
}
