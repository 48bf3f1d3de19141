import type { Clause, Library } from '../clauses/clause.ts';
import { conditionWords } from '../clauses/condition-words.ts';
import { slotWords } from '../clauses/slot-words.ts';
import type { Audience } from '../model/audiences.ts';
import { type Language, languages, type Topic, topics } from '../model.ts';
import { groupOf } from './clause-files.ts';

const headings: Record<Language, string> = {
  en: 'English',
  ru: 'Русский',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文（香港、台灣）',
};
const readerWords: Record<Audience, string> = {
  client: 'clients',
  sales: 'relationship managers',
  finance: 'finance',
  provider: 'payment providers',
};
const introduction = [
  'Every sentence that Casedesk can write, for people who proof-read: to a client, and, where it says so, to a colleague in Slack or to a payment provider. A letter is made of some of them, in the order greeting, thanks, complaint, claim, status, reason, ask, next, closing; sentences of one part follow each other in one paragraph.',
  'Read each row across: all four say the same. What stands in {braces} is filled in from the record, in the way of the language; the list below tells with what. In `{slot, select, a {…} other {…}}` and `{slot, plural, one {…} other {…}}` one of the inner texts is written.',
  'This file is generated from the release. How a text is changed stands in [operations.md](operations.md#wording).',
];

/** All clauses in Markdown, chapter by chapter, the four languages side by side. */
export function clauseBook(library: Library): string {
  const slots = [...new Set(library.clauses.flatMap((clause) => clause.slots))];
  const chapters = Map.groupBy(library.clauses, (clause) => groupOf(clause.id));
  return `${[
    '# The wording',
    ...introduction,
    '## In braces',
    [
      row(['slot', 'what it is filled with']),
      row(['---', '---']),
      ...slots.map((slot) => row([`{${slot}}`, slotWords[slot]])),
    ].join('\n'),
    ...[...chapters].flatMap(([name, clauses]) => [`## ${name}`, ...clauses.flatMap(chapterOf)]),
  ].join('\n\n')}\n`;
}

function chapterOf(clause: Clause): string[] {
  const titles = languages.map((language) => headings[language]);
  return [
    `### ${clause.id}`,
    [
      readersOf(clause),
      `Used when ${conditionWords(clause.when)}. Topics: ${topicsInWords(clause.topics)}. Part of the letter: ${clause.part}.`,
      clause.mandatory ? '' : ' A planner may leave it out.',
      clause.answers.length === 0 ? '' : ` Answers: ${clause.answers.map(plain).join(', ')}.`,
      clause.mustNotWith.length === 0 ? '' : ` Never beside ${clause.mustNotWith.join(', ')}.`,
      ` Version ${clause.version}.`,
    ].join(''),
    [
      row(titles),
      row(titles.map(() => '---')),
      row(languages.map((language) => cell(clause.text[language]))),
    ].join('\n'),
  ];
}

/** Nothing for the usual reader. */
function readersOf({ readers }: Clause): string {
  const words = readers.map((reader) => readerWords[reader]);
  return readers.length === 1 && readers[0] === 'client' ? '' : `Written to ${words.join(' and ')}. `;
}

function topicsInWords(of: readonly Topic[]): string {
  if (of.length === topics.length) return 'any';
  const missing = topics.filter((topic) => !of.includes(topic));
  return missing.length <= 6 ? `any but ${missing.join(', ')}` : of.join(', ');
}

function plain(word: string): string {
  return word.replaceAll('_', ' ');
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replaceAll('\n', '<br>');
}
