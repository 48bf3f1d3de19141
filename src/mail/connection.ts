import { type FetchMessageObject, type FetchQueryObject, ImapFlow } from 'imapflow';
import { DeskError, errorCode } from '../domain/errors.ts';
import { openFolderCount } from './folder-count.ts';
import { connectImap, type ImapCredentials } from './imap-login.ts';
import type { MailboxSettings } from './mailbox.ts';
import { certificateProblem, tlsOptions } from './transport-security.ts';

/** One connection to one folder, opened with EXAMINE: nothing on the server can be changed through it. */
export interface Connection {
  open(): Promise<void>;
  /** As it was when the folder was opened. UIDs mean nothing under another one (RFC 9051 section 2.3.1.1). */
  uidValidity(): string;
  /** As the server tells it now; also proves that the connection lives. */
  currentUidValidity(): Promise<string>;
  /** All UIDs of the folder, ascending. */
  search(): Promise<number[]>;
  /** Those of the given UIDs that the server still has. */
  present(uids: number[]): Promise<number[]>;
  /** `range` as in RFC 9051 section 9, sequence-set, of UIDs. */
  fetch(range: string, query: FetchQueryObject): Promise<FetchMessageObject[]>;
  /** The same for everything above this UID; the newest mail comes in any case (RFC 9051 section 9). */
  fetchAbove(uid: number, query: FetchQueryObject): Promise<FetchMessageObject[]>;
  /** The number in the folder of the newest mail that fetchAbove has found; null when it cannot be known. */
  newest(): number | null;
  /** Mails that the server has told of and fetchAbove has not found. Infinity when that cannot be known. */
  unseen(): number;
  /** Waits in IDLE from now until the next command; news arrive through onNews. */
  idle(): void;
  isOpen(): boolean;
  /** At once; whatever runs rejects. */
  close(): void;
}

export interface ConnectionEvents {
  /** The folder holds another number of mails. */
  onNews(): void;
  onClose(): void;
  onError(error: Error): void;
}

/** What a command of a connection that was never opened, or is closed, rejects with. */
const notOpen = new DeskError('imap_closed', 'The connection to the IMAP server is closed.', 'later');

/** One connection, opened once and never again. */
export function createConnection(settings: MailboxSettings, events: ConnectionEvents): Connection {
  let current: ImapFlow | null = null;
  let isOpen = false;
  let isClosed = false;
  let openedUidValidity = '';
  // The token endpoint may be asked meanwhile; whoever closes does not wait for it.
  const closing = Promise.withResolvers<never>();
  closing.promise.catch(() => undefined);
  const count = openFolderCount();

  return {
    async open() {
      try {
        current = await Promise.race([connectImap(settings, make), closing.promise]);
        const folder = await current.mailboxOpen(settings.folder, { readOnly: true });
        if (folder?.readOnly !== true) throw answeredNo('EXAMINE');
        openedUidValidity = asText(folder.uidValidity);
        isOpen = true;
      } catch (error) {
        throw unusable(settings, error);
      }
    },
    uidValidity: () => openedUidValidity,
    async currentUidValidity() {
      const status = await client().status(settings.folder, { uidValidity: true });
      if (!status) throw answeredNo('STATUS');
      return asText(status.uidValidity);
    },
    async search() {
      const uids = await client().search({ all: true }, { uid: true });
      if (!Array.isArray(uids)) throw answeredNo('SEARCH');
      return uids.sort((one, other) => one - other);
    },
    async present(uids) {
      const found = await client().search({ uid: uids.join(',') }, { uid: true });
      if (!Array.isArray(found)) throw answeredNo('SEARCH');
      return found;
    },
    fetch,
    async fetchAbove(uid, query) {
      count.look();
      const rows = await fetch(`${uid + 1}:*`, query);
      // Rows that come unasked for, such as changed flags, tell no size.
      count.saw(Math.max(0, ...rows.map(({ seq, size }) => (size === undefined ? 0 : seq))));
      return rows;
    },
    newest: count.newest,
    unseen() {
      const folder = client().mailbox;
      return count.unseen(folder ? folder.exists : Number.POSITIVE_INFINITY);
    },
    idle() {
      // Ends with the next command, or with the connection, whose close event is the one that counts.
      client()
        .idle()
        .catch(() => undefined);
    },
    isOpen: () => isOpen && client().usable,
    close() {
      isClosed = true;
      closing.reject(notOpen);
      current?.close();
    },
  };

  async function fetch(range: string, query: FetchQueryObject): Promise<FetchMessageObject[]> {
    const rows: FetchMessageObject[] = [];
    const answers = client().fetch(range, { uid: true, ...query }, { uid: true });
    let next = await answers.next();
    while (!next.done) {
      rows.push(next.value);
      next = await answers.next();
    }
    if (next.value === false) throw answeredNo('FETCH');
    return rows;
  }

  function client(): ImapFlow {
    if (current === null) throw notOpen;
    return current;
  }

  /** An imapflow instance serves one connection and is never used again (its README, "Reconnecting"). */
  function make(credentials: ImapCredentials): ImapFlow {
    if (isClosed) throw notOpen;
    const made = new ImapFlow(clientOptions(settings, credentials));
    current = made;
    // Before connect: an error without a listener would end the process.
    made.on('error', events.onError);
    made.on('close', () => {
      if (made !== current) return;
      isOpen = false;
      events.onClose();
    });
    made.on('exists', () => events.onNews());
    made.on('expunge', () => count.shift());
    return made;
  }
}

