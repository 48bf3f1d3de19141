import { parseArgs } from 'node:util';
import { listPutAside, listThatBecame, type PutAsideMail } from '../../domain/list-put-aside.ts';
import { withContext } from '../command-context.ts';
import { harmless, writeLine, writeText } from '../output.ts';
import { wrongUse } from '../wrong-use.ts';
import { utcTime } from './utc-time.ts';

const usage = 'mail list [--quarantined | --outcome KIND] [--json]';
const outcomes = [
  'inquiry',
  'auto_reply',
  'list',
  'bounce',
  'report',
  'own_mail',
  'duplicate',
  'provider_answer',
];

/** `mail list`: for people a table, for programs one JSON object a line. */
export async function listMailsPutAside(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { quarantined: { type: 'boolean' }, outcome: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length > 0) return wrongUse(['mail list takes no ids.'], usage);
  const { outcome } = values;
  if (outcome !== undefined && !outcomes.includes(outcome))
    return wrongUse([`"${outcome}" is nothing that a mail becomes: ${outcomes.join(', ')}.`], usage);
  return withContext(async (context) => {
    const mails =
      outcome === undefined
        ? await listPutAside(context, { waiting: !values.quarantined })
        : await listThatBecame(context, outcome);
    if (values.json) {
      for (const mail of mails) if (!(await writeLine(asJson(mail)))) break;
      return 0;
    }
    if (mails.length > 0) await writeText(table(mails));
    else if (outcome !== undefined) await writeText('No mail became that.\n');
    else await writeText(values.quarantined ? 'No mail is quarantined.\n' : 'Every mail was read.\n');
    return 0;
  });
}

function asJson(mail: PutAsideMail) {
  return {
    id: mail.id,
    state: mail.state,
    mailbox: mail.mailbox,
    uid: mail.uid,
    received_at: mail.receivedAt,
    size: mail.size,
    attempts: mail.attempts,
    next_try_at: mail.nextTryAt,
    reason: mail.reason,
  };
}

const titles = ['ID', 'STATE', 'MAILBOX', 'RECEIVED (UTC)', 'SIZE', 'TRIES', 'REASON'];

function table(mails: PutAsideMail[]): string {
  const rows = [titles, ...mails.map(row)];
  const widths = titles.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  const lines = rows.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function row(mail: PutAsideMail): string[] {
  const next = mail.nextTryAt === null ? '' : `; next try ${utcTime(mail.nextTryAt)} UTC`;
  return [
    mail.id === null ? '-' : String(mail.id),
    mail.state,
    harmless(mail.mailbox, 60) + (mail.uid === null ? '' : ` UID ${mail.uid}`),
    mail.receivedAt === null ? '-' : utcTime(mail.receivedAt),
    mail.size === null || mail.size === 0 ? '-' : shortSize(mail.size),
    String(mail.attempts),
    harmless(mail.reason ?? 'not read yet', 80) + next,
  ];
}

function shortSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
