import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCoreSystem } from '../demo/core-system.ts';
import {
  channels,
  commands,
  desksFile,
  firm,
  messageShortcuts,
  officer,
  slackUsers,
} from '../demo/seed/people.ts';
import type { SlackWorld } from '../demo/servers/slack/contract.ts';
import { createSlackWorld } from '../demo/servers/slack/world.ts';
import { type RunningCasedesk, runCasedesk, startCasedesk, type Variables } from './casedesk-process.ts';
import { type MailServers, startMailServers } from './mail-servers.ts';

/** The demo's servers around a Casedesk that runs as a process of its own, as it does at a firm. */
export interface BenchHouse {
  /** The settings and the folder in which Casedesk runs. */
  variables: Variables;
  directory: string;
  mail: MailServers;
  slack: SlackWorld;
  /** Migrates the database only. */
  migrate(): Promise<void>;
  /** Migrates the database, binds the officer and publishes the demo's records. To be done before the first start. */
  prepare(): Promise<void>;
  startCasedesk(): Promise<RunningCasedesk>;
  stop(): Promise<void>;
}
export type BenchDatabase = { ownerUrl: string; botUrl: string } | 'embedded';

const webhookSecret = 'the-secret-of-the-bench';

/** `more` are variables that count instead of the house's own. Opens the servers; the embedded database and the desks file lie in a folder that goes with the house. */
export async function openBenchHouse(database: BenchDatabase, more: Variables = {}): Promise<BenchHouse> {
  const directory = mkdtempSync(join(tmpdir(), 'casedesk-bench-'));
  const forget = () => rmSync(directory, { recursive: true, force: true });
  process.once('exit', forget);
  writeFileSync(join(directory, 'desks.json'), JSON.stringify(desksFile));
  const mail = await startMailServers();
  const slack = await createSlackWorld({
    directory: null,
    users: slackUsers,
    channels: Object.values(channels),
    commands,
    messageShortcuts,
  });
  const variables = { ...variablesFor(database, mail, slack), ...more };
  return {
    variables,
    directory,
    mail,
    slack,
    migrate: () => runCasedesk(['migrate'], variables, directory),
    async prepare() {
      await runCasedesk(['migrate'], variables, directory);
      await runCasedesk(bindOfficer, variables, directory);
      const running = await startCasedesk(variables, directory);
      await publishRecords(running.address);
      await running.stop();
    },
    startCasedesk: () => startCasedesk(variables, directory),
    async stop() {
      await slack.stop();
      await mail.stop();
      forget();
      process.off('exit', forget);
    },
  };
}

const bindOfficer = [
  ...['officer', 'add', '--slack', officer.id, '--name', officer.realName],
  ...['--roles', 'officer', '--desks', 'payments,onboarding,complaints', '--languages', 'en,ru'],
];

async function publishRecords(address: string): Promise<void> {
  const core = startCoreSystem({
    webhook: () => address,
    secret: webhookSecret,
    now: () => new Date(),
    republish: false,
  });
  await core.publish();
}

function variablesFor(database: BenchDatabase, mail: MailServers, slack: SlackWorld): Variables {
  const host = '127.0.0.1';
  const urls: Variables =
    database === 'embedded'
      ? { DATABASE_URL: 'pglite:database' }
      : { DATABASE_URL: database.botUrl, MIGRATE_DATABASE_URL: database.ownerUrl };
  return {
    ...urls,
    CASEDESK_KEY: randomBytes(32).toString('hex'),
    FIRM_NAME: firm.name,
    DESK_ADDRESS: firm.deskAddress,
    DESKS_FILE: 'desks.json',
    IMAP_HOST: host,
    IMAP_PORT: String(mail.imapPort),
    IMAP_SECURITY: 'none',
    IMAP_USER: firm.deskAddress,
    IMAP_PASSWORD: firm.deskPassword,
    SMTP_HOST: host,
    SMTP_PORT: String(mail.smtpPort),
    SMTP_SECURITY: 'none',
    DNS_SERVERS: `${host}:${mail.dnsPort}`,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    HTTP_PORT: '0',
    RECORDS_WEBHOOK_SECRETS: webhookSecret,
    // Thousands of mails in a minute are what is measured here, and each of them shall have its card.
    BURSTS: 'off',
    LOG_LEVEL: 'info',
  };
}
