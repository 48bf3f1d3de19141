import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import type { Context } from '../domain/context.ts';
import { reconcileSnapshot } from '../domain/reconcile-snapshot.ts';
import { type BulkDatabase, openBulkDatabase } from '../domain/store/bulk-database.ts';
import { beginSnapshot } from '../domain/store/snapshots.ts';
import { upsertRecordRows } from '../domain/upsert-records.ts';
import { type ImportDependencies, importDirectory } from '../records/csv.ts';
import { withContext } from './command-context.ts';
import { openProgressBar } from './import/progress-bar.ts';
import type { Verb } from './verb.ts';

export const importVerb: Verb = {
  usage: 'import [--snapshot [--believe-snapshot]] DIRECTORY',
  help: "Takes in the core system's CSV files.\nReads clients.csv, accounts.csv, applications.csv, documents.csv, payments.csv and providers.csv from DIRECTORY. A row that does not fit is named with file, line, column and reason; the rest goes in.\nWith --snapshot the files are all that there is: what they no longer hold is marked as gone, never deleted, and nothing is told from it. --believe-snapshot does so even where more than a fifth is missing.",
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        snapshot: { type: 'boolean', default: false },
        'believe-snapshot': { type: 'boolean', default: false },
      },
    });
    const [directory] = positionals;
    if (directory === undefined || positionals.length > 1) {
      process.stderr.write(`Usage: casedesk ${importVerb.usage}\n`);
      return 2;
    }
    return withContext((context, config) => importInto(context, config, directory, values));
  },
};

async function importInto(
  context: Context,
  config: Config,
  directory: string,
  wanted: { snapshot: boolean; 'believe-snapshot': boolean },
): Promise<number> {
  const isServer = !config.database.url.startsWith('pglite:');
  const bulk = isServer ? await openBulkDatabase(config.database.url) : null;
  const bar = openProgressBar();
  try {
    const report = await importDirectory(directory, {
      ...copyingWays(context, bulk),
      ...(wanted.snapshot ? { snapshot: snapshots(context, bulk, wanted['believe-snapshot']) } : {}),
      report: (line) => bar.print(line),
      progress: bar.show,
      clock: () => performance.now(),
    });
    return report.refused === 0 ? 0 : 1;
  } finally {
    bar.end();
    await bulk?.close();
  }
}

/** A server copies thousands of rows at once; the embedded database takes its parameters in small portions. */
function copyingWays(
  context: Context,
  bulk: BulkDatabase | null,
): Pick<ImportDependencies, 'upsert' | 'rowsInBatch'> {
  return {
    upsert: (batch) => upsertRecordRows(context, batch, bulk),
    rowsInBatch: bulk ? 5_000 : 500,
  };
}

function snapshots(context: Context, bulk: BulkDatabase | null, believed: boolean) {
  const db = bulk?.db ?? context.db;
  let begun = context.now();
  return {
    async begin(entity: Parameters<typeof beginSnapshot>[1]) {
      begun = context.now();
      await beginSnapshot(db, entity);
    },
    reconcile: (entity: Parameters<typeof beginSnapshot>[1], source: string) =>
      reconcileSnapshot(context, db, { entity, source, begun, believed }),
  };
}
