import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { DeskError } from '../domain/errors.ts';
import type { ParsedMail } from '../domain/model/mail.ts';
import { type DissectedMail, dissect } from './mime/dissect.ts';
import type { ParseAnswer, ParseOrder } from './parse-worker.ts';
import type { ReadWords } from './parsed-mail.ts';

export interface ParserSettings {
  /** How long one mail may take, the start of the process included. */
  timeoutMilliseconds: number;
  /** Heap of the process that parses. Attachments lie outside of it. */
  memoryMegabytes: number;
}
export interface Parser {
  /**
   * Parses one mail in the other process, in the order of the calls. Rejects with DeskError `mail_unreadable`
   * (retry never when the parser refused the bytes, later when the process died) or `mail_parse_timeout`.
   */
  parse(raw: Buffer): Promise<ParsedMail>;
  /** Ends the process; whatever still waits, and every later call, rejects with `parser_closed`, retry later. */
  close(): Promise<void>;
}

interface Task {
  mail: Pick<DissectedMail, 'header' | 'texts'>;
  resolve(words: ReadWords): void;
  reject(error: DeskError): void;
}

/** One process, reused for every mail; killed and started anew when a mail takes too long or too much memory. */
export function openParser(settings: ParserSettings): Parser {
  const waiting: Task[] = [];
  let current: { task: Task; number: number; timer: NodeJS.Timeout } | null = null;
  let worker: ChildProcess | null = null;
  let count = 0;
  let closed = false;

  return {
    async parse(raw) {
      const { header, texts, ...known } = await dissect(raw);
      const words = await readWords({ header, texts });
      return { ...words, ...known };
    },
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.reject(parserClosed());
      await giveUp(parserClosed());
    },
  };

  function readWords(mail: Task['mail']): Promise<ReadWords> {
    if (closed) return Promise.reject(parserClosed());
    return new Promise((resolve, reject) => {
      waiting.push({ mail, resolve, reject });
      takeNext();
    });
  }

  function takeNext(): void {
    if (current) return;
    const task = waiting.shift();
    if (!task) return;
    count += 1;
    const timer = setTimeout(() => void giveUp(tookTooLong(settings)), settings.timeoutMilliseconds);
    current = { task, number: count, timer };
    worker ??= startWorker();
    worker.send({ number: count, ...task.mail } satisfies ParseOrder);
  }

  function startWorker(): ChildProcess {
    const started = fork(new URL('./parse-worker.ts', import.meta.url), {
      // Small new space: what is read of a mail is garbage at once, and a young heap of 64 MB would only lie there.
      execArgv: [`--max-old-space-size=${settings.memoryMegabytes}`, '--max-semi-space-size=4'],
      serialization: 'advanced',
      // Where hostile bytes are read there is no secret to be found, and a dying process writes no log of ours.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Idle it must not keep this process alive; a mail in work does, by its timer.
    started.unref();
    started.channel?.unref();
    started.on('message', (answer) => settle(answer as ParseAnswer));
    started.on('error', (error) => started === worker && void giveUp(workerEnded(error)));
    started.on('exit', () => started === worker && void giveUp(workerEnded()));
    return started;
  }

  function settle(answer: ParseAnswer): void {
    if (current?.number !== answer.number) return;
    const { task, timer } = current;
    clearTimeout(timer);
    current = null;
    if ('words' in answer) task.resolve(answer.words);
    else task.reject(refused(answer.refused));
    takeNext();
  }

  async function giveUp(error: DeskError): Promise<void> {
    const ended = worker;
    const failed = current;
    worker = null;
    current = null;
    if (failed) clearTimeout(failed.timer);
    failed?.task.reject(error);
    takeNext();
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return;
    ended.ref();
    ended.kill('SIGKILL');
    await once(ended, 'exit');
  }
}

function refused(code: string): DeskError {
  const sentence = `The mail could not be read: its structure is beyond what the parser accepts (${code}). Open the original.`;
  return new DeskError('mail_unreadable', sentence, 'never');
}

function workerEnded(cause?: unknown): DeskError {
  const sentence = 'The mail could not be read: the parser ended while it worked on it. It is tried again.';
  return new DeskError('mail_unreadable', sentence, 'later', cause);
}

/** Nothing was found out about the mail: this is no try of it. */
function parserClosed(): DeskError {
  const sentence = 'The mail was not read: the desk stops. It is read after the next start.';
  return new DeskError('parser_closed', sentence, 'later');
}

function tookTooLong({ timeoutMilliseconds }: ParserSettings): DeskError {
  const sentence = `The mail could not be read within ${timeoutMilliseconds / 1000} seconds. It is tried again.`;
  return new DeskError('mail_parse_timeout', sentence, 'later');
}
