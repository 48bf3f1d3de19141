import { createHmac } from 'node:crypto';
import type { ZodType } from 'zod';
import type { Context } from './context.ts';
import type { AskPurpose, FailureCode, Model, ModelSettings } from './model/asking.ts';
import { breakerOpenUntil } from './rules/model-breaker.ts';
import {
  addAiRun,
  correctTokens,
  knownResult,
  latestEnds,
  type NewAiRun,
  reserveTokens,
} from './store/ai-runs.ts';
import { type End, tryTwice } from './try-model.ts';

/** A question as a verb has it. `prompt` has been redacted. */
export interface Asking<Value> {
  purpose: AskPurpose;
  caseId: number | null;
  inquiryId: number | null;
  /** Goes up with every change of the instructions, the prompt or the schema. */
  version: string;
  /** Everything that decides about the answer; a run with the same is not asked again. Null: ask in any case. */
  sameAs: unknown;
  instructions: string;
  prompt: string;
  format: ZodType<Value>;
  mostTokens: number;
  /** What is wrong with an answer of the right shape, or null. */
  refuse(value: Value): FailureCode | null;
  /** Asks although the same was asked before: a person wants another try. */
  anew?: boolean;
  /** Asks although the breaker is open: a person wants to know whether it has healed. */
  evenAtRest?: boolean;
  /** What of it is kept: ids and flags, no text. Null keeps nothing. */
  keep(value: Value): object | null;
}
export type Asked<Value> =
  | { ok: true; value: Value }
  /** The same was asked before: what was kept of its answer. */
  | { ok: true; known: object }
  | { ok: false; code: FailureCode };

/**
 * Asks the model once, and once more where that may help, within the settings' time. Whatever happens there, this gives
 * an answer or a code, and a row in ai_run (a known answer has its row already). Throws only what the database throws.
 */
export async function askModel<Value>(
  context: Context,
  model: Model,
  asking: Asking<Value>,
): Promise<Asked<Value>> {
  const inputHash = hashOf(context, [asking.purpose, asking.version, model.settings.model, asking.sameAs]);
  const known = asking.sameAs === null || asking.anew ? null : await knownResult(context.db, inputHash);
  if (known) return { ok: true, known };
  const requestId = context.random(12).toString('hex');
  const run = runOf(context, model.settings, asking, { inputHash, requestId });
  const reserved = tokensNeeded(asking);
  const day = run.began_at.toISOString().slice(0, 10);
  const hindrance = await whyNotAsk(context, model, asking, { tokens: reserved, day });
  if (hindrance) {
    await addAiRun(context.db, { ...run, outcome: 'skipped', code: hindrance });
    return { ok: false, code: hindrance };
  }
  const began = performance.now();
  const end = await tryTwice(model, asking, {
    requestId,
    safetyIdentifier: hashOf(context, ['case', asking.caseId]),
  });
  const { usage, answer, failure } = end;
  await correctTokens(context.db, day, tokensUsed(end, reserved) - reserved);
  await addAiRun(context.db, {
    ...run,
    tries: end.tries,
    milliseconds: Math.round(performance.now() - began),
    model_answered: answer?.model?.slice(0, 200) ?? null,
    server_request_id: (answer?.requestId ?? failure?.requestId)?.slice(0, 200) ?? null,
    input_tokens: usage?.input ?? null,
    cached_tokens: usage?.cached ?? null,
    output_tokens: usage?.output ?? null,
    reasoning_tokens: usage?.reasoning ?? null,
    ...(failure
      ? { outcome: 'failed' as const, code: failure.code, status: failure.status }
      : { outcome: 'answered' as const, code: null, result: asking.keep(end.value) }),
  });
  return failure ? { ok: false, code: failure.code } : { ok: true, value: end.value };
}

/** The name of a model's server as people see it. */
export function hostOf({ baseUrl }: ModelSettings): string {
  return new URL(baseUrl).host;
}

/** Until when nobody asks this model; null when it may be asked. */
export async function modelRestsUntil(context: Context, settings: ModelSettings): Promise<Date | null> {
  const ends = await latestEnds(context.db, hostOf(settings), settings.model);
  return breakerOpenUntil(
    ends.map(({ began_at, milliseconds, code }) => ({
      endedAt: new Date(began_at.getTime() + milliseconds),
      code,
    })),
    context.now(),
  );
}

async function whyNotAsk(
  context: Context,
  model: Model,
  { evenAtRest }: Pick<Asking<unknown>, 'evenAtRest'>,
  { tokens, day }: { tokens: number; day: string },
): Promise<FailureCode | null> {
  if (model.stopping.aborted) return 'stopping';
  if (!evenAtRest && (await modelRestsUntil(context, model.settings))) return 'breaker_open';
  return (await reserveTokens(context.db, day, tokens, model.settings.dailyTokens)) ? null : 'budget_spent';
}

/** More than a question takes: a token is three bytes or more in every language of the desk, and the answer is capped. */
function tokensNeeded({
  instructions,
  prompt,
  mostTokens,
}: Pick<Asking<unknown>, 'instructions' | 'prompt' | 'mostTokens'>): number {
  return Math.ceil(Buffer.byteLength(instructions + prompt) / 3) + mostTokens;
}

/** Where a server tells no usage, what was reserved counts, unless it refused or was never reached. */
function tokensUsed({ usage, failure }: End<unknown>, reserved: number): number {
  if (usage) return usage.input + usage.output;
  return failure && (failure.status !== null || failure.code === 'unreachable') ? 0 : reserved;
}

/** Keyed, so that nobody can try out mails against it. */
function hashOf(context: Context, of: unknown): string {
  return createHmac('sha256', context.keys.fingerprint).update(JSON.stringify(of)).digest('hex');
}

function runOf(
  context: Context,
  settings: ModelSettings,
  {
    purpose,
    caseId,
    inquiryId,
    version,
  }: Pick<Asking<unknown>, 'purpose' | 'caseId' | 'inquiryId' | 'version'>,
  { inputHash, requestId }: { inputHash: string; requestId: string },
): NewAiRun & { began_at: Date } {
  return {
    began_at: context.now(),
    purpose,
    case_id: caseId,
    inquiry_id: inquiryId,
    host: hostOf(settings),
    model: settings.model,
    prompt_version: version,
    input_hash: inputHash,
    request_id: requestId,
    tries: 0,
    milliseconds: 0,
    outcome: 'skipped',
    code: null,
  };
}
