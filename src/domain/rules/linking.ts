/**
 * Which client and which records an inquiry is about, from identifiers that were found in the mirror. A pattern only
 * makes a candidate, a row makes evidence, ownership makes a link; a name, an amount or a date never does.
 */

import type { Disclosure } from '../model/drafting.ts';
import type { Mention, MentionType } from '../model/understanding.ts';
import type { Channel, LinkState, RecordType } from '../model.ts';

export interface LinkHit {
  mention: Mention;
  type: RecordType;
  externalId: string;
  /** External id of the client who owns the row. */
  clientId: string;
}
export interface LinkInput {
  channel: Channel;
  /** The From address is covered by an aligned DKIM pass of our own check. Slack tells us who its users are itself. */
  proven: boolean;
  /** External id of the client whose registered address wrote; never set unless proven. */
  senderClientId: string | null;
  hits: LinkHit[];
}
export interface RecordLink {
  type: RecordType;
  externalId: string;
  score: number;
  state: LinkState;
  evidence: string[];
}
export interface LinkDecision {
  disclosure: Disclosure;
  client: { externalId: string; score: number; state: LinkState; evidence: string[] } | null;
  /** Records of that one client other than the client row itself, and vetoed ones of others that he named. */
  links: RecordLink[];
  conflict: boolean;
}

/** How much one hit says about the client and about the record; what is not listed never links. */
const strength: Partial<Record<MentionType, { client: number; record: number }>> = {
  client_id: { client: 0.92, record: 0.92 },
  login: { client: 0.92, record: 0.92 },
  payment_id: { client: 0.9, record: 0.97 },
  application_id: { client: 0.9, record: 0.97 },
  provider_ref: { client: 0.9, record: 0.97 },
  uetr: { client: 0.9, record: 0.97 },
  arn: { client: 0.9, record: 0.97 },
  txid: { client: 0.9, record: 0.97 },
};
const registeredAddress = 0.97;
const recordIsCertain = 0.9;

/** Decides the links of one inquiry. Scores are noisy-or, 0 to 1; only `auto` links may put facts into a draft. */
export function decideLinks(input: LinkInput): LinkDecision {
  const hits = input.hits.filter((hit) => strength[hit.mention.type] !== undefined);
  return input.channel === 'email' ? forSender(input, hits) : forColleague(hits);
}

/** A client may hear only about his own records, and only at his registered and proven address. */
function forSender(input: LinkInput, hits: LinkHit[]): LinkDecision {
  if (!input.proven) return nothing('unproven_sender');
  const clientId = input.senderClientId;
  if (clientId === null) return nothing('unknown_client');
  const own = hits.filter((hit) => hit.clientId === clientId);
  const foreign = hits.filter((hit) => hit.clientId !== clientId);
  const client = clientLink(clientId, own, ['proven registered address'], [registeredAddress]);
  if (foreign.length > 0) {
    const quoted = unique(foreign.map((hit) => `${evidenceOf(hit)} belongs to another client`));
    const vetoed = { ...client, state: 'vetoed' as const, evidence: [...client.evidence, ...quoted] };
    const links = recordLinks(foreign).map((link) => ({ ...link, state: 'vetoed' as const }));
    return { disclosure: 'conflict', client: vetoed, links, conflict: true };
  }
  return { disclosure: 'full', client, links: recordLinks(own), conflict: false };
}

/** A colleague may ask about any client, but about one at a time. */
function forColleague(hits: LinkHit[]): LinkDecision {
  const clients = unique(hits.map((hit) => hit.clientId));
  if (clients.length === 0) return nothing('unknown_client');
  if (clients.length > 1) return { ...nothing('conflict'), conflict: true };
  return {
    disclosure: 'full',
    client: clientLink(clients[0]!, hits),
    links: recordLinks(hits),
    conflict: false,
  };
}

function nothing(disclosure: Disclosure): LinkDecision {
  return { disclosure, client: null, links: [], conflict: false };
}

function clientLink(clientId: string, hits: LinkHit[], words: string[] = [], weights: number[] = []) {
  const byEvidence = new Map(hits.map((hit) => [evidenceOf(hit), strength[hit.mention.type]!.client]));
  const score = noisyOr([...weights, ...byEvidence.values()]);
  return {
    externalId: clientId,
    score,
    state: 'auto' as LinkState,
    evidence: [...words, ...byEvidence.keys()],
  };
}

function recordLinks(hits: LinkHit[]): RecordLink[] {
  const records = hits.filter((hit) => hit.type !== 'client');
  return unique(records.map((hit) => `${hit.type} ${hit.externalId}`)).map((name) => {
    const same = records.filter((hit) => `${hit.type} ${hit.externalId}` === name);
    const byEvidence = new Map(same.map((hit) => [evidenceOf(hit), strength[hit.mention.type]!.record]));
    const score = noisyOr([...byEvidence.values()]);
    // What stands only in quoted text may be another matter, or somebody else's words.
    const isWritten = same.some(({ mention }) => mention.where !== 'quoted');
    const state: LinkState = isWritten && score >= recordIsCertain ? 'auto' : 'suggested';
    return {
      type: same[0]!.type,
      externalId: same[0]!.externalId,
      score,
      state,
      evidence: [...byEvidence.keys()],
    };
  });
}

function evidenceOf(hit: LinkHit): string {
  return `${hit.mention.type} ${hit.mention.masked}`;
}

/** 1 - product of (1 - weight), to four decimals: independent evidence adds up but never passes 1. */
function noisyOr(weights: number[]): number {
  const doubt = weights.reduce((product, weight) => product * (1 - weight), 1);
  return Math.round((1 - doubt) * 10_000) / 10_000;
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
