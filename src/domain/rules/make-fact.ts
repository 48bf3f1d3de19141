import type { Fact, FactKey, FactKind } from '../model/facts.ts';
import type { RecordType } from '../model.ts';

type MaybeFact = Fact | null;

/** Makes the facts of one row; null where it has no value for one. Times become ISO 8601 in UTC. */
export function factOf(
  type: RecordType,
  { externalId, confirmedAt, confirmedBy }: { externalId: string; confirmedAt: Date; confirmedBy?: string },
) {
  return (key: FactKey, kind: FactKind, value: string | Date | null): MaybeFact => {
    if (value === null || value === '') return null;
    const text = typeof value === 'string' ? value : value.toISOString();
    return {
      id: `${type}:${externalId}.${key}`,
      key,
      kind,
      value: text,
      source: { type, externalId },
      asOf: confirmedAt,
      ...(confirmedBy === undefined ? {} : { via: confirmedBy }),
    };
  };
}

export function kept(facts: MaybeFact[]): Fact[] {
  return facts.filter((fact) => fact !== null);
}
