import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, createApp, type Overrides } from '../src/app.ts';
import { type Config, readConfig } from '../src/config.ts';
import { addOfficer } from '../src/domain/add-officer.ts';
import type { DeskName, Role } from '../src/domain/model.ts';
import { type CoreSystem, startCoreSystem } from './core-system.ts';
import { clients, providers, signedDomains, strangers } from './seed/clients.ts';
import {
  channels,
  commands,
  desksFile,
  firm,
  manager,
  messageShortcuts,
  officer,
  secondOfficer,
  slackUsers,
} from './seed/people.ts';
import type { MailWorld } from './servers/mail/contract.ts';
import { createMailWorld } from './servers/mail/world.ts';
import type { SlackWorld } from './servers/slack/contract.ts';
import { createSlackWorld } from './servers/slack/world.ts';

export interface HouseOptions {
  /** Where everything is kept; null keeps mail and Slack in memory. */
  directory: string | null;
  /** Default: the embedded database inside `directory`, or in memory. */
  databaseUrl?: string;
  overrides?: Overrides;
  /** More variables, or others, for Casedesk. */
  variables?: Record<string, string>;
  /** Told before each step, for people who wait. */
  progress?: (what: string) => void;
}
/** Casedesk with everything around it: mail, Slack, DNS and a core system, all on loopback. */
export interface House {
  app: App;
  config: Config;
  mail: MailWorld;
  slack: SlackWorld;
  core: CoreSystem;
  /** Stops Casedesk and starts it again on the same data, as a crash-free restart would. */
  restartApp(): Promise<void>;
  stop(): Promise<void>;
}

const webhookSecret = 'the-demo-core-system-secret';

/** Opens the whole house. What knows that it is a demo ends here: Casedesk gets configuration and nothing else. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const progress = options.progress ?? (() => undefined);
  const inside = (name: string) => (options.directory === null ? null : join(options.directory, name));
  if (options.directory !== null) mkdirSync(options.directory, { recursive: true });

  progress('mail server');
  const mail = await createMailWorld({
    directory: inside('mail'),
    accounts: mailAccounts(),
    signedDomains,
    now: options.overrides?.now,
  });
  progress('Slack stand-in');
  const slack = await createSlackWorld({
    directory: inside('slack'),
    users: slackUsers,
    channels: Object.values(channels),
    commands,
    messageShortcuts,
    now: options.overrides?.now,
  });
  const config = readConfig(variablesFor(options, mail, slack), (path) =>
    path === 'desks.json' ? JSON.stringify(desksFile) : readFileSync(path, 'utf8'),
  );
  progress('Casedesk and its database');
  const house = { mail, slack, config } as House;
  await startApp(house, options);
  progress('officers and records');
  const core = startCoreSystem({
    webhook: () => `http://127.0.0.1:${house.app.httpPort()}`,
    secret: webhookSecret,
    now: options.overrides?.now ?? (() => new Date()),
    republish: options.overrides?.workers ?? true,
  });
  await bindOfficers(house.app);
  await core.publish();
  return Object.assign(house, {
    core,
    async restartApp() {
      await house.app.stop();
      await startApp(house, options);
    },
    async stop() {
      core.stop();
      await house.app.stop();
      await slack.stop();
      await mail.stop();
    },
  });
}

async function startApp(house: House, options: HouseOptions): Promise<void> {
  house.app = await createApp(house.config, options.overrides);
  await house.app.start();
}

function mailAccounts() {
  return [
    { address: firm.deskAddress, password: firm.deskPassword },
    { address: firm.managerAddress, password: 'manager-demo-password' },
    ...[...clients, ...strangers, ...providers].map((client) => ({
      address: client.address,
      password: 'client-demo-password',
    })),
  ];
}

function variablesFor(options: HouseOptions, mail: MailWorld, slack: SlackWorld): Record<string, string> {
  const embedded = options.directory === null ? 'pglite:' : `pglite:${join(options.directory, 'database')}`;
  return {
    DATABASE_URL: options.databaseUrl ?? embedded,
    CASEDESK_KEY: masterKey(options.directory),
    FIRM_NAME: firm.name,
    DESK_ADDRESS: firm.deskAddress,
    DESKS_FILE: 'desks.json',
    IMAP_HOST: mail.imap.host,
    IMAP_PORT: String(mail.imap.port),
    IMAP_SECURITY: 'none',
    IMAP_USER: firm.deskAddress,
    IMAP_PASSWORD: firm.deskPassword,
    SMTP_HOST: mail.smtp.host,
    SMTP_PORT: String(mail.smtp.port),
    SMTP_SECURITY: 'none',
    DNS_SERVERS: mail.dns,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    HTTP_PORT: '0',
    RECORDS_WEBHOOK_SECRETS: webhookSecret,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    ...options.variables,
  };
}

/** Drawn once and kept: what was encrypted must stay readable after a restart. */
function masterKey(directory: string | null): string {
  if (directory === null) return randomBytes(32).toString('hex');
  const file = join(directory, 'key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

async function bindOfficers(app: App): Promise<void> {
  const desks: DeskName[] = ['payments', 'onboarding', 'complaints'];
  const bind = (person: typeof officer, roles: Role[], languages: string[]) =>
    addOfficer(
      app.context,
      { slackUserId: person.id, name: person.realName, email: null, roles, desks, languages },
      'demo',
    );
  await bind(officer, ['officer'], ['en', 'ru']);
  await bind(secondOfficer, ['officer'], ['en', 'zh-Hans']);
  await bind(manager, ['officer', 'manager'], ['en']);
}
