import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, type OpenDatabase, openDatabase, type Trx } from '../../src/domain/store/database.ts';
import { insertRows } from '../../src/domain/store/insert-rows.ts';
import { readTogether, sendTogether } from '../../src/domain/store/send-together.ts';
import { createEmptyDatabase } from './support/postgres-database.ts';

let server: OpenDatabase;
let embedded: OpenDatabase;
beforeAll(async () => {
  server = await openDatabase((await createEmptyDatabase()).ownerUrl, { poolSize: 1 });
  embedded = await openDatabase('pglite:');
  for (const { db } of [server, embedded])
    await sql`create table note (id int primary key, of int references note (id), words text, list text[], more jsonb)`.execute(
      db,
    );
});
afterAll(async () => {
  await server?.close();
  await embedded?.close();
});

describe.each(['server', 'embedded'] as const)('a transaction on the %s database', (which) => {
  const database = () => (which === 'server' ? server : embedded);
  const add = (trx: Trx, id: number, of: number | null = null) => insertRows(trx, 'note', [{ id, of }]);
  const ids = async () =>
    (await sql<{ id: number }>`select id from note order by id`.execute(database().db)).rows.map(
      ({ id }) => id,
    );

  it('does what is sent together in the order in which it was called', async () => {
    const seen = await database()
      .db.transaction()
      .execute((trx) =>
        sendTogether(trx, (beside) => [
          add(beside, 1),
          add(beside, 2, 1),
          sql<{ count: number }>`select count(*)::int as count from note`.execute(beside),
          null,
        ]),
      );
    expect(seen[2].rows).toEqual([{ count: 2 }]);
  });

  it('undoes all of it when one fails, also what another sends afterwards', async () => {
    const before = await ids();
    const other = which === 'server' ? embedded : server;
    let isOver = false;
    const slow = async (trx: Trx) => {
      await add(trx, 11);
      for (let turn = 0; turn < 5; turn += 1) await sql`select 1`.execute(other.db);
      await add(trx, 12).finally(() => {
        isOver = true;
      });
    };
    const failing = database()
      .db.transaction()
      .execute((trx) => sendTogether(trx, (beside) => [slow(beside), add(beside, 10), add(beside, 13, 99)]));
    await expect(failing).rejects.toMatchObject({ code: '23503' });
    // What is still to be sent at the rollback would be sent outside of every transaction.
    expect(isOver).toBe(true);
    expect(await ids()).toEqual(before);
    await database()
      .db.transaction()
      .execute((trx) => add(trx, 20));
    expect(await ids()).toEqual([...before, 20]);
  });

  it('tells of its commit once it is there, and of a rollback nothing', async () => {
    const told: string[] = [];
    await database()
      .db.transaction()
      .execute(async (trx) => {
        (await database().notesOf(trx)).afterCommit.push(() => told.push('committed'));
        await sendTogether(trx, (beside) => [
          database()
            .notesOf(beside)
            .then(({ asked }) => asked.add('once')),
        ]);
        expect((await database().notesOf(trx)).asked).toEqual(new Set(['once']));
        expect(told).toEqual([]);
      });
    expect(told).toEqual(['committed']);
    const undone = database()
      .db.transaction()
      .execute(async (trx) => {
        (await database().notesOf(trx)).afterCommit.push(() => told.push('undone'));
        throw new Error('on purpose');
      });
    await expect(undone).rejects.toThrow('on purpose');
    await database()
      .db.transaction()
      .execute((trx) => add(trx, 30));
    expect(told).toEqual(['committed']);
  });

  it('keeps letters, lists and half characters as well as a row can', async () => {
    const rows = [
      { id: 40, words: 'naïve \\ud83d "quoted" 中文 \u{1f600}', list: ['a,b', '{c}'], more: { deep: ['x'] } },
      { id: 41, words: 'half \ud83d', list: [], more: null },
    ];
    const returned = await insertRows<{ id: number }>(database().db, 'note', rows, 'returning id');
    const kept = await sql`select id, words, list, more from note where id >= 40 order by id`.execute(
      database().db,
    );
    expect(returned).toEqual([{ id: 40 }, { id: 41 }]);
    expect(kept.rows).toEqual([rows[0], { ...rows[1], words: 'half \ufffd' }]);
  });

  // The server has one connection here: whoever asked for a second would wait for ever.
  it('reads together outside of a transaction too, and within another reading', async () => {
    const { db } = database();
    const read = (from: Database, number: number) =>
      sql<{ number: number }>`select ${number}::int as number`
        .execute(from)
        .then(({ rows }) => rows[0]!.number);
    const answers = await readTogether(db, (beside) => [
      read(beside, 1),
      readTogether(beside, (further) => [read(further, 2), read(further, 3)]),
      4,
    ]);
    expect(answers).toEqual([1, [2, 3], 4]);
    const failing = readTogether(db, (beside) => [sql`select 1 / 0`.execute(beside), read(beside, 5)]);
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await read(db, 6)).toBe(6);
  });
});
