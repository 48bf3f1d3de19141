import type { RecordType } from '../model.ts';
import type { CaseLink } from './links.ts';

/** Whose records a case may tell of, and which. */
export interface ToldLinks {
  clientId: string;
  /** Linked for sure or suggested, in the order of the links. */
  idsOf: (type: RecordType) => string[];
  /** Auto or confirmed. */
  isSure: (type: RecordType, externalId: string) => boolean;
  /** In the order of the links, those that are only suggested marked as such. */
  marked: <Facts extends { externalId: string }>(
    type: RecordType,
    facts: Facts[],
  ) => (Facts & { suggested?: true })[];
}

/** Null without a linked client (auto or confirmed): then nothing is told. */
export function toldLinks(links: CaseLink[]): ToldLinks | null {
  const sure = links.filter(({ state }) => state === 'auto' || state === 'confirmed');
  const clientId = sure.find(({ type }) => type === 'client')?.externalId;
  if (clientId === undefined) return null;
  const told = links.filter((link) => sure.includes(link) || link.state === 'suggested');
  const isSure = (type: RecordType, externalId: string) =>
    sure.some((link) => link.type === type && link.externalId === externalId);
  const idsOf = (type: RecordType) =>
    told.filter((link) => link.type === type).map(({ externalId }) => externalId);
  return {
    clientId,
    idsOf,
    isSure,
    marked: (type, facts) => {
      const ids = idsOf(type);
      return facts
        .toSorted((one, other) => ids.indexOf(one.externalId) - ids.indexOf(other.externalId))
        .map((one) => (isSure(type, one.externalId) ? one : { ...one, suggested: true as const }));
    },
  };
}
