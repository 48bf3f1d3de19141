import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailLedger } from '../../src/domain/mail-ledger.ts';
import { openVerbs, type Verbs, wednesday } from './support/verbs.ts';

let verbs: Verbs;
let now = wednesday;
beforeAll(async () => {
  verbs = await openVerbs();
});
afterAll(() => verbs.stop());

const process = (owner: string) => mailLedger({ ...verbs.context, now: () => now }, owner);
const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};
const found = (uid: number) => ({
  mails: [{ uid, receivedAt: wednesday, size: 5, raw: Buffer.from(`mail ${uid}`) }],
  gone: [],
  refused: [],
});

test('a process that slept through its lease stores nothing, also when it wakes as the owner of before', async () => {
  const [one, other] = [process('one'), process('other')];
  const first = (await one.claim('support'))!;
  await one.store('support', first, '1', found(1));
  expect(await other.claim('support')).toBeNull();
  later(30_000);
  const second = (await other.claim('support'))!;
  expect(second).toBeGreaterThan(first);
  expect(await one.renew('support', first)).toBe(false);
  await expect(one.store('support', first, '1', found(2))).rejects.toMatchObject({ code: 'lease_lost' });
  later(30_000);
  const third = (await one.claim('support'))!;
  // The same owner, but what it fetched under its old lease stays refused.
  await expect(one.store('support', first, '1', found(2))).rejects.toMatchObject({ code: 'lease_lost' });
  await one.store('support', third, '1', found(2));
  expect(await one.cursor('support')).toEqual({ uidValidity: '1', lastUid: 2 });
});

test('ING-06: five new UIDVALIDITYs in an hour are read; the next waits for the hour or for a number that stays', async () => {
  const ledger = process('one');
  const fence = (await ledger.claim('restless'))!;
  for (const number of [1, 2, 3, 4, 5, 6]) await ledger.renumbered('restless', fence, String(number));
  const restless = { code: 'imap_restless' };
  await expect(ledger.renumbered('restless', fence, '7')).rejects.toMatchObject(restless);
  await expect(ledger.renumbered('restless', fence, '8')).rejects.toMatchObject(restless);
  await ledger.renumbered('restless', fence, '8');
  await expect(ledger.renumbered('restless', fence, '9')).rejects.toMatchObject(restless);
  later(3_600_000);
  await ledger.renumbered('restless', fence, '10');
  expect(await ledger.cursor('restless')).toEqual({ uidValidity: '10', lastUid: 0 });
});

test('a mail that its server does not hand over is asked for five times, then shown to people', async () => {
  const ledger = process('one');
  const fence = (await ledger.claim('broken'))!;
  const refused = { mails: [], gone: [], refused: [7] };
  for (let tries = 1; tries <= 5; tries += 1) {
    expect((await ledger.known('broken', '1', 1, 9)).has(7)).toBe(false);
    await ledger.store('broken', fence, '1', refused);
    expect((await ledger.known('broken', '1', 1, 9)).has(7)).toBe(true);
    later(60_000 * 2 ** (tries - 1));
  }
  const aside = (await verbs.mails()).filter(({ state }) => state === 'quarantined');
  expect(aside).toHaveLength(1);
  expect((await ledger.known('broken', '1', 1, 9)).has(7)).toBe(true);
});
