import type { Fact } from '../model/facts.ts';
import type { FreshMinutes } from '../model/settings.ts';

/** Facts whose source confirmed them longer ago than a reader may be told. */
export function staleFacts(facts: Fact[], now: Date, freshMinutes: FreshMinutes): Fact[] {
  return facts.filter((fact) => {
    // A name does not go stale the way a status does.
    if (fact.source.type === 'client') return false;
    const minutes = minutesOf(fact, freshMinutes);
    return now.getTime() - new Date(fact.asOf).getTime() > minutes * 60_000;
  });
}

/** A source that speaks seldom may be given longer; what an officer confirmed himself goes by the general limit. */
function minutesOf(fact: Fact, freshMinutes: FreshMinutes): number {
  const kind = fact.source.type === 'payment' ? 'payment' : 'onboarding';
  const { bySource } = freshMinutes;
  const own = fact.via === 'import' ? bySource?.import : fact.via === 'webhook' ? bySource?.webhook : null;
  return own?.[kind] ?? freshMinutes[kind];
}

/** Facts a text was made from whose value is another now, or which are gone. */
export function changedFacts(stated: Fact[], current: Fact[]): Fact[] {
  const values = new Map(current.map((fact) => [fact.id, fact.value]));
  return stated.filter((fact) => values.get(fact.id) !== fact.value);
}
