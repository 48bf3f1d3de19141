import type { Context } from './context.ts';
import { errorCode } from './errors.ts';
import { noThread } from './find-thread.ts';
import type { Officer, Result } from './model.ts';
import { receiveQuestion } from './receive-question.ts';
import { addEvent } from './store/case-events.ts';
import { findInquiryBySlackKey } from './store/inquiries.ts';

export interface InternalInquiry {
  officer: Officer;
  text: string;
  /** Where an answer goes: the message that was asked in, or null for a question typed into a window. */
  source: { channel: string; ts: string } | null;
  /** What makes it one question: "channel:ts" of the message, or the id of the window. */
  reference: string;
  permalink: string | null;
}

/**
 * A colleague's question in Slack enters by the same door as a client's mail. Where a case is open on the matter that it
 * names by reference, it stands on that one.
 */
export async function receiveInternalInquiry(
  context: Context,
  inquiry: InternalInquiry,
): Promise<Result<{ ref: string; caseId: number; repeated: boolean }>> {
  const text = inquiry.text.trim();
  if (text === '')
    return {
      ok: false,
      sentence: 'Write what you want to know, with the client, payment or application id if you have it.',
    };
  const key = `slack:${inquiry.reference}`;
  const before = await findInquiryBySlackKey(context.db, key);
  if (before) return { ok: true, ref: before.ref, caseId: before.case_id, repeated: true };

  try {
    const { ref, caseId } = await openInquiry(context, inquiry, key, text);
    return { ok: true, ref, caseId, repeated: false };
  } catch (error) {
    // The same question came in meanwhile and was first.
    const first = errorCode(error) === 'inquiry_repeated' && (await findInquiryBySlackKey(context.db, key));
    if (first) return { ok: true, ref: first.ref, caseId: first.case_id, repeated: true };
    throw error;
  }
}

async function openInquiry(
  context: Context,
  inquiry: InternalInquiry,
  key: string,
  text: string,
): Promise<{ ref: string; caseId: number }> {
  return context.db.transaction().execute(async (trx) => {
    const received = await receiveQuestion(trx, context, {
      channel: 'slack',
      mailId: null,
      slack: { key, channel: inquiry.source?.channel ?? null, thread: inquiry.source?.ts ?? null },
      officer: inquiry.officer,
      thread: noThread,
      copiedTo: [],
      // Bound by an administrator, so we know who asks; e-mail proof does not apply.
      sender: { address: null, name: inquiry.officer.name, verdict: 'off', why: ['slack'] },
      messageId: null,
      fingerprint: null,
      messageIdReused: false,
      inReplyTo: null,
      references: [],
      subject: firstLine(text),
      text,
      reply: text,
      attachments: [],
      marks: [],
      receivedAt: context.now(),
      draftWanted: true,
      kind: 'inquiry',
    });
    if (inquiry.permalink) {
      await addEvent(trx, {
        stream: received.caseId,
        at: context.now(),
        actor: `officer:${inquiry.officer.id}`,
        kind: 'source_noted',
        data: { permalink: inquiry.permalink },
      });
    }
    return received;
  });
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.slice(0, 120);
}
