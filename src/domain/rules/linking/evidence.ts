/** Something that speaks for a link: how much, from 0 to 1, and as a sentence for an officer. */
export interface Evidence {
  weight: number;
  sentence: string;
}

/** 1 - product of (1 - weight), to four decimals: independent evidence adds up but never passes 1. */
export function noisyOr(evidence: Evidence[]): number {
  const doubt = evidence.reduce((product, { weight }) => product * (1 - weight), 1);
  return Math.round((1 - doubt) * 10_000) / 10_000;
}

/** The sentences, the strongest first, each once. */
export function sentencesOf(evidence: Evidence[]): string[] {
  const sorted = evidence.toSorted((one, other) => other.weight - one.weight);
  return [...new Set(sorted.map(({ sentence }) => sentence))];
}
