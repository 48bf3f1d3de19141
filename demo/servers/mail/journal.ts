import { openAppendLog } from './append-log.ts';
import type { AcceptedMail } from './contract.ts';
import type { Envelope } from './mailboxes.ts';
import type { RawMails } from './raw-mails.ts';

/** What SMTP accepted, in order. An entry is in the file before the client hears a code. */
export interface Journal {
  record(acceptedAt: Date, envelope: Envelope, sha256: string): void;
  entries(): AcceptedMail[];
  close(): void;
}

interface Line {
  acceptedAt: string;
  envelope: Envelope;
  sha256: string;
}

export function openJournal(file: string | null, rawMails: RawMails): Journal {
  const log = openAppendLog<Line>(file);
  const lines = [...log.past];
  return {
    record(acceptedAt, envelope, sha256) {
      const line = { acceptedAt: acceptedAt.toISOString(), envelope, sha256 };
      log.append(line);
      lines.push(line);
    },
    entries() {
      return lines.map(({ acceptedAt, envelope, sha256 }) => ({
        acceptedAt: new Date(acceptedAt),
        envelope,
        // Read when it is looked at: a journal of thousands is often only counted.
        get raw() {
          return rawMails.readNow(sha256);
        },
      }));
    },
    close() {
      log.close();
    },
  };
}
