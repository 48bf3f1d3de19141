import type { DatabaseConnection, Dialect } from 'kysely';
import type { Database } from './database.ts';

/** What belongs to one transaction, whichever object stands for it, and goes when it ends. */
export interface TransactionNotes {
  /** The jobs it has asked for. */
  asked: Set<string>;
  /** Called when it has committed. They must not throw. */
  afterCommit: (() => void)[];
}

/** The dialect, with notes for each transaction; and the way to those of the one under way. */
export function withNotes(dialect: Dialect): {
  dialect: Dialect;
  notesOf(trx: Database): Promise<TransactionNotes>;
} {
  const kept = new WeakMap<DatabaseConnection, TransactionNotes>();
  return {
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver() {
        const driver = dialect.createDriver();
        const { beginTransaction, commitTransaction } = driver;
        driver.beginTransaction = async (connection, settings) => {
          kept.set(connection, { asked: new Set(), afterCommit: [] });
          await beginTransaction.call(driver, connection, settings);
        };
        driver.commitTransaction = async (connection) => {
          await commitTransaction.call(driver, connection);
          for (const tell of kept.get(connection)?.afterCommit ?? []) tell();
        };
        return driver;
      },
    },
    async notesOf(trx) {
      const connection = await trx.getExecutor().provideConnection(async (own) => own);
      const notes = kept.get(connection);
      if (!notes) throw new Error('outside of a transaction nothing commits');
      return notes;
    },
  };
}
