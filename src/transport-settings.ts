import type { TransportLimits } from './domain/model/settings.ts';
import { EnvironmentReader } from './environment.ts';

/** Intervals and limits that the wires and jobs keep to. */
export interface WireLimits {
  /** Behind IDLE, in case a notice gets lost. */
  pollEveryMilliseconds: number;
  /** How often every UID on the server is compared with the ledger. */
  sweepEveryMilliseconds: number;
  /** A connection that gives no full round for so long is given up and made anew. */
  silentAfterMilliseconds: number;
  /** Mails in one commit at most. */
  batchSize: number;
  /** Bytes; of larger mails only the header is fetched. */
  largestMail: number;
  parseMilliseconds: number;
  parseMegabytes: number;
  /** For each step of a dialogue with the SMTP server. */
  smtpMilliseconds: number;
  /** How often the jobs look for what a lost wake-up left behind. */
  lookAgainSeconds: number;
}

/** Reads them all. What must be larger than something else is checked here, so that no pair of settings loses a mail. */
export function readTransportSettings(environment: EnvironmentReader): {
  limits: TransportLimits;
  wire: WireLimits;
} {
  const seconds = (variable: string, fallback: number, least: number, most: number) =>
    Math.round(environment.number(variable, fallback, least, most) * 1000);
  const limits: TransportLimits = {
    leaseMilliseconds: seconds('MAIL_LEASE_SECONDS', 25, 1, 600),
    claimMilliseconds: seconds('MAIL_CLAIM_SECONDS', 300, 1, 3600),
    triesBeforeQuarantine: environment.whole('MAIL_TRIES', 3, 1, 100),
    longestSendMilliseconds: seconds('SEND_LONGEST_SECONDS', 180, 0.5, 1800),
    abandonedAfterMilliseconds: seconds('SEND_ABANDONED_SECONDS', 300, 1, 3600),
    sentGraceMilliseconds: seconds('SEND_GRACE_SECONDS', 600, 1, 86_400),
    historyGraceMilliseconds: seconds('SLACK_GRACE_SECONDS', 30, 1, 3600),
    recheckWaitsSeconds: environment.numbers(
      'SENDER_RECHECK_SECONDS',
      [300, 900, 3600, 10_800, 21_600, 43_200],
      1,
      86_400,
    ),
    retryWaitsSeconds: environment.numbers(
      'SEND_RETRY_SECONDS',
      [5, 15, 60, 300, 900, 3600, 3600],
      0.1,
      86_400,
    ),
  };
  if (limits.abandonedAfterMilliseconds <= limits.longestSendMilliseconds)
    environment.problem(
      'SEND_ABANDONED_SECONDS',
      'must be larger than SEND_LONGEST_SECONDS: a send under way would count as abandoned.',
      '300',
    );
  return {
    limits,
    wire: {
      pollEveryMilliseconds: seconds('IMAP_POLL_SECONDS', 30, 1, 3600),
      sweepEveryMilliseconds: seconds('IMAP_SWEEP_SECONDS', 900, 1, 86_400),
      silentAfterMilliseconds: seconds('IMAP_SILENT_SECONDS', 180, 2, 3600),
      batchSize: environment.whole('IMAP_BATCH', 200, 1, 500),
      largestMail: environment.whole('MAIL_LARGEST_MB', 40, 1, 100) * 1024 * 1024,
      parseMilliseconds: seconds('PARSE_LONGEST_SECONDS', 30, 1, 600),
      parseMegabytes: environment.whole('PARSE_MEMORY_MB', 256, 24, 4096),
      smtpMilliseconds: seconds('SMTP_SILENT_SECONDS', 60, 1, 600),
      lookAgainSeconds: environment.whole('JOBS_LOOK_SECONDS', 10, 1, 60),
    },
  };
}

/** The limits of a desk that sets none. */
export const usualLimits: TransportLimits = readTransportSettings(new EnvironmentReader({}, () => '')).limits;
