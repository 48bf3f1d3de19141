import type { ParsedMail } from '../../domain/model/mail.ts';
import { fieldValues, firstValue, type MailHeader } from '../header-fields.ts';
import { isReportSubject, speaksOfFailure, speaksOfYourMail } from './failure-words.ts';
import { namesRecipient } from './named-recipients.ts';
import { recipientsInJson } from './notification-in-json.ts';
import { replyCode } from './permanence.ts';

const opening = 3000;
/** Nobody but a mail system has these local parts (RFC 2142 keeps postmaster for a person as well). */
const systems =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|mdaemon|microsoftexchange[0-9a-f]{8,40}|mail[-_.]?deliver[a-z-]{0,20}|bounce[sd]?[-+=_.a-z0-9]{0,80}|double-bounce)$/;
const perhapsSystems =
  /^(?:postmaster|postoffice|mail|mailserver|mail[-_.]?admin[a-z]{0,12}|admin|administrator|daemon|root|system|sysadmin|no-?reply|do-?not-?reply|notifications?|exchange|lotus|amavis|devnull|mailsystem|10000)$/;
const systemNames =
  /mail(?:er)?[ -]?(?:delivery|daemon|administrator|system|router|server|gateway|security)|spam[ -]?(?:firewall|filter)|anti-?spam|content[ -]filter|delivery (?:sub)?system|system administrator|microsoft (?:outlook|exchange)|postmaster|internet mail delivery|mail\.ru|系统|系統|退信|почтов/;

/**
 * Delivery reports: RFC 3464, and the systems that report without it. The words alone never decide: a client who
 * complains about a bounce uses them too, so that they count only beside a sign that no person wrote the mail.
 */
export function bounceSign(header: MailHeader, parsed: ParsedMail): string | null {
  const type = firstValue(header, 'content-type');
  const isReport = /^multipart\/report\b/.test(type);
  if (isReport && /report-type\s*=\s*"?'?delivery-status\b/.test(type)) return 'delivery report';
  if (isReport && !/report-type/.test(type) && parsed.reported.length > 0) return 'delivery report';
  if (fieldValues(header, 'x-failed-recipients').length > 0) return 'failed recipients';
  if (recipientsInJson(parsed.text).length > 0) return 'notification of a bounce';
  const local = localPart(header, parsed).replace(/^post[-_.]master$/, 'postmaster');
  if (systems.test(local) && !local.startsWith('bounce')) return 'from a mail system';
  const isSystem = systems.test(local) || local === 'postmaster';
  // Words cost the most to look for, and without one of these they decide nothing.
  if (!isSystem && !hasNullPath(header) && !isReportSubject(parsed.subject)) return null;
  const speaks = isFreeReport(parsed);
  if (!speaks && !(local === 'postmaster' && isMarked(header))) return null;
  if (isSystem) return 'from a mail system';
  if (hasNullPath(header) && readsAsReport(parsed)) return 'null return path';
  const name = parsed.fromName.toLowerCase();
  if (isReportSubject(parsed.subject) && hasDetails(parsed)) {
    if (perhapsSystems.test(local) || systemNames.test(name) || local === '') return 'from a mail system';
    if (isMarked(header)) return 'automatic and undelivered';
  }
  return null;
}

/** Refusals of RFC 5321 section 4.2.3 and RFC 3463, which no notice of a payment holds. */
const refusal =
  /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])|(?<!\d)(?:421|45[0-2]|55[0-4])[ -](?=[\p{L}<"#5])/u;

/** A provider's notice of a closed account has the null path too, and speaks of failure: it is about no mail. */
function readsAsReport({ subject, text, reported }: ParsedMail): boolean {
  return (
    reported.length > 0 ||
    isReportSubject(subject) ||
    speaksOfFailure(subject) ||
    refusal.test(text.slice(0, 8000)) ||
    speaksOfYourMail(text.slice(0, opening))
  );
}

/** RFC 5321 section 4.5.5: what must never be answered has the null return path. */
export function hasNullPath(header: MailHeader): boolean {
  return /^<\s*>/.test(firstValue(header, 'return-path'));
}

function isFreeReport({ subject, text, reported }: ParsedMail): boolean {
  if (/^\s*(?:re|aw|sv|antw|fwd?|wg|tr|rv|res|odp|отв|回复|答复|转发|回覆|轉寄)\s*[:：]/i.test(subject))
    return false;
  return reported.length > 0 || speaksOfFailure(subject) || speaksOfFailure(text.slice(0, opening));
}

/** An address by itself or a code of the server: what a report has and a notice about anything else has not. */
function hasDetails({ text, reported }: ParsedMail): boolean {
  const start = text.slice(0, 8000);
  return reported.length > 0 || namesRecipient(start) || replyCode(start) !== null;
}

function isMarked(header: MailHeader): boolean {
  const submitted = firstValue(header, 'auto-submitted');
  return (submitted !== '' && !submitted.startsWith('no')) || hasNullPath(header);
}

/** Also of a From that is no address: `MAILER-DAEMON`, `<>`. */
function localPart(header: MailHeader, parsed: ParsedMail): string {
  const from = parsed.from?.address ?? parsed.fromAsWritten ?? firstValue(header, 'from');
  if (from.includes('@'))
    return /(?:^|[<\s"(])([^<\s"(@]{1,80})@/.exec(from.slice(-400))?.[1]?.toLowerCase() ?? '';
  return from.replace(/[<>"]/g, '').replace(/\(.*$/, '').trim().slice(0, 80);
}
