import type { KnownBlock, PlainTextOption } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import { type Topic, topics } from '../../../domain/model.ts';
import { section } from '../blocks.ts';
import { caseIds, writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { topicLabels } from '../words.ts';

/** What the case is about, with a menu: one choice corrects it. Absent while its reply is settled. */
export function topicMenu(view: CaseView): KnownBlock[] {
  if (!view.actions.includes('draft')) return [];
  return [
    {
      ...section(`*Topic:* ${topicLabels[view.topic]}`),
      accessory: {
        type: 'static_select',
        action_id: buttons.topic,
        placeholder: { type: 'plain_text', text: 'Something else…' },
        options: topics.filter((topic) => topic !== view.topic).map((topic) => option(view, topic)),
      },
    },
  ];
}

function option(view: CaseView, topic: Topic): PlainTextOption {
  return {
    text: { type: 'plain_text', text: topicLabels[topic] },
    value: writeIds({ ...caseIds(view), topic }),
  };
}
