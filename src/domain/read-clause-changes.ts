import type { Clause, Library } from './clauses/clause.ts';
import { libraryInCode } from './clauses/library.ts';
import type { ApprovedChange, ClauseTexts } from './model/clause-changes.ts';
import type { Language } from './model.ts';
import { clauseProblems } from './rules/check-clause.ts';
import { type ClauseEntry, type FileProblem, readClauseFile } from './rules/clause-files.ts';
import { overlaid } from './rules/library-overlay.ts';

/** A change that somebody wrote and nobody has decided on. */
export interface WantedChange {
  clauseId: string;
  texts: ClauseTexts;
  replaces: ClauseTexts;
}
export interface ReadChanges {
  clauses: number;
  changes: WantedChange[];
  problems: FileProblem[];
}

/**
 * What edited files change in the library. Each text is held against the one that its writer had before his eyes, so
 * that he takes back nothing that others have changed meanwhile; where both changed the same, he is told.
 */
export function readClauseChanges(
  files: { name: string; content: string }[],
  library: Library,
  approved: ApprovedChange[],
): ReadChanges {
  const read = files.map(({ name, content }) => readClauseFile(name, content));
  const entries = read.flatMap((one) => one.entries);
  const problems = read.flatMap((one) => one.problems);
  const changes: WantedChange[] = [];
  const seen = new Map<string, ClauseEntry>();
  for (const entry of entries) {
    const first = seen.get(entry.id);
    if (first) {
      problems.push(at(entry, `${entry.id} stands already in ${first.file}:${first.line}.`));
      continue;
    }
    seen.set(entry.id, entry);
    const now = library.clauses.find(({ id }) => id === entry.id);
    const before = now && asOfVersion(entry, approved);
    if (!now) problems.push(at(entry, `There is no clause ${entry.id}. New clauses come with a release.`));
    else if (!before)
      problems.push(
        at(
          entry,
          `Version ${entry.version} of ${entry.id} is not known here; it has version ${now.version}. Export anew.`,
        ),
      );
    else {
      const change = changeOf(entry, before, now);
      problems.push(...change.problems);
      if (Object.keys(change.texts).length > 0)
        changes.push({ clauseId: entry.id, texts: change.texts, replaces: change.replaces });
    }
  }
  return { clauses: entries.length, changes, problems };
}

function asOfVersion(entry: ClauseEntry, approved: ApprovedChange[]): Clause | undefined {
  const delivered = libraryInCode.clauses.find(({ id }) => id === entry.id)!;
  const own = approved.filter(({ clauseId }) => clauseId === entry.id);
  const count = entry.version - delivered.version;
  if (count < 0 || count > own.length) return undefined;
  return overlaid({ ...libraryInCode, clauses: [delivered] }, own.slice(0, count), '').clauses[0];
}

function changeOf(entry: ClauseEntry, before: Clause, now: Clause) {
  const texts: ClauseTexts = {};
  const replaces: ClauseTexts = {};
  const problems: FileProblem[] = [];
  for (const [language, text] of Object.entries(entry.texts) as [Language, string][]) {
    if (text === before.text[language] || text === now.text[language]) continue;
    const here = (sentence: string) =>
      problems.push({
        file: entry.file,
        line: entry.lines[language]!,
        sentence: `${entry.id}, ${language}: ${sentence}`,
      });
    if (now.text[language] !== before.text[language])
      here(`somebody changed this text since version ${entry.version}; it reads now: ${now.text[language]}`);
    for (const problem of clauseProblems(delivered(now), language, text)) here(problem);
    texts[language] = text;
    replaces[language] = now.text[language];
  }
  return { texts, replaces, problems };
}

/** What a text may choose by and say of its own is weighed by the delivered one. */
function delivered(clause: Clause): Clause {
  return libraryInCode.clauses.find(({ id }) => id === clause.id)!;
}

function at(entry: ClauseEntry, sentence: string): FileProblem {
  return { file: entry.file, line: entry.line, sentence };
}
