import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Seconds. */
export interface PlainCopies {
  /** Into a table with the columns, indexes and the foreign key of the mirror's. */
  sameTable: number;
  /** Into a table with the columns alone. */
  bareTable: number;
}

/** Writes the mirror's payments into a file, in the order in which they lie, and copies them into empty tables. */
export async function plainCopies(ownerUrl: string, file: string): Promise<PlainCopies> {
  const [{ default: pg }, { from, to }] = await Promise.all([import('pg'), import('pg-copy-streams')]);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await pipeline(client.query(to('copy core.payment to stdout')), createWriteStream(file));
    await client.query('create table core.plain_payment (like core.payment including all)');
    await client.query(
      'alter table core.plain_payment add foreign key (client_id) references core.client (external_id)',
    );
    await client.query('create table core.bare_payment (like core.payment)');
    const copyInto = async (table: string) => {
      await client.query('checkpoint').catch(() => undefined);
      const begun = performance.now();
      await pipeline(createReadStream(file), client.query(from(`copy ${table} from stdin`)));
      return (performance.now() - begun) / 1000;
    };
    return {
      sameTable: await copyInto('core.plain_payment'),
      bareTable: await copyInto('core.bare_payment'),
    };
  } finally {
    await client.end();
  }
}
