import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SlackChannel } from './contract.ts';
import type { StoredMessage } from './messages.ts';

export type HistoryLine =
  | { channel: SlackChannel }
  | { message: StoredMessage }
  | { removed: { channel: string; ts: string } };

export interface History {
  lines: HistoryLine[];
  append(line: HistoryLine): void;
}

/**
 * What happened, one JSON line each, in `messages.jsonl`. A line is on disk before the app hears `ok`, as with Slack
 * itself; a line cut short by a kill is dropped at the next start.
 */
export function openHistory(directory: string | null): History {
  if (directory === null) return { lines: [], append: () => undefined };
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'messages.jsonl');
  const lines = existsSync(file) ? compact(readLines(file)) : [];
  replaceFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return { lines, append: (line) => appendFileSync(file, `${JSON.stringify(line)}\n`) };
}

function readLines(file: string): HistoryLine[] {
  const text = readFileSync(file, 'utf8');
  const complete = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  return complete.filter(Boolean).map((line, index) => parseLine(line, `${file}, line ${index + 1}`));
}

function parseLine(line: string, place: string): HistoryLine {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${place} is not JSON. Start the demo with --fresh, or remove that line.`);
  }
}

/** Only the last word about a message or a channel counts, at the place where it was first named. */
function compact(lines: HistoryLine[]): HistoryLine[] {
  const last = new Map<string, HistoryLine>();
  for (const line of lines) {
    if ('removed' in line) last.delete(`${line.removed.channel} ${line.removed.ts}`);
    else if ('message' in line) last.set(`${line.message.channel} ${line.message.ts}`, line);
    else last.set(line.channel.id, line);
  }
  return [...last.values()];
}

function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
