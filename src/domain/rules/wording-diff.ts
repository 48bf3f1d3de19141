import type { WordingPart } from '../model/wording.ts';
import type { Language } from '../model.ts';
import { kinds, type MessagePart, partsOf } from './clause-message.ts';
import { locales } from './locales.ts';

/**
 * Two texts of a clause with the words marked that only one of them has. Braces become what a reader knows them as; what
 * nobody sees in a letter, such as the quoting of a brace, differs in neither.
 */
export function wordingDiff(
  before: string,
  after: string,
  language: Language,
): { differs: boolean; before: WordingPart[]; after: WordingPart[] } {
  const old = tokensOf(before, language);
  const now = tokensOf(after, language);
  const [keptOld, keptNow] = commonTokens(old.map(nameOf), now.map(nameOf));
  return {
    differs: keptOld.size < old.length || keptNow.size < now.length,
    before: marked(old, keptOld),
    after: marked(now, keptNow),
  };
}

type Token = WordingPart;

function tokensOf(text: string, language: Language): Token[] {
  const words = new Intl.Segmenter(locales[language], { granularity: 'word' });
  const ofText = (piece: string): Token[] =>
    [...words.segment(piece)].map(({ segment }) => ({ kind: 'text', text: segment, changed: true }));
  const ofParts = (parts: MessagePart[]): Token[] =>
    parts.flatMap((part): Token[] => {
      // Inside a plural: its number.
      if (!('value' in part)) return [{ kind: 'slot', slot: '#', changed: true }];
      if (part.type === kinds.text) return ofText(part.value);
      if (!('options' in part)) return [{ kind: 'slot', slot: part.value, changed: true }];
      const options = Object.entries(part.options).flatMap(([option, { value }], index): Token[] => [
        { kind: 'option', slot: part.value, option, first: index === 0, changed: true },
        ...ofParts(value),
      ]);
      return [...options, { kind: 'end', changed: true }];
    });
  try {
    return ofParts(partsOf(text));
  } catch {
    // A row of an older release; it cannot be approved, but it can be read.
    return ofText(text);
  }
}

function nameOf(token: Token): string {
  const { changed: _, ...rest } = token;
  return JSON.stringify(rest);
}

/** The positions of the longest common subsequence in each; texts of clauses have some hundred words. */
function commonTokens(old: string[], now: string[]): [Set<number>, Set<number>] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const keptOld = new Set<number>();
  const keptNow = new Set<number>();
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) {
      keptOld.add(i);
      keptNow.add(j);
      i += 1;
      j += 1;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return [keptOld, keptNow];
}

/** A blank between two changed words is marked with them, so that a changed phrase reads as one. */
function marked(tokens: Token[], kept: Set<number>): WordingPart[] {
  const isChanged = (index: number) => index >= 0 && index < tokens.length && !kept.has(index);
  const parts: WordingPart[] = [];
  tokens.forEach((token, index) => {
    const isBlank = token.kind === 'text' && /^[ \u00a0]+$/.test(token.text);
    const changed = isChanged(index) || (isBlank && isChanged(index - 1) && isChanged(index + 1));
    const last = parts.at(-1);
    if (token.kind === 'text' && last?.kind === 'text' && last.changed === changed) last.text += token.text;
    else parts.push({ ...token, changed });
  });
  return parts;
}
