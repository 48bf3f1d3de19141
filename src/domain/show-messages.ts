import type { Context } from './context.ts';
import { messageHelp } from './message-help.ts';
import type { MessageHelp } from './model/shown-model.ts';
import type { Officer, Result } from './model.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { type CaseRow, readCase } from './store/cases.ts';
import type { Database } from './store/database.ts';
import { sentReplies } from './store/drafts.ts';
import { latestInquiries } from './store/inquiries.ts';
import { providerAnswers } from './store/provider-answers.ts';
import { allQuestionsOn } from './store/questions.ts';

/** One message of a case. Client text in it is untrusted. */
export interface ShownMessage {
  /** Null for a reply of the desk. */
  sender: { name: string; address: string } | null;
  /** The colleague who got it in Slack, when it is an answer to his question; absent: it went to the case's own writer. */
  to?: string;
  at: Date;
  subject: string;
  text: string;
  /** With quoted history and signature; else only what its writer newly wrote. */
  isWhole: boolean;
  /** For officers who do not read its language; absent where they do. */
  help?: MessageHelp;
}

const mostMessages = 12;

/** The latest message of a case whole, and the ones before it as far as they were new then, newest first. */
export async function showMessages(
  context: Context,
  request: { caseId: number; officer: Officer },
): Promise<Result<{ ref: string; messages: ShownMessage[]; left: number }>> {
  const { db } = context;
  const row = await readCase(db, request.caseId);
  if (!row || !mayWorkOn(request.officer, row)) return noSuchCase;
  const inquiries = await latestInquiries(db, row.id, mostMessages);
  const replies = await sentReplies(db, row.id, mostMessages);
  const answers = await providerAnswers(db, row.id, mostMessages);
  // Replies first: of the same second, the answer is the newer one.
  const help = inquiries[0] && (await messageHelp(context, row.id, inquiries[0]));
  const messages: ShownMessage[] = [
    ...replies.map(({ text, at }) => ({ sender: null, at, subject: '', text, isWhole: true })),
    ...inquiries.map((inquiry, index) => ({
      sender: { name: inquiry.sender_name, address: inquiry.sender_address ?? '' },
      at: inquiry.received_at,
      subject: inquiry.subject,
      text: index === 0 ? inquiry.body : inquiry.reply,
      isWhole: index === 0,
      ...(index === 0 && help && { help }),
    })),
    ...answers.map(({ provider, receivedAt, subject, text }) => ({
      sender: { name: `${provider} (payment provider)`, address: '' },
      ...{ at: receivedAt, subject, text, isWhole: false },
    })),
  ];
  messages.push(...(await messagesOfColleagues(db, row)));
  const newest = messages.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return {
    ok: true,
    ref: row.ref,
    messages: newest.slice(0, mostMessages),
    left: Math.max(0, newest.length - mostMessages),
  };
}

/** What colleagues asked about the case, and what they were told; the client got none of it. */
async function messagesOfColleagues(db: Database, row: CaseRow): Promise<ShownMessage[]> {
  const messages: ShownMessage[] = [];
  for (const question of await allQuestionsOn(db, row.id)) {
    const name = question.sender_name;
    for (const { text, at } of await sentReplies(db, question.id, mostMessages))
      messages.push({ sender: null, to: name, at, subject: '', text, isWhole: true });
    for (const { received_at: at, reply } of await latestInquiries(db, question.id, mostMessages))
      messages.push({
        sender: { name: `${name} (colleague, ${question.ref})`, address: '' },
        ...{ at, subject: '', text: reply, isWhole: true },
      });
  }
  return messages;
}
