import { DeskError, errorCode } from './domain/errors.ts';
import type { SendMail } from './domain/model/mail.ts';
import type { Log } from './log.ts';
import type { Sender } from './mail/sender.ts';

/** A sender that remembers how its server last behaved, for the health page. */
export interface WatchedSender {
  send: SendMail;
  /** Tries the server in the background and says in the log when it does not answer; sends find out anew. */
  check(): void;
  state(): { ok: boolean; error: string | null };
}

export function watchSender(sender: Sender, log: Log): WatchedSender {
  let error: string | null = null;
  return {
    async send(mail, mayLeave) {
      const outcome = await sender.send(mail, mayLeave);
      // Refusing one recipient is the server at work; saying nothing for certain is not.
      error =
        outcome.outcome === 'sent' || (outcome.outcome === 'refused' && outcome.permanent)
          ? null
          : outcome.answer.slice(0, 300);
      return outcome;
    },
    check() {
      sender.verify().catch((failure: unknown) => {
        error = failure instanceof DeskError ? failure.sentence : errorCode(failure);
        log('smtp_unreachable', { code: errorCode(failure) });
        process.stderr.write(`${error} Replies wait in the outbox and are tried again.\n`);
      });
    },
    state: () => ({ ok: error === null, error }),
  };
}
