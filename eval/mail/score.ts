/** How well a class is found. Null where there is nothing to count. */
export interface Found {
  precision: number | null;
  recall: number | null;
}

/** In per cent, of pairs (is it one, was it called one). */
export function precisionAndRecall(pairs: { is: boolean; called: boolean }[]): Found {
  const right = pairs.filter(({ is, called }) => is && called).length;
  return {
    precision: perCent(right, pairs.filter(({ called }) => called).length),
    recall: perCent(right, pairs.filter(({ is }) => is).length),
  };
}

export function share(verdicts: (boolean | null)[]): number | null {
  const known = verdicts.filter((verdict) => verdict !== null);
  return perCent(known.filter(Boolean).length, known.length);
}

/** Blanks and line breaks are how a text was laid out, not what was written. */
export function sameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

export function plain(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/gu, ' ').trim();
}

function perCent(count: number, of: number): number | null {
  return of === 0 ? null : (100 * count) / of;
}
