import { once } from 'node:events';

/** Writes one JSON line and waits while the reader is slow. False when nobody reads any more, as behind `| head`. */
export async function writeLine(line: object): Promise<boolean> {
  if (isClosed()) return false;
  if (!process.stdout.write(`${JSON.stringify(line)}\n`))
    await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => undefined);
  return !isClosed();
}

let closed = false;
let listening = false;

function isClosed(): boolean {
  if (!listening) {
    listening = true;
    // A reader that had enough is no error; without a listener it would end the process with one.
    process.stdout.on('error', () => {
      closed = true;
    });
  }
  return closed || process.stdout.destroyed;
}

/** Counts on standard error while a person waits at a terminal; silent everywhere else. */
export function openProgress(): { step(): void; end(): void } {
  const isShown = process.stderr.isTTY && !process.stdout.isTTY;
  let count = 0;
  const tell = () => process.stderr.write(`\r${count} mails inspected `);
  return {
    step() {
      count += 1;
      if (isShown && count % 50 === 0) tell();
    },
    end() {
      if (!isShown || count < 50) return;
      tell();
      process.stderr.write('\n');
    },
  };
}
