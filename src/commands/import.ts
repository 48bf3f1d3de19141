import { upsertRecordRows } from '../domain/upsert-records.ts';
import { importDirectory } from '../records/csv.ts';
import { withContext } from './command-context.ts';
import type { Verb } from './verb.ts';

export const importVerb: Verb = {
  usage: 'import DIRECTORY',
  help: "Takes in the core system's CSV files.\nReads clients.csv, accounts.csv, applications.csv, documents.csv and payments.csv from DIRECTORY. A row that does not fit is named with file, line, column and reason; the rest goes in.",
  async run([directory]) {
    if (!directory) {
      process.stderr.write('Usage: casedesk import DIRECTORY\n');
      return 2;
    }
    return withContext(async (context) => {
      const report = await importDirectory(directory, {
        upsert: (batch) => upsertRecordRows(context, batch),
        report: (line) => process.stdout.write(`${line}\n`),
      });
      return report.refused === 0 ? 0 : 1;
    });
  },
};
