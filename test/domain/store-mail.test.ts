import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRawMail, storeMail } from '../../src/domain/store-mail.ts';
import { openVerbs, type Verbs, wednesday } from './support/verbs.ts';

let verbs: Verbs;
beforeEach(async () => {
  verbs = await openVerbs();
});
afterEach(() => verbs.stop());

test('a mail too large to fetch is put aside with an event, once', async () => {
  const large = {
    uid: 1,
    receivedAt: wednesday,
    size: 50_000_000,
    raw: null,
    header: Buffer.from('Subject: film'),
  };
  const small = { uid: 2, receivedAt: wednesday, size: 1, raw: Buffer.from('x') };
  const found = {
    mailbox: 'desk',
    uidValidity: '1',
    mails: [large, small],
    gone: [],
    lease: { owner: 'test', fence: 1 },
  };
  await storeMail(verbs.context, found);
  await storeMail(verbs.context, found);
  const [aside] = (await verbs.mails()).filter(({ state }) => state === 'quarantined');
  expect(await verbs.events(0)).toContainEqual({
    kind: 'mail_quarantined',
    data: { mail: aside!.id, code: 'too_large', attempts: 0 },
  });
  expect((await verbs.events(0)).filter(({ kind }) => kind === 'mail_quarantined')).toHaveLength(1);
});

test('the same bytes twice in one batch are one mail in two places, and can be read', async () => {
  await verbs.store('twice', 'twice');
  const [stored, ...others] = await verbs.mails();
  expect(others).toHaveLength(0);
  expect((await readRawMail(verbs.context, verbs.context.db, stored!.id)).toString()).toBe('twice');
  const places = await verbs.context.db
    .selectFrom('desk.mail_place')
    .select('uid')
    .where('mail_id', '=', stored!.id)
    .execute();
  expect(places).toHaveLength(2);
});

test('of mails whose UIDs belong to others by now nothing is stored', async () => {
  const renumbered = Promise.reject(new Error('numbered anew'));
  const found = {
    ...{ mailbox: 'desk', uidValidity: '1', gone: [], lease: { owner: 'test', fence: 1 } },
    mails: [{ uid: 1, receivedAt: wednesday, size: 1, raw: Buffer.from('x') }],
    confirmed: renumbered,
  };
  await expect(storeMail(verbs.context, found)).rejects.toThrow('numbered anew');
  expect(await verbs.mails()).toEqual([]);
});
