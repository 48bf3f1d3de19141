import pg from 'pg';

/** How many rows a pipeline ended with. */
export type Counted = Record<string, number>;

const tables = ['mail', 'mail_place', 'inquiry_case', 'inquiry', 'case_clock', 'case_event', 'delivery'];

export async function countFacts(url: string, what: 'settled' | 'all'): Promise<Counted & { mails: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const count = async (from: string) =>
      Number((await client.query<{ count: string }>(`select count(*) from ${from}`)).rows[0]!.count);
    const counted: Counted & { mails: number } = { mails: await count("desk.mail where state <> 'stored'") };
    if (what === 'settled') return counted;
    for (const table of tables) counted[table] = await count(`desk.${table}`);
    counted.draftsWanted = await count('desk.inquiry where draft_wanted');
    return counted;
  } finally {
    await client.end();
  }
}
