import { isRecord, type Json } from '../json.ts';

/** Where in the payload something is wrong, and what; collected, so that one answer names every fault. */
export interface Findings {
  places: string[];
  report(pointer: string, problem: string): void;
}

export function createFindings(): Findings {
  const places: string[] = [];
  return {
    places,
    report: (pointer, problem) => void places.push(`[ERROR] ${problem} [json-pointer:${pointer}]`),
  };
}

export function checkLength(findings: Findings, value: unknown, pointer: string, most: number): void {
  if (value === undefined) return;
  if (typeof value !== 'string') findings.report(pointer, 'must be a string');
  else if (value.length > most) findings.report(pointer, `must be less than ${most + 1} characters`);
}

export function checkRequired(findings: Findings, value: unknown, pointer: string, most: number): void {
  if (typeof value !== 'string' || value.length === 0)
    findings.report(pointer, 'must be more than 0 characters');
  else checkLength(findings, value, pointer, most);
}

/** Gives the items when they are a list of so many objects, and an empty list after a report when not. */
export function checkList(
  findings: Findings,
  value: unknown,
  pointer: string,
  least: number,
  most: number,
): Json[] {
  if (!Array.isArray(value) || !value.every(isRecord)) {
    findings.report(pointer, 'must be a list of objects');
    return [];
  }
  if (value.length < least) findings.report(pointer, `no fewer than ${least} items allowed`);
  if (value.length > most) findings.report(pointer, `no more than ${most} items allowed`);
  return value;
}

export function checkOneOf(findings: Findings, value: unknown, pointer: string, allowed: string[]): void {
  if (value !== undefined && !allowed.includes(String(value))) {
    findings.report(pointer, `must be one of ${allowed.join(', ')}`);
  }
}
