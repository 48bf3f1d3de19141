import type { LinkHit, RecordLink } from '../../model/linking.ts';
import type { Mention } from '../../model/understanding.ts';
import type { LinkState, RecordType } from '../../model.ts';
import { isQuoted, isStrong, namesNothing, speaks } from './identifiers.ts';

/** The matter that a colleague's question names by reference, as far as it is beyond doubt. */
export interface NamedMatter {
  /** Payments and applications that he names by an identifier of their own, and that the question is linked to. */
  records: { type: RecordType; externalId: string }[];
  /** Refs of cases, as they are written. */
  caseRefs: string[];
  /** Something in it names nothing, or another client, or leaves open which record is meant: it names no matter. */
  isDoubtful: boolean;
}

/** A client or an account is no matter: whoever has two withdrawals has two. */
const matters: readonly RecordType[] = ['payment', 'application'];

export function namedMatter(
  clientId: string | null,
  mentions: Mention[],
  hits: LinkHit[],
  links: RecordLink[],
): NamedMatter {
  const told = hits.filter(speaks);
  const ownMentions = new Set(told.filter((hit) => hit.clientId === clientId).map(({ mention }) => mention));
  const hasForeign = told.some(({ mention }) => !ownMentions.has(mention));
  const named = told.filter(
    (hit) => matters.includes(hit.type) && hit.clientId === clientId && isStrong(hit) && !isQuoted(hit),
  );
  const keys = new Set(named.map(({ type, externalId }) => `${type} ${externalId}`));
  const records = links.filter(
    ({ type, externalId, state }) => state === 'auto' && keys.has(`${type} ${externalId}`),
  );
  const refs = mentions.filter(({ type, where }) => type === 'case_ref' && where !== 'quoted');
  return {
    records: records.map(({ type, externalId }) => ({ type, externalId })),
    caseRefs: [...new Set(refs.map(({ value }) => value))],
    isDoubtful:
      hasForeign ||
      records.length < keys.size ||
      refs.some(({ valid }) => !valid) ||
      namesNothing(mentions, hits).length > 0,
  };
}

/** What is known of the case that a question may stand on. */
export interface CaseMatter {
  /** The client that it is about or may be about; null where nobody is known. */
  clientId: string | null;
  /** Payments and applications that it is linked to for sure. */
  records: { type: RecordType; externalId: string }[];
}

/** What a case with these links is about; null where it may be about two clients. */
export function matterOfLinks(
  links: { type: RecordType; externalId: string; state: LinkState }[],
): CaseMatter | null {
  const clients = links.filter(({ type, state }) => type === 'client' && state !== 'rejected');
  if (clients.length > 1) return null;
  const sure = links.filter(({ state }) => state === 'auto' || state === 'confirmed');
  return {
    clientId: clients[0]?.externalId ?? null,
    records: sure.filter(({ type }) => matters.includes(type)),
  };
}

/**
 * Whether a question that names a case by its ref can be about that: another client vetoes, and so does another record
 * than the case is about.
 */
export function isSameMatter(
  asked: { clientId: string | null; records: NamedMatter['records'] },
  found: CaseMatter,
): boolean {
  if (asked.clientId !== null && found.clientId !== null && asked.clientId !== found.clientId) return false;
  const known = new Set(found.records.map(({ type, externalId }) => `${type} ${externalId}`));
  if (known.size === 0) return true;
  return asked.records.every(({ type, externalId }) => known.has(`${type} ${externalId}`));
}
