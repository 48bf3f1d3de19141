import type { Context } from './context.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { findBouncedMail, findJoinedCase } from './find-joined-case.ts';
import { findSameMail, fingerprintOf } from './find-same-mail.ts';
import type { MailReading } from './model/mail.ts';
import type { NewInquiry } from './new-inquiry.ts';
import { noteBounce } from './note-bounce.ts';
import { receiveInquiry } from './receive-inquiry.ts';
import { addEvent } from './store/case-events.ts';
import { changeCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';

export interface ReceivedMail {
  mailId: number;
  mailbox: string;
  /** The server's INTERNALDATE. */
  receivedAt: Date;
  reading: MailReading;
}

/**
 * Makes exactly one thing of a mail: an inquiry, or an event. Nothing is dropped: what is no inquiry and belongs to no
 * case becomes a case of its own, without a draft. Returns what it became.
 */
export async function receiveMail(trx: Trx, context: Context, mail: ReceivedMail): Promise<string> {
  const { parsed, kind, sender } = mail.reading;
  if (kind === 'own_mail') return noteOwnMail(trx, context, mail);

  const bounced =
    kind === 'bounce' || kind === 'report'
      ? await findBouncedMail(trx, context, [...returnedIds(mail), ...threadIds(mail)])
      : null;
  if (bounced && kind === 'report') return noteOnCase(trx, context, mail, bounced.caseId);
  if (bounced) return noteBounce(trx, context, mail, bounced);

  const address = parsed.from?.address ?? null;
  const { same, reused } = await findSameMail(trx, context, mail);
  if (same !== null) return noteAlsoReceived(trx, context, mail, same);

  const joined = await findJoinedCase(trx, context, {
    messageIds: threadIds(mail),
    subject: parsed.subject,
    text: parsed.reply,
    address,
    verdict: sender.verdict,
  });
  if (kind !== 'inquiry' && joined !== null) return noteOnCase(trx, context, mail, joined);

  await receiveInquiry(trx, context, { ...mailInquiry(context, mail, joined), messageIdReused: reused });
  return kind;
}

/** The inquiry that a mail makes when it makes one. `joins` is the case that it continues. */
export function mailInquiry(context: Context, mail: ReceivedMail, joins: number | null): NewInquiry {
  const { parsed, kind, sender } = mail.reading;
  const address = parsed.from?.address ?? null;
  return {
    channel: 'email',
    mailId: mail.mailId,
    slack: null,
    officer: null,
    desk: context.settings.mailboxDesks?.[mail.mailbox] ?? null,
    joins,
    sender: { address, name: parsed.from?.name ?? '', verdict: sender.verdict, why: sender.why },
    messageId: parsed.messageId,
    fingerprint: fingerprintOf(context, parsed),
    messageIdReused: false,
    inReplyTo: parsed.inReplyTo,
    references: parsed.references,
    subject: parsed.subject,
    text: parsed.text,
    reply: parsed.reply,
    attachments: parsed.attachments,
    receivedAt: mail.receivedAt,
    // Whoever writes under our own name without proof gets no answer drafted: it would go to ourselves.
    draftWanted: kind === 'inquiry' && !(address !== null && context.settings.ownAddresses.includes(address)),
    kind,
  };
}

function returnedIds(mail: ReceivedMail): string[] {
  const { bouncedMessageId } = mail.reading.parsed;
  return bouncedMessageId === null ? [] : [bouncedMessageId];
}

/** In-Reply-To and References, the likeliest to be ours first. */
export function threadIds(mail: ReceivedMail): string[] {
  const { inReplyTo, references } = mail.reading.parsed;
  // The newest reference is the likeliest to be ours.
  return [...(inReplyTo ? [inReplyTo] : []), ...references.toReversed()];
}

async function noteOwnMail(trx: Trx, context: Context, mail: ReceivedMail): Promise<string> {
  await addEvent(trx, {
    stream: 0,
    at: context.now(),
    actor: 'system',
    kind: 'own_mail_received',
    data: { mail: mail.mailId },
  });
  return 'own_mail';
}

async function noteAlsoReceived(
  trx: Trx,
  context: Context,
  mail: ReceivedMail,
  caseId: number,
): Promise<string> {
  await addEvent(trx, {
    stream: caseId,
    at: context.now(),
    actor: 'system',
    kind: 'also_received',
    data: { mail: mail.mailId, mailbox: mail.mailbox },
  });
  return 'duplicate';
}

async function noteOnCase(trx: Trx, context: Context, mail: ReceivedMail, caseId: number): Promise<string> {
  await addEvent(trx, {
    stream: caseId,
    at: context.now(),
    actor: 'system',
    kind: `${mail.reading.kind}_received`,
    data: { mail: mail.mailId, why: mail.reading.why },
  });
  await changeCase(trx, caseId, {});
  await sendCardUpdate(trx, context, caseId);
  return mail.reading.kind;
}
