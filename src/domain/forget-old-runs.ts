import type { Context } from './context.ts';
import { forgetAiRuns } from './store/ai-runs.ts';

const day = 86_400_000;
/** Of a desk that asks no model any more. */
const usualDays = 90;

/** Forgets questions to the model that are older than AI_KEEP_DAYS. */
export async function forgetOldRuns(context: Context): Promise<void> {
  const days = context.model?.settings.keepDays ?? usualDays;
  await forgetAiRuns(context.db, new Date(context.now().getTime() - days * day));
}
