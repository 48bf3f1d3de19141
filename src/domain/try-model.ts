import { setTimeout as pause } from 'node:timers/promises';
import type { Asking } from './ask-model.ts';
import {
  type FailureCode,
  type Model,
  type ModelAnswer,
  ModelFailure,
  type TokenUsage,
} from './model/asking.ts';

/** How a question ended, with what it took. */
export type End<Value> = { tries: number; usage: TokenUsage | null; answer: ModelAnswer | null } & (
  | { failure: null; value: Value }
  | { failure: ModelFailure; value?: undefined }
);

/**
 * Asks, and once more after what may have passed or with a word on what was wrong, within the time of the settings.
 * Never throws.
 */
export async function tryTwice<Value>(
  model: Model,
  asking: Asking<Value>,
  sent: { requestId: string; safetyIdentifier: string },
): Promise<End<Value>> {
  const { tryMilliseconds, allMilliseconds, pauseMilliseconds } = model.settings;
  const overall = AbortSignal.any([model.stopping, AbortSignal.timeout(allMilliseconds)]);
  const { purpose, instructions, prompt, format } = asking;
  let usage: TokenUsage | null = null;
  let answer: ModelAnswer | null = null;
  let repair: string | null = null;
  let mostTokens = asking.mostTokens;
  for (let tries = 1; ; tries += 1) {
    const isLast = tries === 2;
    try {
      const signal = AbortSignal.any([overall, AbortSignal.timeout(tryMilliseconds)]);
      answer = await model.ask(
        { purpose, instructions, prompt, repair, format, mostTokens, ...sent },
        signal,
      );
      usage = sum(usage, answer.usage);
      const read = readAnswer(answer, asking);
      if ('value' in read) return { tries, usage, answer, failure: null, value: read.value };
      if (isLast || !(read.code in repairs))
        return { tries, usage, answer, failure: failed(read.code, model) };
      repair = repairs[read.code]!;
      if (read.code === 'cut_off') mostTokens *= 2;
    } catch (error) {
      const failure = error instanceof ModelFailure ? error : new ModelFailure('unknown');
      const wait = failure.wait ?? pauseMilliseconds;
      if (isLast || overall.aborted || !passing.includes(failure.code) || wait > longestPause)
        return {
          tries,
          usage,
          answer,
          failure: model.stopping.aborted ? failed('stopping', model) : failure,
        };
      await pause(wait, undefined, { signal: overall }).catch(() => undefined);
    }
  }
}

/** What the next moment may heal. */
const passing: readonly FailureCode[] = [
  'conflict',
  'rate_limited',
  'server_error',
  'timed_out',
  'unreachable',
  'empty_answer',
  'not_json_api',
];
const longestPause = 10_000;

/** What is told to a model whose answer was of no use; nothing of the answer itself. */
const repairs: Partial<Record<FailureCode, string>> = {
  malformed: 'Your last answer was not JSON. Answer again with the JSON object only.',
  schema_mismatch:
    'Your last answer did not fit the schema. Answer again: every field of the schema, no other, ids only from the list.',
  cut_off: 'Your last answer was too long. Answer again, as briefly as the schema allows.',
  placeholders_changed:
    'Your last answer changed, lost or added a number or a [[…]] placeholder. Answer again and keep each of them exactly once for every time it stands in the text.',
};

function readAnswer<Value>(
  answer: ModelAnswer,
  asking: Asking<Value>,
): { value: Value } | { code: FailureCode } {
  if (answer.ended === 'refused' || answer.ended === 'filtered') return { code: answer.ended };
  if (answer.ended === 'length') return { code: 'cut_off' };
  if (answer.text.trim() === '') return { code: 'empty_answer' };
  const json = parsed(answer.text);
  if (json === undefined) return { code: 'malformed' };
  const read = asking.format.safeParse(json);
  if (!read.success) return { code: 'schema_mismatch' };
  const code = asking.refuse(read.data);
  return code ? { code } : { value: read.data };
}

/** Small models put a fence around what they were told to give bare. */
function parsed(text: string): unknown {
  const bare = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(bare) as unknown;
  } catch {
    return undefined;
  }
}

function failed(code: FailureCode, model: Model): ModelFailure {
  return new ModelFailure(model.stopping.aborted ? 'stopping' : code);
}

function sum(before: TokenUsage | null, now: TokenUsage | null): TokenUsage | null {
  if (!before || !now) return now ?? before;
  const both = (one: number | null, other: number | null) =>
    one === null && other === null ? null : (one ?? 0) + (other ?? 0);
  return {
    input: before.input + now.input,
    output: before.output + now.output,
    cached: both(before.cached, now.cached),
    reasoning: both(before.reasoning, now.reasoning),
  };
}
