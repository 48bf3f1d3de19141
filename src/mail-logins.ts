import { type AccessTokens, openAccessTokens } from './mail/access-tokens.ts';
import type { MailLogin } from './mail/mail-login.ts';
import type { LoginSettings, OAuthSettings } from './oauth-settings.ts';

/** Turns what the configuration says about logins into logins. Servers with the same OAuth settings share one token. */
export function openLogins(now: () => Date) {
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
