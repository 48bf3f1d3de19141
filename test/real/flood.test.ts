import { expect, test } from 'vitest';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { countBursts } from '../../src/domain/show-burst.ts';
import { openDatabase } from '../../src/domain/store/database.ts';
import { minutes, openVerbs, readingOf } from '../domain/support/verbs.ts';
import { createMigratedDatabase } from './support/postgres-database.ts';

const flood = 5_000;
const bursts = { windowMilliseconds: 10 * minutes, sender: 20, domain: 20, unproven: 50 };
const acknowledge = { toSenderInDay: 3, inHour: 200 };

test(
  'LOOP-05: five thousand spoofed victims in five minutes: all stored, one burst card a channel, no mail to anybody',
  async () => {
    const database = await openDatabase((await createMigratedDatabase()).botUrl);
    const verbs = await openVerbs({ database, settings: { bursts, acknowledge } });
    const { db } = verbs.context;
    const batch = 50;
    for (let start = 0; start < flood; start += batch) {
      await verbs.store(...Array.from({ length: batch }, (_, number) => `victim ${start + number}`));
      verbs.advance((5 * minutes) / (flood / batch));
    }
    const read = async (raw: Buffer) => {
      const words = raw.toString();
      const { parsed, ...reading } = readingOf(words, {
        sender: { verdict: 'none', why: [] },
        acknowledgeable: true,
      });
      const number = words.split(' ')[1];
      return {
        ...reading,
        parsed: { ...parsed, from: { address: `v${number}@victim${number}.example`, name: '' } },
      };
    };
    while ((await settleStoredMails(verbs.context, read)) > 0);

    expect(await verbs.cases()).toHaveLength(flood);
    expect((await verbs.mails()).every(({ state }) => state === 'settled')).toBe(true);
    const posted = await db
      .selectFrom('desk.delivery')
      .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
      .groupBy('kind')
      .execute();
    const counts = Object.fromEntries(posted.map(({ kind, count }) => [kind, Number(count)]));
    expect(counts.case_card).toBe(bursts.unproven);
    expect(counts.burst_card).toBe(1);
    expect(counts).not.toHaveProperty('acknowledgement');
    expect(await countBursts(db, verbs.clock.now)).toEqual({ bursts: 1, hidden: flood - bursts.unproven });
    await verbs.stop();
  },
  5 * minutes,
);
