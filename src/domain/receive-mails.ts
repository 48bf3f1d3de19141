import type { Context } from './context.ts';
import { bearsThreadMark, noThread } from './find-thread.ts';
import type { Provider } from './model/record-map.ts';
import { isFromProvider } from './note-provider-answer.ts';
import { type NewArrivals, prepareNewInquiries, receiveNewInquiries } from './receive-inquiry.ts';
import { mailInquiry, type ReceivedMail, receiveMail, threadQuestion } from './receive-mail.ts';
import type { Trx } from './store/database.ts';
import { holdMessageIds, knownMessageIds } from './store/inquiries.ts';
import { sendTogether } from './store/send-together.ts';

/** What was looked up for mails that will most probably open cases. */
export interface ExpectedCases {
  mails: ReceivedMail[];
  found: NewArrivals;
}

/**
 * Looks up what cases need which these mails open if nobody else settles any of them, none has come before and no
 * provider wrote one, as is usual: so it can be asked for together with the question whether that is so.
 */
export async function expectCases(
  trx: Trx,
  context: Context,
  mails: ReceivedMail[],
): Promise<ExpectedCases | null> {
  const { together } = nextRound(context, mails, new Set(), []);
  return together.length > 0 ? lookUp(trx, context, together) : null;
}

/**
 * Receives many mails as if one after another, in their order. What opens a case of its own whatever the others do is
 * received together, with one statement a table; everything else by itself afterwards. `known` is what holdSameMails gave
 * in this transaction, `providers` who moves the firm's money, and `expected` what expectCases found. Returns what each
 * became.
 */
export async function receiveMails(
  trx: Trx,
  context: Context,
  mails: ReceivedMail[],
  {
    known,
    providers,
    expected,
  }: { known: Set<string>; providers: Provider[]; expected: ExpectedCases | null },
): Promise<string[]> {
  const outcomes = new Map<ReceivedMail, string>();
  let waiting = mails;
  while (waiting.length > 0) {
    const isFirst = waiting === mails;
    const there = isFirst ? known : await knownMessageIds(trx, messageIdsOf(waiting));
    const { together, later } = nextRound(context, waiting, there, providers);
    if (together.length > 0) {
      const isExpected = isFirst && expected !== null && isSame(expected.mails, together);
      const { found } = isExpected ? expected : await lookUp(trx, context, together);
      await receiveNewInquiries(trx, context, found);
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

async function lookUp(trx: Trx, context: Context, mails: ReceivedMail[]): Promise<ExpectedCases> {
  const inquiries = mails.map((mail) => mailInquiry(context, mail, noThread));
  return { mails, found: await prepareNewInquiries(trx, context, inquiries) };
}

function isSame(some: ReceivedMail[], others: ReceivedMail[]): boolean {
  return some.length === others.length && some.every((mail, index) => mail === others[index]);
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
