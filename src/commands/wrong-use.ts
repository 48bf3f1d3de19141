import { errorCode } from '../domain/errors.ts';

/** What a person reads of an error that node:util's parseArgs threw; null for any other. Its own words give advice about "--". */
export function misread(error: unknown): string | null {
  if (!(error instanceof Error) || !errorCode(error).startsWith('ERR_PARSE_ARGS_')) return null;
  const [, word] = /'([^']+)'/.exec(error.message) ?? [];
  if (errorCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${word}.`;
  if (errorCode(error) === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return noPlaceFor(word!);
  return error.message;
}

export const noPlaceFor = (word: string) => `"${word}" has no place here.`;

/** Says what is wrong with a command. Exit code 2. */
export function wrongUse(problems: string[], usage: string): number {
  process.stderr.write(`${problems.join('\n')}\nUsage: casedesk ${usage}\n`);
  return 2;
}
