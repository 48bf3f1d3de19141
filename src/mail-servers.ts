import type { Config } from './config.ts';
import { type AccessTokens, openAccessTokens } from './mail/access-tokens.ts';
import type { MailLogin } from './mail/mail-login.ts';
import type { MailboxSettings } from './mail/mailbox.ts';
import type { SenderSettings } from './mail/smtp-session.ts';
import type { LoginSettings, OAuthSettings } from './oauth-settings.ts';

type Logins = (settings: LoginSettings & { user: string }) => MailLogin;

/** Turns what the configuration says about logins into logins. Servers with the same OAuth settings share one token. */
export function openLogins(now: () => Date): Logins {
  const opened = new Map<OAuthSettings, AccessTokens>();
  return ({ user, password, oauth }: LoginSettings & { user: string }): MailLogin => ({
    ...{ user, password },
    tokens: oauth && tokensOf(oauth),
  });

  function tokensOf(oauth: OAuthSettings): AccessTokens {
    const tokens = opened.get(oauth) ?? openAccessTokens(oauth, now);
    opened.set(oauth, tokens);
    return tokens;
  }
}

/** Names a mailbox in the ledger, in logs and metrics. Another name would be another mailbox: everything is fetched again. */
export function mailboxName({ user, folder }: { user: string; folder: string }): string {
  return `${user}/${folder}`;
}

/** The mailbox of the configuration with the poller's intervals and limits. */
export function mailboxSettings(
  imap: NonNullable<Config['imap']>,
  wire: Config['wire'],
  login: Logins,
): MailboxSettings {
  return { name: mailboxName(imap), ...imap, ...login(imap), ...wire, firstWait: 1_000, longestWait: 60_000 };
}

export function senderSettings(
  { user, password, oauth, ...server }: NonNullable<Config['smtp']>,
  wire: Config['wire'],
  login: Logins,
  loopKey: Buffer,
): SenderSettings {
  return {
    ...server,
    login: user === null ? null : login({ user, password, oauth }),
    timeoutMilliseconds: wire.smtpMilliseconds,
    loopKey,
  };
}
