import { Refusal } from './wire.ts';

/** An atom or quoted string, a literal, or a parenthesised list of them. */
export type Argument = string | Buffer | Argument[];

/**
 * One token at a time: a parenthesis, a quoted string, spaces, or an atom; a section in brackets belongs to its atom
 * with all that is in it, as in BODY.PEEK[HEADER.FIELDS (DATE FROM)]<0.100>.
 */
const TOKEN = /([()])|"((?:[^"\\]|\\.)*)"| +|((?:\[[^\]]*\]|[^\s()"[])+)/y;

/** Throws a BAD refusal for what is not IMAP. */
export function parseArguments(pieces: (string | Buffer)[]): Argument[] {
  const open: Argument[][] = [[]];
  for (const piece of pieces) {
    if (typeof piece === 'string') parsePiece(piece, open);
    else open.at(-1)!.push(piece);
  }
  if (open.length !== 1) throw new Refusal('BAD', 'A parenthesis is not closed');
  return open[0]!;
}

function parsePiece(piece: string, open: Argument[][]): void {
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < piece.length) {
    const position = TOKEN.lastIndex;
    const match = TOKEN.exec(piece);
    if (!match) throw new Refusal('BAD', `Cannot read the command from character ${position}`);
    const [, parenthesis, quoted, atom] = match;
    if (parenthesis === '(') open.push([]);
    else if (parenthesis === ')') closeList(open);
    else if (quoted !== undefined) open.at(-1)!.push(quoted.replace(/\\(.)/g, '$1'));
    else if (atom !== undefined) open.at(-1)!.push(atom);
  }
}

function closeList(open: Argument[][]): void {
  const list = open.pop()!;
  if (open.length === 0) throw new Refusal('BAD', 'A parenthesis is closed that was never opened');
  open.at(-1)!.push(list);
}

export function textOf(argument: Argument | undefined, what: string): string {
  if (argument === undefined || Array.isArray(argument)) throw new Refusal('BAD', `${what} is missing`);
  return argument.toString();
}

export function textsOf(argument: Argument | undefined, what: string): string[] {
  if (!Array.isArray(argument)) throw new Refusal('BAD', `${what} must be a list in parentheses`);
  return argument.map((item) => textOf(item, what));
}
