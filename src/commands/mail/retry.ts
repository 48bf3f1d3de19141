import { parseArgs } from 'node:util';
import type { Context } from '../../domain/context.ts';
import { finishMails, type MailAct, retryMails } from '../../domain/retry-mail.ts';
import { treatMailsAsInquiries } from '../../domain/treat-as-inquiry.ts';
import { commandActor, withContext } from '../command-context.ts';
import { writeLine, writeText } from '../output.ts';
import { wrongUse } from '../wrong-use.ts';
import { readMailIds } from './mail-ids.ts';

/** `mail retry`. Exit code 1 when a mail that was named stays as it was. */
export async function retryMailsAgain(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { all: { type: 'boolean' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const { ids, problems } = readMailIds(positionals);
  if (values.all && positionals.length > 0) problems.push('Name ids or --all, not both.');
  if (!values.all && positionals.length === 0) problems.push('Name the mails by their ids, or say --all.');
  if (problems.length > 0) return wrongUse(problems, 'mail retry ID… | --all [--json]');
  return withContext(async (context) => {
    const acts = await retryMails(context, values.all ? 'quarantined' : ids, commandActor());
    const named = values.all ? [] : acts;
    if (acts.length === 0 && !values.json) await writeText('No mail is quarantined.\n');
    return tell(acts, named, values.json ?? false);
  });
}

/** `mail done`. Exit code as for `mail retry`. */
export function finishMailsByHand(words: string[]): Promise<number> {
  return actOnMails(words, 'mail done', finishMails);
}

/** `mail inquiry`. Exit code as for `mail retry`. */
export function treatAsInquiries(words: string[]): Promise<number> {
  return actOnMails(words, 'mail inquiry', treatMailsAsInquiries);
}

async function actOnMails(
  words: string[],
  command: string,
  act: (context: Context, ids: number[], actor: string) => Promise<MailAct[]>,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const { ids, problems } = readMailIds(positionals);
  if (positionals.length === 0) problems.push('Name the mails by their ids.');
  if (problems.length > 0) return wrongUse(problems, `${command} ID… [--json]`);
  return withContext(async (context) => {
    const acts = await act(context, ids, commandActor());
    return tell(acts, acts, values.json ?? false);
  });
}

/** Says what was done; exit code 1 when one of those that were named was not. */
async function tell(acts: MailAct[], named: MailAct[], json: boolean): Promise<number> {
  for (const act of acts) {
    if (json) await writeLine(act);
    else if (act.done) await writeText(`${act.sentence}\n`);
    else process.stderr.write(`${act.sentence}\n`);
  }
  return named.every(({ done }) => done) ? 0 : 1;
}
