import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { enqueueDeliveries } from './enqueue-delivery.ts';
import type { BurstLimits, FirmSettings } from './model/settings.ts';
import type { BurstScope } from './model/shown.ts';
import type { DeskName } from './model.ts';
import type { Arrival, NewInquiry } from './new-inquiry.ts';
import { deskFor } from './rules/routing.ts';
import { countArrivals, joinBursts, type RateKey } from './store/bursts.ts';
import type { Trx } from './store/database.ts';

/** Where a case stands that gets no card of its own. */
export interface BurstPlace {
  burst_id: number;
  burst_scope: BurstScope;
}

/** A burst's card is drawn anew at most so often, in milliseconds. */
const drawnEvery = 5_000;

/**
 * The rate that each of these inquiries is beyond, if it opens a case; null for the others. It decides what is seen
 * where, never what is kept. One query for the rates of all of them.
 */
export async function findBeyondRates(
  trx: Trx,
  context: Context,
  inquiries: NewInquiry[],
): Promise<(RateKey | null)[]> {
  const { bursts: limits } = context.settings;
  const keys = inquiries.map(rateKeys);
  const known = new Map(keys.flat().map((key) => [nameOf(key), key]));
  if (!limits || known.size === 0) return inquiries.map(() => null);
  const since = sinceOf(context, limits);
  const found = await countArrivals(trx, [...known.values()], since, limits);
  const counts = new Map([...known.keys()].map((name, index) => [name, found[index]!]));
  return keys.map((own) => {
    const over = own.find((key) => counts.get(nameOf(key))! >= limits[key.scope]);
    const counting = over ? own.slice(0, own.indexOf(over) + 1) : own;
    for (const key of counting) counts.set(nameOf(key), counts.get(nameOf(key))! + 1);
    return over ?? null;
  });
}

/** Shows arrivals that are beyond a rate on the card of their burst; null for the others. Asks nothing when there is none. */
export async function placeInBursts(
  trx: Trx,
  context: Context,
  arrivals: Arrival[],
  beyond: (RateKey | null)[],
): Promise<(BurstPlace | null)[]> {
  const { bursts: limits } = context.settings;
  if (!limits || beyond.every((key) => key === null)) return arrivals.map(() => null);
  return placeThem(trx, context, arrivals, beyond, sinceOf(context, limits));
}

function sinceOf(context: Context, { windowMilliseconds }: BurstLimits): Date {
  return new Date(context.now().getTime() - windowMilliseconds);
}

/** The desk that a new case goes to: one that the firm runs, so that somebody may work on it. */
export function deskOfArrival(settings: FirmSettings, { inquiry, understanding }: Arrival): DeskName {
  const { topic, complaint } = understanding.triage;
  const types = understanding.records.links.map((link) => link.type);
  const desk = deskFor(topic, complaint, types, inquiry.desk ?? null);
  const isRun = settings.desks.some(({ name }) => name === desk);
  return deskSettings(settings, desk === 'provider-ops' && !isRun ? 'payments' : desk).name;
}

/** Narrow before wide. A proven sender counts for himself alone, so that nobody's forged mail hides his. */
function rateKeys(inquiry: NewInquiry): RateKey[] {
  if (inquiry.channel !== 'email') return [];
  const { address, verdict } = inquiry.sender;
  const proven = verdict === 'pass';
  const own: RateKey[] = address === null ? [] : [{ scope: 'sender', name: address, proven }];
  if (proven) return own;
  const domain = address?.slice(address.indexOf('@') + 1);
  return [
    ...own,
    ...(domain === undefined ? [] : [{ scope: 'domain' as const, name: domain, proven }]),
    { scope: 'unproven', name: '', proven },
  ];
}

function nameOf({ scope, name, proven }: RateKey): string {
  return `${scope} ${proven} ${name}`;
}

async function placeThem(
  trx: Trx,
  context: Context,
  arrivals: Arrival[],
  beyond: (RateKey | null)[],
  since: Date,
): Promise<(BurstPlace | null)[]> {
  const now = context.now();
  const wanted = beyond.map((key, index) => {
    const desk = deskOfArrival(context.settings, arrivals[index]!);
    return key && { ...key, desk, channel: deskSettings(context.settings, desk).channel };
  });
  type Wanted = NonNullable<(typeof wanted)[number]>;
  const placeOf = (one: RateKey & { channel: string }) => `${nameOf(one)} ${one.channel}`;
  const distinct = new Map(
    wanted.filter((one): one is Wanted => one !== null).map((one) => [placeOf(one), one]),
  );
  const { bursts, opened } = await joinBursts(trx, [...distinct.values()], since, now);
  const ids = new Map(bursts.map((row) => [placeOf(row), row.id]));
  const touched = [...distinct].map(([place, { channel }]) => ({ id: ids.get(place)!, channel }));
  const slot = Math.floor(now.getTime() / drawnEvery) + 1;
  await enqueueDeliveries(
    trx,
    context,
    touched.flatMap(({ id, channel }) => [
      ...(opened.has(id)
        ? [{ kind: 'burst_card' as const, subject_id: id, channel, dedupe_key: `burst_card:${id}` }]
        : []),
      {
        kind: 'burst_card_update' as const,
        subject_id: id,
        dedupe_key: `burst_card_update:${id}:${slot}`,
        next_attempt_at: new Date((slot + 1) * drawnEvery),
      },
    ]),
  );
  return wanted.map((one) => one && { burst_id: ids.get(placeOf(one))!, burst_scope: one.scope });
}
