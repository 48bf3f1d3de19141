import { z } from 'zod';
import { plainAddress } from './domain/address.ts';
import { isLoopback } from './domain/loopback.ts';
import type { DeskSettings } from './domain/model/settings.ts';
import { type DeskName, desks } from './domain/model.ts';
import type { EnvironmentReader } from './environment.ts';
import { endpointProblem, type LoginSettings, type OAuthSettings, readLogin } from './oauth-settings.ts';
import { readSettingsFile } from './settings-file.ts';

export type Security = 'tls' | 'starttls' | 'none';
/** One folder of one mailbox that is watched. */
export interface MailboxConfig extends LoginSettings {
  /** Names it in the ledger, in logs and metrics. Under another name it is another mailbox: all of it is fetched again. */
  name: string;
  host: string;
  port: number;
  security: Security;
  user: string;
  folder: string;
  /** Gets the cases of this mailbox, except complaints; null lets the topic decide. */
  desk: DeskName | null;
  /** Own addresses whose mail comes here. */
  addresses: string[];
}

const address = z.string().refine((text) => plainAddress(text) !== null, 'must be a plain e-mail address');
const text = z.string().trim().min(1, 'must not be empty');
const mailboxSchema = z.strictObject({
  host: text,
  port: z.int().min(1).max(65_535).optional(),
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  user: text,
  folder: text.default('INBOX'),
  auth: z.enum(['password', 'oauth2']).default('password'),
  passwordFile: text.optional(),
  oauth: z
    .strictObject({
      tokenEndpoint: text,
      clientId: text,
      clientSecretFile: text.optional(),
      refreshTokenFile: text.optional(),
      scope: text.optional(),
    })
    .optional(),
  desk: z.enum(desks).optional(),
  addresses: z.array(address).default([]),
});
const fileSchema = z.strictObject({
  mailboxes: z.array(mailboxSchema).min(1, 'must name at least one mailbox'),
});
type FileMailbox = z.output<typeof mailboxSchema>;

interface Surroundings {
  environment: EnvironmentReader;
  /** The variables OAUTH_…, for mailboxes that name no client of their own. */
  oauth: OAuthSettings | null;
  desks: DeskSettings[];
  readFile: (path: string) => string;
}

const example = 'mailboxes.json (see mailboxes.example.json)';

/** The mailboxes of MAILBOXES_FILE, or the one of the variables IMAP_…, or none. */
export function readMailboxes(around: Surroundings): MailboxConfig[] {
  const { environment, readFile } = around;
  const file = environment.optional('MAILBOXES_FILE');
  const single = readSingle(around);
  if (file === null) return single === null ? [] : [single];
  if (single !== null)
    environment.problem(
      'MAILBOXES_FILE',
      'is set beside IMAP_HOST. Put that mailbox into the file too.',
      example,
    );
  const content = readSettingsFile(
    environment,
    { variable: 'MAILBOXES_FILE', file, example },
    fileSchema,
    readFile,
  );
  const mailboxes = (content?.mailboxes ?? []).map((entry, index) => {
    const problem = (field: string, what: string) =>
      environment.problem('MAILBOXES_FILE', `${file}: mailboxes.${index}.${field} ${what}`, example);
    return readEntry(around, entry, problem);
  });
  const names = mailboxes.map(({ name }) => name);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined)
    environment.problem('MAILBOXES_FILE', `${file}: the mailbox ${doubled} is there twice.`, example);
  return mailboxes;
}

function readEntry(
  { oauth, desks: known, readFile }: Surroundings,
  entry: FileMailbox,
  problem: (field: string, what: string) => void,
): MailboxConfig {
  const { host, security, user, folder, desk = null } = entry;
  if (desk !== null && known.length > 0 && !known.some(({ name }) => name === desk))
    problem('desk', `is ${desk}, which is not in the file of desks.`);
  if (security === 'none' && !isLoopback(host))
    problem('security', `must be tls or starttls: ${host} is another machine.`);
  const secret = (field: string, path: string | undefined): string | null => {
    if (path === undefined) return null;
    const content = attempt(() => readFile(path).trim());
    if (!content) problem(field, `names ${path}, which ${content === null ? 'cannot be read' : 'is empty'}.`);
    return content || null;
  };
  const place = {
    ...{ name: nameOf(user, folder), host, security, user, folder, desk },
    port: entry.port ?? usualPort(security),
    addresses: entry.addresses.map((one) => plainAddress(one)!),
  };

  if (entry.auth === 'password') {
    if (entry.passwordFile === undefined) problem('passwordFile', 'is missing.');
    if (entry.oauth) problem('auth', 'must be oauth2 where there is a client in oauth.');
    return { ...place, password: secret('passwordFile', entry.passwordFile) ?? '', oauth: null };
  }
  if (entry.passwordFile !== undefined) problem('passwordFile', 'is there although auth is oauth2.');
  if (!entry.oauth && oauth === null) problem('oauth', 'is missing, and so is OAUTH_TOKEN_ENDPOINT.');
  if (!entry.oauth) return { ...place, password: null, oauth };
  const { tokenEndpoint, clientId, clientSecretFile, refreshTokenFile, scope = null } = entry.oauth;
  const wrong = endpointProblem(tokenEndpoint);
  if (wrong !== null) problem('oauth.tokenEndpoint', wrong);
  if (clientSecretFile === undefined && refreshTokenFile === undefined)
    problem('oauth.clientSecretFile', 'is missing, and there is no refreshTokenFile.');
  const own = {
    ...{ url: tokenEndpoint, clientId, scope },
    clientSecret: secret('oauth.clientSecretFile', clientSecretFile),
    refreshToken: secret('oauth.refreshTokenFile', refreshTokenFile),
    deadlineMilliseconds: oauth?.deadlineMilliseconds ?? 10_000,
  };
  return { ...place, password: null, oauth: own };
}

function readSingle({ environment, oauth }: Surroundings): MailboxConfig | null {
  const rest = ['PORT', 'SECURITY', 'AUTH', 'USER', 'PASSWORD', 'FOLDER'].map((name) => `IMAP_${name}`);
  return environment.group('IMAP_HOST', rest, (host) => {
    const security = readSecurity(environment, 'IMAP_SECURITY', host);
    const user = environment.required('IMAP_USER', 'desk@firm.example');
    const folder = environment.text('IMAP_FOLDER', 'INBOX');
    return {
      ...{ name: nameOf(user, folder), host, security, user, folder, desk: null, addresses: [] },
      port: environment.port('IMAP_PORT', usualPort(security)),
      ...readLogin(environment, 'IMAP', oauth),
    };
  });
}

/** Without encryption only on this machine: a password and mails of clients go over the wire. */
export function readSecurity(environment: EnvironmentReader, variable: string, host: string): Security {
  const security = environment.oneOf(variable, ['tls', 'starttls', 'none'], 'tls');
  if (security === 'none' && host !== '' && !isLoopback(host))
    environment.problem(variable, `must be tls or starttls: ${host} is another machine.`, 'tls');
  return security;
}

function nameOf(user: string, folder: string): string {
  return `${user}/${folder}`;
}

function usualPort(security: Security): number {
  return security === 'tls' ? 993 : 143;
}

function attempt(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
