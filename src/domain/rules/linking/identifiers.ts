import type { LinkHit } from '../../model/linking.ts';
import type { Mention, MentionType } from '../../model/understanding.ts';
import type { Evidence } from './evidence.ts';

interface Strength {
  client: number;
  record: number;
  word: string;
  /** Names its row by itself, chooses a colleague's client, and vetoes when the row is another client's. */
  strong: boolean;
}
/** How much one hit says about the client and about the record; what is not listed never links. */
const strength: Partial<Record<MentionType, Strength>> = {
  client_id: { client: 0.92, record: 0.92, word: 'client number', strong: true },
  login: { client: 0.92, record: 0.92, word: 'login', strong: true },
  payment_id: { client: 0.9, record: 0.97, word: 'number', strong: true },
  application_id: { client: 0.9, record: 0.97, word: 'application number', strong: true },
  provider_ref: { client: 0.9, record: 0.97, word: "the provider's reference", strong: true },
  uetr: { client: 0.9, record: 0.97, word: 'UETR', strong: true },
  arn: { client: 0.9, record: 0.97, word: 'ARN', strong: true },
  txid: { client: 0.9, record: 0.97, word: 'transaction hash', strong: true },
  // Twelve characters that a network uses again, and an account that families share.
  rrn: { client: 0.5, record: 0.8, word: 'RRN', strong: false },
  iban: { client: 0.5, record: 0.3, word: 'IBAN', strong: false },
  phone: { client: 0.6, record: 0, word: 'telephone number', strong: false },
};
/** A reference that stands on several rows names none of them by itself. */
const sharedWeight = 0.75;
/** What others wrote, or he himself before, may be about another matter. */
const quotedWeight = 0.85;
/** Identifiers of one record each: one that no row bears was mistyped, or is not in the mirror yet. */
const ofOneRecord: MentionType[] = ['payment_id', 'application_id', 'provider_ref', 'uetr', 'arn', 'txid'];

/** A telephone number that is registered for several clients says nothing of any. */
export function speaks(hit: LinkHit, _index: number, all: LinkHit[]): boolean {
  const { type } = hit.mention;
  if (type !== 'phone') return strength[type] !== undefined;
  return !all.some(({ mention, clientId }) => mention === hit.mention && clientId !== hit.clientId);
}

/** Says whom a colleague may mean where nothing stronger does. */
export function suggestsClient({ mention }: LinkHit): boolean {
  return mention.type === 'phone';
}

export function isStrong({ mention }: LinkHit): boolean {
  return strength[mention.type]?.strong ?? false;
}

export function isQuoted({ mention }: LinkHit): boolean {
  return mention.where === 'quoted';
}

/** The same identifier twice is no more evidence than once. */
export function clientEvidence(hits: LinkHit[]): Evidence[] {
  return distinct(hits).map((hit) => ({
    weight: strength[hit.mention.type]!.client,
    sentence: sentenceOf(hit),
  }));
}

export function recordEvidence(hits: LinkHit[], all: LinkHit[]): Evidence[] {
  return distinct(hits).map((hit) => {
    const rows = all.filter((one) => one.mention === hit.mention && one.type === hit.type);
    const isShared = new Set(rows.map(({ externalId }) => externalId)).size > 1;
    const limit = isShared ? sharedWeight : isQuoted(hit) ? quotedWeight : 1;
    return { weight: Math.min(strength[hit.mention.type]!.record, limit), sentence: sentenceOf(hit) };
  });
}

/** "UETR", "the provider's reference" … */
export function wordOf({ type }: Mention): string {
  return strength[type]?.word ?? type;
}

/** What an officer may know of a row that is another client's: what was quoted, and not whose it is. */
export function foreignSentence({ mention }: LinkHit): string {
  return `${strength[mention.type]!.word} ${mention.masked} belongs to another client`;
}

/** Identifiers that should name a record and name none of anybody. */
export function namesNothing(mentions: Mention[], hits: LinkHit[]): Mention[] {
  const named = new Set(hits.map(({ mention }) => mention));
  return mentions.filter(
    (mention) => ofOneRecord.includes(mention.type) && mention.where !== 'quoted' && !named.has(mention),
  );
}

/** One character missing, too many or wrong, two changed over, or only capitals and hyphens different. */
export function isNearly(typed: string, id: string): boolean {
  const [one, other] = [plain(typed), plain(id)];
  if (typed === id || Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 5)
    return false;
  if (one === other) return true;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [left, right] = [one.slice(start), other.slice(start)];
  if (left.length === right.length)
    return (
      left.slice(1) === right.slice(1) ||
      (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
    );
  return left.length > right.length ? left.slice(1) === right : left === right.slice(1);
}

function plain(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

function sentenceOf(hit: LinkHit): string {
  const { mention, type, externalId } = hit;
  const { word } = strength[mention.type]!;
  const place = isQuoted(hit) ? 'the quoted text' : 'the message';
  if (type === 'client' || plain(mention.value) === plain(externalId))
    return `${word} ${mention.masked} is in ${place}`;
  return `${word} in ${place} is ${externalId}'s`;
}

function distinct(hits: LinkHit[]): LinkHit[] {
  return [...new Map(hits.map((hit) => [`${hit.mention.type} ${hit.mention.value}`, hit])).values()];
}
