import type { Fact } from '../model/facts.ts';

/** Facts whose source confirmed them longer ago than a reader may be told. Minutes per kind of record. */
export function staleFacts(
  facts: Fact[],
  now: Date,
  freshMinutes: { payment: number; onboarding: number },
): Fact[] {
  return facts.filter((fact) => {
    // A name does not go stale the way a status does.
    if (fact.source.type === 'client') return false;
    const minutes = fact.source.type === 'payment' ? freshMinutes.payment : freshMinutes.onboarding;
    return now.getTime() - new Date(fact.asOf).getTime() > minutes * 60_000;
  });
}

/** Facts a text was made from whose value is another now, or which are gone. */
export function changedFacts(stated: Fact[], current: Fact[]): Fact[] {
  const values = new Map(current.map((fact) => [fact.id, fact.value]));
  return stated.filter((fact) => values.get(fact.id) !== fact.value);
}
