import { findAttributions } from './attribution.ts';
import { isDeviceLine } from './footers.ts';
import { startsHeaderBlock } from './header-block.ts';
import { messageRule } from './message-rules.ts';
import { findQuoted } from './quote-marks.ts';

/** A body taken apart: what the person wrote, between and around quotes, and a mail he passed on. */
export interface TakenApart {
  written: string[][];
  /** The forwarded mail with its header; null when nothing is forwarded. */
  passedOn: string[] | null;
}

/**
 * Takes quoted lines, the sentence above them and all below the header of an old mail away. An old mail without
 * anything of the person above it stays: the answer may be inside or below.
 */
export function takeApart(lines: string[], isForward: boolean): TakenApart {
  const quoted = findQuoted(lines);
  const attributions = findAttributions(lines, (at) => quoted[at]!);
  const written: string[][] = [[]];
  const keep = (line: string) => written.at(-1)!.push(line);
  const hasWords = () => written.some((segment) => segment.some(isWritten));
  let at = 0;
  while (at < lines.length) {
    const attribution = attributions.get(at);
    if (attribution?.before) keep(attribution.before);
    if (quoted[at]) {
      if (written.at(-1)!.length > 0) written.push([]);
      at += 1;
    } else if (attribution && leadsToMarks(lines, attribution.end, quoted)) {
      if (written.at(-1)!.length > 0) written.push([]);
      at = attribution.end;
    } else {
      const rule = messageRule(lines[at]!);
      const isOld = rule !== null || attribution !== undefined || startsHeaderBlock(lines, at);
      if (isOld) {
        const rest = attribution?.before ? lines.slice(at + 1) : lines.slice(at);
        if (rule === 'forwarded' || (isForward && !attribution)) return passOn(written, rest);
        if (!hasWords()) for (const line of rest) keep(line);
        break;
      }
      keep(lines[at]!);
      at += 1;
    }
  }
  return { written: written.map(withoutRule), passedOn: null };
}

function passOn(written: string[][], rest: string[]): TakenApart {
  return { written: written.map(withoutRule), passedOn: rest };
}

function isWritten(line: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line) && !isDeviceLine(line);
}

/** An attribution with nothing below it is history, too. */
function leadsToMarks(lines: string[], from: number, quoted: boolean[]): boolean {
  for (let at = from; at < lines.length; at++) {
    if (lines[at]!.trim() !== '') return quoted[at]!;
  }
  return true;
}

/** Outlook and others draw a rule above the old mail. */
function withoutRule(lines: string[]): string[] {
  const kept = [...lines];
  while (kept.length > 0 && /^[\s*|]{0,20}(?:[_=‐–—-]{5,}[\s*|]{0,20})?$/.test(kept.at(-1)!.slice(0, 400)))
    kept.pop();
  return kept;
}
