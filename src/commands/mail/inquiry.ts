import { parseArgs } from 'node:util';
import { treatMailsAsInquiries } from '../../domain/treat-as-inquiry.ts';
import { commandActor, withContext } from '../command-context.ts';
import { readMailIds, wrongUse } from './mail-ids.ts';
import { tellActs } from './retry.ts';

/** `mail inquiry`. Exit code 1 when a mail that was named stays as it was. */
export async function treatAsInquiries(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const { ids, problems } = readMailIds(positionals);
  if (positionals.length === 0) problems.push('Name the mails by their ids.');
  if (problems.length > 0) return wrongUse(problems, 'mail inquiry ID… [--json]');
  return withContext(async (context) => {
    const acts = await treatMailsAsInquiries(context, ids, commandActor());
    return tellActs(acts, acts, values.json ?? false);
  });
}
