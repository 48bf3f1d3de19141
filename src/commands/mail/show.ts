import { parseArgs } from 'node:util';
import { type Evidence, readEvidence } from '../../domain/read-evidence.ts';
import { type Headline, readHeadline } from '../../mail/headline.ts';
import { commandActor, withContext } from '../command-context.ts';
import { harmless, writeLine, writeText } from '../output.ts';
import { wrongUse } from '../wrong-use.ts';
import { readMailIds } from './mail-ids.ts';
import { utcTime } from './utc-time.ts';

/** `mail show`: what is known of one mail, without its text. */
export async function showMail(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const { ids, problems } = readMailIds(positionals);
  if (positionals.length !== 1) problems.push('Name one mail by its id.');
  if (problems.length > 0) return wrongUse(problems, 'mail show ID [--json]');
  return withContext(async (context) => {
    const evidence = await readEvidence(context, ids[0]!, 'mail_shown', commandActor());
    const headline = readHeadline(evidence.raw);
    if (values.json) await writeLine(asJson(evidence, headline));
    else await writeText(asText(evidence, headline));
    return 0;
  });
}

function asJson({ mail, isWhole, places }: Evidence, headline: Headline) {
  return {
    id: mail.id,
    state: mail.state,
    outcome: mail.outcome,
    reason: mail.reason,
    case: mail.caseRef,
    mailbox: mail.mailbox,
    places: places.map(({ mailbox, uidValidity, uid }) => ({ mailbox, uid_validity: uidValidity, uid })),
    received_at: mail.receivedAt,
    size: mail.size,
    sha256: isWhole ? mail.sha256 : null,
    attempts: mail.attempts,
    next_try_at: mail.claimedUntil,
    from: headline.from,
    to: headline.to,
    subject: headline.subject,
    date: headline.date,
    sent_at: headline.sentAt,
    message_id: headline.messageId,
  };
}

function asText(evidence: Evidence, headline: Headline): string {
  const { mail, isWhole, places } = evidence;
  const lines: [string, string][] = [
    ...said('From', headline.from),
    ...said('To', headline.to),
    ...said('Subject', headline.subject),
    ...said('Date', headline.date),
    ['', headline.sentAt === null ? '' : `that is ${utcTime(headline.sentAt)} UTC`],
    ...said('Message-ID', headline.messageId),
    ['Mailbox', harmless(mail.mailbox)],
    ...places.map(({ uidValidity, uid }): [string, string] => ['', `UID ${uid}, UIDVALIDITY ${uidValidity}`]),
    ['Received', `${utcTime(mail.receivedAt)} UTC`],
    ['Size', mail.size === 0 ? 'unknown' : `${mail.size} bytes`],
    ['SHA-256', isWhole ? mail.sha256 : 'unknown: the mail was never fetched whole'],
    ['Tries', String(mail.attempts)],
    ['Reason', mail.reason === null ? '' : `${harmless(mail.reason)}${meaning(mail.reason)}`],
    ['Case', mail.caseRef ?? ''],
  ];
  const shown = lines.filter(([, value]) => value !== '');
  const rows = shown.map(([name, value]) => `  ${name.padEnd(11)} ${value}\n`);
  return [`Mail ${mail.id}: ${stateWords(evidence)}\n`, ...rows].join('');
}

/** Nobody checked any of it: the header says what its writer wanted. */
function said(name: string, values: string[]): [string, string][] {
  if (values.length === 0) return [[name, '(none)']];
  return values.map((value, index) => [index === 0 ? name : '', value === '' ? '(empty)' : value]);
}

function stateWords({ mail }: Evidence): string {
  if (mail.state === 'quarantined') return 'quarantined, nobody has read it';
  if (mail.state === 'settled') return `settled (${harmless(mail.outcome ?? 'unknown')})`;
  return mail.claimedUntil === null
    ? 'waits to be read'
    : `in work, or not tried before ${utcTime(mail.claimedUntil)} UTC`;
}

const meanings: Record<string, string> = {
  mail_unreadable: ': its structure is beyond what the parser accepts, or it ended the parser',
  mail_parse_timeout: ': reading it takes longer than PARSE_LONGEST_SECONDS',
};

function meaning(reason: string): string {
  return meanings[reason] ?? '';
}
