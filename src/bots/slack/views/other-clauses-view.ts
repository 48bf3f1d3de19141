import type { KnownBlock, ModalView } from '@slack/types';
import type { OtherClause } from '../../../domain/model/drafting.ts';
import { button, context, quoted, section } from '../blocks.ts';
import { type Ids, writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { plural } from '../words.ts';
import { backToDraft } from './draft-buttons.ts';
import { noticeView } from './modal.ts';

/** Two blocks each, within the hundred of a modal. */
const clauseRoom = 40;

/** What else is true of the record and may be told, each with a button that puts it into the letter. */
export function otherClausesView(
  shown: { caseId: number; ref: string; draftId: number; clauses: OtherClause[] },
  ids: Ids = {},
): ModalView {
  const { caseId, ref, draftId, clauses } = shown;
  const left = clauses.length - clauseRoom;
  return noticeView(
    `Other clauses ${ref}`,
    [
      section(
        clauses.length === 0
          ? 'Everything that is true of the record and may be told is in the letter already.'
          : '*Also true, and may be told.* Add puts it at its place in the letter; nothing is sent.',
      ),
      ...clauses
        .slice(0, clauseRoom)
        .flatMap((clause, index) => oneClause(clause, index, { caseId, ref, draftId })),
      ...(left > 0 ? [context(`… and ${plural(left, 'more clause', 'more clauses')}.`)] : []),
      ...backToDraft({ caseId, ref }),
    ],
    { ...ids, caseId, ref },
  );
}

/** As the client would read it; beneath it as the officer does, where that is another language. */
function oneClause({ id, text, officerText }: OtherClause, index: number, ids: Ids): KnownBlock[] {
  const add = button({
    id: `${buttons.addClause}.${index}`,
    label: 'Add',
    says: `Add to the letter of ${ids.ref}: ${officerText}`,
    value: writeIds({ ...ids, clauseId: id }),
  });
  return [
    { ...quoted(text, 1000), accessory: add },
    ...(officerText === text ? [] : [{ type: 'context' as const, elements: [plainElement(officerText)] }]),
  ];
}

function plainElement(text: string) {
  return { type: 'plain_text' as const, text: text.slice(0, 1000), emoji: false };
}
