/**
 * Raw mails that this process has just stored and will read in a moment: reading them back from the database would cost
 * as much as storing them. Only a short cut: what is not here is read from there, and nothing is lost with it.
 */
export interface FreshMails {
  keep(mailId: number, raw: Buffer): void;
  /** Null when it is not here, or no longer. A mail is given once. */
  take(mailId: number): Buffer | null;
  /** Resolves when at least half is free, or after `longest` milliseconds: who stores may wait for who reads. */
  room(longest: number): Promise<void>;
}

/** Keeps `largest` bytes at most. What does not fit is left to the database: the oldest are read first. */
export function openFreshMails(largest: number): FreshMails {
  const mails = new Map<number, Buffer>();
  let size = 0;
  const waiting: (() => void)[] = [];
  return {
    keep(mailId, raw) {
      if (size + raw.length > largest) return;
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
