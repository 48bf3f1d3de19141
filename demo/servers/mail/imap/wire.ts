import type { Socket } from 'node:net';

/** What a client sent as one command: text, with the literals (RFC 3501 §4.3) as bytes where they stood. */
export interface CommandLine {
  tag: string;
  pieces: (string | Buffer)[];
}

/** A command that is answered with BAD or NO; the connection goes on. */
export class Refusal extends Error {
  readonly status: 'BAD' | 'NO';

  constructor(status: 'BAD' | 'NO', message: string) {
    super(message);
    this.status = status;
  }
}

const LONGEST_LINE = 64 * 1024;
const LARGEST_LITERAL = 50 * 1024 * 1024;

export interface Wire {
  /** The next line without its line end; null when the client has gone. */
  readLine(): Promise<string | null>;
  /** The next command with all its literals; null when the client has gone. */
  readCommand(): Promise<CommandLine | null>;
  /** Resolves when more may be written: a slow reader holds its writer back. Strings are latin1. */
  write(...pieces: (string | Buffer)[]): Promise<void>;
}

export function createWire(socket: Socket): Wire {
  const chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer = Buffer.alloc(0);

  async function nextChunk(): Promise<Buffer | null> {
    const { value, done } = await chunks.next();
    return done ? null : value;
  }

  async function readLine(): Promise<string | null> {
    let end = held.indexOf('\n');
    while (end === -1) {
      if (held.length > LONGEST_LINE) throw new Error('The client sent a line without end.');
      const chunk = await nextChunk();
      if (!chunk) return null;
      held = Buffer.concat([held, chunk]);
      end = held.indexOf('\n');
    }
    const line = held.toString('utf8', 0, end).replace(/\r$/, '');
    held = held.subarray(end + 1);
    return line;
  }

  async function readBytes(size: number): Promise<Buffer | null> {
    const parts = [held];
    for (let total = held.length; total < size; ) {
      const chunk = await nextChunk();
      if (!chunk) return null;
      parts.push(chunk);
      total += chunk.length;
    }
    const bytes = parts.length === 1 ? held : Buffer.concat(parts);
    held = bytes.subarray(size);
    return bytes.subarray(0, size);
  }

  function write(...pieces: (string | Buffer)[]): Promise<void> {
    return new Promise((resolve, reject) => {
      // Corked, so that a mail and the text around it leave in one system call and without a copy.
      socket.cork();
      for (const piece of pieces) socket.write(bytesOf(piece), (error) => error && reject(error));
      const roomLeft = socket.write('', (error) => (error ? reject(error) : resolve()));
      socket.uncork();
      if (roomLeft) resolve();
    });
  }

  async function readCommand(): Promise<CommandLine | null> {
    const pieces: (string | Buffer)[] = [];
    for (;;) {
      const line = await readLine();
      if (line === null) return null;
      const literal = /\{(\d+)(\+?)\}$/.exec(line);
      pieces.push(literal ? line.slice(0, literal.index) : line);
      if (!literal) return splitTag(pieces);

      const size = Number(literal[1]);
      if (size > LARGEST_LITERAL) throw new Error(`The client announced a literal of ${size} bytes.`);
      // LITERAL+ (RFC 7888): with the plus sign the client does not wait for our leave.
      if (!literal[2]) await write('+ Go ahead\r\n');
      const bytes = await readBytes(size);
      if (bytes === null) return null;
      pieces.push(bytes);
    }
  }

  return { readLine, readCommand, write };
}

function bytesOf(piece: string | Buffer): Buffer {
  return typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
}

function splitTag(pieces: (string | Buffer)[]): CommandLine {
  const [tag = '', ...rest] = String(pieces[0]).split(' ');
  return { tag: tag || '*', pieces: [rest.join(' '), ...pieces.slice(1)] };
}
