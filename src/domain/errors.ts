/**
 * An error a person can be told. `sentence` is safe to show and says what to do; `code` is for logs and tests;
 * `retry` tells a job whether trying again later can help.
 */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: string;
  readonly sentence: string;
  readonly retry: 'later' | 'never';

  constructor(code: string, sentence: string, retry: 'later' | 'never' = 'never', cause?: unknown) {
    super(`${code}: ${sentence}`, { cause });
    this.code = code;
    this.sentence = sentence;
    this.retry = retry;
  }
}

/**
 * Whether the database was in the way and not the thing itself: two transactions collided, or the server was full,
 * starting or stopping (PostgreSQL 15, appendix A). A crash (57P02) is none of these: this very thing may have caused it.
 */
export function isPassing(error: unknown): boolean {
  return /^(40001|40P01|53300|57P01|57P03)$/.test(errorCode(error));
}

/** A short word for logs about any thrown thing: never its message, which may hold client text. */
export function errorCode(error: unknown): string {
  if (error instanceof DeskError) return error.code;
  if (error instanceof Error) {
    const code = (error as Error & { code?: unknown }).code;
    return typeof code === 'string' || typeof code === 'number' ? String(code) : error.name;
  }
  return typeof error;
}
