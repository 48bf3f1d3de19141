import { ImapFlow } from 'imapflow';
import type { SentLookup } from '../domain/model/outbox.ts';
import { connectImap, type ImapCredentials } from './imap-login.ts';
import type { MailLogin } from './mail-login.ts';
import { refuseCleartext, type TransportSecurity, tlsOptions } from './transport-security.ts';

export interface SentLookupSettings extends MailLogin {
  host: string;
  port: number;
  security: TransportSecurity;
  /** More authorities to trust, in PEM. */
  authorities?: string | null;
  /** The archive's folder, or the provider's Sent folder. */
  folder: string;
  /**
   * archive: the relay puts a copy there before it answers 250 (always_bcc), so what is absent was not accepted.
   * sent: the provider puts a copy there some time after it accepted, so only what is found proves anything.
   */
  kind: 'archive' | 'sent';
}

/** Our own Message-IDs only: nothing that a client wrote ever becomes part of a search. */
const ownMessageId = /^<cd\.[0-9a-f-]{36}\.(?:[0-9a-z]{1,20}\.)?[0-9a-f]{20}@[a-z0-9.-]+>$/;

/**
 * Looks a sent mail up by its Message-ID, read-only, over a connection of its own: it is asked only when something
 * went wrong. Never rejects; whatever cannot be looked up is `unknown`. Throws DeskError `mail_cleartext` at once for an
 * unencrypted server elsewhere.
 */
export function openSentLookup(settings: SentLookupSettings): SentLookup {
  refuseCleartext(settings.host, settings.security);
  return async (messageId) => {
    if (!ownMessageId.test(messageId)) return 'unknown';
    let client: ImapFlow | null = null;
    try {
      client = await connectImap(settings, (credentials) => makeClient(settings, credentials));
      return await look(client, settings, messageId);
    } catch {
      return 'unknown';
    } finally {
      client?.close();
    }
  };
}

function makeClient(
  { host, port, security, authorities }: SentLookupSettings,
  auth: ImapCredentials,
): ImapFlow {
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    auth,
    tls: tlsOptions(authorities),
    disableCompression: true,
    disableAutoIdle: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    logger: false,
  });
  // Without a listener an error would end the process.
  client.on('error', () => undefined);
  return client;
}

async function look(
  client: ImapFlow,
  { folder, kind }: SentLookupSettings,
  messageId: string,
): Promise<'found' | 'absent' | 'unknown'> {
  const opened = await client.mailboxOpen(folder, { readOnly: true });
  if (opened?.readOnly !== true) return 'unknown';
  const uids = await client.search({ header: { 'message-id': messageId } }, { uid: true });
  if (!Array.isArray(uids)) return 'unknown';
  // RFC 9051 section 6.4.4 searches for a part of the field: the whole is compared here.
  for (const uid of uids.slice(-10)) {
    const found = await client.fetchOne(String(uid), { headers: ['message-id'] }, { uid: true });
    const headers = found === false ? undefined : found.headers;
    if (headers?.toString().toLowerCase().includes(messageId)) return 'found';
  }
  return kind === 'archive' ? 'absent' : 'unknown';
}
