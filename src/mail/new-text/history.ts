import { findAttributions } from './attribution.ts';
import { isDeviceLine } from './footers.ts';
import { isHeaderOnly, startsHeaderBlock } from './header-block.ts';
import type { Role } from './html-structure.ts';
import { isBareRule, messageRule } from './message-rules.ts';
import { startsOldHeader } from './old-headers.ts';
import { findQuoted } from './quote-marks.ts';

/** A body taken apart: what the person wrote, between and around quotes, and a mail he passed on. */
export interface TakenApart {
  written: string[][];
  /** The forwarded mail with its header; null when nothing is forwarded. */
  passedOn: string[] | null;
}

interface Known {
  /** Whether the subject says that the mail was forwarded. */
  isForward: boolean;
  /** What the HTML of the mail says of each line, and which of them are a signature in it. */
  roles: Role[] | null;
  signatures: boolean[] | null;
}

/**
 * Takes quoted lines, the sentence above them and all below the header of an old mail away. An old mail without
 * anything of the person above it stays: the answer may be inside or below.
 */
export function takeApart(lines: string[], { isForward, roles, signatures }: Known): TakenApart {
  const quoted = findQuoted(lines, roles);
  const attributions = findAttributions(lines, (at) => quoted[at]!);
  const written: string[][] = [[]];
  const keep = (line: string) => written.at(-1)!.push(line);
  const hasWords = () => written.some((segment) => segment.some(isWritten));
  let at = 0;
  /** Whether a sentence of an answer leads to the next quote. */
  let isLed = false;
  while (at < lines.length) {
    const attribution = attributions.get(at);
    if (attribution?.before) keep(attribution.before);
    if (quoted[at]) {
      if (!isLed && !quoted[at - 1] && isPassedOn(lines, at, isForward))
        return passOn(written, lines.slice(at));
      if (!quoted[at - 1] && hasWords() && isMarkedHeader(lines, at, quoted)) break;
      if (written.at(-1)!.length > 0) written.push([]);
      at += 1;
    } else if (attribution && leadsToMarks(lines, attribution.end, quoted)) {
      if (written.at(-1)!.length > 0) written.push([]);
      at = attribution.end;
      isLed = true;
    } else {
      const rule = messageRule(lines[at]!);
      const isOld =
        rule !== null ||
        attribution !== undefined ||
        startsHeaderBlock(lines, at) ||
        startsOldHeader(lines, at);
      if (isOld) {
        const rest = attribution?.before ? lines.slice(at + 1) : lines.slice(at);
        if (rule === 'forwarded' || (isForward && !attribution)) return passOn(written, rest);
        if (!hasWords()) for (const line of rest) keep(line);
        break;
      }
      if (!signatures?.[at]) keep(lines[at]!);
      if (lines[at]!.trim() !== '') isLed = false;
      at += 1;
    }
  }
  const isCut = at < lines.length;
  return {
    written: written.map((segment, index) => withoutRule(segment, isCut || index < written.length - 1)),
    passedOn: null,
  };
}

/** A forwarded mail that its program marks as a quote: Apple's. */
function isPassedOn(lines: string[], at: number, isForward: boolean): boolean {
  const start = lines.slice(at, at + 40).map(unmarked);
  const first = start.findIndex((line) => line !== '');
  if (first === -1) return false;
  if (messageRule(start[first]!) === 'forwarded') return true;
  return (
    isForward &&
    [0, 1, 2].some((below) => startsHeaderBlock(start, Math.min(first + below, start.length - 1)))
  );
}

const longestHeader = 12;

/** Some webmails mark the header of the old mail and not its text. */
function isMarkedHeader(lines: string[], at: number, quoted: boolean[]): boolean {
  const end = quoted.indexOf(false, at);
  return end !== -1 && end - at <= longestHeader && isHeaderOnly(lines.slice(at, end).map(unmarked));
}

function unmarked(line: string): string {
  return line.slice(0, 3000).replace(/^[\s>＞]{1,40}/, '');
}

function passOn(written: string[][], rest: string[]): TakenApart {
  return { written: written.map((segment) => withoutRule(segment, true)), passedOn: rest };
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

/** Outlook and others draw a rule above the old mail, or say what follows; between dashes it is so in every language. */
function withoutRule(lines: string[], isAboveOld: boolean): string[] {
  const kept = [...lines];
  const isRule = (line: string) => /^[\s*|]{0,20}(?:[_=‐–—-]{5,}[\s*|]{0,20})?$/.test(line.slice(0, 400));
  const isWorded = (line: string) =>
    line.length <= 80 && /^\s{0,4}[-_=*]{3,40}\s?\p{L}[\p{L}\p{M}\s'’]{2,40}[-_=*]{3,40}\s{0,4}$/u.test(line);
  const goes = (line: string) => isRule(line) || isBareRule(line) || (isAboveOld && isWorded(line));
  while (kept.length > 0 && goes(kept.at(-1)!)) kept.pop();
  return kept;
}
