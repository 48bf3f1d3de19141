import type { ParsedMail } from '../../domain/model/mail.ts';
import { fieldValues, firstValue, type MailHeader } from '../header-fields.ts';
import { hasNullPath } from './bounce-signs.ts';
import {
  isAbsenceSubject,
  isAutomaticSubject,
  saysItIsAutomatic,
  speaksOfAbsence,
  speaksOfReturn,
} from './out-of-office-words.ts';

const markerFields = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-ms-exchange-inbox-rules-loop',
];
/** What an answering machine writes is short; the mail that it answers may stand below. */
const opening = 1500;

/**
 * Answers that no person wrote: by RFC 3834, by what machines wrote before it, and by their words where they mark
 * nothing. X-Auto-Response-Suppress only asks us to be silent. `Auto-Submitted: no` is a person's (RFC 3834 section 5).
 */
export function automaticReplySign(header: MailHeader, parsed: ParsedMail): string | null {
  const submitted = firstValue(header, 'auto-submitted');
  if (/^auto-?replied/.test(submitted) || /^auto-reply/.test(submitted)) return 'auto-submitted';
  const field = markerFields.find((name) => !['', 'no', 'false'].includes(firstValue(header, name)));
  if (field) return field;
  if (
    [firstValue(header, 'precedence'), firstValue(header, 'x-precedence')].some((value) =>
      /^auto[_-]?reply$/.test(value),
    )
  )
    return 'precedence auto_reply';
  if (fieldValues(header, 'delivered-to').some((value) => /^autoresponder\b/i.test(value)))
    return 'autoresponder';
  const isPerson = /^no(?:[\s;(]|$)/.test(submitted);
  return isPerson ? null : byWords(header, parsed);
}

/** A machine's notice of its own accord is no answer; one that is about a mail of ours is. */
function byWords(header: MailHeader, parsed: ParsedMail): string | null {
  const text = parsed.reply.slice(0, opening).toLowerCase();
  if (isAutomaticSubject(parsed.subject)) return 'automatic subject';
  const isMarked = noticeSign(header) !== '';
  const isAsking = /[?？]/.test(parsed.reply.slice(0, 3000));
  if (isAbsenceSubject(parsed.subject) && (isMarked || (speaksOfAbsence(text) && !isAsking)))
    return 'automatic subject';
  const answers = parsed.inReplyTo !== null || parsed.references.length > 0;
  if (isMarked && (speaksOfAbsence(text) || saysItIsAutomatic(text))) return 'words of an answering machine';
  if (isMarked && answers && firstValue(header, 'x-fc-machinegenerated') === 'true')
    return 'x-fc-machinegenerated';
  if (hasNullPath(header) && answers) return 'null return path';
  // Without any mark, words count only where nothing is asked.
  if (isAsking) return null;
  if (saysItIsAutomatic(text)) return 'words of an answering machine';
  return speaksOfAbsence(text.slice(0, 500)) && speaksOfReturn(text) ? 'words of an answering machine' : null;
}

/** By which sign a mail was made by a machine of its own accord, like a provider's notice; '' for a person's. */
export function noticeSign(header: MailHeader): string {
  const submitted = firstValue(header, 'auto-submitted');
  if (submitted !== '' && !/^no(?:[\s;(]|$)/.test(submitted)) return 'notice: auto-submitted';
  if (!['', 'no', 'false'].includes(firstValue(header, 'x-fc-machinegenerated')))
    return 'notice: machine generated';
  const precedence = firstValue(header, 'precedence');
  if (precedence === 'bulk' || precedence === 'junk') return `notice: precedence ${precedence}`;
  return hasNullPath(header) ? 'notice: null return path' : '';
}
