import type { KnownBlock, ModalView } from '@slack/types';
import type { DraftSentence } from '../../../domain/model/drafting.ts';
import type { Fact } from '../../../domain/model/facts.ts';
import { context, plain } from '../blocks.ts';
import { factText } from '../cards/fact-fields.ts';
import { slackTime } from '../dates.ts';
import { inert, shortly } from '../escape.ts';
import type { Ids } from '../ids.ts';
import { factLabels, plural } from '../words.ts';
import { backToDraft } from './draft-buttons.ts';
import { findingSentence } from './draft-text.ts';
import { noticeView } from './modal.ts';

/** Two blocks each, within the hundred of a modal. */
const sentenceRoom = 45;

/** Sentence by sentence: which record and which value of it stand behind it, and as of when. */
export function groundsView(
  shown: { caseId: number; ref: string; sentences: DraftSentence[] },
  ids: Ids = {},
): ModalView {
  const { caseId, ref, sentences } = shown;
  const left = sentences.length - sentenceRoom;
  return noticeView(
    `Behind ${ref}`,
    [
      ...sentences.slice(0, sentenceRoom).flatMap(oneSentence),
      ...(left > 0 ? [context(`… and ${plural(left, 'more sentence', 'more sentences')}.`)] : []),
      ...backToDraft({ caseId, ref }),
    ],
    { ...ids, caseId, ref },
  );
}

function oneSentence(one: DraftSentence): KnownBlock[] {
  return [
    { type: 'section', text: plain(one.sentence, 600) },
    context(grounds(one).slice(0, 10).join('\n').slice(0, 2000)),
  ];
}

function grounds({ clauseId, facts, findings }: DraftSentence): string[] {
  if (findings.length > 0) return findings.map((finding) => `⚠️ ${inert(findingSentence(finding))}`);
  if (clauseId === null) return ['✍️ an officer’s own words; they state nothing that the check found'];
  if (facts.length === 0) return [`📄 approved wording \`${shortly(clauseId)}\`; it tells no fact`];
  return facts.map((fact) => `📄 ${factLabels[fact.key]}: ${factText(fact)} · ${sourceOf(fact)}`);
}

function sourceOf({ source, asOf }: Fact): string {
  const time = Number.isNaN(new Date(asOf).getTime()) ? '' : `, as of ${slackTime(new Date(asOf))}`;
  return `${source.type} ${shortly(source.externalId)}${time}`;
}
