import { openAsBlob } from 'node:fs';
import { inject } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/domain/store/database.ts';

/** A migrated, empty database of this test file's own. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  return openDatabase('pglite:', { dump: await openAsBlob(inject('databaseDump')) });
}
