import { expect, it } from 'vitest';
import { playCheck } from '../../demo/check/play.ts';
import { createMigratedDatabase } from './support/postgres-database.ts';

it('plays the whole story of the demo on PostgreSQL with nothing but the bot’s rights', async () => {
  const { botUrl } = await createMigratedDatabase();
  const lines: object[] = [];
  const code = await playCheck({ databaseUrl: botUrl, print: (line) => lines.push(line) });

  const broken = lines.filter((line) => !('ok' in line && line.ok === true));
  expect(broken).toEqual([]);
  expect(lines.length).toBeGreaterThanOrEqual(19);
  expect(code).toBe(0);
});
