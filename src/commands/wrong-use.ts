/** Says what is wrong with a command. Exit code 2. */
export function wrongUse(problems: string[], usage: string): number {
  process.stderr.write(`${problems.join('\n')}\nUsage: casedesk ${usage}\n`);
  return 2;
}
