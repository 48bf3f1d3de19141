import type { LinkDecision, LinkHit, LinkInput, RecordLink } from '../../model/linking.ts';
import { mapWord, type Provider } from '../../model/record-map.ts';
import type { MentionType } from '../../model/understanding.ts';
import type { LinkState } from '../../model.ts';
import { type Evidence, noisyOr, sentencesOf } from './evidence.ts';
import { isStrong, recordEvidence, wordOf } from './identifiers.ts';

/** What a provider knows a payment by. Client numbers and accounts in its mails are not its to name. */
const references: MentionType[] = ['payment_id', 'provider_ref', 'uetr', 'arn', 'rrn', 'txid'];
const recordIsCertain = 0.9;

/** The provider that writes from this address; the caller makes sure that the sender is proven. */
export function providerOf(address: string | null, providers: Provider[]): Provider | null {
  if (address === null || providers.length === 0) return null;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return (
    providers.find(({ addresses }) => addresses.includes(address)) ??
    providers.find(({ domains }) => domains.some((own) => domain === own || domain.endsWith(`.${own}`))) ??
    null
  );
}

/** Whether a payment's column of the provider names this one. */
export function isOfProvider(written: string | null, { name }: Provider): boolean {
  return written !== null && mapWord(written) === name;
}

/**
 * A provider is heard about the payments that go through it, and told nothing: what it names by reference is linked, and
 * a reference of anybody else's payment stops everything. References of several clients link none of them by themselves.
 */
export function forProvider(
  { label, payments }: NonNullable<LinkInput['provider']>,
  hits: LinkHit[],
): LinkDecision {
  const about = hits.filter(({ type, mention }) => type === 'payment' && references.includes(mention.type));
  const own = about.filter(({ externalId }) => payments.includes(externalId));
  const ownMentions = new Set(own.map(({ mention }) => mention));
  const foreign = about.filter((hit) => !own.includes(hit) && isStrong(hit) && !ownMentions.has(hit.mention));
  if (foreign.length > 0) return conflict(label, foreign);
  const clients = [...new Set(own.map(({ clientId }) => clientId))];
  const itsOwn: Evidence = { weight: 0.5, sentence: `${label} writes, through which it goes` };
  const links = [...Map.groupBy(own, ({ externalId }) => externalId)].map(
    ([externalId, named]): RecordLink => {
      const evidence = [itsOwn, ...recordEvidence(named, about)];
      const score = noisyOr(evidence);
      const state: LinkState = clients.length === 1 && score >= recordIsCertain ? 'auto' : 'suggested';
      return { type: 'payment', externalId, score, state, evidence: sentencesOf(evidence) };
    },
  );
  const certain = links.find(({ state }) => state === 'auto');
  return {
    disclosure: 'unknown_client',
    client: certain
      ? {
          externalId: clients[0]!,
          score: certain.score,
          state: 'auto',
          evidence: [`${certain.externalId} is his`],
        }
      : null,
    links,
    conflict: false,
  };
}

function conflict(label: string, foreign: LinkHit[]): LinkDecision {
  const rows = Map.groupBy(foreign, ({ externalId }) => externalId);
  return {
    disclosure: 'conflict',
    client: null,
    links: [...rows].map(([externalId, hits]) => ({
      type: 'payment',
      externalId,
      score: noisyOr(recordEvidence(hits, foreign)),
      state: 'vetoed',
      evidence: hits.map(
        ({ mention }) => `${wordOf(mention)} ${mention.masked} is of no payment of ${label}`,
      ),
    })),
    conflict: true,
  };
}
