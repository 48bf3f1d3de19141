import { checkSlack } from '../bots/slack/check-slack.ts';
import { type Config, readConfig } from '../config.ts';
import { DeskError, errorCode } from '../domain/errors.ts';
import { deriveKeys } from '../domain/seal.ts';
import { openDatabase } from '../domain/store/database.ts';
import { requireCurrentDatabase } from '../domain/store/migrate.ts';
import { checkMailbox } from '../mail/check-mailbox.ts';
import { openSender } from '../mail/sender.ts';
import { mailboxSettings, openLogins, senderSettings } from '../mail-servers.ts';
import type { Verb } from './verb.ts';

export const checkVerb: Verb = {
  usage: 'check',
  help: 'Tries every connection of the configuration.\nReads settings, database, mailboxes, SMTP server and Slack, changes nothing, and says what does not answer.',
  async run() {
    const config = readConfig(process.env);
    const login = openLogins(() => new Date());
    const results = [
      await tell('database', async () => {
        const database = await openDatabase(config.database.url);
        try {
          await requireCurrentDatabase(database.db);
        } finally {
          await database.close();
        }
      }),
      ...(await eachMailbox(config, login)),
      await tell(
        'SMTP',
        config.smtp &&
          (async () => {
            const { loop } = deriveKeys(config.masterKey);
            const wire = { ...config.wire, smtpMilliseconds: 15_000 };
            const sender = openSender(senderSettings(config.smtp!, wire, login, loop));
            await sender.verify().finally(() => sender.close());
          }),
      ),
      await tell('Slack', config.slack && (() => checkSlack(config.slack!))),
    ];
    return results.every(Boolean) ? 0 : 1;
  },
};

async function eachMailbox(config: Config, login: ReturnType<typeof openLogins>): Promise<boolean[]> {
  if (config.mailboxes.length === 0) return [await tell('IMAP', null)];
  const results: boolean[] = [];
  for (const mailbox of config.mailboxes) {
    const settings = mailboxSettings(mailbox, config.wire, login);
    results.push(await tell(`IMAP ${mailbox.name}`, () => checkMailbox(settings)));
  }
  return results;
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
