import { once } from 'node:events';
import { singleLine } from '../mail/clean-text.ts';

/** Writes one JSON line and waits while the reader is slow. False when nobody reads any more, as behind `| head`. */
export async function writeLine(line: object): Promise<boolean> {
  return writeText(`${harmlessJson(line)}\n`);
}

/** The same for text as it is. What strangers wrote goes through `harmless` first. */
export async function writeText(text: string): Promise<boolean> {
  if (isClosed()) return false;
  if (!process.stdout.write(text))
    await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => undefined);
  return !isClosed();
}

/** One line without anything that a terminal would obey or that hides or turns round what is read. */
export function harmless(text: string, longest = 300): string {
  return singleLine(text, longest);
}

/** JSON escapes the controls below a space; the others steer a terminal just as well (ECMA-48 section 5.3). */
function harmlessJson(line: object): string {
  return JSON.stringify(line).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
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
