import type { MailReading, ReadMail } from '../domain/model/mail.ts';

export interface ReadAhead {
  /**
   * Begins with a small mail before anybody asks for it: its texts, its sender and what kind of mail it is. Does nothing
   * while many are under way, for who asks comes first.
   */
  begin(raw: Buffer, receivedAt: Date): void;
  /** The reader; of a mail that was begun the next who asks for the same buffer gets what comes of it. */
  read: ReadMail;
}

/** Bytes: nothing in so small a mail keeps anybody busy. */
const smallMail = 64 * 1024;
/** Mails under way at most for another to be begun. */
const mostUnderWay = 16;

/** Reads mails while they are stored: nobody waits for their texts and for name servers afterwards. */
export function readAhead(read: ReadMail): ReadAhead {
  const begun = new WeakMap<Buffer, Promise<MailReading>>();
  let underWay = 0;
  const ended = () => {
    underWay -= 1;
  };
  return {
    begin(raw, receivedAt) {
      if (raw.length > smallMail || underWay >= mostUnderWay) return;
      const reading = read(raw, receivedAt);
      underWay += 1;
      // Whoever asks for it hears of a failure; until then it must not count as unheard.
      reading.then(ended, ended);
      begun.set(raw, reading);
    },
    read(raw, receivedAt) {
      const reading = begun.get(raw);
      begun.delete(raw);
      return reading ?? read(raw, receivedAt);
    },
  };
}
