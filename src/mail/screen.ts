import type { MailKind, ParsedMail, SenderVerdict } from '../domain/model/mail.ts';
import { fieldValues, firstValue, type MailHeader } from './header-fields.ts';
import { isLoopMark, loopHeader } from './loop-mark.ts';
import { automaticReplySign, noticeSign } from './screening/automatic-reply-signs.ts';
import { bounceSign } from './screening/bounce-signs.ts';
import { reportSign } from './screening/report-signs.ts';

export interface Screening {
  kind: MailKind;
  /** Which sign decided, in machine words. For an inquiry '', or by which sign a machine wrote it: such a one is never acknowledged. */
  why: string;
}
type Sign = (header: MailHeader, parsed: ParsedMail) => string | null;

/**
 * What a mail is, decided on the header fields of its own bytes. The order matters: a bounce is often marked as
 * an automatic answer too, and an automatic answer has the null return path of a bounce (RFC 3834 section 3.3).
 * A machine's notice of its own accord, like a provider's about a payment, is an inquiry like any other.
 * `ownAddresses` in lower case; `loopKey` makes our own mark provable, without it the mark's shape is enough. `verdict`
 * is what our own check said of the sender: anybody can write an own address into From.
 */
export function screen(
  header: MailHeader,
  parsed: ParsedMail,
  ownAddresses: string[],
  verdict: SenderVerdict,
  loopKey: Buffer | null = null,
): Screening {
  const signs: [MailKind, Sign][] = [
    [
      'own_mail',
      (fields, mail) => ownMail(fields, mail, countsAsProven(verdict) ? ownAddresses : [], loopKey),
    ],
    ['report', reportSign],
    ['bounce', bounceSign],
    ['auto_reply', automaticReplySign],
    ['list', (fields) => mailingList(fields, ownAddresses)],
  ];
  for (const [kind, sign] of signs) {
    const why = sign(header, parsed);
    if (why !== null) return { kind, why };
  }
  return { kind: 'inquiry', why: noticeSign(header) };
}

/** Where senders are not checked at all, the address is all there is. */
function countsAsProven(verdict: SenderVerdict): boolean {
  return verdict === 'pass' || verdict === 'off';
}

function ownMail(header: MailHeader, parsed: ParsedMail, own: string[], key: Buffer | null): string | null {
  if (parsed.from && own.includes(parsed.from.address)) return 'from an own address';
  const marks = fieldValues(header, loopHeader.toLowerCase());
  return marks.some((mark) => isLoopMark(mark, parsed.messageId, key)) ? 'own loop mark' : null;
}

/** RFC 2919 and RFC 2369. The desk's own address may be a list itself; then every inquiry carries its List-Id. */
function mailingList(header: MailHeader, ownAddresses: string[]): string | null {
  const listId = /<([^<>]+)>/.exec(firstValue(header, 'list-id'))?.[1] ?? firstValue(header, 'list-id');
  if (ownAddresses.some((address) => address.replace('@', '.') === listId)) return null;
  if (listId !== '') return 'list-id';
  if (fieldValues(header, 'list-unsubscribe').length > 0) return 'list-unsubscribe';
  // Bulk alone is a notice: banks and providers mark theirs with it.
  return firstValue(header, 'precedence') === 'list' ? 'precedence list' : null;
}
