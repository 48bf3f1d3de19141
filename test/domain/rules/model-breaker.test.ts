import { expect, it } from 'vitest';
import type { FailureCode } from '../../../src/domain/model/asking.ts';
import { breakerOpenUntil } from '../../../src/domain/rules/model-breaker.ts';

const now = new Date('2026-03-11T08:00:00Z');

/** How long nobody is asked, in minutes, when questions ended like this, newest first, the last one this minute. */
function rests(...codes: (FailureCode | null)[]): number {
  const until = breakerOpenUntil(
    codes.map((code) => ({ endedAt: now, code })),
    now,
  );
  return until === null ? 0 : (until.getTime() - now.getTime()) / 60_000;
}

it.each<[number, (FailureCode | null)[]]>([
  [0, []],
  [0, [null]],
  [0, ['timed_out', 'server_error']],
  [0, ['timed_out', 'server_error', null, 'unreachable']],
  [1, ['timed_out', 'server_error', 'unreachable']],
  [1, ['timed_out', 'server_error', 'unreachable', null, 'unreachable']],
  [2, ['timed_out', 'server_error', 'unreachable', 'rate_limited']],
  [15, Array<FailureCode>(12).fill('timed_out')],
  [15, ['insufficient_quota']],
  [15, ['unauthorised', null]],
  [0, [null, 'insufficient_quota']],
  // What a mail can make a model say is nobody's way to stop it.
  [0, Array<FailureCode>(12).fill('refused')],
  [0, ['malformed', 'schema_mismatch', 'cut_off', 'filtered', 'placeholders_changed', 'empty_answer']],
  [0, ['timed_out', 'refused', 'timed_out', 'timed_out']],
])('rests %d minutes after %j', (minutes, codes) => {
  expect(rests(...codes)).toBe(minutes);
});

it('lets one question through when the time is over', () => {
  const ends = [{ endedAt: new Date(now.getTime() - 15 * 60_000), code: 'insufficient_quota' as const }];
  expect(breakerOpenUntil(ends, now)).toBeNull();
});
