import { atLeast, atMost, type Figures, type Goal } from '../../../bench/report.ts';
import { openDatabase } from '../../../src/domain/store/database.ts';
import { migrateDatabase } from '../../../src/domain/store/migrate.ts';
import { judgeReaders } from './compare.ts';
import { readers } from './readers.ts';

/** Whether every reader is told what he may know, grounded and in his language, and nothing else. */
export async function evaluateAudiences(
  tell: (line: string) => void,
): Promise<{ figures: Figures; goals: Goal[] }> {
  const database = await openDatabase('pglite:');
  try {
    await migrateDatabase(database.db);
    const { drafts, leaks, findings, foreign, unseen } = await judgeReaders(database.db);
    for (const lines of [leaks, findings, foreign, unseen]) for (const line of lines.slice(0, 10)) tell(line);
    const all = readers.reduce((sum, reader) => sum + drafts[reader], 0);
    const counts = { leaks: leaks.length, findings: findings.length, unseen: unseen.length };
    return {
      figures: { ...drafts, ...counts, foreign: foreign.length },
      goals: [
        atMost('values of a column that its reader may not know, in any draft', leaks.length, 0),
        atMost('columns that a reader may know and that no draft for him told', unseen.length, 0),
        atMost('findings of the verifier in untouched drafts for any reader', findings.length, 0),
        atLeast('drafts for any reader in the language asked for', (100 * (all - foreign.length)) / all, 100),
      ],
    };
  } finally {
    await database.close();
  }
}
