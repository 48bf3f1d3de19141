import type { Clause, Library } from '../clauses/clause.ts';
import type { ClauseTexts } from '../model/clause-changes.ts';
import { type Language, languages } from '../model.ts';

/** A clause as it stands in a file that a person edited. */
export interface ClauseEntry {
  file: string;
  /** Of its heading, from 1. */
  line: number;
  id: string;
  /** The one that the person had before his eyes. */
  version: number;
  texts: ClauseTexts;
  /** Where each text begins. */
  lines: Partial<Record<Language, number>>;
}
export interface FileProblem {
  file: string;
  line: number;
  sentence: string;
}

const guide = [
  'Change only the texts under the names of the languages; headings and the lines under them tell where a text belongs.',
  'What stands in {braces} is filled in from the record and has to stay.',
];

/** One file for each first word of the ids, such as `withdrawal.md`; clauses in the order of the library. */
export function writeClauseFiles(library: Library): { name: string; content: string }[] {
  const groups = Map.groupBy(library.clauses, (clause) => groupOf(clause.id));
  return [...groups].map(([group, clauses]) => ({
    name: `${group}.md`,
    content: `${[`# ${group}`, guide.join('\n'), ...clauses.map(writtenClause)].join('\n\n')}\n`,
  }));
}

/** The first word of an id; one file, and one chapter of the proof-reader's list. */
export function groupOf(id: string): string {
  return id.split('.')[0]!;
}

function writtenClause(clause: Clause): string {
  const slots = clause.slots.length === 0 ? 'none' : clause.slots.map((slot) => `{${slot}}`).join(', ');
  return [
    `## ${clause.id} (version ${clause.version})`,
    `Part of the letter: ${clause.part}. In braces: ${slots}.`,
    ...languages.flatMap((language) => [`### ${language}`, clause.text[language]]),
  ].join('\n\n');
}

const heading = /^##\s+(\S+)\s+\(version\s+(\d{1,6})\)\s*$/;

/** Reads a file back. What is no heading and under no language is for the reader only. */
export function readClauseFile(
  file: string,
  content: string,
): { entries: ClauseEntry[]; problems: FileProblem[] } {
  const entries: ClauseEntry[] = [];
  const problems: FileProblem[] = [];
  let text: { entry: ClauseEntry; language: Language; from: number; lines: string[] } | null = null;
  const endText = () => {
    if (text) text.entry.texts[text.language] = text.lines.join('\n').trim();
    text = null;
  };
  const lines = content
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  for (const [index, line] of lines.entries()) {
    const problem = (sentence: string) => problems.push({ file, line: index + 1, sentence });
    if (/^#{1,2}(?!#)/.test(line)) {
      endText();
      const found = heading.exec(line);
      if (found)
        entries.push({
          file,
          line: index + 1,
          id: found[1]!,
          version: Number(found[2]),
          texts: {},
          lines: {},
        });
      else if (line.startsWith('##'))
        problem('A clause begins with its id and version, such as "## letter.thanks (version 1)".');
    } else if (line.startsWith('###')) {
      endText();
      const language = languages.find((one) => one === line.slice(3).trim());
      const entry = entries.at(-1);
      if (!language)
        problem(`"${line.trim()}" is no language of the desk; it writes ${languages.join(', ')}.`);
      else if (!entry) problem('A text stands under no clause.');
      else if (language in entry.lines) problem(`The text in ${language} stands here twice.`);
      else {
        entry.lines[language] = index + 1;
        text = { entry, language, from: index + 1, lines: [] };
      }
    } else (text as { lines: string[] } | null)?.lines.push(line);
  }
  endText();
  return { entries, problems };
}
