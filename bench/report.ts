import { cpus, loadavg, totalmem } from 'node:os';

/** What a bench ends with: one line of JSON. */
export interface Report {
  name: string;
  figures: Figures;
  goals: Goal[];
}
export interface Figures {
  [name: string]: string | number | boolean | null | Figures;
}
export interface Goal {
  what: string;
  /** Null where it could not be measured; then `ok` is false too. */
  value: number | null;
  goal: number;
  ok: boolean;
  /** Of the clock: it says as much of the machine and of what else runs on it as of the code. */
  isTimed?: true;
}

/** A goal that is met by `limit` or less. */
export function atMost(what: string, value: number | null, limit: number): Goal {
  return {
    what,
    value: value === null ? null : rounded(value, 2),
    goal: limit,
    ok: value !== null && value <= limit,
  };
}

/** A goal that is met by `limit` or more. */
export function atLeast(what: string, value: number | null, limit: number): Goal {
  return {
    what,
    value: value === null ? null : rounded(value, 2),
    goal: limit,
    ok: value !== null && value >= limit,
  };
}

/** The same as a figure of the clock, which is told and for which nothing fails. */
export function timed(goal: Goal): Goal {
  return { ...goal, isTimed: true };
}

/** A line a goal, as people and `.ci/run` read them. */
export function tellGoals(tell: (line: string) => void, goals: Goal[]): void {
  for (const { ok, what, value, goal, isTimed } of goals) {
    const verdict = isTimed ? (ok ? 'met ' : 'slow') : ok ? 'ok  ' : 'FAIL';
    tell(`${verdict} ${what}: ${value} (goal ${goal})`);
  }
}

/** Processes that were ready to run on average in the last minute tell how much of the machine was somebody else's. */
export function machine(): Figures {
  return {
    cpus: cpus().length,
    model: cpus()[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadBefore: rounded(loadavg()[0] ?? 0),
  };
}

/** Of several runs, in the unit of the values. */
export function spread(values: number[], digits = 1): Figures {
  return {
    min: rounded(Math.min(...values), digits),
    median: rounded(percentile(values, 50), digits),
    max: rounded(Math.max(...values), digits),
  };
}

/** Of many samples, in the unit of the values. */
export function tail(values: number[]): Figures {
  return {
    count: values.length,
    p50: rounded(percentile(values, 50)),
    p95: rounded(percentile(values, 95)),
    p99: rounded(percentile(values, 99)),
    max: rounded(Math.max(...values)),
  };
}

/** The smallest value that at least `share` per cent of the values do not exceed (nearest rank). */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export function rounded(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
