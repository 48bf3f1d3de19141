import { closeSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Lines of JSON that are only ever added. What was appended is there after a restart, in the same order. */
export interface AppendLog<Entry> {
  /** What earlier runs wrote, oldest first. */
  past: Entry[];
  append(entry: Entry): void;
  close(): void;
}

/** With null nothing is kept. The directory of the file is made when it is missing. */
export function openAppendLog<Entry>(file: string | null): AppendLog<Entry> {
  if (file === null) return { past: [], append() {}, close() {} };

  mkdirSync(dirname(file), { recursive: true });
  const past = readPast<Entry>(file);
  const descriptor = openSync(file, 'a');
  return {
    past,
    append(entry) {
      writeSync(descriptor, `${JSON.stringify(entry)}\n`);
    },
    close() {
      closeSync(descriptor);
    },
  };
}

function readPast<Entry>(file: string): Entry[] {
  const descriptor = openSync(file, 'a');
  closeSync(descriptor);
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('\n') + 1;
  // A process killed while writing leaves half a line; appending to it would spoil the next entry too.
  if (end < bytes.length) truncateSync(file, end);
  const lines = bytes.subarray(0, end).toString().split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Entry);
}
