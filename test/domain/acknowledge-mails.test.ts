import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliverDue } from '../../src/domain/deliver.ts';
import type { MailReading, ReadMail, SendMail } from '../../src/domain/model/mail.ts';
import { reconcileDeliveries } from '../../src/domain/reconcile-deliveries.ts';
import { acknowledgementText } from '../../src/domain/rules/acknowledgement-words.ts';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { showDesk } from '../../src/domain/show-desk.ts';
import { minutes, openVerbs, readingOf, type Verbs } from './support/verbs.ts';

const hours = 60 * minutes;
let verbs: Verbs;
beforeEach(async () => {
  verbs = await openVerbs();
  verbs.context.settings.acknowledge = { toSenderInDay: 3, inHour: 20 };
});
afterEach(() => verbs.stop());

/** "anna: Where is my deposit?" comes from anna, who proved it. */
function reader(more: Partial<MailReading> = {}): ReadMail {
  return async (raw) => {
    const [sender, text] = raw.toString().split(': ') as [string, string];
    const reading = readingOf(text, { sender: { verdict: 'pass', why: [] }, acknowledgeable: true, ...more });
    const from = { address: `${sender}@elsewhere.example`, name: sender };
    return { ...reading, parsed: { ...reading.parsed, from } };
  };
}
async function receive(words: string[], more: Partial<MailReading> = {}): Promise<void> {
  await verbs.store(...words);
  while ((await settleStoredMails(verbs.context, reader(more))) > 0) {
    // Until nothing is left.
  }
}
const rows = (kind: 'acknowledgement' | 'acknowledgements_paused' = 'acknowledgement') =>
  verbs.context.db
    .selectFrom('desk.delivery')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('created_at')
    .execute();

test('a proven sender who opens a case is told so, once', async () => {
  await receive(['anna: Where is my deposit?']);
  expect(await rows()).toMatchObject([{ recipient: 'anna@elsewhere.example', state: 'pending' }]);
});

test.each<[string, Partial<MailReading>]>([
  ['nobody proved to be', { sender: { verdict: 'none', why: [] } }],
  ['failed to prove to be', { sender: { verdict: 'fail', why: [] } }],
  ['could not be checked', { sender: { verdict: 'temperror', why: [] } }],
  ['was not checked at all', { sender: { verdict: 'off', why: [] } }],
  ['is a machine', { kind: 'auto_reply' }],
  ['is a list', { kind: 'list' }],
  ['has a header that forbids it', { acknowledgeable: false }],
])('no acknowledgement goes to whoever %s', async (_who, more) => {
  await receive(['anna: Where is my deposit?'], more);
  expect(await verbs.cases()).toHaveLength(1);
  expect(await rows()).toEqual([]);
});

test('without the setting no acknowledgement is made, and one that waits does not leave', async () => {
  await receive(['anna: Where is my deposit?']);
  verbs.context.settings.acknowledge = null;
  await receive(['boris: Where is my deposit too?']);
  expect(await rows()).toHaveLength(1);
  await deliverDue(verbs.context, { sendMail: sends([]), slack: null, sentLookup: null });
  expect((await rows())[0]).toMatchObject({ state: 'failed', answer: 'acknowledgements are switched off' });
});

test('mail that lay for days is not acknowledged', async () => {
  await verbs.store('anna: Where is my deposit?');
  verbs.advance(25 * hours);
  await settleStoredMails(verbs.context, reader());
  expect(await verbs.cases()).toHaveLength(1);
  expect(await rows()).toEqual([]);
});

test('LOOP-03 one sender gets three in 24 hours, whatever the subjects', async () => {
  await receive(Array.from({ length: 5 }, (_, number) => `anna: Away, question ${number}`));
  verbs.advance(12 * hours);
  await receive(['anna: Away, once more', 'boris: Where is my deposit?']);
  expect(await rows()).toHaveLength(4);
  verbs.advance(12 * hours + minutes);
  await receive(['anna: Back again']);
  expect(await rows()).toHaveLength(5);
});

test('beyond the hour’s limit there is a pause of an hour, told once, that ends by itself', async () => {
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, number) => `client${from + number}: Question ${from + number}`);
  await receive(many(0, 70));
  expect(await rows()).toHaveLength(20);
  expect(await rows('acknowledgements_paused')).toMatchObject([{ channel: 'GBOSS' }]);
  expect((await showDesk(verbs.context, verbs.officer)).acknowledgementsPausedUntil).toEqual(
    new Date(verbs.clock.now.getTime() + hours),
  );
  verbs.advance(59 * minutes);
  await receive(many(100, 5));
  expect(await rows()).toHaveLength(20);
  expect(await rows('acknowledgements_paused')).toHaveLength(1);
  verbs.advance(2 * minutes);
  await receive(many(200, 5));
  expect(await rows()).toHaveLength(25);
  expect(await verbs.cases()).toHaveLength(80);
  expect((await showDesk(verbs.context, verbs.officer)).acknowledgementsPausedUntil).toBeNull();
});

/** A wire that keeps what it was given, and answers. */
function sends(kept: Parameters<SendMail>[0][], answer: 'sent' | 'unknown' = 'sent'): SendMail {
  return async (mail) => {
    kept.push(mail);
    return { outcome: answer, answer: '' };
  };
}

test('it says the ref and nothing that the client wrote', async () => {
  await receive(['anna: secret-word of a client']);
  const kept: Parameters<SendMail>[0][] = [];
  await deliverDue(verbs.context, { sendMail: sends(kept), slack: null, sentLookup: null });
  const [row] = await verbs.cases();
  expect(kept).toHaveLength(1);
  const { subject, text, to, automatic } = kept[0]!;
  expect({ subject, text }).toEqual(acknowledgementText('en', row!.ref, 'Northwind Markets'));
  expect({ to, automatic }).toEqual({ to: ['anna@elsewhere.example'], automatic: 'auto-replied' });
  expect(subject + text).not.toMatch(/secret|anna/i);
});

test('one that may have been sent is never repeated, asks nobody, and stands in the history', async () => {
  await receive(['anna: Where is my deposit?']);
  const kept: Parameters<SendMail>[0][] = [];
  const courier = { sendMail: sends(kept, 'unknown'), slack: null, sentLookup: null };
  await deliverDue(verbs.context, courier);
  for (let round = 0; round < 5; round += 1) {
    verbs.advance(hours);
    await reconcileDeliveries(verbs.context, courier);
    await deliverDue(verbs.context, courier);
  }
  expect(kept).toHaveLength(1);
  expect((await rows())[0]).toMatchObject({ state: 'failed', trouble: null });
  const desk = await showDesk(verbs.context, verbs.officer);
  const undelivered = desk.undelivered.filter(({ kind }) => kind === 'acknowledgement');
  expect({ undelivered, uncertain: desk.totals.uncertain }).toEqual({ undelivered: [], uncertain: 0 });
  const [row] = await verbs.cases();
  expect(await verbs.events(row!.id)).toContainEqual({
    kind: 'delivery_failed',
    data: expect.objectContaining({ kind: 'acknowledgement' }),
  });
});

test('none leaves for a case that an officer has answered meanwhile', async () => {
  await receive(['anna: Where is my deposit?']);
  await verbs.context.db.updateTable('desk.inquiry_case').set({ first_reply_at: verbs.clock.now }).execute();
  const kept: Parameters<SendMail>[0][] = [];
  await deliverDue(verbs.context, { sendMail: sends(kept), slack: null, sentLookup: null });
  expect(kept).toEqual([]);
});
