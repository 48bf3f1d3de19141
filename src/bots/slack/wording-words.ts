import type { KnownBlock, RichTextElement, RichTextSection } from '@slack/types';
import type { ShownWording, WordingPart, WordingSlot } from '../../domain/model/wording.ts';
import { type Language, languages } from '../../domain/model.ts';
import { section } from './blocks.ts';
import { cut, inert, revealed } from './escape.ts';
import { factLabels, languageLabel } from './words.ts';

/** How a wording is read: its slots by their names, old and new one under the other, in parts that nothing acts in. */

const slotLabels: Record<WordingSlot, string> = {
  ...factLabels,
  case_ref: 'Case reference',
  firm_name: 'Name of the firm',
  claims: 'What the client wrote',
  open_documents: 'Documents still wanted',
  document_languages: 'Languages of documents',
  document_months: 'Months a proof of address counts',
  data_answer_months: 'Months to answer about data',
  data_kept_years: 'Years records are kept',
  data_authority: 'Data protection authority',
  complaint_answer: 'Time to answer a complaint',
  complaint_body: 'Where a client may turn next',
};
const isKnown = (slot: string): slot is WordingSlot => Object.hasOwn(slotLabels, slot);

/** "‹Amount›" for payment_amount; "#" is the number that a plural goes by. */
function slotLabel(slot: string): string {
  if (slot === '#') return '‹the number›';
  return `‹${isKnown(slot) ? slotLabels[slot] : cut(revealed(slot), 60)}›`;
}

/** Longer than any clause; only a row that cannot be approved is cut. */
const longest = 4000;

/** As in a letter, on one piece of text: for people who hear it. */
export function spokenParts(parts: WordingPart[]): string {
  return parts.map(wordsOf).join('');
}

/** "Was" with what goes struck out, "Now" with what comes in bold: each is a whole text, so nothing is told by look alone. */
function diffBlock({ before, after, differs }: ShownWording): KnownBlock {
  const labels = differs
    ? ['Was', 'Now']
    : ['Was', 'Now (reads the same; only braces are written another way)'];
  return {
    type: 'rich_text',
    elements: [
      labelOf(`${labels[0]}:`),
      { type: 'rich_text_quote', elements: elementsOf(before, 'strike') },
      labelOf(`${labels[1]}:`),
      { type: 'rich_text_quote', elements: elementsOf(after, 'bold') },
    ],
  };
}

/** The text as a client would read it, with made-up values. */
function exampleBlock({ examples }: ShownWording): KnownBlock {
  const read = examples.length === 0 ? ['The text cannot be read, so it makes no sentence.'] : examples;
  return {
    type: 'rich_text',
    elements: [
      labelOf(
        read.length > 1
          ? 'In a letter, with and without a name (made-up values):'
          : 'In a letter (made-up values):',
      ),
      ...read.map((example) => ({
        type: 'rich_text_quote' as const,
        elements: [{ type: 'text' as const, text: cut(revealed(example), longest), style: { italic: true } }],
      })),
    ],
  };
}

/** What the check says of one text, and in which languages the clause stays as it is. */
function checkedLine({ problems, staying }: ShownWording): string {
  const found =
    problems.length === 0
      ? '✅ The check found nothing.'
      : `⛔ ${problems.map((problem) => inert(problem)).join(' ')}`;
  const stays = staying.length === 0 ? '' : ` Unchanged: ${languageList(staying)}.`;
  return cut(`${found}${stays}`, 2900);
}

/** One text of one clause, as four blocks. */
export function wordingBlocks(wording: ShownWording): KnownBlock[] {
  const title = `*${inert(wording.clauseId)}* · ${languageLabel(wording.language)}`;
  return [
    section(title),
    diffBlock(wording),
    exampleBlock(wording),
    { type: 'context', elements: [{ type: 'mrkdwn', text: checkedLine(wording), verbatim: true }] },
  ];
}

/** "English, Russian", in the order of the desk. */
export function languageList(some: Language[]): string {
  return languages
    .filter((language) => some.includes(language))
    .map(languageLabel)
    .join(', ');
}

function labelOf(text: string): RichTextSection {
  return { type: 'rich_text_section', elements: [{ type: 'text', text, style: { bold: true } }] };
}

function elementsOf(parts: WordingPart[], mark: 'strike' | 'bold'): RichTextElement[] {
  let room = longest;
  const elements: RichTextElement[] = [];
  for (const part of parts) {
    const text = cut(wordsOf(part), room);
    room -= text.length;
    const style = {
      ...(part.kind === 'slot' && { code: true }),
      ...((part.kind === 'option' || part.kind === 'end') && { italic: true }),
      ...(part.changed && { [mark]: true }),
    };
    elements.push({ type: 'text', text, ...(Object.keys(style).length > 0 && { style }) });
    if (room <= 0) break;
  }
  // Slack takes no empty list.
  return elements.length > 0 ? elements : [{ type: 'text', text: '–' }];
}

/** Hidden characters are made visible: what is approved here goes to clients. */
function wordsOf(part: WordingPart): string {
  switch (part.kind) {
    case 'text':
      return revealed(part.text);
    case 'slot':
      return slotLabel(part.slot);
    case 'option':
      return `${part.first ? '[' : ' | '}${slotLabel(part.slot)} ${optionWords(part.option)}: `;
    case 'end':
      return ']';
  }
}

function optionWords(option: string): string {
  return option === 'other'
    ? 'otherwise'
    : option === 'none'
      ? 'not known'
      : `as “${cut(revealed(option), 30)}”`;
}
