import { type Finding, hardStops } from '../model/drafting.ts';

/** Equal for the same finding in the same words, so that an override holds for nothing else. */
export function findingKey({ kind, found }: Finding): string {
  return `${kind}:${found.replace(/\s+/g, ' ').trim()}`;
}

/** Whether somebody has answered for everything that the check finds now. A hard stop is answered for by nobody. */
export function isAnsweredFor(findings: readonly Finding[], overridden: readonly string[] | null): boolean {
  if (hardStops(findings).length > 0) return false;
  return findings.every((finding) => overridden?.includes(findingKey(finding)));
}

/** What may be kept of findings where no words may: their kinds, each once. */
export function kindsOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ kind }) => kind))].sort();
}
