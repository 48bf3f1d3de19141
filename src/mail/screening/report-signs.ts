import type { ParsedMail, ReportedRecipient } from '../../domain/model/mail.ts';
import { firstValue, type MailHeader } from '../header-fields.ts';

/** Subjects and texts of read receipts that are no report of RFC 8098: Outlook, Notes and old gateways. */
const receiptSubject =
  /^(?:read|not read|return receipt|read receipt|gelesen|nicht gelesen|lesebestätigung|прочитано|не прочитано|прочитане|已读|已讀|开封済み|開封済み|开封確認|lu|non lu|leído|no leído|letto|non letto|lida|não lida|gelezen|niet gelezen|przeczytane|nie przeczytane|läst|ej läst)\s?(?:\([^()]{1,40}\))?\s?[:：]/;
const receiptText =
  /\bwas (?:read|displayed|deleted without being read) on\b|has been (?:read|displayed)|wurde am [^\n]{1,80} (?:gelesen|angezeigt)|было прочитано|прочитано|已(?:于|於)|阅读回执|開封|a été (?:lu|affiché)|se (?:leyó|ha leído)|fue leído|è stato letto|foi lida|is gelezen|zosta(?:ła|ł) (?:przeczytana|odczytana)|lästes/;
/** Complaints of readers that large providers passed on before RFC 5965 was theirs. */
const complaintSubject =
  /^(?:e-?mail feedback report for|complaint about message from|client tos notification)/;

/** RFC 3464 section 2.3.3: delivered, relayed or expanded, which the sender has asked to hear of. */
function isDelivered({ failed, status }: ReportedRecipient): boolean {
  return !failed && status?.startsWith('2') === true;
}

/** Reports about a mail that are no failure: it arrived (RFC 3464), a reader pressed "spam" (RFC 5965), or has read it (RFC 8098). */
export function reportSign(header: MailHeader, parsed: ParsedMail): string | null {
  const type = firstValue(header, 'content-type');
  if (/^multipart\/report\b/.test(type)) {
    if (/report-type\s*=\s*"?feedback-report\b/.test(type)) return 'feedback report';
    if (/report-type\s*=\s*"?(?:disposition-notification|mdn)\b/.test(type)) return 'read receipt';
    if (parsed.reported.length > 0 && parsed.reported.every(isDelivered)) return 'delivery receipt';
    if (!/report-type\s*=\s*"?'?delivery-status\b/.test(type) && parsed.reported.length === 0)
      return 'automatic report';
  }
  if (/^message\/(?:disposition-notification|feedback-report)\b/.test(type)) return 'automatic report';
  const subject = parsed.subject.toLowerCase();
  if (complaintSubject.test(subject)) return 'feedback report';
  const isShort = parsed.text.length < 1500;
  return isShort && receiptSubject.test(subject) && receiptText.test(parsed.text.toLowerCase())
    ? 'read receipt'
    : null;
}
