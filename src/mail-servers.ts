import type { Config } from './config.ts';
import { type AccessTokens, openAccessTokens } from './mail/access-tokens.ts';
import type { MailLogin } from './mail/mail-login.ts';
import type { MailboxSettings } from './mail/mailbox.ts';
import type { SentLookupSettings } from './mail/sent-lookup.ts';
import type { SenderSettings } from './mail/smtp-session.ts';
import type { MailboxConfig } from './mailbox-settings.ts';
import type { LoginSettings, OAuthSettings } from './oauth-settings.ts';

type Logins = (settings: LoginSettings & { user: string }) => MailLogin;

/** Turns what the configuration says about logins into logins. Servers with the same OAuth settings share one token. */
function openLogins(now: () => Date): Logins {
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

/** The mail servers of the configuration, as the mail wire takes them. */
export function mailServers(config: Config, now: () => Date) {
  const login = openLogins(now);
  const { mailAuthorities: authorities, wire, smtp, sentLookup } = config;
  return {
    mailbox: (mailbox: MailboxConfig): MailboxSettings => ({
      ...{ ...mailbox, ...login(mailbox), authorities },
      ...{ ...wire, firstWait: 1_000, longestWait: 60_000 },
    }),
    /** Null when nothing is sent. */
    smtp(loopKey: Buffer, timeoutMilliseconds = wire.smtpMilliseconds): SenderSettings | null {
      if (smtp === null) return null;
      const { host, port, security, user, password, oauth } = smtp;
      const own = user === null ? null : login({ user, password, oauth });
      return { host, port, security, login: own, authorities, timeoutMilliseconds, loopKey };
    },
    /** Null when sent mails cannot be looked up. */
    sentLookup: (): SentLookupSettings | null =>
      sentLookup && { ...sentLookup, ...login(sentLookup), authorities },
  };
}
