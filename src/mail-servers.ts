import type { Config } from './config.ts';
import { type AccessTokens, openAccessTokens } from './mail/access-tokens.ts';
import type { MailLogin } from './mail/mail-login.ts';
import type { MailboxSettings } from './mail/mailbox.ts';
import type { SenderSettings } from './mail/smtp-session.ts';
import type { MailboxConfig } from './mailbox-settings.ts';
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

/** A mailbox of the configuration with the poller's intervals and limits. */
export function mailboxSettings(
  mailbox: MailboxConfig,
  wire: Config['wire'],
  login: Logins,
): MailboxSettings {
  return { ...mailbox, ...login(mailbox), ...wire, firstWait: 1_000, longestWait: 60_000 };
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
