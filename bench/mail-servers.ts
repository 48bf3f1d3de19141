import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { MailAnswer, MailOrder } from './mail-process.ts';

export interface MailServers {
  smtpPort: number;
  imapPort: number;
  dnsPort: number;
  /** Writes the next `count` mails of the mix without delivering them. Resolves with how many wait, and their bytes. */
  write(count: number, largest?: number): Promise<{ mails: number; bytes: number }>;
  /** Puts everything written into the desk's inbox at once. */
  put(): Promise<{ mails: number; bytes: number; at: number }>;
  stop(): Promise<void>;
}

/** SMTP, IMAP and DNS of the demo in a process of their own, with the mails of the mix. One order at a time. */
export async function startMailServers(): Promise<MailServers> {
  const child = fork(new URL('./mail-process.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started = await nextAnswer(child);
  if (started.what !== 'started') throw new Error('The mail servers answered before they had started.');
  const { smtpPort, imapPort, dnsPort } = started;
  return {
    smtpPort,
    imapPort,
    dnsPort,
    write: (count, largest) => order(child, { what: 'write', count, largest }),
    put: () => order(child, { what: 'put' }),
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

async function order(
  child: ChildProcess,
  what: MailOrder,
): Promise<{ mails: number; bytes: number; at: number }> {
  child.send(what);
  const answer = await nextAnswer(child);
  if (answer.what !== 'done') throw new Error('The mail servers started twice.');
  return { mails: answer.mails, bytes: answer.bytes, at: answer.at };
}

async function nextAnswer(child: ChildProcess): Promise<MailAnswer> {
  const ended = new AbortController();
  const exit = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error('The mail servers ended early.');
  });
  exit.catch(() => undefined);
  try {
    const [answer] = (await Promise.race([once(child, 'message'), exit])) as [MailAnswer];
    return answer;
  } finally {
    ended.abort();
  }
}
