/**
 * The process in which the texts of mails are read, one at a time. Not a thread: V8 ends the whole process when a
 * thread allocates too much at once, so that one text of 40 MB in GB18030 would take the desk with it.
 */

import { flushCompileCache } from 'node:module';
import { DeskError } from '../domain/errors.ts';
import type { Attachment } from '../domain/model/mail.ts';
import type { FirmWords } from '../domain/model/settings.ts';
import type { UnderstoodText } from '../domain/model/understanding.ts';
import { understandText } from '../domain/understand-text.ts';
import { carve } from './mime/carve.ts';
import type { Skeleton } from './mime/skeleton.ts';
import { bufferOf, type ReadTexts, readSkeleton } from './parsed-mail.ts';

export interface ParseOrder {
  number: number;
  /** A small mail whole, or what is left of a larger one without its attachments, with their names. */
  mail: { raw: Uint8Array } | { skeleton: Skeleton; filenames: string[] };
  /** When the mail came: then its words are understood, too. */
  receivedAt: Date | null;
}
/** What was cut out of a mail. */
export interface CutOut {
  attachments: Attachment[];
  unshown: string[];
}
export type ParseAnswer =
  | { number: number; texts: ReadTexts; understood: UnderstoodText | undefined; cutOut: CutOut | null }
  /** Beyond the limits, as a sentence. */
  | { number: number; beyond: string }
  /** Only the error's code. Its message may hold text of the mail and stays here. */
  | { number: number; refused: string };

/** The words of the firm that started us, or none. */
const words = process.argv[2] === undefined ? undefined : (JSON.parse(process.argv[2]) as FirmWords);

/** One after the other, also where a mail is cut up in several turns. */
let last: Promise<void> = Promise.resolve();
process.on('message', (order: ParseOrder) => {
  last = last.then(async () => void process.send?.(await answer(order)));
});

// It is ended by force, so what was compiled would never be kept.
flushCompileCache();

async function answer({ number, mail, receivedAt }: ParseOrder): Promise<ParseAnswer> {
  try {
    if (!('raw' in mail)) return { number, ...read(mail.skeleton, mail.filenames, receivedAt), cutOut: null };
    const { skeleton, attachments, unshown } = await carve(bufferOf(mail.raw));
    const filenames = attachments.map(({ filename }) => filename);
    return { number, ...read(skeleton, filenames, receivedAt), cutOut: { attachments, unshown } };
  } catch (error) {
    if (error instanceof DeskError) return { number, beyond: error.sentence };
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { number, refused: code };
  }
}

function read(skeleton: Skeleton, filenames: string[], receivedAt: Date | null) {
  const texts = readSkeleton(skeleton);
  if (receivedAt === null) return { texts, understood: undefined };
  const attachments = filenames.map((filename) => ({ filename }));
  return { texts, understood: understandText({ ...texts, kind: 'inquiry', attachments, receivedAt }, words) };
}
