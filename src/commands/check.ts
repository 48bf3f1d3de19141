import { checkSlack } from '../bots/slack/check-slack.ts';
import { type Config, readConfig } from '../config.ts';
import { DeskError, errorCode } from '../domain/errors.ts';
import { ModelFailure, type ModelSettings } from '../domain/model/asking.ts';
import { failureWords } from '../domain/rules/failure-words.ts';
import { deriveKeys } from '../domain/seal.ts';
import { openDatabase } from '../domain/store/database.ts';
import { countUnhashedPhones, listUnknownStatuses, type UnknownStatus } from '../domain/store/feeds.ts';
import { requireCurrentDatabase } from '../domain/store/migrate.ts';
import { checkQuestion } from '../domain/try-question.ts';
import { checkMailbox } from '../mail/check-mailbox.ts';
import { openSender } from '../mail/sender.ts';
import { mailServers } from '../mail-servers.ts';
import type { Verb } from './verb.ts';

export const checkVerb: Verb = {
  usage: 'check',
  help: 'Tries every connection of the configuration.\nReads settings, database, mailboxes, SMTP server, Slack and the model, changes nothing, says what does not answer, and lists the statuses of the core system that it does not know.',
  async run() {
    const config = readConfig(process.env);
    const servers = mailServers(config, () => new Date());
    const smtp = servers.smtp(deriveKeys(config.masterKey).loop, 15_000);
    const unknown: UnknownStatus[] = [];
    let unhashed = 0;
    const results = [
      await tell('database', async () => {
        const database = await openDatabase(config.database.url);
        try {
          await requireCurrentDatabase(database.db);
          unknown.push(...(await listUnknownStatuses(database.db, 50)));
          unhashed = await countUnhashedPhones(database.db);
        } finally {
          await database.close();
        }
      }),
      ...(await eachMailbox(config, servers)),
      await tell(
        'SMTP',
        smtp &&
          (async () => {
            const sender = openSender(smtp);
            await sender.verify().finally(() => sender.close());
          }),
      ),
      await tell('Slack', config.slack && (() => checkSlack(config.slack!))),
      await tell('model', config.ai && (() => checkModel(config.ai!))),
    ];
    for (const line of unknown) tellUnknown(line);
    tellUnhashed(unhashed);
    return results.every(Boolean) ? 0 : 1;
  },
};

async function eachMailbox(config: Config, servers: ReturnType<typeof mailServers>): Promise<boolean[]> {
  if (config.mailboxes.length === 0) return [await tell('IMAP', null)];
  const results: boolean[] = [];
  for (const mailbox of config.mailboxes) {
    const attempt = () => checkMailbox(servers.mailbox(mailbox));
    results.push(await tell(`IMAP ${mailbox.name}`, attempt));
  }
  return results;
}

/** One small question, kept nowhere. */
async function checkModel(settings: ModelSettings): Promise<void> {
  const { openModel } = await import('../bots/drafter/open-model.ts');
  try {
    await openModel(settings).ask(checkQuestion, AbortSignal.timeout(settings.tryMilliseconds));
  } catch (error) {
    const code = error instanceof ModelFailure ? error.code : 'unknown';
    throw new DeskError(`model_${code}`, `${settings.model} gives no answer: ${failureWords[code]}.`);
  }
}

/** Nothing that keeps the program from starting, but nothing can be said about these records. */
function tellUnknown({ entity, status, records }: UnknownStatus): void {
  process.stdout.write(
    `records: the status "${status}" of ${records} ${entity} record${records === 1 ? '' : 's'} is not known and stored as unknown\n`,
  );
}

/** After the update that masked them, until the next import. */
function tellUnhashed(clients: number): void {
  if (clients === 0) return;
  process.stdout.write(
    `records: the telephone numbers of ${clients} client${clients === 1 ? '' : 's'} are masked and not found by number; import clients.csv once more\n`,
  );
}

async function tell(name: string, attempt: (() => Promise<unknown>) | null): Promise<boolean> {
  if (attempt === null) {
    process.stdout.write(`${name}: switched off\n`);
    return true;
  }
  try {
    await attempt();
    process.stdout.write(`${name}: answers\n`);
    return true;
  } catch (error) {
    process.stdout.write(
      `${name}: ${error instanceof DeskError ? error.sentence : `does not answer (${errorCode(error)})`}\n`,
    );
    return false;
  }
}