const mebibyte = 1024 * 1024;

function clientOptions(
  { host, port, security, largestMail, authorities }: MailboxSettings,
  auth: ImapCredentials,
) {
  return {
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    auth,
    tls: tlsOptions(authorities),
    // Twelve times slower on mails with attachments, and on by default.
    disableCompression: true,
    disableAutoIdle: true,
    maxIdleTime: 240_000,
    connectionTimeout: 30_000,
    greetingTimeout: 16_000,
    socketTimeout: 120_000,
    // Beyond these imapflow gives up the connection, so no mail that is fetched may come near them.
    maxLiteralSize: largestMail + 8 * mebibyte,
    maxResponseSize: largestMail + 24 * mebibyte,
    maxLineLength: 4 * mebibyte,
    maxResponseTokens: 200_000,
    logger: false as const,
  };
}

function asText(uidValidity: bigint | undefined): string {
  return uidValidity === undefined ? 'none' : String(uidValidity);
}

/** imapflow answers false, not an error, when the server refuses a command or the connection is gone. */
function answeredNo(command: string): DeskError {
  return new DeskError('imap_refused', `The IMAP server did not carry out ${command}.`, 'later');
}

function unusable({ host, port, folder, tokens }: MailboxSettings, error: unknown): DeskError {
  // The token endpoint's own sentence says more.
  if (error instanceof DeskError && error.code.startsWith('oauth_')) return error;
  const { authenticationFailed, mailboxMissing, tlsFailed } = error as {
    authenticationFailed?: boolean;
    mailboxMissing?: boolean;
    tlsFailed?: boolean;
  };
  const certificate = certificateProblem(`the IMAP server ${host}:${port}`, error);
  if (certificate !== null) return new DeskError('mail_certificate', certificate, 'later', error);
  if (tlsFailed) {
    const sentence = `The IMAP server ${host}:${port} does not begin TLS as it must. Check port and security; nothing was told to it.`;
    return new DeskError('mail_tls', sentence, 'later', error);
  }
  if (authenticationFailed) {
    const check = tokens
      ? 'Check the IMAP user, and that the OAuth client may read this mailbox.'
      : 'Check IMAP user and password.';
    const sentence = `The IMAP server ${host}:${port} refused the login. ${check}`;
    return new DeskError('imap_login', sentence, 'later', error);
  }
  // imapflow's own words, and all it says.
  if (tokens && error instanceof Error && error.message === 'Unsupported authentication mechanism') {
    const sentence = `The IMAP server ${host}:${port} offers no login with OAuth 2. Set IMAP_AUTH to password.`;
    return new DeskError('imap_login', sentence, 'later', error);
  }
  if (mailboxMissing) {
    const sentence = `The IMAP server ${host}:${port} has no folder ${folder}. Check the name of the folder.`;
    return new DeskError('imap_folder', sentence, 'later', error);
  }
  const sentence = `The IMAP server ${host}:${port} cannot be reached (${errorCode(error)}). It is tried again.`;
  return new DeskError('imap_unreachable', sentence, 'later', error);
}
