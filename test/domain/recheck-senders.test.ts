import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CheckSender, SenderVerdict } from '../../src/domain/model/mail.ts';
import { recheckSenders } from '../../src/domain/recheck-senders.ts';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { minutes, openVerbs, readingOf, seconds, type Verbs, wednesday } from './support/verbs.ts';

let verbs: Verbs;
let asked: { raw: string; at: Date | undefined }[];
beforeEach(async () => {
  verbs = await openVerbs();
  asked = [];
});
afterEach(() => verbs.stop());

/** Takes in mails whose senders could not be checked; the words before a colon name the sender's domain. */
async function receive(...words: string[]): Promise<void> {
  await verbs.store(...words);
  await settleStoredMails(verbs.context, async (raw) => {
    const text = raw.toString();
    const domain = text.includes(':') ? text.slice(0, text.indexOf(':')) : 'elsewhere.example';
    const reading = readingOf(text, { sender: { verdict: 'temperror', why: ['dns trouble'] } });
    return { ...reading, parsed: { ...reading.parsed, from: { address: `client@${domain}`, name: '' } } };
  });
}
const answering =
  (verdict: SenderVerdict): CheckSender =>
  async (raw, at) => {
    asked.push({ raw: raw.toString(), at });
    return { verdict, why: [`said ${verdict}`] };
  };
const kinds = async () => (await verbs.events(1)).map(({ kind }) => kind);

test('trouble is looked at again with growing waits, six times, and then given up', async () => {
  await receive('first mail');
  const times: number[] = [];
  for (let passed = 0; passed < 3 * 24 * 60; passed += 5) {
    verbs.advance(5 * minutes);
    const before = asked.length;
    await recheckSenders(verbs.context, answering('temperror'));
    if (asked.length > before) times.push((verbs.clock.now.getTime() - wednesday.getTime()) / minutes);
  }
  expect(times).toEqual([5, 20, 80, 260, 620, 1340]);
  expect(await verbs.inquiries()).toMatchObject([{ verdict: 'temperror', recheck_at: null, rechecks: 6 }]);
  expect((await kinds()).filter((kind) => kind.startsWith('sender_'))).toEqual(['sender_check_given_up']);
});

test('the bytes that were kept are checked, as of the time they came', async () => {
  await receive('first mail');
  verbs.advance(10 * minutes);
  expect(await recheckSenders(verbs.context, answering('pass'))).toBe(1);
  expect(asked).toEqual([{ raw: 'first mail', at: wednesday }]);
});

test.each(['none', 'fail'] as const)('%s ends it, and proves nothing', async (verdict) => {
  await receive('first mail');
  verbs.advance(10 * minutes);
  await recheckSenders(verbs.context, answering(verdict));
  expect(await verbs.inquiries()).toMatchObject([
    { verdict, why: [`said ${verdict}`], recheck_at: null, draft_wanted: true },
  ]);
  expect(await verbs.cases()).toMatchObject([{ disclosure: 'unproven_sender', version: 2 }]);
  verbs.advance(48 * 60 * minutes);
  expect(await recheckSenders(verbs.context, answering('pass'))).toBe(0);
});

test('a check that ends its process is tried again when the claim is over, and has an end, too', async () => {
  await receive('first mail');
  verbs.advance(5 * minutes);
  const claim = verbs.context.limits.claimMilliseconds;
  for (let death = 0; death < 6; death += 1) {
    await new Promise<void>((resolve) => {
      void recheckSenders(verbs.context, () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    // While the claim holds, nobody else gets it.
    expect(await recheckSenders(verbs.context, answering('pass'))).toBe(0);
    verbs.advance(claim + seconds);
  }
  expect(await recheckSenders(verbs.context, answering('pass'))).toBe(1);
  expect(asked).toEqual([]);
  expect(await verbs.inquiries()).toMatchObject([{ verdict: 'temperror', recheck_at: null }]);
  expect(await kinds()).toContain('sender_check_given_up');
});

test('who claims too late changes nothing', async () => {
  await receive('first mail');
  verbs.advance(5 * minutes);
  await recheckSenders(verbs.context, async () => {
    verbs.advance(verbs.context.limits.claimMilliseconds + seconds);
    await recheckSenders(verbs.context, answering('fail'));
    return { verdict: 'pass', why: [] };
  });
  expect(await verbs.inquiries()).toMatchObject([{ verdict: 'fail' }]);
});

test('a domain that gives no answer is asked once a round, however many mails bear it', async () => {
  await receive(
    ...Array.from({ length: 20 }, (_, number) => `silent.example: ${number}`),
    'other.example: mail',
  );
  verbs.advance(5 * minutes);
  expect(await recheckSenders(verbs.context, answering('temperror'))).toBe(21);
  expect(asked.map(({ raw }) => raw)).toEqual(['silent.example: 0', 'other.example: mail']);
  expect((await verbs.inquiries()).every(({ rechecks }) => rechecks === 1)).toBe(true);
});

test('an erased mail is not checked any more', async () => {
  await receive('first mail');
  await sql`update desk.mail set data_key = null`.execute(verbs.context.db);
  verbs.advance(5 * minutes);
  await recheckSenders(verbs.context, answering('pass'));
  expect(asked).toEqual([]);
  expect(await verbs.inquiries()).toMatchObject([{ verdict: 'temperror', recheck_at: null }]);
});

test('what may be told changes only where the proven sender wrote last and gets the reply', async () => {
  await verbs.context.db
    .insertInto('core.client')
    .values({
      ...{
        external_id: 'CL-1',
        type: 'person',
        entity: 'EU',
        name: 'Ines',
        emails: ['client@elsewhere.example'],
      },
      ...{
        phones_masked: [],
        phone_hashes: [],
        status: 'active',
        vip: false,
        source_updated_at: wednesday,
        confirmed_at: wednesday,
      },
    })
    .execute();
  await receive('mine', 'of another', 'older');
  await sql`update desk.inquiry_case set recipient = 'somebody@else.example' where id = 2`.execute(
    verbs.context.db,
  );
  await sql`insert into desk.inquiry (case_id, channel, slack_key, reference_ids, sender_name, verdict, why, subject,
      body, reply, language, topic, topics, priority, complaint, attachments, received_at, draft_wanted)
    values (3, 'email', 'C1:1', '{}', '', 'none', '{}', '', '', '', 'en', 'other', '{other}', 'P3', false, '[]', now(), false)`.execute(
    verbs.context.db,
  );
  verbs.advance(5 * minutes);
  await recheckSenders(verbs.context, answering('pass'));
  expect((await verbs.cases()).map(({ disclosure }) => disclosure)).toEqual([
    'full',
    'unproven_sender',
    'unproven_sender',
  ]);
  const links = await verbs.context.db
    .selectFrom('desk.case_link')
    .select(['case_id', 'external_id'])
    .execute();
  expect(links).toEqual([
    { case_id: 1, external_id: 'CL-1' },
    { case_id: 3, external_id: 'CL-1' },
  ]);
});
