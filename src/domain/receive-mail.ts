import type { Context } from './context.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { findSameMail, fingerprintOf } from './find-same-mail.ts';
import { findBouncedMail, findThread, type Thread, type ThreadQuestion } from './find-thread.ts';
import { knownProviders } from './known-providers.ts';
import { type MailReading, mostCopied } from './model/mail.ts';
import type { UnderstoodText } from './model/understanding.ts';
import type { NewInquiry } from './new-inquiry.ts';
import { noteBounce } from './note-bounce.ts';
import { isFromProvider, noteProviderAnswer } from './note-provider-answer.ts';
import { receiveInquiry } from './receive-inquiry.ts';
import { firstRecheckAt } from './recheck-senders.ts';
import { withoutPlusTag } from './rules/plus-address.ts';
import { hiddenSubject, hiddenText, isThirdPartyVerification } from './rules/third-party-verification.ts';
import { addEvent } from './store/case-events.ts';
import { changeCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';

export interface ReceivedMail {
  mailId: number;
  mailbox: string;
  /** The server's INTERNALDATE. */
  receivedAt: Date;
  reading: MailReading;
  /** An officer said that a person wrote it: it is neither own mail nor a copy, whatever it looks like. */
  asInquiry?: boolean;
  /** What its words say, where that was found out while it was read. */
  understood?: UnderstoodText;
}

/**
 * Makes exactly one thing of a mail: an inquiry, or an event. Nothing is dropped: what is no inquiry and belongs to no
 * case becomes a case of its own, without a draft. Returns what it became.
 */
export async function receiveMail(trx: Trx, context: Context, mail: ReceivedMail): Promise<string> {
  const { kind } = mail.reading;
  if (kind === 'own_mail') return noteOwnMail(trx, context, mail);

  const bounced =
    kind === 'bounce' || kind === 'report'
      ? await findBouncedMail(trx, context, [...returnedIds(mail), ...threadIds(mail)])
      : null;
  if (bounced && kind === 'report') return noteOnCase(trx, context, mail, bounced.caseId);
  if (bounced) return noteBounce(trx, context, mail, bounced);

  const { same, reused } = await findSameMail(trx, context, mail);
  if (same !== null && !mail.asInquiry) return noteAlsoReceived(trx, context, mail, same);

  const thread = await findThread(trx, context, threadQuestion(mail));
  // What no person wrote opens no closed case again, and is noted on one however old.
  const about = thread.joins ?? thread.follows;
  if (kind !== 'inquiry' && about !== null) return noteOnCase(trx, context, mail, about);

  const inquiry = { ...mailInquiry(context, mail, thread), mailId: mail.mailId, messageIdReused: reused };
  const mayAnswer = thread.joins === null && !mail.asInquiry && inquiry.sender.verdict === 'pass';
  const isAnswer = mayAnswer && isFromProvider(await knownProviders(trx, context), inquiry.sender);
  if (isAnswer && (await noteProviderAnswer(trx, context, inquiry))) return 'provider_answer';
  await receiveInquiry(trx, context, inquiry);
  return kind;
}

/** The inquiry that a mail makes when it makes one. */
export function mailInquiry(context: Context, mail: ReceivedMail, thread: Thread): NewInquiry {
  const { parsed, kind, sender, why } = mail.reading;
  const address = parsed.from?.address ?? null;
  const isHidden = isThirdPartyVerification(parsed, why);
  return {
    channel: 'email',
    mailId: mail.mailId,
    slack: null,
    officer: null,
    desk: context.settings.mailboxDesks?.[mail.mailbox] ?? null,
    thread,
    sender: { address, name: parsed.from?.name ?? '', verdict: sender.verdict, why: sender.why },
    recheckAt: firstRecheckAt(context, sender),
    messageId: parsed.messageId,
    fingerprint: fingerprintOf(context, parsed),
    messageIdReused: false,
    inReplyTo: parsed.inReplyTo,
    references: parsed.references,
    ...(isHidden
      ? { subject: hiddenSubject, text: hiddenText, reply: hiddenText, attachments: [] }
      : {
          ...{ subject: parsed.subject, text: parsed.text, reply: parsed.reply },
          ...{ attachments: parsed.attachments },
          ...(parsed.attachmentTexts && { attachmentTexts: parsed.attachmentTexts }),
        }),
    copiedTo: othersAddressed(context, mail),
    marks: isHidden ? [] : parsed.marks,
    receivedAt: mail.receivedAt,
    // What is hidden is hidden whole: what its words say was found out before that was known.
    understood: isHidden ? undefined : mail.understood,
    // Whoever writes under our own name without proof gets no answer drafted: it would go to ourselves.
    draftWanted: kind === 'inquiry' && !isHidden && !isOwn(context, address),
    kind,
  };
}

/** To whom else the mail was written; shown to officers, never written to. */
function othersAddressed(context: Context, { reading }: ReceivedMail): string[] {
  const { to, cc, from } = reading.parsed;
  const others = [...to, ...cc].filter((one) => one !== from?.address && !isOwn(context, one));
  return [...new Set(others)].slice(0, mostCopied);
}

function isOwn(context: Context, address: string | null): boolean {
  return address !== null && context.settings.ownAddresses.includes(withoutPlusTag(address));
}

export function threadQuestion(mail: ReceivedMail): ThreadQuestion {
  const { parsed, sender } = mail.reading;
  return {
    messageIds: threadIds(mail),
    addressees: [...parsed.to, ...parsed.cc],
    address: parsed.from?.address ?? null,
    verdict: sender.verdict,
    receivedAt: mail.receivedAt,
  };
}

function returnedIds(mail: ReceivedMail): string[] {
  const { bouncedMessageId } = mail.reading.parsed;
  return bouncedMessageId === null ? [] : [bouncedMessageId];
}

/** In-Reply-To and References, the likeliest to be ours first. */
function threadIds(mail: ReceivedMail): string[] {
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
