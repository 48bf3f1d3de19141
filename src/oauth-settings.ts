import { isLoopback } from './domain/loopback.ts';
import type { EnvironmentReader } from './environment.ts';

/** Where access tokens for mail servers come from (RFC 6749). */
export interface OAuthSettings {
  url: string;
  clientId: string;
  /** Null for a client without a secret, which then has a refresh token. */
  clientSecret: string | null;
  /** Null asks in the client's own name: the client-credentials grant. */
  refreshToken: string | null;
  scope: string | null;
  /** For one answer of the endpoint as a whole. */
  deadlineMilliseconds: number;
}
/** How to log in at a mail server: exactly one of the two is not null, or both are where no login is needed. */
export interface LoginSettings {
  password: string | null;
  oauth: OAuthSettings | null;
}

/** Reads the variables OAUTH_…; null when there is no token endpoint. */
export function readOAuth(environment: EnvironmentReader): OAuthSettings | null {
  const deadlineMilliseconds = environment.number('OAUTH_LONGEST_SECONDS', 10, 0.5, 60) * 1000;
  const rest = ['CLIENT_ID', 'CLIENT_SECRET', 'REFRESH_TOKEN', 'SCOPE'].map((name) => `OAUTH_${name}`);
  const example = 'https://oauth2.googleapis.com/token';
  const read = (url: string): OAuthSettings => {
    const wrong = endpointProblem(url);
    if (wrong !== null) environment.problem('OAUTH_TOKEN_ENDPOINT', wrong, example);
    const refreshToken = environment.optionalSecret('OAUTH_REFRESH_TOKEN');
    const secretExample = 'the secret of the client';
    return {
      url,
      clientId: environment.required('OAUTH_CLIENT_ID', '1234.apps.googleusercontent.com'),
      clientSecret:
        refreshToken === null
          ? environment.secret('OAUTH_CLIENT_SECRET', secretExample)
          : environment.optionalSecret('OAUTH_CLIENT_SECRET'),
      refreshToken,
      scope: environment.optional('OAUTH_SCOPE'),
      deadlineMilliseconds,
    };
  };
  return environment.group('OAUTH_TOKEN_ENDPOINT', rest, read, example);
}

/** What is wrong with the address of a token endpoint, as the end of a sentence, or null. */
export function endpointProblem(url: string): string | null {
  if (!URL.canParse(url)) return 'is not a URL.';
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return 'holds a login; the client has variables of its own.';
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return null;
  return 'must begin with https://: secrets are sent there.';
}

/** Reads PREFIX_AUTH and what it asks for. */
export function readLogin(
  environment: EnvironmentReader,
  prefix: 'IMAP' | 'SMTP' | 'SENT',
  oauth: OAuthSettings | null,
): LoginSettings {
  const variable = `${prefix}_AUTH`;
  if (environment.oneOf(variable, ['password', 'oauth2'], 'password') === 'password')
    return { password: environment.secret(`${prefix}_PASSWORD`, 'the password of the mailbox'), oauth: null };
  if (environment.optionalSecret(`${prefix}_PASSWORD`) !== null)
    environment.problem(variable, `is oauth2 although ${prefix}_PASSWORD is set.`, 'password');
  if (oauth === null)
    environment.problem(
      'OAUTH_TOKEN_ENDPOINT',
      `is missing although ${variable} is oauth2.`,
      'https://oauth2.googleapis.com/token',
    );
  return { password: null, oauth };
}
