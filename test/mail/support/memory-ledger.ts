import type { FetchedMail } from '../../../src/domain/model/mail.ts';
import type { Ledger } from '../../../src/mail/mailbox.ts';

export interface MemoryLedger extends Ledger {
  /** Whether claim gives the lease. */
  isFree: boolean;
  /** Every commit, in order. */
  commits: { uidValidity: string; mails: FetchedMail[] }[];
  expunged: number[];
  contacts: (string | null)[];
  releases: number;
  /** Runs when the poller asks which UIDs are known, between SEARCH and FETCH. */
  beforeFetch(): Promise<void>;
  /** The next commits fail like a database that is gone. */
  failingCommits: number;
  /** Resolves once the condition holds, looked at after every call of the poller. */
  until(condition: () => boolean): Promise<void>;
}

/** What the database will be, in memory; it outlives a mailbox, as the database does. */
export function memoryLedger(): MemoryLedger {
  let uidValidity: string | null = null;
  let lastUid = 0;
  const places = new Set<string>();
  const watchers = new Set<() => void>();
  const place = (validity: string, uid: number) => `${validity}/${uid}`;

  const ledger: MemoryLedger = {
    ...{ isFree: true, commits: [], expunged: [], contacts: [], releases: 0, failingCommits: 0 },
    beforeFetch: async () => undefined,
    until(condition) {
      return new Promise((resolve) => {
        const look = () => {
          if (!condition()) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      });
    },
    claim: async () => ledger.isFree,
    cursor: async () => ({ uidValidity, lastUid }),
    async known(_mailbox, validity, uids) {
      await ledger.beforeFetch();
      return new Set(uids.filter((uid) => places.has(place(validity, uid))));
    },
    async store(_mailbox, validity, mails) {
      if (ledger.failingCommits-- > 0) throw Object.assign(new Error('gone'), { code: '57P01' });
      if (validity !== uidValidity) lastUid = 0;
      uidValidity = validity;
      for (const { uid } of mails) {
        places.add(place(validity, uid));
        lastUid = Math.max(lastUid, uid);
      }
      ledger.commits.push({ uidValidity: validity, mails });
      tell();
    },
    async gone(_mailbox, validity, uids) {
      for (const uid of uids) places.add(place(validity, uid));
      ledger.expunged.push(...uids);
      tell();
    },
    async contact(_mailbox, error) {
      ledger.contacts.push(error);
      tell();
    },
    async release() {
      ledger.releases += 1;
    },
  };
  return ledger;

  function tell(): void {
    for (const look of [...watchers]) look();
  }
}
