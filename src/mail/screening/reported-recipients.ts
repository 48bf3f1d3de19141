import type { ParsedMail, ReportedRecipient } from '../../domain/model/mail.ts';
import { recipientAddress } from '../address-list.ts';
import { singleLine } from '../clean-text.ts';
import { readDeliveryReport } from '../delivery-report.ts';
import { fieldValues, type MailHeader } from '../header-fields.ts';
import { speaksOfDelay, speaksOfFailure } from './failure-words.ts';
import { type NamedRecipient, namedRecipients } from './named-recipients.ts';
import { recipientsInJson } from './notification-in-json.ts';
import { judgeRefusal, replyCode } from './permanence.ts';
import { type FreeReport, splitReport } from './returned-mail.ts';

type Reported = Pick<ParsedMail, 'reported' | 'bouncedMessageId'>;
const mostRecipients = 100;
const longestReason = 500;

/**
 * Of whom a bounce speaks and which mail it returns: from its delivery report (RFC 3464), else from
 * `X-Failed-Recipients` (Exim, Gmail), else from its words, and from the returned mail's To only where nothing else
 * tells. There is always one entry at least; its address is null when nobody is named.
 */
export function readBounce(header: MailHeader, parsed: ParsedMail): Reported {
  const free = splitReport(parsed.text);
  const bouncedMessageId = parsed.bouncedMessageId ?? free.messageId;
  const formal = [
    parsed.reported,
    recipientsInJson(parsed.text),
    parsed.reported.length > 0 ? [] : reportInText(parsed.text),
  ].find((found) => found.length > 0);
  if (formal?.some(({ address }) => address !== null))
    return { reported: whatMatters(formal).map((one) => withWords(one, free.said)), bouncedMessageId };
  return { reported: fromWords(header, parsed, free), bouncedMessageId };
}

/** Each recipient once, its failure before all else; beside a failure it does not matter whom the mail reached. */
function whatMatters(reported: ReportedRecipient[]): ReportedRecipient[] {
  const inOrder = [...reported].sort((one, next) => Number(next.failed) - Number(one.failed));
  const firstOf = new Map<string, ReportedRecipient>();
  for (const [index, one] of inOrder.entries()) {
    const key = one.address ?? `${index}`;
    if (!firstOf.has(key)) firstOf.set(key, one);
  }
  const each = [...firstOf.values()];
  const others = each.filter(({ failed, status }) => failed || !status?.startsWith('2'));
  return others.length > 0 ? others : each;
}

/** A report that some gateway wrote into the text. */
function reportInText(text: string): ReportedRecipient[] {
  const at = text.search(/^[ \t]{0,8}(?:final|original)-recipient:/im);
  if (at === -1) return [];
  const report = text.slice(at, at + 20_000).replace(/^[ \t]{1,8}(?=[A-Za-z-]{2,30}:)/gm, '');
  return readDeliveryReport(Buffer.from(report, 'utf8')).filter(({ address }) => address !== null);
}

/** Where the report has no words of the server, those of the text stand in. */
function withWords(one: ReportedRecipient, said: string): ReportedRecipient {
  if (one.reason !== '') return one;
  return { ...one, reason: singleLine(sentenceOfFailure(said), longestReason) };
}

function fromWords(header: MailHeader, parsed: ParsedMail, free: FreeReport): ReportedRecipient[] {
  const known = [...parsed.to, ...parsed.cc, parsed.from?.address ?? '', parsed.fromAsWritten ?? ''];
  const returnedTo = [...(parsed.returnedTo ?? []), ...free.to];
  const named = namedRecipients(free.said, known, returnedTo.length === 0);
  const inHeader = fieldValues(header, 'x-failed-recipients')
    .flatMap((value) => value.split(','))
    .flatMap((value) => recipientAddress(value.trim()) ?? []);
  const returned = returnedTo.filter((address) => !known.includes(address));
  const recipients: NamedRecipient[] =
    inHeader.length > 0
      ? inHeader.map((address) => ({ address, said: saidOf(named, address) }))
      : named.length > 0
        ? named
        : returned.map((address) => ({ address, said: '' }));
  const failed = !speaksOfDelay(parsed.subject, free.said);
  const all = recipients.length > 0 ? recipients.slice(0, mostRecipients) : [{ address: '', said: '' }];
  return all.map(({ address, said }) => {
    // Words about this one first; what is said of all stands in where they tell nothing.
    const own = replyCode(said) !== null || /\b[45]\.\d{1,3}\.\d/.test(said) || speaksOfFailure(said);
    const words = own ? said : `${said} ${sentenceOfFailure(free.said)}`.trim();
    const { status, permanent } = judgeRefusal(null, words || `${parsed.subject} ${free.said}`);
    return {
      address: address === '' ? null : recipientAddress(address),
      status,
      permanent: failed && permanent,
      failed,
      reason: singleLine(words, longestReason),
    };
  });
}

function saidOf(named: NamedRecipient[], address: string): string {
  return named.find((one) => one.address.toLowerCase() === address)?.said ?? '';
}

/** The line with the server's code, else the first that speaks of a failure, with the line that goes on below it; '' for neither. */
function sentenceOfFailure(said: string): string {
  const lines = said
    .split('\n', 400)
    .map((line) => line.trim().slice(0, longestReason))
    .filter((line) => line !== '');
  const coded = lines.findIndex((line) => replyCode(line) !== null || /\b[45]\.\d{1,3}\.\d/.test(line));
  const at = coded === -1 ? lines.findIndex(speaksOfFailure) : coded;
  return at === -1 ? '' : lines.slice(at, at + 2).join(' ');
}
