const width = 30;
const between = 100;

/** A line on standard error that a person at a terminal sees grow; silent everywhere else. Sentences go above it. */
export function openProgressBar(
  terminal: NodeJS.WriteStream = process.stderr,
  clock = () => performance.now(),
) {
  const isShown = terminal.isTTY === true;
  let drawn = false;
  let last = Number.NEGATIVE_INFINITY;
  const erase = () => {
    if (drawn) terminal.write('\r\u001b[2K');
    drawn = false;
  };
  return {
    /** `read` of `size` bytes of a file. */
    show(file: string, read: number, size: number): void {
      const isWhole = read >= size;
      if (!isShown || (clock() - last < between && !isWhole)) return;
      last = clock();
      const share = size === 0 ? 1 : Math.min(read / size, 1);
      const full = Math.round(share * width);
      const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
      terminal.write(`\r\u001b[2K${file} ${bar} ${Math.round(share * 100)} %`);
      drawn = true;
    },
    /** A sentence on standard output, with the bar out of its way. */
    print(line: string): void {
      erase();
      process.stdout.write(`${line}\n`);
    },
    end: erase,
  };
}
