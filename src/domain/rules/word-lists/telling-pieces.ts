import type { PatternNode } from './pattern-tree.ts';

/** What must stand in a text for a pattern to match it: of each set at least one piece. */
export interface Telling {
  needs: string[][];
  /** Whether every text in which that stands matches. */
  isLiteral: boolean;
}

interface Told {
  /** All texts that the node can stand for; null when they are too many or not known. */
  exact: string[] | null;
  /** Of each set one piece stands in every text that the node matches. */
  needs: string[][];
  /** Whether the node asks for something besides its own letters. */
  hasPlace: boolean;
}

const mostExact = 24;
const mostNeeds = 2;
/** A further need must be as rare as three letters are: nearly every text has an "a". */
const rare = 2.5;
const nothing: Told = { exact: null, needs: [], hasPlace: false };

/**
 * What a text must hold to match a pattern, so that most texts need not be held against it. After Russ Cox, "Regular
 * Expression Matching with a Trigram Index" (2012).
 */
export function tellingPieces(node: PatternNode): Telling {
  const { exact, needs, hasPlace } = told(node);
  const all = exact === null ? needs : [exact];
  const telling = all.filter((pieces) => !pieces.includes('')).map(shortest);
  telling.sort((one, other) => weight(other) - weight(one));
  return {
    needs: telling.filter((pieces, place) => place === 0 || (place < mostNeeds && weight(pieces) >= rare)),
    isLiteral: exact !== null && !hasPlace && telling.length > 0,
  };
}

/** The ways of a pattern share most of their nodes. */
const known = new WeakMap<PatternNode, Told>();

function told(node: PatternNode): Told {
  const before = known.get(node);
  if (before) return before;
  const found = tell(node);
  known.set(node, found);
  return found;
}

function tell(node: PatternNode): Told {
  if (node.kind === 'text') return { exact: node.of, needs: [], hasPlace: false };
  if (node.kind === 'place') return { exact: [''], needs: [], hasPlace: true };
  if (node.kind === 'group') return told(node.within);
  if (node.kind === 'either') return ofEither(node.ways.map(told));
  if (node.kind === 'row') return ofRow(node.parts.map(told));
  return node.kind === 'repeat' ? ofRepeat(told(node.part), node.least, node.most) : nothing;
}

function ofEither(ways: Told[]): Told {
  const best = ways.map(({ exact, needs }) => exact ?? mostTelling(needs));
  const all = best.flatMap((pieces) => pieces ?? ['']);
  return {
    exact: ways.every(({ exact }) => exact !== null) && all.length <= mostExact ? all : null,
    needs: [all],
    hasPlace: ways.some(({ hasPlace }) => hasPlace),
  };
}

function ofRepeat(part: Told, least: number, most: number): Told {
  const { exact, needs, hasPlace } = part;
  if (least === 0) return most === 1 && exact ? { exact: ['', ...exact], needs: [], hasPlace } : nothing;
  return least === 1 && most === 1 ? part : { exact: null, needs: exact ? [exact] : needs, hasPlace };
}

/** What stands side by side is put together as long as it is known. */
function ofRow(parts: Told[]): Told {
  let together = [''];
  const needs: string[][] = [];
  for (const part of parts) {
    if (part.exact !== null && together.length * part.exact.length <= mostExact) {
      together = together.flatMap((before) => part.exact!.map((after) => before + after));
      continue;
    }
    needs.push(together, ...part.needs);
    together = part.exact ?? [''];
  }
  const hasPlace = parts.some((part) => part.hasPlace);
  const isWhole = needs.length === 0;
  return { exact: isWhole ? together : null, needs: isWhole ? [] : [...needs, together], hasPlace };
}

function mostTelling(needs: string[][]): string[] | null {
  return needs.reduce<string[] | null>(
    (best, pieces) => (best === null || weight(pieces) > weight(best) ? pieces : best),
    null,
  );
}

/** A piece within which another stands is found by that one. */
function shortest(pieces: string[]): string[] {
  const kept: string[] = [];
  for (const piece of [...new Set(pieces)].sort((one, other) => one.length - other.length))
    if (!kept.some((other) => piece.includes(other))) kept.push(piece);
  return kept;
}

/** How little chance there is that one of them stands in a text: a Chinese character says as much as some letters. */
function weight(pieces: string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const piece of pieces)
    least = Math.min(least, piece.length === 0 ? 0 : piece.length * (piece.charCodeAt(0) > 0x2e80 ? 2.5 : 1));
  return least - pieces.length / 100;
}
