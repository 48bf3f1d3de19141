import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readAcknowledge } from './acknowledge-settings.ts';
import { readAi } from './ai-settings.ts';
import { readFinanceChannels } from './audience-settings.ts';
import { readBursts } from './burst-settings.ts';
import { readDesks } from './desks-file.ts';
import { plainAddress } from './domain/address.ts';
import type { ModelSettings } from './domain/model/asking.ts';
import { type JobName, jobNames } from './domain/model/jobs.ts';
import type { FirmSettings, TransportLimits } from './domain/model/settings.ts';
import { languages, topics } from './domain/model.ts';
import { EnvironmentReader, type Problem } from './environment.ts';
import { readFreshMinutes } from './fresh-settings.ts';
import { readIdPatterns } from './id-patterns-file.ts';
import type { LogLevel } from './log.ts';
import { type MailboxConfig, readMailboxes, readSecurity, type Security } from './mailbox-settings.ts';
import { type LoginSettings, type OAuthSettings, readLogin, readOAuth } from './oauth-settings.ts';
import { readRecordMap } from './records-file.ts';
import { readRecordsSettings } from './records-settings.ts';
import { readTerms } from './terms-settings.ts';
import { readTransportSettings, type WireLimits } from './transport-settings.ts';

export interface Config {
  database: { url: string; migrateUrl: string | null };
  /** The 32 bytes every key is derived from. */
  masterKey: Buffer;
  /** Keys that CASEDESK_KEY was before, newest first. */
  earlierKeys: Buffer[];
  firm: FirmSettings;
  limits: TransportLimits;
  wire: WireLimits;
  /** The jobs that this process runs. */
  jobs: JobName[];
  /** Watched each by itself; none switches reading off. */
  mailboxes: MailboxConfig[];
  /** Authorities in PEM that mail servers' certificates may be signed by, beside those that Node trusts. */
  mailAuthorities: string | null;
  smtp:
    | ({
        host: string;
        port: number;
        security: Security;
        /** Null sends without a login. */
        user: string | null;
      } & LoginSettings)
    | null;
  /** Where accepted mails can be looked up by their Message-ID. */
  sentLookup:
    | ({
        kind: 'archive' | 'sent';
        host: string;
        port: number;
        security: Security;
        user: string;
        folder: string;
      } & LoginSettings)
    | null;
  slack: { botToken: string; appToken: string; apiUrl: string | null; connections: number } | null;
  /** Null: no model is asked, drafts are planned by rules. */
  ai: ModelSettings | null;
  /** DNS servers for the sender check, "address:port"; null asks the system's. */
  dnsServers: string[] | null;
  http: { host: string; port: number };
  /** Secrets of the records webhook, newest first; none switches it off. */
  webhookSecrets: string[];
  /** Cron expression of the daily digest in each desk's own time zone; null = only on demand. */
  digestSchedule: string | null;
  logLevel: LogLevel;
}

/** A variable that begins like this and is none of ours is most likely misspelt. */
const prefixes = [
  'ACKNOWLEDGE_',
  'AI_',
  'BURST',
  'CASEDESK_',
  'DESK_',
  'ID_',
  'IMAP_',
  'MAIL_',
  'MAILBOXES_',
  'PARSE_',
  'PROVIDER_',
  'SMTP_',
  'SEND_',
  'SENDER_',
  'SENT_',
  'OAUTH_',
  'SLACK_',
  'TERMS_',
  'DIGEST_',
  'FRESH_',
  'RECORDS_',
  'REOPEN_',
  'JOBS_',
];

/** Carries every problem at once, each with the variable, what is wrong and an example. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(
      [
        problems.length === 1
          ? 'One setting is missing or wrong:'
          : `${problems.length} settings are missing or wrong:`,
        ...problems.map(
          (problem) =>
            `  ${problem.variable}: ${problem.what}\n      example: ${problem.variable}=${problem.example}`,
        ),
        'Every variable is explained in .env.example and in the README.',
      ].join('\n'),
    );
    this.problems = problems;
  }
}

/**
 * Reads the whole configuration from environment variables (and the files they name). Pure apart from `readFile`.
 * An absent group (IMAP, SMTP, Slack) is null and switches that feature off; a half-filled one is a problem.
 * Throws ConfigError with every problem at once.
 */
