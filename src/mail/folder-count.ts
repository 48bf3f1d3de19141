/**
 * Tells from the numbers of mails (RFC 9051 section 2.3.1.2) whether a look at the newest ones has found everything the
 * server has told of: each mail of a burst is told by itself, and the first look finds them all.
 */
export interface FolderCount {
  /** Some mails have gone, and the others are numbered anew. */
  shift(): void;
  /** A look at the newest mails begins. */
  look(): void;
  /** It has found the mail with this number, and none above. */
  saw(newest: number): void;
  /** The number of the newest mail seen; null when it is not known, or no longer the same. */
  newest(): number | null;
  /** Mails beyond those seen, when the folder holds `exists`. Infinity when that cannot be known. */
  unseen(exists: number): number;
}

export function openFolderCount(): FolderCount {
  let seen: number | null = null;
  let isShifted = false;
  return {
    shift() {
      isShifted = true;
    },
    look() {
      isShifted = false;
      seen = null;
    },
    saw(newest) {
      seen = newest;
    },
    newest,
    unseen(exists) {
      const known = newest();
      return known === null || exists < known ? Number.POSITIVE_INFINITY : exists - known;
    },
  };

  function newest(): number | null {
    return isShifted ? null : seen;
  }
}
