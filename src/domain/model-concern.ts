import type { Context } from './context.ts';
import { concernReasons, type ModelConcern } from './model/shown-model.ts';
import { latestPlan } from './store/ai-runs.ts';

/** What the model that planned the letter noticed about a message, for officers; null where that is nothing. */
export async function modelConcern({ db, model }: Context, inquiryId: number): Promise<ModelConcern | null> {
  return model ? concernIn(await latestPlan(db, inquiryId)) : null;
}

/** Only codes that are known and a flag: whatever else a model may have said is shown to nobody. */
export function concernIn(result: object | null): ModelConcern | null {
  const { needsHuman, suspicious } = (result ?? {}) as { needsHuman?: unknown; suspicious?: unknown };
  const reason = concernReasons.find((one) => one === needsHuman) ?? null;
  return reason === null && suspicious !== true ? null : { reason, suspicious: suspicious === true };
}
