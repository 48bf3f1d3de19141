import { DeskError, errorCode } from '../domain/errors.ts';
import { type Bell, growingWait, openBell } from './bell.ts';
import { type Connection, createConnection } from './connection.ts';
import type { MailboxDependencies, MailboxSettings, MailboxState } from './mailbox.ts';
import { pollRound } from './poll-round.ts';
import { refuseCleartext } from './transport-security.ts';

export interface Mailbox {
  start(): void;
  /** At once, also while waiting or connecting; a commit that runs is awaited. Leaves no handle. */
  stop(): Promise<void>;
  state(): MailboxState;
  /** One full round with a sweep. Resolves when everything is stored, rejects when the round fails. */
  pollNow(): Promise<void>;
}

interface Request {
  resolve(): void;
  reject(error: DeskError): void;
}

/**
 * Watches one folder for ever: one connection at a time, IDLE with a poll behind it, a sweep every so often and
 * after each new connection. Throws DeskError `mail_cleartext` for an unencrypted server elsewhere.
 */
export function openMailbox(settings: MailboxSettings, dependencies: MailboxDependencies): Mailbox {
  refuseCleartext(settings.host, settings.security);
  const { ledger, log, now, random } = dependencies;
  const { name: mailbox, firstWait, longestWait, pollEveryMilliseconds, sweepEveryMilliseconds } = settings;
  const state: MailboxState = { connected: false, lastContactAt: null, error: null };
  let requests: Request[] = [];
  let current: { connection: Connection; news: Bell } | null = null;
  let rest = openBell();
  let running: Promise<void> | null = null;
  let stopped = false;
  let failures = 0;

  return {
    start() {
      running ??= watch();
    },
    async stop() {
      stopped = true;
      wake();
      current?.connection.close();
      await running;
      answer(ended);
    },
    state: () => ({ ...state }),
    pollNow() {
      if (stopped) return Promise.reject(ended);
      running ??= watch();
      return new Promise<void>((resolve, reject) => {
        requests.push({ resolve, reject });
        wake();
      });
    },
  };

  function wake(): void {
    rest.ring();
    current?.news.ring();
  }

  async function watch(): Promise<void> {
    while (!stopped) {
      const wait = await attempt();
      rest = openBell();
      if (!stopped && requests.length === 0) await rest.wait(wait);
    }
    await ledger.release(mailbox).catch((error: unknown) => note('mailbox_release_failed', error));
  }

  /** The lease and one connection, from beginning to end. Gives the milliseconds to wait before the next one. */
  async function attempt(): Promise<number> {
    try {
      throw (await ledger.claim(mailbox)) ? await useConnection() : ownedElsewhere;
    } catch (error) {
      if (stopped) return 0;
      // Nothing failed, and the contact is the owner's to report.
      if (error === ownedElsewhere) return stepBack();
      await fail(error);
      // A wrong password does not heal by itself, and many tries lock accounts.
      if (error instanceof DeskError && error.code === 'imap_login') return longestWait;
      return growingWait(failures, firstWait, longestWait, random());
    }
  }

  function stepBack(): number {
    state.error = null;
    answer(ownedElsewhere);
    return pollEveryMilliseconds;
  }

  /** Gives why it ended, unless it fails before that. */
  async function useConnection(): Promise<DeskError> {
    const news = openBell();
    const connection = createConnection(settings, {
      onNews: news.ring,
      onClose: news.ring,
      onError: (error) => note('mailbox_connection_error', error),
    });
    current = { connection, news };
    try {
      if (stopped) return ended;
      await connection.open();
      state.connected = true;
      log('mailbox_connected', { mailbox, uidValidity: connection.uidValidity() });
      return await watchFolder(connection, news);
    } finally {
      current = null;
      state.connected = false;
      connection.close();
    }
  }

  async function watchFolder(connection: Connection, news: Bell): Promise<DeskError> {
    let sweptAt = Number.NEGATIVE_INFINITY;
    while (connection.isOpen() && !stopped) {
      const isDue = now().getTime() - sweptAt >= sweepEveryMilliseconds;
      const swept = await round(connection, isDue);
      if (swept) sweptAt = now().getTime();
      connection.idle();
      if (requests.length === 0) await news.wait(pollEveryMilliseconds);
      if (connection.isOpen() && !stopped && !(await ledger.claim(mailbox))) return ownedElsewhere;
    }
    return closed;
  }

  async function round(connection: Connection, sweepIsDue: boolean): Promise<boolean> {
    const asked = requests.splice(0);
    try {
      const { stored, gone, swept } = await pollRound(
        connection,
        settings,
        dependencies,
        sweepIsDue || asked.length > 0,
      );
      await ledger.contact(mailbox, null);
      Object.assign(state, { lastContactAt: now(), error: null });
      failures = 0;
      if (stored + gone > 0) log('mailbox_stored', { mailbox, stored, gone, swept });
      for (const request of asked) request.resolve();
      return swept;
    } catch (error) {
      requests = [...asked, ...requests];
      throw error;
    }
  }

  async function fail(error: unknown): Promise<void> {
    const told = error instanceof DeskError ? error : unexpected(error);
    failures += 1;
    state.error = told.sentence;
    log('mailbox_failed', { mailbox, code: told.code, cause: errorCode(told.cause), failures });
    answer(told);
    await ledger
      .contact(mailbox, told.sentence)
      .catch((cause: unknown) => note('mailbox_contact_failed', cause));
  }

  function answer(error: DeskError): void {
    for (const request of requests.splice(0)) request.reject(error);
  }

  function note(event: string, error: unknown): void {
    log(event, { mailbox, code: errorCode(error) });
  }
}

const ended = new DeskError('mailbox_stopped', 'The mailbox is not watched any more.', 'later');
const ownedElsewhere = new DeskError('mailbox_owned', 'Another process watches this mailbox.', 'later');
const closed = new DeskError(
  'imap_closed',
  'The IMAP server closed the connection. It is opened again.',
  'later',
);

function unexpected(cause: unknown): DeskError {
  const sentence = `Fetching mail failed (${errorCode(cause)}). It is tried again.`;
  return new DeskError('mailbox_round', sentence, 'later', cause);
}
