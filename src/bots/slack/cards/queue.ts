import type { KnownBlock } from '@slack/types';
import type { QueueLine } from '../../../domain/model/shown.ts';
import { button, context, header, type Message, mrkdwn, plain } from '../blocks.ts';
import { cut, oneLine } from '../escape.ts';
import { writeIds } from '../ids.ts';
import { buttons } from '../names.ts';
import { plural, priorityWords, statusWords, topicLabels } from '../words.ts';
import { dueWords, personLine } from './case-lines.ts';

const queueRoom = 20;

/** What `/case` answers: the officer's own cases, then what nobody has taken, the next due first. */
export function queueList(lines: QueueLine[], command: string): Message {
  if (lines.length === 0) {
    const text = `Your queue is empty. New cases of your desks appear here; \`${command} new\` opens one yourself.`;
    return { text, blocks: [{ type: 'section', text: mrkdwn(text) }] };
  }
  const overdue = lines.filter((line) => line.overdue).length;
  const late = overdue > 0 ? `, ${overdue} overdue` : '';
  const text = `Your queue: ${plural(lines.length, 'case', 'cases')}${late}.`;
  return { text, blocks: [header(text), ...caseLines(lines, queueRoom, 0)] };
}

/** One block a case with a button that opens its card; `first` keeps button ids of one message apart. */
export function caseLines(
  lines: QueueLine[],
  room: number,
  first: number,
  total = lines.length,
): KnownBlock[] {
  const shown = lines.slice(0, room).map((line, index) => caseLine(line, first + index));
  const left = total - shown.length;
  return left > 0 ? [...shown, context(`… and ${plural(left, 'more case', 'more cases')}.`)] : shown;
}

function caseLine(line: QueueLine, index: number): KnownBlock {
  const holder = line.assignee ? personLine(line.assignee) : '*unassigned*';
  const words = `*${line.ref}* · ${topicLabels[line.topic]}\n${priorityWords[line.priority]} · ${dueWords(line)}`;
  return {
    type: 'section',
    fields: [
      mrkdwn(`${words}\n${statusWords[line.status]} · ${holder}`, 2000),
      plain(cut(oneLine(line.subject), 160), 2000),
    ],
    accessory: button({
      id: `${buttons.open}.${index}`,
      label: 'Open',
      says: `Open case ${line.ref}`,
      value: writeIds({ ref: line.ref }),
    }),
  };
}
