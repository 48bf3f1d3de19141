import { createReadStream } from 'node:fs';
import { DeskError, errorCode } from '../domain/errors.ts';

export interface CsvLine {
  /** From 1, as an editor counts. */
  number: number;
  /** Null when the line cannot be read; `fault` then says why. */
  text: string | null;
  fault: string;
}

const longestLine = 64 * 1024;
const lineFeed = 10;

/**
 * The lines of a file, one chunk of 64 kB in memory, without CR LF or LF and without a byte order mark. Each line is
 * decoded by itself, so that one in another encoding than UTF-8 does not spoil its neighbours.
 * `onBytes` hears of each chunk. Throws DeskError 'file_unreadable' where the file system gives no more.
 */
export async function* readLines(
  path: string,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<CsvLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 1;
  let kept: Buffer[] = [];
  let size = 0;
  const keep = (bytes: Buffer) => {
    size += bytes.length;
    // What is longer than any row is dropped as it comes: it can only be another kind of file.
    if (size <= longestLine) kept.push(bytes);
    else kept = [];
  };
  const finish = (): CsvLine => {
    const line = size > longestLine ? tooLong(number) : decode(decoder, Buffer.concat(kept), number);
    number += 1;
    kept = [];
    size = 0;
    return line;
  };
  for await (const chunk of readChunks(path)) {
    onBytes(chunk.length);
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}

async function* readChunks(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Buffer;
  } catch (error) {
    const reason = `This file cannot be read (${errorCode(error)}); rows before that point went in.`;
    throw new DeskError('file_unreadable', reason, 'never', error);
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer, number: number): CsvLine {
  try {
    return { number, text: decoder.decode(bytes).replace(/\r$/, ''), fault: '' };
  } catch {
    return { number, text: null, fault: 'This line is not UTF-8. Save the file as CSV in UTF-8.' };
  }
}

function tooLong(number: number): CsvLine {
  return {
    number,
    text: null,
    fault: `This line is longer than ${longestLine} bytes; no row of this file is.`,
  };
}
