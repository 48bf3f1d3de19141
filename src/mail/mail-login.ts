import type { AccessTokens } from './access-tokens.ts';

/** Who logs in at a mail server: with a password, or with access tokens of OAuth 2 in its place. */
export interface MailLogin {
  user: string;
  password: string | null;
  tokens?: AccessTokens | null;
}
