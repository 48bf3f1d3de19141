import pg from 'pg';
import type { DeskRows } from './checker.ts';

/** Reads the tables as the owner. */
export async function readDeskRows(url: string): Promise<DeskRows> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async <Row>(statement: string) => (await client.query(statement)).rows as Row[];
  try {
    const [copies] = await rows<{ count: string }>(
      "select count(*) from desk.case_event where kind = 'also_received'",
    );
    const [broken] = await rows<{ count: string }>(`select count(*) from desk.case_event event
      where hash <> encode(sha256(convert_to(desk.case_event_text(event), 'UTF8')), 'hex')`);
    return {
      mails: await rows('select sha256, state, outcome from desk.mail'),
      inquiries: await rows(
        'select sender_address as sender, sha256 from desk.inquiry join desk.mail on mail.id = mail_id',
      ),
      copies: Number(copies!.count),
      cases: await rows('select id::int, recipient from desk.inquiry_case'),
      replies:
        await rows(`select message_id as "messageId", delivery.recipient, state, approval.id is not null as approved
        from desk.delivery left join desk.approval on approval.id = delivery.subject_id where kind = 'reply'`),
      stuck: (
        await rows<{ what: string }>(`
          select 'mail ' || id || ' ' || state || ' tried ' || attempts || ' ' || coalesce(reason, '') || ' claimed until ' || coalesce(claimed_until::text, '-') || ' now ' || now()::text as what
            from desk.mail where state = 'stored'
          union all select kind || ' ' || state || ' of case ' || coalesce(case_id, 0) from desk.delivery
            where state not in ('sent') and not (state = 'failed' and kind like '%_update')
          union all select 'draft wanted for case ' || case_id from desk.inquiry where draft_wanted`)
      ).map(({ what }) => what),
      brokenEvents: Number(broken!.count),
    };
  } finally {
    await client.end();
  }
}

/** How much is still to do; 0 when all is quiet. */
export async function countOpenWork(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ open: string }>(`select
      (select count(*) from desk.mail where state = 'stored')
      + (select count(*) from desk.delivery where state in ('pending', 'sending', 'unknown'))
      + (select count(*) from desk.inquiry where draft_wanted)
      + (select count(*) from desk.inquiry_case row where not exists
          (select 1 from desk.delivery where case_id = row.id and kind = 'reply')) as open`);
    return Number(rows[0]!.open);
  } finally {
    await client.end();
  }
}
