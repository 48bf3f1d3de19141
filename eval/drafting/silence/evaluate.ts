import { atLeast, atMost, type Figures, type Goal } from '../../../bench/report.ts';
import { openDatabase } from '../../../src/domain/store/database.ts';
import { migrateDatabase } from '../../../src/domain/store/migrate.ts';
import { compareHolds } from './compare.ts';

/** Whether a compliance hold reads byte for byte like an ordinary delay, and no column of officers reaches a letter. */
export async function evaluateHolds(
  tell: (line: string) => void,
): Promise<{ figures: Figures; goals: Goal[] }> {
  const database = await openDatabase('pglite:');
  try {
    await migrateDatabase(database.db);
    const { letters, different, leaks } = await compareHolds(database.db);
    for (const line of [...different, ...leaks].slice(0, 20)) tell(line);
    const equal = (100 * (letters - different.length)) / letters;
    return {
      figures: { letters, different: different.length, leaks: leaks.length },
      goals: [
        atLeast('letters on a held record that read byte for byte like those on a delay', equal, 100),
        atMost('letters with something of an officer’s column', leaks.length, 0),
      ],
    };
  } finally {
    await database.close();
  }
}
