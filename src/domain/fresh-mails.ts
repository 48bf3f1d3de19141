import type { ClaimedMail } from './store/mails.ts';

/** A mail that was claimed for this process in the commit that stored it. */
export interface FreshClaim {
  mail: ClaimedMail;
  claimedAt: Date;
}

/**
 * Raw mails that this process has just stored and will read in a moment: reading them back from the database would cost
 * as much as storing them. Only a short cut: what is not here is read from there, and nothing is lost with it.
 */
export interface FreshMails {
  /**
   * Whether mails of so many bytes may be claimed for this process while they are stored. False when they find no room
   * here, and while others wait in the database, which come first.
   */
  mayClaim(bytes: number): boolean;
  /** Begins to read a mail that is being stored and claimed, in the process where its texts are read anyway. */
  begin(raw: Buffer, receivedAt: Date): void;
  /** `claim` is null for a mail that waits in the database. */
  keep(mailId: number, raw: Buffer, claim: FreshClaim | null): void;
  /** Null when it is not here, or no longer. A mail is given once. */
  take(mailId: number): Buffer | null;
  /** Up to `limit` of the claims that were not taken yet, in the order in which they were kept. */
  takeClaims(limit: number): FreshClaim[];
  hasClaims(): boolean;
  /** Call before looking into the database, and what it gives when nothing waited there. */
  look(): () => void;
  /** Resolves when at least half is free, or after `longest` milliseconds: who stores may wait for who reads. */
  room(longest: number): Promise<void>;
}

/**
 * Keeps `largest` bytes at most, and what was claimed. What does not fit is left to the database: the oldest are read
 * first. `begin` is told of each mail that will be read in a moment.
 */
export function openFreshMails(largest: number, begin: FreshMails['begin'] = () => undefined): FreshMails {
  const mails = new Map<number, Buffer>();
  const claims: FreshClaim[] = [];
  let size = 0;
  // Mails that lie in the database since before the start, or did not fit, come before any that is claimed here.
  let isBehind = true;
  let unclaimed = 0;
  const waiting: (() => void)[] = [];
  return {
    begin,
    mayClaim: (bytes) => !isBehind && size + bytes <= largest,
    keep(mailId, raw, claim) {
      if (claim) claims.push(claim);
      else {
        unclaimed += 1;
        isBehind = true;
        if (size + raw.length > largest) return;
      }
      mails.set(mailId, raw);
      size += raw.length;
    },
    take(mailId) {
      const raw = mails.get(mailId) ?? null;
      if (raw === null) return null;
      mails.delete(mailId);
      size -= raw.length;
      if (size <= largest / 2) for (const go of waiting.splice(0)) go();
      return raw;
    },
    takeClaims: (limit) => claims.splice(0, limit),
    hasClaims: () => claims.length > 0,
    look() {
      const before = unclaimed;
      return () => {
        if (unclaimed === before) isBehind = false;
      };
    },
    async room(longest) {
      if (size <= largest / 2) return;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        timer = setTimeout(resolve, longest);
        waiting.push(resolve);
      });
      clearTimeout(timer);
    },
  };
}
