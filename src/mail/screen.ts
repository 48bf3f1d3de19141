import type { MailKind, ParsedMail, SenderVerdict } from '../domain/model/mail.ts';
import { fieldValues, type MailHeader } from './header-fields.ts';
import { isLoopMark, loopHeader } from './loop-mark.ts';

export interface Screening {
  kind: MailKind;
  /** Which sign decided, in machine words; '' for an inquiry. */
  why: string;
}
type Sign = (header: MailHeader, parsed: ParsedMail) => string | null;

/**
 * What a mail is, decided on the header fields of its own bytes. The order matters: a bounce is often marked as
 * an automatic answer too, and an automatic answer has the null return path of a bounce (RFC 3834 section 3.3).
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
    ['bounce', bounce],
    ['auto_reply', autoReply],
    ['bounce', nullReturnPath],
    ['list', (fields) => mailingList(fields, ownAddresses)],
  ];
  for (const [kind, sign] of signs) {
    const why = sign(header, parsed);
    if (why !== null) return { kind, why };
  }
  return { kind: 'inquiry', why: '' };
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

/** Delivery reports: RFC 3464, and the senders that report without it. */
function bounce(header: MailHeader, parsed: ParsedMail): string | null {
  const type = first(header, 'content-type');
  if (/^multipart\/report\b/.test(type) && /report-type\s*=\s*"?delivery-status\b/.test(type)) {
    return 'delivery report';
  }
  if (fieldValues(header, 'x-failed-recipients').length > 0) return 'failed recipients';
  const from = parsed.from?.address ?? first(header, 'from');
  return /(?:^|[<\s"])(?:mailer-daemon|postmaster)(?:@|$)/.test(from) ? 'from a mail system' : null;
}

const automaticFields = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-fc-machinegenerated'];
const automaticPrecedence = /^auto[_-]?reply$/;

/** RFC 3834 and what answering machines wrote before it. X-Auto-Response-Suppress only asks us to be silent. */
function autoReply(header: MailHeader): string | null {
  const submitted = first(header, 'auto-submitted');
  if (submitted !== '' && !/^no(?:[\s;(]|$)/.test(submitted)) return 'auto-submitted';
  const field = automaticFields.find((name) => !['', 'no', 'false'].includes(first(header, name)));
  if (field) return field;
  const precedences = [first(header, 'precedence'), first(header, 'x-precedence')];
  if (precedences.some((value) => automaticPrecedence.test(value))) return 'precedence auto_reply';
  if (fieldValues(header, 'delivered-to').some((value) => /^autoresponder\b/i.test(value)))
    return 'autoresponder';
  return /^multipart\/report\b/.test(first(header, 'content-type')) ? 'automatic report' : null;
}

function nullReturnPath(header: MailHeader): string | null {
  return /^<\s*>/.test(first(header, 'return-path')) ? 'null return path' : null;
}

/** RFC 2919 and RFC 2369. The desk's own address may be a list itself; then every inquiry carries its List-Id. */
function mailingList(header: MailHeader, ownAddresses: string[]): string | null {
  const listId = /<([^<>]+)>/.exec(first(header, 'list-id'))?.[1] ?? first(header, 'list-id');
  if (ownAddresses.some((address) => address.replace('@', '.') === listId)) return null;
  if (listId !== '') return 'list-id';
  if (fieldValues(header, 'list-unsubscribe').length > 0) return 'list-unsubscribe';
  const precedence = first(header, 'precedence');
  return ['bulk', 'list', 'junk'].includes(precedence) ? `precedence ${precedence}` : null;
}

function first(header: MailHeader, name: string): string {
  return (fieldValues(header, name)[0] ?? '').toLowerCase();
}
