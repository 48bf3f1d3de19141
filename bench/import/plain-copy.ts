import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Seconds. */
export interface PlainCopies {
  /** Into a table with the columns, indexes, free room and the foreign key of the mirror's. */
  sameTable: number;
  /** Into a table with the columns alone. */
  bareTable: number;
}
export interface PlainCopy {
  /** Rows that the import has committed so far. */
  imported(): Promise<number>;
  /** Resolves when no statement of the import is at work any more. */
  idle(): Promise<void>;
  /** Copies the rows that were imported since the last call, in the order in which they lie. */
  copyNew(): Promise<void>;
  /** What copying took so far. */
  seconds(): PlainCopies;
  end(): Promise<void>;
}

/** Two empty tables beside the mirror's payments, for the same rows by plain COPY; `file` holds each portion on its way. */
export async function openPlainCopy(ownerUrl: string, botUrl: string, file: string): Promise<PlainCopy> {
  const [{ default: pg }, { from, to }] = await Promise.all([import('pg'), import('pg-copy-streams')]);
  const owner = new pg.Client({ connectionString: ownerUrl });
  // A role sees what its own sessions do, and nobody else's.
  const bot = new pg.Client({ connectionString: botUrl });
  await Promise.all([owner.connect(), bot.connect()]);
  await owner.query('create table core.plain_payment (like core.payment including all)');
  await owner.query('alter table core.plain_payment set (fillfactor = 50)');
  await owner.query(
    'alter table core.plain_payment add foreign key (client_id) references core.client (external_id)',
  );
  await owner.query('create table core.bare_payment (like core.payment)');
  const seconds: PlainCopies = { sameTable: 0, bareTable: 0 };
  let copied = 0;
  const lastId = async () => {
    const found = await bot.query<{ id: string | null }>('select max(id) as id from core.payment');
    return Number(found.rows[0]?.id ?? 0);
  };
  const copyInto = async (table: string) => {
    const begun = performance.now();
    await pipeline(createReadStream(file), owner.query(from(`copy ${table} from stdin`)));
    return (performance.now() - begun) / 1000;
  };
  return {
    imported: lastId,
    async idle() {
      const active = async () => {
        // One in the middle of a COPY waits for a process that is held.
        const found = await bot.query(
          `select 1 from pg_stat_activity where application_name = 'casedesk-import' and state = 'active'
            and wait_event is distinct from 'ClientRead'`,
        );
        return (found.rowCount ?? 0) > 0;
      };
      while (await active()) await owner.query('select pg_sleep(0.01)');
    },
    async copyNew() {
      const last = await lastId();
      if (last === copied) return;
      const rows = `copy (select * from core.payment where id > ${copied} and id <= ${last} order by id) to stdout`;
      await pipeline(owner.query(to(rows)), createWriteStream(file));
      seconds.sameTable += await copyInto('core.plain_payment');
      seconds.bareTable += await copyInto('core.bare_payment');
      copied = last;
    },
    seconds: () => ({ ...seconds }),
    end: async () => {
      await Promise.all([owner.end(), bot.end()]);
    },
  };
}
