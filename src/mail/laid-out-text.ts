/** All blanks but a single one, which stays as it is. */
const oddBlanks = / [ \t\r\n\f\u200b]+|[\t\r\n\f\u200b][ \t\r\n\f\u200b]*/g;
const deepestIndent = 20;
const mostBreaks = 20;

export interface Place {
  piece: number;
  length: number;
}

/** Plain text that grows as a page is read: blanks are run together, lines begin where blocks do. */
export class LaidOutText {
  readonly #pieces: string[] = [];
  #length = 0;
  #breaks = 0;
  #blank = false;
  #keepsBlanks = 0;
  /** In how many quotes the last line stands. */
  #marks = 0;
  /** Of the blocks that are open: what stands before the first line of each, and before the others. */
  readonly #indents: { first: string; rest: string }[] = [];
  #depth = 0;

  get place(): Place {
    return { piece: this.#pieces.length, length: this.#length };
  }

  /** What was written since then, or null when it is longer than `most`. */
  since({ piece, length }: Place, most: number): string | null {
    return this.#length - length > most ? null : this.#pieces.slice(piece).join('');
  }

  write(words: string): void {
    if (this.#keepsBlanks > 0) this.#writeLines(words.split(/\r?\n/));
    else this.#writeRun(words.replace(oddBlanks, ' '));
  }

  /** At least so many line ends before what comes next. */
  breakBefore(count: number): void {
    if (count === 0) return;
    this.#blank = false;
    this.#breaks = Math.max(this.#breaks, count);
  }

  endLine(): void {
    this.#blank = false;
    if (this.#breaks < mostBreaks) this.#breaks += 1;
  }

  writeRule(): void {
    this.breakBefore(2);
    this.#append('-'.repeat(40));
    this.breakBefore(2);
  }

  keepBlanks(yes: boolean): void {
    this.#keepsBlanks += yes ? 1 : -1;
  }

  /** Deeper than twenty the lines only stay where they are. */
  indent(first: string, rest: string): void {
    this.#depth += 1;
    if (this.#depth <= deepestIndent) this.#indents.push({ first, rest });
  }

  outdent(): void {
    if (this.#depth <= deepestIndent) this.#indents.pop();
    this.#depth -= 1;
  }

  toString(): string {
    return this.#pieces.join('');
  }

  #writeLines(lines: string[]): void {
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.endLine();
      if (line !== '') this.#append(line);
    }
  }

  #writeRun(run: string): void {
    const words = run.trim() === '' ? '' : run;
    if (run.startsWith(' ')) this.#blank = true;
    if (words === '') return;
    const inner = words.replace(/^ | $/g, '');
    const needsBlank =
      this.#blank && this.#breaks === 0 && this.#length > 0 && !this.#pieces.at(-1)!.endsWith(' ');
    this.#append(needsBlank ? ` ${inner}` : inner);
    this.#blank = words.endsWith(' ');
  }

  #append(words: string): void {
    const isFirst = this.#length === 0;
    const isNewLine = isFirst || this.#breaks > 0;
    const marks = this.#indents.filter(({ rest }) => rest === '> ').length;
    const ends = isFirst || this.#breaks === 0 ? '' : this.#lineEnds(marks);
    this.#marks = marks;
    this.#breaks = 0;
    const piece = isNewLine ? ends + this.#indentation() + words : words;
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Empty lines between lines of one quote have its mark, too. */
  #lineEnds(marks: number): string {
    const empty = '> '.repeat(Math.min(marks, this.#marks)).trimEnd();
    return `\n${`${empty}\n`.repeat(this.#breaks - 1)}`;
  }

  #indentation(): string {
    const prefix = this.#indents.map(({ first }) => first).join('');
    for (const indent of this.#indents) indent.first = indent.rest;
    return prefix;
  }
}
