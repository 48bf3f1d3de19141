import type { KnownBlock, ModalView } from '@slack/types';
import type { CaseView, ShownDraft } from '../../../domain/model/shown.ts';
import { actions, context, plain, section } from '../blocks.ts';
import { addressRoom, personLine, warnings } from '../cards/case-lines.ts';
import { concernBlocks } from '../cards/model-concern.ts';
import { inert, oneLine, shortly } from '../escape.ts';
import { caseIds, type Ids } from '../ids.ts';
import { languageLabel, plural } from '../words.ts';
import { notTheClient } from './approve-view.ts';
import { draftButtons } from './draft-buttons.ts';
import { findingBlocks, twin, wholeText } from './draft-text.ts';
import { noticeView } from './modal.ts';
import { recordBlocks } from './record-blocks.ts';

/** The draft to read: what the client would get, the same in the officer's language, the record, the findings. */
export function draftView(view: CaseView, ids: Ids = {}, notice?: string): ModalView {
  const told = notice === undefined ? [] : [section(inert(notice))];
  const known = { ...ids, ...caseIds(view) };
  if (!view.draft) {
    const missing = section(
      'There is no draft: nothing in the record answers this. Take the case and write to the client.',
    );
    return noticeView(view.ref, [...told, missing, ...recordBlocks(view)], known);
  }
  const { draft } = view;
  const edited = draft.editedBy ? ` · edited by ${personLine(draft.editedBy)}` : '';
  return noticeView(
    `Draft ${view.ref}`,
    [
      ...told,
      ...warnings(view).map(section),
      context(
        `To ${shortly(draft.recipient, addressRoom)}${notTheClient(view)} · in ${inert(languageLabel(draft.language))}${edited}`,
      ),
      ...wholeText(draft.text),
      ...findingBlocks(draft.verification.findings),
      ...asks(draft),
      ...concernBlocks(view),
      ...(draft.twoPersons
        ? [context('👥 Needs two persons: whoever wrote or edited it cannot approve it.')]
        : []),
      ...actions('draft', draftButtons(view)),
      ...twin(draft),
      { type: 'divider' },
      ...recordBlocks(view),
    ],
    known,
  );
}

const askRoom = 8;

/** What the client asked, each with whether an approved sentence of the letter answers it. */
function asks(draft: ShownDraft): KnownBlock[] {
  if (draft.asks.length === 0) return [];
  const open = draft.asks.filter(({ answered }) => !answered).length;
  const left = draft.asks.length - askRoom;
  return [
    section(
      open === 0
        ? `✅ Answers ${plural(draft.asks.length, 'question', 'questions')} of the client`
        : `❔ *${plural(open, 'question is', 'questions are')} not answered* by an approved sentence`,
    ),
    {
      type: 'context',
      elements: draft.asks
        .slice(0, askRoom)
        .map(({ quote, answered }) => plain(`${answered ? '✅' : '❔'} “${oneLine(quote)}”`, 250)),
    },
    ...(left > 0 ? [context(`… and ${plural(left, 'more question', 'more questions')}.`)] : []),
  ];
}
