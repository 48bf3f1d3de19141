import { type Clause, type ClauseSlot, isFor, letterParts } from '../clauses/clause.ts';
import type { Audience } from '../model/audiences.ts';
import type { PlanInput } from '../model/drafting.ts';
import type { FactKey } from '../model/facts.ts';
import { factKeys } from '../model/facts.ts';
import { quotableClaims } from './render-claims.ts';

/**
 * The clauses that are true of these facts and may be told to this reader, in the order of the letter. What may not
 * stand beside a mandatory clause is not among them, as that one stands in every letter.
 */
export function permittedClauses<Reader extends Audience>(input: PlanInput<Reader>): Clause<Reader>[] {
  const permitted = input.library.clauses.filter(
    (clause): clause is Clause<Reader> =>
      isFor(clause, input.facts.audience) &&
      clause.topics.includes(input.topic) &&
      clause.when(input) &&
      clause.slots.every((slot) => fills(slot, input)),
  );
  const ordered = inLetterOrder(permitted);
  const mandatory = withoutExclusions(ordered.filter((clause) => clause.mandatory));
  return ordered.filter((clause) =>
    clause.mandatory
      ? mandatory.includes(clause)
      : !mandatory.some((standing) => excludeEachOther(clause, standing)),
  );
}

/** Of clauses that may not stand together, the mandatory one stays, else the earlier one; the order stays. */
export function withoutExclusions<Some extends Clause>(clauses: Some[]): Some[] {
  const strongestFirst = [...clauses].sort(
    (first, second) => Number(second.mandatory) - Number(first.mandatory),
  );
  const standing: Some[] = [];
  for (const clause of strongestFirst)
    if (!standing.some((other) => excludeEachOther(clause, other))) standing.push(clause);
  return clauses.filter((clause) => standing.includes(clause));
}

export function excludeEachOther(first: Clause, second: Clause): boolean {
  return first.mustNotWith.includes(second.id) || second.mustNotWith.includes(first.id);
}

/** Sorted by the part of the letter; within a part the order of the library stays. */
function inLetterOrder<Some extends Clause>(clauses: Some[]): Some[] {
  return [...clauses].sort(
    (first, second) => letterParts.indexOf(first.part) - letterParts.indexOf(second.part),
  );
}

function fills(slot: ClauseSlot, input: PlanInput): boolean {
  if (slot === 'claims') return quotableClaims(input.mentions).length > 0;
  if (slot === 'open_documents') return input.facts.facts.some((fact) => fact.key === 'document_type');
  // The greeting has a wording without a name.
  if (slot === 'client_name' || !isFactKey(slot)) return true;
  return input.facts.facts.some((fact) => fact.key === slot);
}

function isFactKey(slot: ClauseSlot): slot is FactKey {
  return (factKeys as readonly string[]).includes(slot);
}
