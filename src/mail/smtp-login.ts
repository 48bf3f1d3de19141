import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import type { AccessTokens } from './access-tokens.ts';

/** Runs one step of an SMTP dialogue and rejects when the connection ends meanwhile. */
export type Step = <Result = unknown>(
  start: (done: (error?: Error | null, result?: Result) => void) => void,
) => Promise<Result>;

/**
 * XOAUTH2 with `token`, which a server refuses with a challenge (Gmail) or at once (Microsoft 365). Either way
 * one new token is fetched and tried over the same connection. Rejects with what the server or the token endpoint said.
 */
export async function logInWithToken(
  connection: SMTPConnection,
  step: Step,
  { user, tokens, token }: { user: string; tokens: AccessTokens; token: string },
): Promise<void> {
  let isRenewed = false;
  let noToken: unknown = null;
  const renew = () => {
    isRenewed = true;
    return tokens.get(token);
  };
  // Asked only after a challenge.
  const oauth2 = new XOAuth2({
    user,
    accessToken: token,
    provisionCallback(_user, _renew, done) {
      if (isRenewed) return done(new Error('The new token was refused too.'));
      renew().then(
        (next) => done(null, next),
        (error: unknown) => {
          noToken = error;
          done(new Error('There is no new token.'));
        },
      );
    },
  });
  const attempt = () => step((done) => connection.login({ user, oauth2 }, done));

  try {
    await attempt();
  } catch (error) {
    if (noToken !== null) throw noToken;
    if (isRenewed || (error as { responseCode?: number }).responseCode !== 535) throw error;
    oauth2.accessToken = await renew();
    await attempt();
  }
}
