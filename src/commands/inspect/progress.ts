/** Counts on standard error while a person waits at a terminal; silent everywhere else. */
export function openProgress(): { step(): void; end(): void } {
  const isShown = process.stderr.isTTY && !process.stdout.isTTY;
  let count = 0;
  const tell = () => process.stderr.write(`\r${count} mails inspected `);
  return {
    step() {
      count += 1;
      if (isShown && count % 50 === 0) tell();
    },
    end() {
      if (!isShown || count < 50) return;
      tell();
      process.stderr.write('\n');
    },
  };
}
