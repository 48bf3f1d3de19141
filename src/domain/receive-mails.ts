import type { Context } from './context.ts';
import { bearsThreadMark, noThread } from './find-thread.ts';
import type { Provider } from './model/record-map.ts';
import { isFromProvider } from './note-provider-answer.ts';
import { receiveNewInquiries } from './receive-inquiry.ts';
import { mailInquiry, type ReceivedMail, receiveMail, threadQuestion } from './receive-mail.ts';
import type { Trx } from './store/database.ts';
import { holdMessageIds, knownMessageIds } from './store/inquiries.ts';
import { sendTogether } from './store/send-together.ts';

/**
 * Receives many mails as if one after another, in their order. What opens a case of its own whatever the others do is
 * received together, with one statement a table; everything else by itself afterwards. `known` is what holdSameMails gave
 * in this transaction, `providers` who moves the firm's money. Returns what each became.
 */
export async function receiveMails(
  trx: Trx,
  context: Context,
  mails: ReceivedMail[],
  known: Set<string>,
  providers: Provider[],
): Promise<string[]> {
  const outcomes = new Map<ReceivedMail, string>();
  let waiting = mails;
  while (waiting.length > 0) {
    const isFirst = waiting === mails;
    const there = isFirst ? known : await knownMessageIds(trx, messageIdsOf(waiting));
    const { together, later } = nextRound(context, waiting, there, providers);
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

/** Until this transaction ends nobody else receives a mail under these Message-IDs. Gives those that an inquiry has already. */
export async function holdSameMails(trx: Trx, mails: ReceivedMail[]): Promise<Set<string>> {
  const messageIds = messageIdsOf(mails);
  const [, known] = await sendTogether(trx, (beside) => [
    holdMessageIds(beside, messageIds),
    knownMessageIds(beside, messageIds),
  ]);
  return known;
}

/** `known` are Message-IDs that inquiries have; those of these mails are added. */
function nextRound(
  context: Context,
  mails: ReceivedMail[],
  known: Set<string>,
  providers: Provider[],
): { together: ReceivedMail[]; later: ReceivedMail[] } {
  const together: ReceivedMail[] = [];
  const later: ReceivedMail[] = [];
  for (const mail of mails) {
    const { messageId } = mail.reading.parsed;
    // The same mail may have come to two addresses: the second is looked at when the first is there.
    const isFirst = messageId === null || !known.has(messageId);
    if (messageId !== null) known.add(messageId);
    if (isFirst && opensCase(context, mail, providers)) together.push(mail);
    else later.push(mail);
  }
  return { together, later };
}

/** Whether this mail opens a case whatever the tables say: no person of ours and no provider wrote it, it returns nothing of ours and bears no mark of ours. */
function opensCase(context: Context, mail: ReceivedMail, providers: Provider[]): boolean {
  const { kind } = mail.reading;
  if (kind === 'own_mail' || kind === 'bounce' || kind === 'report') return false;
  const question = threadQuestion(mail);
  // What a provider writes may belong to cases that the others open.
  return !isFromProvider(providers, question) && !bearsThreadMark(context, question);
}
