import { DeskError, errorCode } from '../domain/errors.ts';
import { type Bell, growingWait, openBell } from './bell.ts';
import { type Connection, createConnection } from './connection.ts';
import { type HeldLease, keepLease } from './lease.ts';
import type { MailboxDependencies, MailboxSettings, MailboxState } from './mailbox.ts';
import { pollRound, type Round, type RoundResult } from './poll-round.ts';
import { refuseCleartext } from './transport-security.ts';
import { openWatchdog, type Watchdog } from './watchdog.ts';

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
  const { silentAfterMilliseconds } = settings;
  // Between two polls nothing needs to happen.
  const laterPoll = pollEveryMilliseconds * 2 > silentAfterMilliseconds ? pollEveryMilliseconds : 0;
  const state: MailboxState = {
    connected: false,
    ownedElsewhere: false,
    lastContactAt: null,
    error: null,
  };
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
      const fence = await ledger.claim(mailbox);
      state.ownedElsewhere = fence === null;
      throw fence === null ? ownedElsewhere : await useLease(fence);
    } catch (error) {
      if (stopped) return 0;
      // Nothing failed, and the contact is the owner's to report.
      if (error === ownedElsewhere) return stepBack();
      await fail(error);
      // A wrong password does not heal by itself, and many tries lock accounts.
      if (error instanceof DeskError && ['imap_login', 'imap_restless', 'oauth_refused'].includes(error.code))
        return longestWait;
      return growingWait(failures, firstWait, longestWait, random());
    }
  }

  function stepBack(): number {
    Object.assign(state, { ownedElsewhere: true, error: null });
    answer(ownedElsewhere);
    // Often enough to follow a dead owner soon after its lease has ended.
    return Math.min(pollEveryMilliseconds, 5_000, ledger.leaseMilliseconds / 5);
  }

  /** Gives why it ended, unless it fails before that. */
  async function useLease(fence: number): Promise<DeskError> {
    const lease = keepLease(ledger, mailbox, fence, {
      onLost: () => current?.connection.close(),
      onError: (error) => note('mailbox_lease_error', error),
    });
    try {
      return await useConnection(lease);
    } catch (error) {
      if (lease.isLost() && !stopped) return ownedElsewhere;
      throw error;
    } finally {
      await lease.end();
    }
  }

  async function useConnection(lease: HeldLease): Promise<DeskError> {
    const news = openBell();
    const connection = createConnection(settings, {
      onNews: news.ring,
      onClose: news.ring,
      onError: (error) => note('mailbox_connection_error', error),
    });
    current = { connection, news };
    // The connection's own timeouts are not trusted alone: a half-open one can look alive for long.
    const watchdog = openWatchdog(silentAfterMilliseconds + laterPoll, () => connection.close());
    try {
      if (stopped) return ended;
      await connection.open();
      state.connected = true;
      await ledger.connected(mailbox);
      log('mailbox_connected', { mailbox, uidValidity: connection.uidValidity() });
      const why = await watchFolder(connection, news, lease, watchdog);
      return watchdog.hasBarked() ? silent : why;
    } catch (error) {
      throw watchdog.hasBarked() && !stopped ? silent : error;
    } finally {
      watchdog.end();
      current = null;
      state.connected = false;
      connection.close();
    }
  }

  async function watchFolder(
    connection: Connection,
    news: Bell,
    lease: HeldLease,
    watchdog: Watchdog,
  ): Promise<DeskError> {
    const cursor = await ledger.cursor(mailbox);
    let sweepAt = Number.NEGATIVE_INFINITY;
    while (connection.isOpen() && !stopped && !lease.isLost()) {
      const { swept, refused } = await round(connection, {
        ...{ fence: lease.fence, cursor, onProgress: watchdog.feed },
        ...{ sweep: now().getTime() >= sweepAt, isStuck: failures >= patience },
      });
      watchdog.feed();
      if (swept) sweepAt = now().getTime() + sweepEveryMilliseconds;
      // Only a sweep asks again for what the server refused.
      if (refused > 0) sweepAt = now().getTime() + Math.min(refusedAgain, sweepEveryMilliseconds);
      if (requests.length > 0) continue;
      // Mails of one burst are told one by one, and found by the first round.
      if (connection.isOpen() && !stopped && connection.unseen() === 0) news.silence();
      await news.wait(pollEveryMilliseconds);
    }
    return lease.isLost() ? ownedElsewhere : closed;
  }

  async function round(connection: Connection, wanted: Round): Promise<RoundResult> {
    const asked = requests.splice(0);
    const sweep = wanted.sweep || asked.length > 0;
    try {
      const result = await pollRound(connection, settings, dependencies, { ...wanted, sweep });
      const { stored, gone, refused, swept } = result;
      // At once: a mail that comes while the ledger is written is told too.
      connection.idle();
      // A commit of mails is noted as a contact by itself.
      if (stored === 0 || swept || failures > 0) await ledger.contact(mailbox, null, swept);
      Object.assign(state, { lastContactAt: now(), error: null });
      failures = 0;
      if (stored + gone > 0) log('mailbox_stored', { mailbox, stored, gone, swept });
      if (refused > 0) log('mailbox_mails_refused', { mailbox, count: refused });
      for (const request of asked) request.resolve();
      return result;
    } catch (error) {
      requests = [...asked, ...requests];
      throw error;
    }
  }

  async function fail(error: unknown): Promise<void> {
    const told = error instanceof DeskError ? error : unexpected(error);
    failures += 1;
    Object.assign(state, { ownedElsewhere: false, error: told.sentence });
    log('mailbox_failed', { mailbox, code: told.code, cause: errorCode(told.cause), failures });
    answer(told);
    await ledger
      .contact(mailbox, told.sentence, false)
      .catch((cause: unknown) => note('mailbox_contact_failed', cause));
  }

  function answer(error: DeskError): void {
    for (const request of requests.splice(0)) request.reject(error);
  }

  function note(event: string, error: unknown): void {
    log(event, { mailbox, code: errorCode(error) });
  }
}

/** Rounds that failed in a row before a mail that alone is refused is put aside. */
const patience = 3;
/** Milliseconds until refused mails are asked for again; the ledger lets the waits of each mail grow. */
const refusedAgain = 60_000;

const ended = new DeskError('mailbox_stopped', 'The mailbox is not watched any more.', 'later');
const ownedElsewhere = new DeskError('mailbox_owned', 'Another process watches this mailbox.', 'later');
const silent = new DeskError(
  'imap_silent',
  'The IMAP server has not answered for a while. The connection is made anew.',
  'later',
);
const closed = new DeskError(
  'imap_closed',
  'The IMAP server closed the connection. It is opened again.',
  'later',
);

function unexpected(cause: unknown): DeskError {
  const sentence = `Fetching mail failed (${errorCode(cause)}). It is tried again.`;
  return new DeskError('mailbox_round', sentence, 'later', cause);
}
