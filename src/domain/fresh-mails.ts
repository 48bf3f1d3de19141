/**
 * Raw mails that this process has just stored and will read in a moment: reading them back from the database would cost
 * as much as storing them. Only a short cut: what is not here is read from there, and nothing is lost with it.
 */
export interface FreshMails {
  keep(mailId: number, raw: Buffer): void;
  /** Null when it is not here, or no longer. A mail is given once. */
  take(mailId: number): Buffer | null;
}

/** Keeps `largest` bytes at most; the oldest go first. */
export function openFreshMails(largest: number): FreshMails {
  const mails = new Map<number, Buffer>();
  let size = 0;
  const drop = (mailId: number): Buffer | null => {
    const raw = mails.get(mailId) ?? null;
    if (raw !== null) size -= raw.length;
    mails.delete(mailId);
    return raw;
  };
  return {
    keep(mailId, raw) {
      mails.set(mailId, raw);
      size += raw.length;
      while (size > largest) drop(mails.keys().next().value!);
    },
    take: drop,
  };
}
