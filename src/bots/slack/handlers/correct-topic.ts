import { correctTopic } from '../../../domain/correct-topic.ts';
import type { Officer } from '../../../domain/model.ts';
import { sentence } from '../blocks.ts';
import { caseCard } from '../cards/case-card.ts';
import { needed } from '../ids.ts';
import { topicLabels } from '../words.ts';
import type { Asked, Told, Wire } from '../work.ts';

export async function correctTopicHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const caseId = needed(asked.ids, 'caseId');
  const topic = needed(asked.ids, 'topic');
  const result = await correctTopic(wire.context, { caseId, officer, topic });
  if (!result.ok) return { message: sentence(result.sentence) };
  return {
    message: sentence(`${result.view.ref} is about: ${topicLabels[topic]}. A fresh draft is made.`),
    instead: caseCard(result.view),
  };
}
