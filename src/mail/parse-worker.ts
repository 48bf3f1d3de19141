/**
 * The process in which the words of mails are read, one mail at a time. Not a thread: V8 ends the whole process when a
 * thread allocates too much at once, and hostile bytes would take the desk with them.
 */
import type { TextBytes } from './mime/body-text.ts';
import { type ReadWords, readWords } from './parsed-mail.ts';

export interface ParseOrder {
  number: number;
  header: Uint8Array;
  texts: TextBytes[][];
}
export type ParseAnswer =
  | { number: number; words: ReadWords }
  /** The error's own code. Its message may hold text of the mail and stays here. */
  | { number: number; refused: string };

process.on('message', (order: ParseOrder) => {
  process.send?.(answer(order));
});

function answer({ number, header, texts }: ParseOrder): ParseAnswer {
  try {
    const bytes = Buffer.from(header.buffer, header.byteOffset, header.byteLength);
    return { number, words: readWords(bytes, texts) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { number, refused: code };
  }
}