export function readConfig(
  variables: Record<string, string | undefined>,
  readFile: (path: string) => string = readUtf8,
): Config {
  const environment = new EnvironmentReader(variables, readFile);
  const oauth = readOAuth(environment);
  const firm = readFirm(environment, readFile);
  const mailboxes = readMailboxes({ environment, oauth, desks: firm.desks, readFile });
  const config: Config = {
    database: readDatabase(environment),
    masterKey: environment.key('CASEDESK_KEY'),
    earlierKeys: environment.keys('CASEDESK_OLD_KEYS'),
    firm: withMailboxes(firm, mailboxes),
    ...readTransportSettings(environment),
    jobs: environment.someOf('JOBS_HERE', jobNames, [...jobNames]),
    mailboxes,
    mailAuthorities: readAuthorities(environment, readFile),
    smtp: environment.group(
      'SMTP_HOST',
      ['SMTP_PORT', 'SMTP_SECURITY', 'SMTP_AUTH', 'SMTP_USER', 'SMTP_PASSWORD'],
      (host) => {
        const security = readSecurity(environment, 'SMTP_SECURITY', host);
        const user = environment.optional('SMTP_USER');
        if (user === null && environment.optional('SMTP_AUTH') === 'oauth2')
          environment.problem('SMTP_USER', 'is missing although SMTP_AUTH is oauth2.', 'desk@firm.example');
        return {
          host,
          port: environment.port('SMTP_PORT', security === 'tls' ? 465 : 587),
          security,
          user,
          ...(user === null ? { password: null, oauth: null } : readLogin(environment, 'SMTP', oauth)),
        };
      },
    ),
    sentLookup: readSentLookup(environment, oauth),
    slack: environment.group('SLACK_BOT_TOKEN', ['SLACK_APP_TOKEN', 'SLACK_API_URL'], (botToken) => ({
      botToken,
      appToken: environment.secret('SLACK_APP_TOKEN', 'xapp-1-…'),
      apiUrl: environment.optional('SLACK_API_URL'),
      connections: environment.whole('SLACK_CONNECTIONS', 2, 1, 10),
    })),
    ai: readAi(environment),
    dnsServers: environment.list('DNS_SERVERS'),
    http: { host: environment.text('HTTP_HOST', '127.0.0.1'), port: environment.port('HTTP_PORT', 8080) },
    webhookSecrets: environment.secretList('RECORDS_WEBHOOK_SECRETS'),
    digestSchedule: environment.cron('DIGEST_SCHEDULE', '30 8 * * 1-5'),
    logLevel: environment.oneOf('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'info'),
  };
  if (variables.NODE_ENV === 'test') environment.optional('CASEDESK_FAILPOINT');
  environment.refuseUnknown(prefixes);
  if (environment.problems.length > 0) throw new ConfigError(environment.problems);
  return Object.freeze(config);
}

function readAuthorities(environment: EnvironmentReader, readFile: (path: string) => string): string | null {
  const file = environment.optional('MAIL_CA_FILE');
  if (file === null) return null;
  try {
    const content = readFile(file);
    const blocks = content.match(/-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gs) ?? [];
    if (blocks.length > 0 && blocks.every((block) => new X509Certificate(block).ca)) return content;
    environment.problem(
      'MAIL_CA_FILE',
      `names ${file}, which holds no certificate of an authority.`,
      'ca.pem',
    );
  } catch {
    environment.problem('MAIL_CA_FILE', `names ${file}, which cannot be read as certificates.`, 'ca.pem');
  }
  return null;
}

/** By default with the login of the desk's own mailbox. */
function readSentLookup(environment: EnvironmentReader, oauth: OAuthSettings | null): Config['sentLookup'] {
  const names = ['HOST', 'PORT', 'SECURITY', 'AUTH', 'USER', 'PASSWORD', 'FOLDER'];
  const rest = names.map((name) => `SENT_${name}`);
  const read = (value: string): Config['sentLookup'] => {
    // Also those that another one makes idle, so that none counts as misspelt.
    for (const variable of rest) environment.optional(variable);
    const kind = value === 'sent' ? 'sent' : 'archive';
    if (value !== kind) environment.problem('SENT_LOOKUP', 'is neither archive nor sent.', 'archive');
    const ownHost = environment.optional('IMAP_HOST');
    const host = environment.optional('SENT_HOST') ?? ownHost;
    if (host === null)
      environment.problem(
        'SENT_HOST',
        'is missing: without IMAP_HOST it must be said whose server is asked.',
        'mail.firm.example',
      );
    const isOwn = ownHost !== null && environment.optional('SENT_HOST') === null;
    const of = (name: string) => (isOwn ? `IMAP_${name}` : `SENT_${name}`);
    const security = readSecurity(environment, of('SECURITY'), host ?? '');
    const isOwnLogin = ownHost !== null && environment.optional('SENT_USER') === null;
    return {
      kind,
      host: host ?? '',
      port: environment.port(of('PORT'), security === 'tls' ? 993 : 143),
      security,
      user: environment.required(isOwnLogin ? 'IMAP_USER' : 'SENT_USER', 'archive@firm.example'),
      ...readLogin(environment, isOwnLogin ? 'IMAP' : 'SENT', oauth),
      folder: environment.text('SENT_FOLDER', kind === 'sent' ? 'Sent' : 'INBOX'),
    };
  };
  return environment.group('SENT_LOOKUP', rest, read, 'archive');
}

function readDatabase(environment: EnvironmentReader): Config['database'] {
  const url = environment.text('DATABASE_URL', 'pglite:.casedesk/data');
  const embedded = url.startsWith('pglite:');
  if (!embedded && !/^postgres(ql)?:\/\//.test(url)) {
    environment.problem(
      'DATABASE_URL',
      'is neither a PostgreSQL address nor an embedded database.',
      'postgres://casedesk_bot:secret@db.firm.example/casedesk',
    );
  }
  const allowed = environment.optional('CASEDESK_ALLOW_PGLITE') === 'yes';
  if (embedded && environment.optional('NODE_ENV') === 'production' && !allowed) {
    environment.problem(
      'DATABASE_URL',
      'names the embedded database, which is for trials. Use PostgreSQL in production, or set CASEDESK_ALLOW_PGLITE=yes if you accept the risk.',
      'postgres://casedesk_bot:secret@db.firm.example/casedesk',
    );
  }
  return { url, migrateUrl: environment.optional('MIGRATE_DATABASE_URL') };
}

function readFirm(environment: EnvironmentReader, readFile: (path: string) => string): FirmSettings {
  const deskAddress = environment.address('DESK_ADDRESS', 'support@firm.example');
  const own = (environment.list('OWN_ADDRESSES') ?? []).map((address) => plainAddress(address));
  if (own.includes(null))
    environment.problem(
      'OWN_ADDRESSES',
      'holds something that is not a plain e-mail address.',
      'support@firm.example,kyc@firm.example',
    );
  const records = readRecordMap(environment, readFile);
  return {
    firmName: environment.required('FIRM_NAME', 'Northgate Markets'),
    deskAddress,
    ownAddresses: [...new Set([deskAddress, ...own.filter((address) => address !== null)])],
    ...readDesks(environment, readFile),
    idTemplates: readIdPatterns(environment, readFile),
    financeChannels: readFinanceChannels(environment),
    officerLanguage: environment.oneOf('OFFICER_LANGUAGE', [...languages], 'en'),
    twoPersonTopics: environment.someOf('TWO_PERSON_TOPICS', [...topics], ['complaint']),
    bursts: readBursts(environment),
    acknowledge: readAcknowledge(environment),
    plusAddress: environment.oneOf('DESK_PLUS_ADDRESS', ['on', 'off'], 'off') === 'on',
    reopenDays: environment.whole('REOPEN_DAYS', 14, 0, 3_650),
    quoteLastMessage: environment.oneOf('QUOTE_LAST_MESSAGE', ['yes', 'no'], 'no') === 'yes',
    freshMinutes: readFreshMinutes(environment),
    records,
    terms: readTerms(environment, records),
    ...readRecordsSettings(environment),
  };
}

/** Every mailbox's addresses are ours, too. */
function withMailboxes(firm: FirmSettings, mailboxes: MailboxConfig[]): FirmSettings {
  const addresses = mailboxes.flatMap(({ user, addresses: more }) => [plainAddress(user), ...more]);
  const own = addresses.filter((address) => address !== null);
  const desks = mailboxes.flatMap(({ name, desk }) => (desk === null ? [] : [[name, desk] as const]));
  return {
    ...firm,
    ownAddresses: [...new Set([...firm.ownAddresses, ...own])],
    mailboxDesks: Object.fromEntries(desks),
  };
}

function readUtf8(path: string): string {
  return readFileSync(path, 'utf8');
}
