import { hostOf, modelRestsUntil } from './ask-model.ts';
import type { Context } from './context.ts';
import type { ModelSettings } from './model/asking.ts';
import type { ShownModel } from './model/shown-model.ts';
import { failureWords } from './rules/failure-words.ts';
import { type AiRunRow, countAiRuns, latestEnds, latestFailures, tokensOfDay } from './store/ai-runs.ts';

const day = 86_400_000;
const longestList = 10;

/** How the model of these settings does, or null without one. */
export async function showModel(
  context: Context,
  settings: ModelSettings | null,
): Promise<ShownModel | null> {
  if (!settings) return null;
  const { db } = context;
  const now = context.now();
  const counts = await countAiRuns(db, new Date(now.getTime() - day));
  const count = (outcome: AiRunRow['outcome']) =>
    counts.filter((one) => one.outcome === outcome).reduce((sum, one) => sum + one.count, 0);
  return {
    name: settings.model,
    host: hostOf(settings),
    tokens: { used: await tokensOfDay(db, now.toISOString().slice(0, 10)), budget: settings.dailyTokens },
    rests: await rests(context, settings),
    questions: { answered: count('answered'), failed: count('failed'), skipped: count('skipped') },
    failures: (await latestFailures(db, longestList)).map((run) => ({
      at: run.began_at,
      purpose: run.purpose,
      code: run.code ?? 'unknown',
      sentence: failureWords[run.code ?? 'unknown'],
      status: run.status,
      requestId: run.server_request_id ?? run.request_id,
    })),
  };
}

async function rests(context: Context, settings: ModelSettings): Promise<ShownModel['rests']> {
  const until = await modelRestsUntil(context, settings);
  if (!until) return null;
  const [last] = await latestEnds(context.db, hostOf(settings), settings.model);
  return { until, why: failureWords[last?.code ?? 'unknown'] };
}
