import type { KnownBlock } from '@slack/types';
import type { ShownModel } from '../../../domain/model/shown-model.ts';
import { context } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { shortly } from '../escape.ts';
import { plural } from '../words.ts';

/** Who chooses sentences; what is wrong with the model first. */
export function modelLine(model: ShownModel | null): KnownBlock[] {
  if (!model) return [];
  const { tokens, questions, rests } = model;
  const name = shortly(model.name, 60);
  const share = tokens.budget === 0 ? 100 : Math.min(100, Math.round((100 * tokens.used) / tokens.budget));
  const used = `${share} % of the day’s tokens used`;
  const failed = questions.failed + questions.skipped;
  const answers =
    failed === 0 ? '' : `, ${plural(failed, 'question', 'questions')} of the last day left to rules`;
  if (rests)
    return [
      context(
        `⚠️ *${name} is not asked* until ${slackTime(rests.until)}: ${shortly(rests.why, 200)}. Rules choose the sentences meanwhile; ${used}.`,
      ),
    ];
  return [context(`🧭 ${name} helps to choose sentences: ${used}${answers}.`)];
}
