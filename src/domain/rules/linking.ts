/**
 * Which client and which records an inquiry is about. A pattern only makes a candidate, a row makes evidence, ownership
 * makes a link; a name, an amount or a date never chooses the client. Scores are noisy-or, 0 to 1.
 */

import type { Disclosure } from '../model/drafting.ts';
import type { LinkDecision, LinkHit, LinkInput } from '../model/linking.ts';
import type { LinkState } from '../model.ts';
import { type Evidence, noisyOr, sentencesOf } from './linking/evidence.ts';
import {
  clientEvidence,
  foreignSentence,
  isStrong,
  recordEvidence,
  speaks,
  suggestsClient,
} from './linking/identifiers.ts';
import { nameEvidence } from './linking/names.ts';
import { forProvider } from './linking/providers.ts';
import { recordLinks } from './linking/records.ts';

const clientIsCertain = 0.95;
const registeredAddress: Evidence = {
  weight: 0.97,
  sentence: 'sender is the registered address, DKIM verified',
};
/** A colleague owns no record: what he names is what he asks about, and Slack proves who he is. */
const namedByColleague: Evidence = { weight: 0.5, sentence: 'a colleague asks for it' };

/** Decides the links of one inquiry. Only `auto` links, and a record that alone is `suggested`, may put facts into a draft. */
export function decideLinks(input: LinkInput): LinkDecision {
  const hits = input.hits.filter(speaks);
  if (input.provider && input.proven) return forProvider(input.provider, hits);
  return input.channel === 'email' ? forSender(input, hits) : forColleague(input, hits);
}

/** A client may hear only about his own records, and only at his registered and proven address. */
function forSender(input: LinkInput, hits: LinkHit[]): LinkDecision {
  if (!input.proven) return nothing('unproven_sender');
  const clientId = input.senderClientId;
  if (clientId === null) return nothing('unknown_client');
  const own = hits.filter((hit) => hit.clientId === clientId);
  // What also names a row of his own is his: a number may stand on rows of two clients by chance.
  const ownMentions = new Set(own.map(({ mention }) => mention));
  const foreign = hits.filter(
    (hit) => hit.clientId !== clientId && isStrong(hit) && !ownMentions.has(hit.mention),
  );
  const evidence = [registeredAddress, ...clientEvidence(own), ...nameEvidence(clientId, input)];
  if (foreign.length > 0) return vetoed(clientId, evidence, foreign);
  return {
    disclosure: 'full',
    client: clientLink(clientId, evidence),
    links: recordLinks(clientId, own, input),
    conflict: false,
  };
}

/** A strong identifier of another client: nothing of either is told, and a senior looks at it. */
function vetoed(clientId: string, evidence: Evidence[], foreign: LinkHit[]): LinkDecision {
  const client = clientLink(clientId, evidence);
  const quoted = [...new Set(foreign.map(foreignSentence))];
  const rows = Map.groupBy(
    foreign.filter(({ type }) => type !== 'client'),
    ({ type, externalId }) => `${type} ${externalId}`,
  );
  return {
    disclosure: 'conflict',
    client: { ...client, state: 'vetoed', evidence: [...client.evidence, ...quoted] },
    links: [...rows.values()].map((hits) => ({
      type: hits[0]!.type,
      externalId: hits[0]!.externalId,
      score: noisyOr(recordEvidence(hits, foreign)),
      state: 'vetoed',
      evidence: [...new Set(hits.map(foreignSentence))],
    })),
    conflict: true,
  };
}

/** A colleague may ask about any client, but about one at a time. */
function forColleague(input: LinkInput, hits: LinkHit[]): LinkDecision {
  const clients = [...new Set(hits.filter(isStrong).map((hit) => hit.clientId))];
  const clientId = clients[0];
  if (clientId === undefined) return suggested(input, hits.filter(suggestsClient));
  if (clients.length > 1) return { ...nothing('conflict'), conflict: true };
  const own = hits.filter((hit) => hit.clientId === clientId);
  const client = clientLink(clientId, [
    namedByColleague,
    ...clientEvidence(own),
    ...nameEvidence(clientId, input),
  ]);
  const disclosure: Disclosure = client.state === 'auto' ? 'full' : 'unknown_client';
  return { disclosure, client, links: recordLinks(clientId, own, input), conflict: false };
}

/** One client whom something weak names: an officer has to say that it is he. */
function suggested(input: LinkInput, hits: LinkHit[]): LinkDecision {
  const [clientId, ...others] = new Set(hits.map((hit) => hit.clientId));
  if (clientId === undefined || others.length > 0) return nothing('unknown_client');
  const evidence = [namedByColleague, ...clientEvidence(hits), ...nameEvidence(clientId, input)];
  return {
    ...nothing('unknown_client'),
    client: { ...clientLink(clientId, evidence), state: 'suggested' },
  };
}

function nothing(disclosure: Disclosure): LinkDecision {
  return { disclosure, client: null, links: [], conflict: false };
}

function clientLink(clientId: string, evidence: Evidence[]) {
  const score = noisyOr(evidence);
  const state: LinkState = score >= clientIsCertain ? 'auto' : 'suggested';
  return { externalId: clientId, score, state, evidence: sentencesOf(evidence) };
}
