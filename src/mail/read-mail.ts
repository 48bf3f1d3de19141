import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { CheckSender, ReadMail } from '../domain/model/mail.ts';
import { readHeader } from './header-fields.ts';
import { mayAcknowledge } from './may-acknowledge.ts';
import type { Parser } from './parse.ts';
import { screen } from './screen.ts';
import { readBounce } from './screening/reported-recipients.ts';

export interface ReaderParts {
  parser: Pick<Parser, 'parse'>;
  /** Null leaves the sender unchecked: verdict `off`. */
  senderCheck: CheckSender | null;
  /** In lower case. */
  ownAddresses: string[];
  /** The key of our loop mark; with it only marks that we made ourselves count. */
  loopKey?: Buffer;
}

const off = { verdict: 'off' as const, why: [] };

/** Parses, screens and authenticates one raw mail. Rejects with DeskError when it cannot be parsed. */
export function openReader({ parser, senderCheck, ownAddresses, loopKey }: ReaderParts): ReadMail {
  return async (raw, receivedAt) => {
    // The signature is checked here while the other process reads the texts, which are sent to it first.
    const [{ understood, ...parsed }, sender] = await Promise.all([
      parser.parse(raw, receivedAt),
      senderCheck ? turnOfTheLoop().then(() => senderCheck(raw)) : off,
    ]);
    const header = readHeader(raw);
    const { kind, why } = screen(header, parsed, ownAddresses, sender.verdict, loopKey ?? null);
    // Lists and machines answer elsewhere, count clicks and hide previews as a matter of course.
    const marked = kind === 'inquiry' ? parsed : { ...parsed, marks: [] };
    return {
      parsed: kind === 'bounce' ? { ...marked, ...readBounce(header, parsed) } : marked,
      kind,
      why,
      sender,
      understood,
      acknowledgeable: mayAcknowledge(header, parsed, ownAddresses),
    };
  };
}
