/** The word that differs from what was typed by at most two letters, the nearest first; null when none does. */
export function nearest(typed: string, words: readonly string[]): string | null {
  const near = words
    .map((word) => ({ word, steps: distance(typed, word) }))
    .filter(({ word, steps }) => steps <= 2 && steps < word.length)
    .sort((a, b) => a.steps - b.steps);
  return near[0]?.word ?? null;
}

/** Letters to insert, drop or change (Levenshtein); typed text is cut, so that nobody can make this slow. */
function distance(typed: string, word: string): number {
  const letters = [...typed.slice(0, 40)];
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  letters.forEach((letter, line) => {
    const next = [line + 1];
    [...word].forEach((other, index) => {
      const changed = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    });
    row = next;
  });
  return row[word.length] ?? 0;
}
