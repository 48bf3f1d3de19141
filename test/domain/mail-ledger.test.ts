import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFreshMails } from '../../src/domain/fresh-mails.ts';
import { mailLedger } from '../../src/domain/mail-ledger.ts';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { postponeMail } from '../../src/domain/store/mails.ts';
import { openVerbs, readWords, type Verbs, wednesday } from './support/verbs.ts';

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

/** Stores for `owner`, whose process reads what it stores, one mail that nobody has read when the process dies. */
async function diesBeforeReading(owner: string, mailbox: string) {
  const fresh = openFreshMails(1000);
  fresh.look()();
  const dead = mailLedger({ ...verbs.context, fresh, process: owner, now: () => now }, owner);
  const fence = (await dead.claim(mailbox))!;
  await dead.store(mailbox, fence, '1', found(9));
  return dead;
}
const readBy = async (owner: string) => {
  const read: string[] = [];
  const context = { ...verbs.context, process: owner, now: () => now };
  await settleStoredMails(context, async (raw) => {
    read.push(raw.toString());
    return readWords(raw, now);
  });
  return read;
};

test('what a dead process had claimed is read by the one that follows it, at once', async () => {
  while ((await readBy('before')).length > 0);
  await diesBeforeReading('dead', 'followed');
  const follower = process('follower');
  expect(await follower.claim('followed')).toBeNull();
  expect(await readBy('follower')).toEqual([]);
  later(verbs.context.limits.leaseMilliseconds + 1);
  expect(verbs.context.limits.leaseMilliseconds * 3).toBeLessThan(verbs.context.limits.claimMilliseconds);
  // Not before somebody has found the lease run out.
  expect(await readBy('follower')).toEqual([]);
  await follower.claim('followed');
  later(1);
  expect(await readBy('follower')).toEqual(['mail 9']);
  expect((await verbs.mails()).at(-1)).toMatchObject({ state: 'settled', attempts: 2 });
});

test('a process that hands over its mailbox keeps what it has claimed', async () => {
  const leaving = await diesBeforeReading('leaving', 'handed over');
  await leaving.release('handed over');
  later(verbs.context.limits.leaseMilliseconds + 1);
  await process('follower').claim('handed over');
  later(1);
  expect(await readBy('follower')).toEqual([]);
});

test('a mail that the dead process had put off waits as long as it was to', async () => {
  while ((await readBy('before')).length > 0);
  const dead = await diesBeforeReading('put off', 'late');
  const [claim] = (await verbs.mails()).slice(-1);
  const until = new Date(now.getTime() + 200_000);
  await postponeMail(verbs.context.db, claim as never, until, 'trouble', true);
  later(verbs.context.limits.leaseMilliseconds + 1);
  await process('follower').claim('late');
  later(1);
  expect(await readBy('follower')).toEqual([]);
  expect((await verbs.mails()).at(-1)?.claimed_until).toEqual(until);
  await dead.release('late');
});
