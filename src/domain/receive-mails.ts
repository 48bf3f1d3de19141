import type { Context } from './context.ts';
import { mayJoinCase } from './find-joined-case.ts';
import { receiveNewInquiries } from './receive-inquiry.ts';
import { mailInquiry, type ReceivedMail, receiveMail, threadIds } from './receive-mail.ts';
import type { Trx } from './store/database.ts';
import { knownMessageIds } from './store/inquiries.ts';

/**
 * Receives many mails as if one after another, in their order. What opens a case of its own and touches nothing that
 * another mail of the round touches is received together, with one statement a table; everything else by itself, after
 * what came before it of the same sender. Returns what each became.
 */
export async function receiveMails(trx: Trx, context: Context, mails: ReceivedMail[]): Promise<string[]> {
  const outcomes = new Map<ReceivedMail, string>();
  let waiting = mails;
  while (waiting.length > 0) {
    const { together, later } = await nextRound(trx, waiting);
    if (together.length > 0) {
      await receiveNewInquiries(
        trx,
        context,
        together.map((mail) => mailInquiry(context, mail, null)),
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

async function nextRound(
  trx: Trx,
  mails: ReceivedMail[],
): Promise<{ together: ReceivedMail[]; later: ReceivedMail[] }> {
  const ids = mails.flatMap(({ reading }) => reading.parsed.messageId ?? []);
  const known = await knownMessageIds(trx, ids);
  const taken = new Set<string>();
  const together: ReceivedMail[] = [];
  const later: ReceivedMail[] = [];
  for (const mail of mails) {
    const keys = keysOf(mail);
    const isFree = keys.every((key) => !taken.has(key));
    for (const key of keys) taken.add(key);
    const { messageId } = mail.reading.parsed;
    const isNew = opensCase(mail) && !(messageId !== null && known.has(messageId));
    if (isFree && isNew) together.push(mail);
    else later.push(mail);
  }
  return { together, later };
}

/** Two mails that share one of these may belong to one case. */
function keysOf({ reading }: ReceivedMail): string[] {
  const { from, messageId } = reading.parsed;
  return [
    ...(from === null ? [] : [`from ${from.address}`]),
    ...(messageId === null ? [] : [`id ${messageId}`]),
  ];
}

/** Whether this mail opens a case whatever the tables say: no person of ours wrote it, it returns and names nothing of ours. */
function opensCase(mail: ReceivedMail): boolean {
  const { kind, parsed, sender } = mail.reading;
  if (kind === 'own_mail' || kind === 'bounce') return false;
  return !mayJoinCase({
    messageIds: threadIds(mail),
    subject: parsed.subject,
    text: parsed.reply,
    address: parsed.from?.address ?? null,
    verdict: sender.verdict,
  });
}
