import type { KnownBlock } from '@slack/types';
import type { CaseView } from '../../../domain/model/shown.ts';
import type { ShownQuestion } from '../../../domain/model/shown-question.ts';
import { actions, button, context, quoted, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { cut, shortly, visible } from '../escape.ts';
import { writeIds } from '../ids.ts';
import { buttons, caseButtons } from '../names.ts';
import { plural } from '../words.ts';

/** So many are shown with their words; a card has room for fifty blocks, and these take four each. */
const mostShown = 2;
const textRoom = 300;

/** Who of the colleagues asks what, with the way to his answer, which is another one than the client's. */
export function questionBlocks(view: CaseView): KnownBlock[] {
  const questions = view.questions ?? [];
  const waiting = questions.filter(({ answer }) => answer !== 'sent');
  const answered = questions.length - waiting.length;
  const left = waiting.length - mostShown;
  return [
    ...waiting.slice(0, mostShown).flatMap((question, index) => blocksOf(question, index)),
    ...(left > 0
      ? [
          context(
            `💬 … and ${plural(left, 'more question', 'more questions')} of colleagues: *All messages*.`,
          ),
        ]
      : []),
    ...(answered > 0
      ? [context(`💬 ${plural(answered, 'colleague was', 'colleagues were')} answered in Slack.`)]
      : []),
  ];
}

function blocksOf(question: ShownQuestion, index: number): KnownBlock[] {
  const { ref, from, text, at, due } = question;
  const said = cut(visible(text).trim(), textRoom).replace(/\n{3,}/g, '\n\n');
  const until = due ? ` · ${due.overdue ? '⏰ *overdue* since' : 'due'} ${slackTime(due.at)}` : '';
  return [
    section(
      `💬 *${shortly(from)} asks in Slack* · ${slackTime(at)}${until}\n${stateOf(question)} It goes to the Slack thread, never to the client.`,
    ),
    ...(said === '' ? [] : [quoted(`“${said}”`)]),
    ...actions(`question_${index}`, [
      press(caseButtons.draft, index, question, question.hasDraft ? 'Open answer' : 'Answer', {
        says: `Open the answer to the question ${ref}`,
      }),
      press(buttons.part, index, question, 'Not this case', {
        says: `Make the question ${ref} a case of its own`,
      }),
      press(caseButtons.close, index, question, 'Close question', {
        says: `Close without an answer the question ${ref}`,
      }),
    ]),
  ];
}

function stateOf({ ref, answer, hasDraft }: ShownQuestion): string {
  if (answer === 'under_way') return `The answer to ${ref} is on its way.`;
  if (answer === 'trouble') return `⚠️ The answer to ${ref} did not go out.`;
  return hasDraft ? `An answer to ${ref} is drafted.` : `${ref} has no answer yet.`;
}

function press(
  id: string,
  index: number,
  { id: caseId, ref }: ShownQuestion,
  label: string,
  { says }: { says: string },
) {
  // The card has the same buttons for the case itself.
  return button({ id: `${id}.${index}`, label, says, value: writeIds({ caseId, ref }) });
}
