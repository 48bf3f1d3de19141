import { z } from 'zod';
import { type Asked, askModel } from './ask-model.ts';
import type { Context } from './context.ts';
import type { Model, ModelQuestion } from './model/asking.ts';

const shape = z.object({ ok: z.boolean() });
const words = {
  instructions: 'You are asked whether you can be reached. Answer with the JSON object {"ok": true}.',
  prompt: 'Can you be reached?',
  format: shape,
  mostTokens: 500,
};

/** Asks the model whether it answers, also while it rests: an answer ends the rest. Leaves a row like every question. */
export function tryQuestion(context: Context, model: Model): Promise<Asked<{ ok: boolean }>> {
  return askModel(context, model, {
    ...words,
    ...{ purpose: 'check', caseId: null, inquiryId: null, version: 'check-1', sameAs: null },
    evenAtRest: true,
    refuse: () => null,
    keep: () => null,
  });
}

/** The same question for those who keep nothing. */
export const checkQuestion: ModelQuestion = {
  ...words,
  purpose: 'check',
  repair: null,
  safetyIdentifier: 'casedesk-check',
  requestId: 'casedesk-check',
};
