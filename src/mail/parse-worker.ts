/**
 * The process in which mails are parsed, one at a time. Not a thread: V8 ends the whole process when a thread
 * allocates too much at once, so that one text of 40 MB in GB18030 would take the desk with it.
 */
import type { ParsedMail } from '../domain/model/mail.ts';
import { readParsedMail } from './parsed-mail.ts';

export interface ParseOrder {
  number: number;
  raw: Uint8Array;
}
export type ParseAnswer =
  | { number: number; parsed: ParsedMail }
  /** The parser's own error code. Its message may hold text of the mail and stays here. */
  | { number: number; refused: string };

process.on('message', async (order: ParseOrder) => {
  process.send?.(await answer(order));
});

async function answer({ number, raw }: ParseOrder): Promise<ParseAnswer> {
  try {
    return { number, parsed: await readParsedMail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { number, refused: code };
  }
}
