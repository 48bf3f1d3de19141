import type { ReportedRecipient } from '../domain/model/mail.ts';
import { recipientAddress } from './address-list.ts';
import { singleLine } from './clean-text.ts';
import { fieldValues, type MailHeader, readHeader } from './header-fields.ts';
import { judgeRefusal } from './screening/permanence.ts';

const mostRecipients = 100;
const longestReason = 500;

/**
 * What a mail system reports of each recipient (RFC 3464 section 2.3), from the bytes of its message/delivery-status
 * part: groups of fields with empty lines between them, of which the first is about the mail as a whole.
 */
export function readDeliveryReport(bytes: Buffer): ReportedRecipient[] {
  const groups = bytes
    .toString('latin1')
    .split(/\r?\n(?:[ \t]*\r?\n)+/, mostRecipients + 1)
    .flatMap(eachRecipient)
    .slice(0, mostRecipients + 1);
  return groups
    .map((group) => recipientOf(readHeader(Buffer.from(group, 'latin1'))))
    .filter((recipient) => recipient !== null);
}

/** Some mailers leave out the empty line between recipients. */
function eachRecipient(group: string): string[] {
  const starts = group.match(/^final-recipient:/gim)?.length ?? 0;
  return starts < 2 ? [group] : group.split(/(?<=\n)(?=final-recipient:)/i);
}

function recipientOf(group: MailHeader): ReportedRecipient | null {
  const written = [
    first(group, 'final-recipient'),
    // Where the final one is the name of an account, or of another net (X.400).
    first(group, 'x-actual-recipient'),
    first(group, 'original-recipient'),
  ].filter((value) => value !== '');
  const action = first(group, 'action').toLowerCase();
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(first(group, 'status'))?.[0] ?? null;
  if (written.length === 0 && action === '') return null;
  const reason = withoutType(first(group, 'diagnostic-code'));
  const refusal = judgeRefusal(status, reason);
  // A delay or a delivery is no failure, whatever stands beside it; where no action is told the status decides.
  const failed = action === '' ? refusal.status?.startsWith('5') === true : givenUp.test(action);
  return {
    address: written.map(addressIn).find((address) => address !== null) ?? null,
    status: refusal.status,
    permanent: failed && refusal.permanent,
    failed,
    reason: singleLine(reason, longestReason),
  };
}

/** "failed" by the RFC; the others are seen of mailers that had their own idea. */
const givenUp = /^(?:fail|expire|error|undeliver|bounce|reject|refus)/;

function addressIn(value: string): string | null {
  return recipientAddress(withoutType(value).replace(/^<(.*)>$/, '$1'));
}

/** "rfc822; anna@example.com" and "smtp; 550 5.1.1 …" without what stands before the semicolon. */
function withoutType(value: string): string {
  return value.replace(/^[^;]{0,40};/, '').trim();
}

function first(header: MailHeader, name: string): string {
  return fieldValues(header, name)[0]?.trim() ?? '';
}
