import type { ImapFlow } from 'imapflow';
import type { MailLogin } from './mail-login.ts';

export type ImapCredentials = { user: string; pass: string } | { user: string; accessToken: string };

/**
 * Connects and logs in with a client that `make` makes, which serves one connection only. An access token that the
 * server refuses is replaced once: it may have been revoked before its time.
 */
export async function connectImap(
  { user, password, tokens }: MailLogin,
  make: (credentials: ImapCredentials) => ImapFlow,
): Promise<ImapFlow> {
  if (!tokens) return connected(make({ user, pass: password ?? '' }));
  const accessToken = await tokens.get();
  try {
    return await connected(make({ user, accessToken }));
  } catch (error) {
    if (!(error as { authenticationFailed?: boolean }).authenticationFailed) throw error;
    return connected(make({ user, accessToken: await tokens.get(accessToken) }));
  }
}

async function connected(client: ImapFlow): Promise<ImapFlow> {
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}
