import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { DeskError } from '../domain/errors.ts';
import type { ParsedMail } from '../domain/model/mail.ts';
import type { FirmWords } from '../domain/model/settings.ts';
import type { UnderstoodText } from '../domain/model/understanding.ts';
import { type CarvedMail, carve } from './mime/carve.ts';
import { beyond, unreadable } from './mime/mime-parts.ts';
import type { CutOut, ParseAnswer, ParseOrder } from './parse-worker.ts';

export interface ParserSettings {
  /** How long the texts of one mail may take, the start of the process included. */
  timeoutMilliseconds: number;
  /** Heap of the process that reads texts. */
  memoryMegabytes: number;
  /** What words are read with; absent: common ids, and days of UTC. */
  words?: FirmWords;
}
export type UnderstoodMail = ParsedMail & { understood?: UnderstoodText };
export interface Parser {
  /**
   * Parses one mail: the attachments of a large one are cut out here, texts are read in the other process, one mail after
   * the other in the order of the calls. Rejects with DeskError `mail_unreadable` (retry never when the mail is
   * beyond the limits, later when the process died) or `mail_parse_timeout`. `receivedAt` asks for what its words say,
   * which no text of a stranger's can keep this process busy with so.
   */
  parse(raw: Buffer, receivedAt?: Date | null): Promise<UnderstoodMail>;
  /** Ends the process; whatever still waits, and every later call, rejects with `parser_closed`, retry later. */
  close(): Promise<void>;
}

interface Task {
  number: number;
  mail: ParseOrder['mail'];
  /** What was cut out here; null when the other process does that. */
  cutOut: CutOut | null;
  receivedAt: Date | null;
  resolve(read: UnderstoodMail): void;
  reject(error: DeskError): void;
}

/** Three quarters of the parser's start, and 30 MB of it, would go into stripping types again. */
const compileCache = getCompileCacheDir();

/** Orders that lie in the pipe at once: while one is read the next is already there. */
const mostSent = 4;
/** Bytes: nothing in so small a mail keeps anybody busy, and its way to the other process is as short as without attachments. */
const smallMail = 64 * 1024;

/** One process, reused for every mail; killed and started anew when a mail takes too long or too much memory. */
export function openParser(settings: ParserSettings): Parser {
  const waiting: Task[] = [];
  /** In the order of the pipe: the first is the one that is being read. */
  const sent: Task[] = [];
  let timer: NodeJS.Timeout | undefined;
  let lastCarved: Promise<unknown> = Promise.resolve();
  let count = 0;
  let closed = false;
  // Started at once, so that the first mail does not wait for it.
  let worker: ChildProcess | null = startWorker();

  return {
    async parse(raw, receivedAt = null) {
      if (closed) throw parserClosed();
      if (raw.length <= smallMail) return order({ mail: { raw }, cutOut: null, receivedAt });
      // One mail at a time also here: the groups that arrive together are large, and the event loop is for all.
      const carving = lastCarved.then(() => carveUnlessClosed(raw));
      lastCarved = carving.catch(() => undefined);
      const { skeleton, attachments, unshown } = await carving;
      const filenames = attachments.map(({ filename }) => filename);
      return order({ mail: { skeleton, filenames }, cutOut: { attachments, unshown }, receivedAt });
    },
    async close() {
      closed = true;
      for (const task of [...sent.splice(0), ...waiting.splice(0)]) task.reject(parserClosed());
      await endWorker();
    },
  };

  function order(task: Pick<Task, 'mail' | 'cutOut' | 'receivedAt'>): Promise<UnderstoodMail> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(parserClosed());
      count += 1;
      waiting.push({ number: count, ...task, resolve, reject });
      fillPipe();
    });
  }

  function carveUnlessClosed(raw: Buffer): Promise<CarvedMail> {
    return closed ? Promise.reject(parserClosed()) : carve(raw);
  }

  function fillPipe(): void {
    while (sent.length < mostSent && waiting.length > 0) {
      const task = waiting.shift()!;
      sent.push(task);
      if (sent.length === 1) watchFirst();
      worker ??= startWorker();
      const { number, mail, receivedAt } = task;
      worker.send({ number, mail, receivedAt } satisfies ParseOrder);
    }
  }

  /** The time of a mail begins when the one before it is answered. */
  function watchFirst(): void {
    clearTimeout(timer);
    timer =
      sent.length > 0
        ? setTimeout(() => giveUp(tookTooLong(settings)), settings.timeoutMilliseconds)
        : undefined;
  }

  function startWorker(): ChildProcess {
    const words = settings.words ? [JSON.stringify(settings.words)] : [];
    const started = fork(new URL('./parse-worker.ts', import.meta.url), words, {
      // Small new space: what is read of a mail is garbage at once, and a young heap of 64 MB would only lie there.
      execArgv: [`--max-old-space-size=${settings.memoryMegabytes}`, '--max-semi-space-size=4'],
      serialization: 'advanced',
      // Where hostile bytes are read there is no secret to be found, and a dying process writes no log of ours.
      env: { MALLOC_ARENA_MAX: '1', ...(compileCache !== undefined && { NODE_COMPILE_CACHE: compileCache }) },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Idle it must not keep this process alive; a mail in work does, by its timer.
    started.unref();
    started.channel?.unref();
    started.on('message', (answer) => started === worker && settle(answer as ParseAnswer));
    started.on('error', (error) => started === worker && giveUp(workerEnded(error)));
    started.on('exit', () => started === worker && giveUp(workerEnded()));
    return started;
  }

  function settle(answer: ParseAnswer): void {
    const task = sent[0];
    if (task?.number !== answer.number) return;
    sent.shift();
    watchFirst();
    fillPipe();
    if ('texts' in answer) {
      const parsed = whole(answer.texts, task.cutOut ?? answer.cutOut!);
      task.resolve(answer.understood ? { ...parsed, understood: answer.understood } : parsed);
    } else task.reject('beyond' in answer ? unreadable(answer.beyond) : beyond(answer.refused));
  }

  /** Gives up the mail that was being read; those that only lay in the pipe are read by the next process. */
  function giveUp(error: DeskError): void {
    const [failed, ...untouched] = sent.splice(0);
    waiting.unshift(...untouched);
    void endWorker();
    failed?.reject(error);
    if (closed) return;
    fillPipe();
  }

  async function endWorker(): Promise<void> {
    const ended = worker;
    worker = null;
    clearTimeout(timer);
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return;
    ended.ref();
    ended.kill('SIGKILL');
    await once(ended, 'exit');
  }
}

function whole(texts: Omit<ParsedMail, 'attachments'>, { attachments, unshown }: CutOut): ParsedMail {
  return { ...texts, attachments, unshown: [...unshown, ...texts.unshown] };
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
