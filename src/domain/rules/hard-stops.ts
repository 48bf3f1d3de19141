import type { Finding } from '../model/drafting.ts';

/**
 * What no officer can know better: what may never leave, whoever's identifier or contact it is, and what is no letter
 * at all. Everything else may be true though the record does not say it, and goes with a reason.
 */
const hard: readonly Finding['kind'][] = ['never', 'reference', 'address', 'link', 'empty', 'length'];

export function hardStops(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ kind }) => hard.includes(kind));
}
