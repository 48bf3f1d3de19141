import { sql } from 'kysely';
import type { RecordType } from '../model.ts';
import type { Database } from './database.ts';

/** What happened to a case of which nobody has told the client yet, as its events keep it. */
export interface CaseNews {
  kind: 'outcome' | 'returned' | 'wrote_again';
  at: Date;
  /** The record that changed, and what it is now; null where the client wrote. */
  record: { type: RecordType; externalId: string; label: string } | null;
}

/** Since the last reply left and the case was last closed; of each kind the latest, newest first. */
export async function newsOfCase(db: Database, caseId: number): Promise<CaseNews[]> {
  const found = await sql<{
    kind: CaseNews['kind'];
    at: Date;
    type: RecordType | null;
    record: string | null;
    label: string | null;
  }>`
    select distinct on (kind) kind, at, type, record, label from (
      select seq, at, data->>'type' as type, data->>'record' as record, data->>'after' as label,
        case when kind = 'reopened_by_record' then 'returned' when kind = 'inquiry_added' then 'wrote_again'
          else 'outcome' end as kind
      from desk.case_event where stream = ${caseId}
        and (kind = 'reopened_by_record' or kind = 'record_changed' and data->'outcome' = 'true'
          or kind = 'inquiry_added' and data->'reopened' = 'true')
        and seq > (select coalesce(max(seq), 0) from desk.case_event
          where stream = ${caseId} and kind in ('reply_sent', 'case_closed'))
    ) news order by kind, seq desc`.execute(db);
  return found.rows
    .map(({ kind, at, type, record, label }) => ({
      ...{ kind, at },
      record: type && record && label ? { type, externalId: record, label } : null,
    }))
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}
