import type { Role } from './html-structure.ts';
import { isGroupWiseRule } from './message-rules.ts';

/**
 * Says for every line whether it is quoted: marked by ">", "＞", "|>" of Usenet, "AB>" of The Bat! or a run of "|", or in a quote of the
 * HTML. The rest of a quoted line that was wrapped without a mark belongs to it.
 */
export function findQuoted(lines: string[], roles: Role[] | null): boolean[] {
  const quoted = lines.map((line, at) => isMarked(line, at, lines) && roles?.[at] !== 'indented');
  addBars(lines, quoted);
  addAngles(lines, quoted);
  for (let at = 1; at < lines.length - 1; at++) {
    if (!quoted[at] && quoted[at - 1] && quoted[at + 1] && isWrapped(lines[at - 1]!, lines[at]!))
      quoted[at] = true;
  }
  if (roles) for (const [at, role] of roles.entries()) if (role === 'old') quoted[at] = true;
  return quoted;
}

function isMarked(line: string, at: number, lines: string[]): boolean {
  if (isGroupWiseRule(line)) return false;
  if (/^>From\s/.test(line)) return isPlainMark(lines[at - 1]) || isPlainMark(lines[at + 1]);
  return isPlainMark(line) || /^\s{0,8}[A-Z]{1,4}>(?:\s|$)/.test(line) || /^\s{0,3}\|>/.test(line);
}

function isPlainMark(line: string | undefined): boolean {
  return line !== undefined && /^\s{0,3}[>＞]/.test(line);
}

/** A table has bars at both ends; a quote only before its lines. */
function addBars(lines: string[], quoted: boolean[]): void {
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && /^\s{0,2}\|(?:\s|$)/.test(lines[at]!) && !/\S\s{0,9}\|$/.test(lines[at]!))
      continue;
    if (at - start >= 2) quoted.fill(true, start, at);
    start = at + 1;
  }
}

const longestAngles = 80;

/** AOL sets "<<" before the old mail and ">>" behind it, below its sentence. */
function addAngles(lines: string[], quoted: boolean[]): void {
  for (let at = 1; at < lines.length; at++) {
    if (!/^\s{0,2}<<\s/.test(lines[at]!)) continue;
    const above = lines.slice(Math.max(0, at - 2), at).findLast((line) => line.trim() !== '');
    const length = lines.slice(at, at + longestAngles).findIndex((line) => /\s>>$/.test(line.slice(-400)));
    if (length !== -1 && above?.endsWith(':')) quoted.fill(true, at, at + length + 1);
  }
}

function isWrapped(above: string, line: string): boolean {
  return above.length >= 65 && line.length <= 30 && /^\p{Ll}/u.test(line) && !/[.!?:。]$/.test(above);
}
