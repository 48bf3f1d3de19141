import { parse } from 'csv-parse/sync';
import type { CsvLine } from './csv-lines.ts';

/** One record of a file, or the reason why its first line is none. */
export type CsvRow = { line: number; cells: string[] } | { line: number; fault: string };

const linesInRow = 20;
const rowsParsedTogether = 500;

/**
 * Lines as rows of `width` cells (RFC 4180). A quoted cell may go over up to 20 lines. A row that cannot be read costs
 * its first line only: reading goes on with the next, so a quote that is never closed swallows nothing. Parsing whole
 * rows instead of a stream of bytes is what makes that possible, and it keeps line numbers exact.
 */
export async function* readRows(lines: AsyncIterable<CsvLine>, width: number): AsyncGenerator<CsvRow> {
  let waiting: CsvLine[] = [];
  let pieces: Piece[] = [];
  for await (const line of lines) {
    waiting.push(line);
    pieces.push(...takePieces(waiting, width, false));
    if (pieces.length < rowsParsedTogether) continue;
    yield* parsePieces(pieces, width);
    pieces = [];
  }
  pieces.push(...takePieces(waiting, width, true));
  waiting = [];
  yield* parsePieces(pieces, width);
}

/** Text that is one row as far as its quotes tell, or a line that is none. */
type Piece = { line: number; text: string } | { line: number; fault: string };

function* takePieces(waiting: CsvLine[], width: number, ended: boolean): Generator<Piece> {
  while (waiting.length > 0) {
    const first = waiting[0]!;
    const text = textUntilQuotesClose(waiting);
    if (first.text === null) {
      waiting.shift();
      yield { line: first.number, fault: first.fault };
    } else if (text !== null && (text.lines === 1 || cellsOf(text.text)?.length === width)) {
      waiting.splice(0, text.lines);
      if (text.text !== '') yield { line: first.number, text: text.text };
    } else if (text !== null || ended || waiting.length >= linesInRow) {
      waiting.shift();
      yield {
        line: first.number,
        fault: 'A quote is opened in this line and never closed; write a quote inside a cell twice.',
      };
    } else {
      return;
    }
  }
}

/** The first lines up to the one where every quote has its partner, or null when none has. */
function textUntilQuotesClose(waiting: CsvLine[]): { text: string; lines: number } | null {
  let open = false;
  for (const [index, line] of waiting.entries()) {
    if (line.text === null) return null;
    if (line.text.split('"').length % 2 === 0) open = !open;
    if (open) continue;
    const taken = waiting.slice(0, index + 1);
    return { text: taken.map((one) => one.text).join('\n'), lines: taken.length };
  }
  return null;
}

/**
 * A row without a quote is what stands between its commas. Of the others many in one call are eight times as fast as one
 * by one, which is for rows that have something wrong.
 */
function* parsePieces(pieces: Piece[], width: number): Generator<CsvRow> {
  const texts = pieces.flatMap((piece) => ('text' in piece && piece.text.includes('"') ? [piece.text] : []));
  const together = texts.length === 0 ? [] : parseRows(texts.join('\n'));
  const rows = together?.length === texts.length ? together : null;
  let next = 0;
  for (const piece of pieces) {
    if ('fault' in piece) {
      yield piece;
      continue;
    }
    if (!piece.text.includes('"')) {
      yield rowOf(piece.line, piece.text.split(','), width);
      continue;
    }
    const cells = rows === null ? cellsOf(piece.text) : rows[next]!;
    next += 1;
    yield rowOf(piece.line, cells, width);
  }
}

function rowOf(line: number, cells: string[] | null, width: number): CsvRow {
  if (cells === null) {
    return { line, fault: 'A quote stands inside a cell; put the cell in quotes and write the quote twice.' };
  }
  if (cells.length === width) return { line, cells };
  return { line, fault: `This row has ${cells.length} cells where the header has ${width}.` };
}

/** The cells of one row, or null when its quotes make no sense. */
export function cellsOf(text: string): string[] | null {
  const rows = parseRows(text);
  return rows?.length === 1 ? rows[0]! : null;
}

function parseRows(text: string): string[][] | null {
  try {
    return parse(text, { columns: false, relax_column_count: true, record_delimiter: '\n' });
  } catch {
    return null;
  }
}
