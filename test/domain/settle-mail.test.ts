import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeskError } from '../../src/domain/errors.ts';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { minutes, openVerbs, readingOf, readWords, seconds, type Verbs } from './support/verbs.ts';

let verbs: Verbs;
beforeEach(async () => {
  verbs = await openVerbs();
});
afterEach(() => verbs.stop());

const states = async () => (await verbs.mails()).map(({ state }) => state);
/** A process that ends while it reads this mail: nothing after it happens. */
const killed = () => new Promise<never>(() => undefined);

/** Settles with a reader that dies at a mail with this word; resolves when it has died there or all is done. */
async function settleUntilKilledBy(word: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    settleStoredMails(verbs.context, async (raw) => {
      if (raw.toString() === word) {
        resolve();
        return killed();
      }
      return readWords(raw);
    }).then(() => resolve(), reject);
  });
}

test('a mail that another process settles while it is read makes one case', async () => {
  await verbs.store('slow mail');
  // Without a Message-ID nothing but the mail itself says that it is the same.
  const read = async (raw: Buffer) => {
    const reading = readingOf(raw.toString());
    return { ...reading, parsed: { ...reading.parsed, messageId: null } };
  };
  await settleStoredMails(verbs.context, async (raw) => {
    verbs.advance(6 * minutes);
    await settleStoredMails(verbs.context, read);
    return read(raw);
  });
  expect(await verbs.cases()).toHaveLength(1);
  expect(await verbs.inquiries()).toHaveLength(1);
  expect(await states()).toEqual(['settled']);
});

test('a claim is renewed while a slow batch is read, so that nobody else takes what still waits in it', async () => {
  const words = Array.from({ length: 25 }, (_, number) => `mail ${number}`);
  await verbs.store(...words);
  const readElsewhere: string[] = [];
  let read = 0;
  await settleStoredMails(verbs.context, async (raw) => {
    read += 1;
    // Half a minute each: the last one is read long after the first claim has ended.
    verbs.advance(20 * seconds);
    await settleStoredMails(verbs.context, async (other) => {
      readElsewhere.push(other.toString());
      return readWords(other);
    });
    return readWords(raw);
  });
  expect([read, readElsewhere]).toEqual([25, []]);
  expect(await verbs.cases()).toHaveLength(25);
});

test('a mail that ends its reader three times is put aside; the others are settled meanwhile', async () => {
  await verbs.store('first', 'killer', 'last');
  for (let round = 0; round < 6; round += 1) {
    await settleUntilKilledBy('killer');
    verbs.advance(6 * minutes);
  }
  await settleUntilKilledBy('killer');
  expect(await states()).toEqual(['settled', 'quarantined', 'settled']);
  expect((await verbs.mails())[1]).toMatchObject({
    attempts: 3,
    reason: 'its reader ended 3 times',
  });
  const kinds = (await verbs.events(0)).filter(({ kind }) => kind === 'mail_quarantined');
  expect(kinds).toMatchObject([{ data: { attempts: 3 } }]);
});

test('a parser that was closed is no attempt, and ends the round', async () => {
  await verbs.store('one', 'two', 'three');
  let read = 0;
  const found = await settleStoredMails(verbs.context, async (raw) => {
    read += 1;
    if (read === 1) return readWords(raw);
    throw new DeskError('parser_closed', 'The parser was closed.', 'later');
  });
  expect([found, read]).toEqual([0, 3]);
  const left = (await verbs.mails()).map(({ state, attempts, claimed_until }) => [
    state,
    attempts,
    claimed_until,
  ]);
  expect(left).toEqual([
    ['settled', 1, null],
    ['stored', 0, null],
    ['stored', 0, null],
  ]);
  await settleStoredMails(verbs.context, readWords);
  expect(await states()).toEqual(['settled', 'settled', 'settled']);
});

test('a database that was in the way is no attempt of the mail: it is settled when the way is free', async () => {
  await verbs.store('a question');
  // A sequence counts also what is rolled back.
  for (const statement of [
    'create sequence desk.collision',
    `create function desk.collide() returns trigger language plpgsql as $$ begin
      if nextval('desk.collision') <= 5 then raise exception 'collided' using errcode = '40001'; end if;
      return new; end $$`,
    'create trigger collide before insert on desk.inquiry for each row execute function desk.collide()',
  ])
    await sql.raw(statement).execute(verbs.context.db);
  for (let round = 0; round < 5; round += 1) {
    await settleStoredMails(verbs.context, readWords);
    expect(await verbs.mails()).toMatchObject([{ state: 'stored', attempts: 0, reason: '40001' }]);
    verbs.advance(6 * minutes);
  }
  await settleStoredMails(verbs.context, readWords);
  expect(await verbs.mails()).toMatchObject([{ state: 'settled', attempts: 1 }]);
  expect(await verbs.inquiries()).toHaveLength(1);
});

const from = (address: string, words: string) => `From: A client <${address}>\r\n\r\n${words}`;
const subjects = async () => (await verbs.inquiries()).map(({ subject }) => subject.split(/\s/).at(-1));
/** A reader that fails once at what ends with this word. */
function stumblingAt(word: string) {
  let stumbled = false;
  return async (raw: Buffer) => {
    if (!stumbled && raw.toString().endsWith(word)) {
      stumbled = true;
      throw new Error('once');
    }
    return readWords(raw);
  };
}

test('what a sender writes later waits for what he wrote before, and holds up nobody else', async () => {
  await verbs.store(
    from('anna@elsewhere.example', 'first'),
    from('Anna@elsewhere.example', 'second'),
    from('boris@elsewhere.example', 'other'),
  );
  const read = stumblingAt('first');
  await settleStoredMails(verbs.context, read);
  expect(await subjects()).toEqual(['other']);
  verbs.advance(10 * seconds);
  while ((await settleStoredMails(verbs.context, read)) > 0);
  expect(await subjects()).toEqual(['other', 'first', 'second']);
  // Waiting is no attempt.
  expect((await verbs.mails()).map(({ attempts }) => attempts)).toEqual([2, 1, 1]);
});

test('a mail in the hands of another process keeps its sender’s next one waiting', async () => {
  await verbs.store(from('anna@elsewhere.example', 'first'));
  await settleStoredMails(verbs.context, async (raw) => {
    await verbs.store(from('anna@elsewhere.example', 'second'));
    await settleStoredMails(verbs.context, readWords);
    expect(await subjects()).toEqual([]);
    return readWords(raw);
  });
  verbs.advance(2 * seconds);
  await settleStoredMails(verbs.context, readWords);
  expect(await subjects()).toEqual(['first', 'second']);
});

test('a broken mail under a client’s name holds up his own for a minute and no longer', async () => {
  await verbs.store(from('anna@elsewhere.example', 'broken'));
  const read = async (raw: Buffer) => {
    if (raw.toString().endsWith('broken')) throw new Error('always');
    return readWords(raw);
  };
  await settleStoredMails(verbs.context, read);
  await verbs.store(from('anna@elsewhere.example', 'mine'));
  await settleStoredMails(verbs.context, read);
  expect(await subjects()).toEqual([]);
  verbs.advance(61 * seconds);
  await settleStoredMails(verbs.context, read);
  expect(await subjects()).toEqual(['mine']);
});
