import {
  type Dialect,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely';
import { errorCode } from '../errors.ts';
import { type Database, isEmbedded, type Trx } from './database.ts';
import type { Schema } from './schema.ts';

type Answers<Waiting extends readonly unknown[]> = {
  -readonly [Place in keyof Waiting]: Awaited<Waiting[Place]>;
};

/**
 * Sends statements that need none of each other's answers without waiting between them: on a server each wait costs as
 * much as most statements. `send` gets the transaction for them, and calls store functions in the order in which the
 * server is to take them. When one fails, the others are waited for before its error is thrown: what is still under way
 * at the rollback would run outside of every transaction. The embedded database takes one after another.
 */
export async function sendTogether<const Waiting extends readonly unknown[]>(
  trx: Trx,
  send: (beside: Trx) => Waiting,
): Promise<Answers<Waiting>> {
  return allOf(send(isEmbedded(trx) ? trx : await beside(trx)));
}

/**
 * The same for readings that may or may not stand in a transaction, and of which each may ask several questions one after
 * another: what all of them ask at the same time is sent at once, on one connection.
 */
export async function readTogether<const Waiting extends readonly unknown[]>(
  db: Database,
  read: (beside: Database) => Waiting,
): Promise<Answers<Waiting>> {
  if (isEmbedded(db)) return allOf(read(db));
  if (db.isTransaction) return allOf(read(await beside(db)));
  return db.connection().execute(async (one) => allOf(read(await beside(one))));
}

async function allOf<const Waiting extends readonly unknown[]>(waiting: Waiting): Promise<Answers<Waiting>> {
  const settled = await Promise.allSettled(waiting);
  const failures = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
  // Whatever comes after the one that failed fails too, and says only that.
  if (failures.length > 0)
    throw failures.find((one) => errorCode(one) !== inFailedTransaction) ?? failures[0];
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as Answers<Waiting>;
}

/** Appendix A of PostgreSQL's documentation: in_failed_sql_transaction. */
const inFailedTransaction = '25P02';

/** The same connection, and the transaction on it if there is one, without Kysely's habit of holding back a statement until the one before is answered. */
async function beside(db: Database): Promise<Trx> {
  const connection = await db.getExecutor().provideConnection(async (own) => own);
  const executor = db
    .getExecutor()
    .withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
  return new Transaction<Schema>({ config: { dialect }, dialect, driver: new DummyDriver(), executor });
}

/** Asked for nothing: the transaction is under way. */
const dialect: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
};
