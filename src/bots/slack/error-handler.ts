import { randomBytes } from 'node:crypto';
import { DeskError } from '../../domain/errors.ts';
import { slackCode } from './slack-errors.ts';
import type { Wire } from './work.ts';

/**
 * The sentence for the person who ran into an error. What we know says what to do; for the rest there is an id to
 * quote, under which the log has the machine word. Neither holds a stack or anything a client wrote.
 */
export function explain(wire: Pick<Wire, 'log'>, action: string, error: unknown): string {
  const known = error instanceof DeskError;
  const id = randomBytes(4).toString('hex');
  wire.log('slack_error', { id, code: slackCode(error), action, known });
  if (known) return error.sentence;
  return `Something went wrong on our side. Quote ${id} to your administrator.`;
}
