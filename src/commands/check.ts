import { checkSlack } from '../bots/slack/check-slack.ts';
import { type Config, readConfig } from '../config.ts';
import { DeskError, errorCode } from '../domain/errors.ts';
import { ModelFailure, type ModelSettings } from '../domain/model/asking.ts';
import { failureWords } from '../domain/rules/failure-words.ts';
import { deriveKeys } from '../domain/seal.ts';
import { openDatabase } from '../domain/store/database.ts';
import { requireCurrentDatabase } from '../domain/store/migrate.ts';
import { checkQuestion } from '../domain/try-question.ts';
import { checkMailbox } from '../mail/check-mailbox.ts';
import { openSender } from '../mail/sender.ts';
import { mailServers } from '../mail-servers.ts';
import { mirrorGaps } from './check/mirror-gaps.ts';
import type { Verb } from './verb.ts';

export const checkVerb: Verb = {
  usage: 'check',
  help: 'Tries every connection of the configuration.\nReads settings, database, mailboxes, SMTP server, Slack and the model, changes nothing, says what does not answer, and lists the statuses and payment providers of the core system that it does not know.',
  wordless: true,
  async run() {
    const config = readConfig(process.env);
    const servers = mailServers(config, () => new Date());
    const smtp = servers.smtp(deriveKeys(config.masterKey).loop, 15_000);
    const gaps: string[] = [];
    const results = [
      await tell('database', async () => {
        const database = await openDatabase(config.database.url);
        try {
          await requireCurrentDatabase(database.db);
          gaps.push(...(await mirrorGaps(database.db, config.firm)));
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
    for (const gap of gaps) process.stdout.write(`records: ${gap}\n`);
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
