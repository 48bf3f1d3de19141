/**
 * The process in which the texts of mails are read, one at a time. Not a thread: V8 ends the whole process when a
 * thread allocates too much at once, so that one text of 40 MB in GB18030 would take the desk with it.
 */

import { flushCompileCache } from 'node:module';
import type { FirmWords } from '../domain/model/settings.ts';
import type { UnderstoodText } from '../domain/model/understanding.ts';
import { understandText } from '../domain/understand-text.ts';
import type { Skeleton } from './mime/skeleton.ts';
import { type ReadTexts, readSkeleton } from './parsed-mail.ts';

export interface ParseOrder {
  number: number;
  skeleton: Skeleton;
  /** When the mail came: then its words are understood, too. */
  receivedAt: Date | null;
  /** Of its attachments. */
  filenames: string[];
}
export type ParseAnswer =
  | { number: number; texts: ReadTexts; understood: UnderstoodText | undefined }
  /** Only the error's code. Its message may hold text of the mail and stays here. */
  | { number: number; refused: string };

/** The words of the firm that started us, or none. */
const words = process.argv[2] === undefined ? undefined : (JSON.parse(process.argv[2]) as FirmWords);

process.on('message', (order: ParseOrder) => {
  process.send?.(answer(order));
});

// It is ended by force, so what was compiled would never be kept.
flushCompileCache();

function answer({ number, skeleton, receivedAt, filenames }: ParseOrder): ParseAnswer {
  try {
    const texts = readSkeleton(skeleton);
    if (receivedAt === null) return { number, texts, understood: undefined };
    const attachments = filenames.map((filename) => ({ filename }));
    return {
      number,
      texts,
      understood: understandText({ ...texts, kind: 'inquiry', attachments, receivedAt }, words),
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { number, refused: code };
  }
}
