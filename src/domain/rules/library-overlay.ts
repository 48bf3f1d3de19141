import type { Clause, Library } from '../clauses/clause.ts';
import type { ApprovedChange } from '../model/clause-changes.ts';
import type { Language } from '../model.ts';
import { slotProblems } from './clause-message.ts';

/**
 * The library as it reads with the desk's approved changes, the later over the earlier; `digest` stands for all of them.
 * A text that no longer fits its clause, because a release gave that another slot, leaves the delivered one in place.
 */
export function overlaid(delivered: Library, changes: ApprovedChange[], digest: string): Library {
  const byClause = Map.groupBy(changes, (change) => change.clauseId);
  return {
    version: `${delivered.version.split('.')[0]}.${digest}`,
    changes: changes.at(-1)?.number ?? 0,
    clauses: delivered.clauses.map((clause) => withChanges(clause, byClause.get(clause.id) ?? [])),
  };
}

/** The clause after these changes of its own; every one of them makes a version. */
function withChanges(clause: Clause, changes: ApprovedChange[]): Clause {
  if (changes.length === 0) return clause;
  const text = { ...clause.text };
  for (const { texts } of changes) {
    for (const [language, changed] of Object.entries(texts) as [Language, string][])
      if (slotProblems(clause, language, changed).length === 0) text[language] = changed;
  }
  return { ...clause, text, version: clause.version + changes.length };
}

/** The clauses of a draft whose wording is another one now. `versions` null: made before wordings could change. */
export function changedWordings(
  draft: { clauses: string[]; clause_versions: number[] | null },
  library: Library,
): string[] {
  const versions = new Map(library.clauses.map((clause) => [clause.id, clause.version]));
  return draft.clauses.filter(
    (id, index) => draft.clause_versions !== null && draft.clause_versions[index] !== versions.get(id),
  );
}

/** The versions of these clauses, for a draft to remember. */
export function versionsOf(ids: string[], library: Library): number[] {
  const versions = new Map(library.clauses.map((clause) => [clause.id, clause.version]));
  return ids.map((id) => versions.get(id) ?? 0);
}
