/**
 * The process in which the texts of mails are read, one at a time. Not a thread: V8 ends the whole process when a
 * thread allocates too much at once, so that one text of 40 MB in GB18030 would take the desk with it.
 */

import { flushCompileCache } from 'node:module';
import type { Skeleton } from './mime/skeleton.ts';
import { type ReadTexts, readSkeleton } from './parsed-mail.ts';

export interface ParseOrder {
  number: number;
  skeleton: Skeleton;
}
export type ParseAnswer =
  | { number: number; texts: ReadTexts }
  /** Only the error's code. Its message may hold text of the mail and stays here. */
  | { number: number; refused: string };

process.on('message', (order: ParseOrder) => {
  process.send?.(answer(order));
});

// It is ended by force, so what was compiled would never be kept.
flushCompileCache();

function answer({ number, skeleton }: ParseOrder): ParseAnswer {
  try {
    return { number, texts: readSkeleton(skeleton) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { number, refused: code };
  }
}
