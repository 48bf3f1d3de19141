import { type Clause, type ClauseSlot, letterParts } from '../clauses/clause.ts';
import { clauseLibrary } from '../clauses/library.ts';
import type { PlanInput } from '../model/drafting.ts';
import type { FactKey } from '../model/facts.ts';
import { factKeys } from '../model/facts.ts';
import { quotableClaims } from './render-claims.ts';

/** The clauses that are true of these facts and may be told to this reader, in the order of the letter. */
export function permittedClauses(input: PlanInput): Clause[] {
  const permitted = clauseLibrary.filter(
    (clause) =>
      clause.topics.includes(input.topic) &&
      clause.when(input) &&
      clause.slots.every((slot) => fills(slot, input)),
  );
  return inLetterOrder(permitted);
}

/** Sorted by the part of the letter; within a part the order of the library stays. */
function inLetterOrder(clauses: Clause[]): Clause[] {
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
