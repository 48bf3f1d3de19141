import type { Context } from './context.ts';
import { bodyLimit, subjectLimit } from './inquiry-rows.ts';
import type { MailReading, ParsedMail } from './model/mail.ts';
import { readableCopy } from './rules/readable-copy.ts';
import { sameMailContent } from './rules/same-mail.ts';
import { mailFingerprint } from './seal.ts';
import type { Trx } from './store/database.ts';
import { inquiriesWithMessageId } from './store/inquiries.ts';

/** Milliseconds. */
const sameWithin = 7 * 86_400_000;

/**
 * The case that holds this very mail, come to another address of ours; and whether other mails bear its Message-ID,
 * which alone decides nothing: who sends it first must not make a later mail disappear. A copy whose sender is proven is
 * never taken for one whose sender is not.
 */
export async function findSameMail(
  trx: Trx,
  context: Context,
  { reading, receivedAt }: { reading: MailReading; receivedAt: Date },
): Promise<{ same: number | null; reused: boolean }> {
  const { parsed, sender } = reading;
  if (parsed.messageId === null) return { same: null, reused: false };
  const bearers = await inquiriesWithMessageId(trx, parsed.messageId);
  const at = receivedAt.getTime();
  const fingerprint = fingerprintOf(context, parsed);
  const subject = readableCopy(parsed.subject, subjectLimit);
  const body = readableCopy(parsed.text, bodyLimit);
  const same = bearers.find(
    (one) =>
      one.sender_address === (parsed.from?.address ?? null) &&
      one.verdict === sender.verdict &&
      // Either may have come first: the servers of two mailboxes have clocks of their own.
      Math.abs(one.received_at.getTime() - at) <= sameWithin &&
      (one.fingerprint === null
        ? one.subject === subject && one.body === body
        : one.fingerprint === fingerprint),
  );
  return { same: same?.case_id ?? null, reused: !same && bearers.length > 0 };
}

export function fingerprintOf(context: Context, parsed: ParsedMail): string | null {
  const content = sameMailContent(parsed);
  return content === null ? null : mailFingerprint(content, context.keys);
}
