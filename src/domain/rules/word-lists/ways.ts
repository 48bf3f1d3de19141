import { type PatternNode, readPattern } from './pattern-tree.ts';
import { type Telling, tellingPieces } from './telling-pieces.ts';

/** One of the ways in which a pattern can match; a text matches the pattern when it matches any of them. */
export interface Way extends Telling {
  source: string;
}

/** The ways of a pattern without references back: "(?<!x)(?:a|b)c" as "(?<!x)(?:a)c" and "(?<!x)(?:b)c". */
export function waysOf(source: string): Way[] {
  return rowsOf(readPattern(source)).flatMap((row) => spread(source, row));
}

function rowsOf(node: PatternNode): PatternNode[] {
  return node.kind === 'either' ? node.ways : [node];
}

/** A row whose first group has several ways, once for each. */
function spread(source: string, row: PatternNode): Way[] {
  const parts = row.kind === 'row' ? row.parts : [row];
  const place = parts.findIndex((part) => part.kind === 'group' && part.within.kind === 'either');
  const group = parts[place];
  if (group?.kind !== 'group') return [{ source: source.slice(row.start, row.end), ...tellingPieces(row) }];
  const [before, after] = [source.slice(row.start, group.start), source.slice(group.end, row.end)];
  return rowsOf(group.within).map((way) => ({
    source: `${before}(?:${source.slice(way.start, way.end)})${after}`,
    ...tellingPieces({ ...row, kind: 'row', parts: parts.with(place, { ...group, within: way }) }),
  }));
}
