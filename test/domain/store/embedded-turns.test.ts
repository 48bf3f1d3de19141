import { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { openTestDatabase } from '../../support/database.ts';

test('the embedded database lets the rest of the process have a turn after every query', async () => {
  const database = await openTestDatabase();
  let turns = 0;
  let next = setImmediate(function count() {
    turns += 1;
    next = setImmediate(count);
  });
  await database.db.transaction().execute(async (trx) => {
    for (let index = 0; index < 20; index += 1) await trx.executeQuery(CompiledQuery.raw('select 1'));
  });
  clearImmediate(next);
  expect(turns).toBeGreaterThanOrEqual(20);
  await database.close();
});
