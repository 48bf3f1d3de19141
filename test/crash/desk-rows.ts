import pg from 'pg';
import type { DeskRows } from './checker.ts';

/**
 * Officers answer one case in so many. The others get their draft and their card all the same, and a run of 2,000 mails
 * ends in minutes.
 */
export const answeredOneIn = 5;

/** Reads the tables as the owner. */
export async function readDeskRows(url: string): Promise<DeskRows> {
  return withClient(url, async (rows) => {
    const [copies] = await rows<{ count: number }>(
      "select count(*)::int as count from desk.case_event where kind = 'also_received'",
    );
    return {
      mails: await rows('select sha256, state from desk.mail'),
      inquiries: await rows(
        'select case_id::int as "caseId", sender_address as sender, sha256 from desk.inquiry join desk.mail on mail.id = mail_id',
      ),
      copies: copies!.count,
      cases: await rows(
        `select id::int, recipient, id % ${answeredOneIn} = 0 as "isAnswered" from desk.inquiry_case`,
      ),
      replies:
        await rows(`select message_id as "messageId", delivery.case_id::int as "caseId", delivery.recipient,
          approval.id::int as approval, draft.text
        from desk.delivery left join desk.approval on approval.id = delivery.subject_id
          left join desk.draft on draft.id = approval.draft_id and draft.content_hash = approval.content_hash
        where kind = 'reply'`),
      cards: await rows(`select delivery.id, delivery.channel, ref from desk.delivery
        join desk.inquiry_case on inquiry_case.id = case_id where kind in ('case_card', 'escalation_card')`),
      stuck: await lines(rows, stuck),
      unaudited: await lines(rows, unaudited),
    };
  });
}

const stuck = `
  select 'mail ' || id || ' ' || state || ' tried ' || attempts || ' ' || coalesce(reason, '') as what
    from desk.mail where state = 'stored'
  union all select kind || ' ' || state || ' of case ' || coalesce(case_id, 0) from desk.delivery
    where state <> 'sent' and not (state = 'failed' and kind like '%_update')
  union all select 'draft wanted for case ' || case_id from desk.inquiry where draft_wanted`;

const unaudited = `
  select 'approval ' || approval.id as what from desk.approval
    where (select count(*) from desk.case_event event where stream = approval.case_id
      and kind = 'reply_approved' and (event.data ->> 'approval')::bigint = approval.id) <> 1
  union all select 'sent reply ' || delivery.id from desk.delivery
    where kind = 'reply' and state = 'sent' and (select count(*) from desk.case_event event where stream = delivery.case_id
      and event.kind = 'reply_sent' and event.data ->> 'delivery' = delivery.id::text) <> 1`;

/** A case is done when its latest inquiry has an approved answer. */
const open = `
  select state || ' mail' as what from desk.mail where state = 'stored'
  union all select state || ' ' || kind from desk.delivery where state in ('pending', 'sending', 'unknown')
  union all select 'wanted draft' from desk.inquiry where draft_wanted
  union all select 'unanswered case' from desk.inquiry_case row where id % ${answeredOneIn} = 0 and not exists
    (select 1 from desk.approval join desk.draft on draft.id = approval.draft_id where draft.case_id = row.id
      and draft.inquiry_id = (select max(id) from desk.inquiry where case_id = row.id))`;

/** What is still to do, "12 pending reply"; empty when all is quiet. */
export async function readOpenWork(url: string): Promise<{ mails: number; open: string[] }> {
  return withClient(url, async (rows) => {
    const [mails] = await rows<{ count: number }>('select count(*)::int as count from desk.mail');
    return {
      mails: mails!.count,
      open: await lines(
        rows,
        `select count(*) || ' ' || what as what from (${open}) still group by still.what`,
      ),
    };
  });
}

type Rows = <Row>(statement: string) => Promise<Row[]>;

async function lines(rows: Rows, statement: string): Promise<string[]> {
  return (await rows<{ what: string }>(statement)).map(({ what }) => what);
}

async function withClient<Result>(url: string, read: (rows: Rows) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  // PostgreSQL crashes here on purpose; the query in hand tells.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await read(async <Row>(statement: string) => (await client.query(statement)).rows as Row[]);
  } finally {
    await client.end();
  }
}
