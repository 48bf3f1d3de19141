import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/domain/store/database.ts';
import { migrateDatabase } from '../../src/domain/store/migrate.ts';
import { migrateQueue } from '../../src/jobs/queue.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseDump: string;
  }
}

/** Migrates one embedded database per run; each test file loads its dump. */
export default async function setup(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'casedesk-dump-'));
  const database = await openDatabase('pglite:');
  await migrateDatabase(database.db);
  await migrateQueue(database);
  if (!('pglite' in database.native)) throw new Error('the dump is made from the embedded database');
  const dump = await database.native.pglite.dumpDataDir('none');
  await database.close();
  const file = join(directory, 'migrated.tar');
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  project.provide('databaseDump', file);
  return () => rmSync(directory, { recursive: true });
}
