import type { FetchedMail } from '../../../src/domain/model/mail.ts';
import type { Ledger } from '../../../src/mail/mailbox.ts';

export interface MemoryLedger extends Ledger {
  /** Whether claim gives the lease. */
  isFree: boolean;
  /** Each new owner gets the next. */
  fence: number;
  refused: number[];
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
    ...{
      isFree: true,
      fence: 1,
      leaseMilliseconds: 25_000,
      commits: [],
      expunged: [],
      refused: [],
      contacts: [],
      releases: 0,
      failingCommits: 0,
    },
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
    claim: async () => (ledger.isFree ? ledger.fence : null),
    renew: async (_mailbox, fence) => ledger.isFree && fence === ledger.fence,
    cursor: async () => ({ uidValidity, lastUid }),
    async renumbered(_mailbox, _fence, validity) {
      uidValidity = validity;
      lastUid = 0;
    },
    async known(_mailbox, validity, first, last) {
      await ledger.beforeFetch();
      const known = new Set<number>();
      for (let uid = first; uid <= last; uid += 1) if (places.has(place(validity, uid))) known.add(uid);
      return known;
    },
    async store(_mailbox, fence, validity, { mails, gone, refused, confirmed }) {
      await confirmed;
      if (fence !== ledger.fence) throw new Error('another owner');
      if (ledger.failingCommits-- > 0) throw Object.assign(new Error('gone'), { code: '57P01' });
      for (const uid of [...mails.map((mail) => mail.uid), ...gone]) places.add(place(validity, uid));
      lastUid = Math.max(lastUid, ...mails.map(({ uid }) => uid), ...gone, ...refused);
      if (mails.length > 0) ledger.commits.push({ uidValidity: validity, mails });
      ledger.expunged.push(...gone);
      ledger.refused.push(...refused);
      tell();
    },
    connected: async () => undefined,
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
