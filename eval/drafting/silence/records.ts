import { sql } from 'kysely';
import type { Database } from '../../../src/domain/store/database.ts';
import type { CaseLink } from '../../../src/domain/store/links.ts';
import { readTold, type Told } from '../audiences/readers.ts';

/** Stands in every column of the mirror that no letter may tell. */
export const canary = 'QZXCANARY';

interface Row {
  status: string;
  reason: string | null;
}
/** One record as it is on an ordinary day, and as it is while compliance holds it. */
export interface Pair {
  what: string;
  kind: 'withdrawal' | 'deposit' | 'application' | 'document';
  ordinary: Row;
  held: Row;
}

export const pairs: Pair[] = [
  pair('withdrawal', 'pending_review', 'on_hold', 'compliance_hold'),
  pair('withdrawal', 'requested', 'approved', 'suspected_fraud'),
  pair('deposit', 'under_review', 'on_hold', 'sanctions'),
  pair('deposit', 'received_unmatched', 'under_review', 'fraud_engine_decline'),
  pair('application', 'manual_review', 'on_hold', 'pep'),
  pair('application', 'submitted', 'restricted', 'adverse_media'),
  pair('document', 'processing', 'rejected', 'forgery'),
  pair('document', 'received', 'revision_requested', 'fraud_pattern'),
];

/** Clears the mirror and puts the record in, with everything a letter on it may need beside it. */
export async function loadRecord(db: Database, kind: Pair['kind'], { status, reason }: Row): Promise<Told> {
  for (const table of ['payment', 'document', 'application', 'client'])
    await sql`delete from ${sql.table(`core.${table}`)}`.execute(db);
  const at = '2026-03-12T09:00:00Z';
  await insert(db, 'client', {
    ...{ external_id: 'C-1', type: 'individual', entity: canary, name: 'Anna Petrova', country: canary },
    ...{
      emails: [`${canary}@example.com`],
      phones_masked: [canary],
      phone_hashes: [canary],
      status: canary,
      vip: false,
    },
  });
  const applies = kind === 'application' || kind === 'document';
  if (applies)
    await insert(db, 'application', {
      ...{ external_id: 'AP-1', client_id: 'C-1', level: canary, submitted_at: at, decided_at: null },
      ...(kind === 'application' ? { status, reason_code: reason } : { status: 'manual_review' }),
      verification_deadline: '2026-05-01T00:00:00Z',
    });
  if (kind === 'document')
    await insert(db, 'document', {
      ...{
        external_id: 'DOC-1',
        application_id: 'AP-1',
        requirement: 'proof_of_address',
        type: 'utility_bill',
      },
      ...{ country: canary, status, reason_code: reason, expiry_date: '2026-06-30', received_at: at },
    });
  if (!applies)
    await insert(db, 'payment', {
      ...{ external_id: 'PAY-1', client_id: 'C-1', login: canary, kind, status, reason_code: reason },
      ...{ amount: '5000', currency: 'USD', fee: '99.75', method: 'bank_transfer', provider: canary },
      ...{ provider_ref: canary, rrn: canary, network: canary, iban_masked: canary, payer_name: canary },
      ...{ requested_at: at, submitted_at: at, completed_at: at, expected_by: at, uetr: canary, arn: canary },
    });
  return readTold(db, [link('client', 'C-1'), linkOf(kind)]);
}

async function insert(db: Database, table: string, values: Record<string, unknown>): Promise<void> {
  const seen = { source_updated_at: '2026-03-12T09:00:00Z', confirmed_at: '2026-03-16T09:00:00Z' };
  const row = JSON.stringify({ ...values, ...seen });
  const name = sql.table(`core.${table}`);
  const columns = sql.join(Object.keys({ ...values, ...seen }).map((column) => sql.id(column)));
  await sql`insert into ${name} (${columns})
    select ${columns} from jsonb_populate_record(null::${name}, ${row}::text::jsonb)`.execute(db);
}

function linkOf(kind: Pair['kind']): CaseLink {
  if (kind === 'application') return link('application', 'AP-1');
  return kind === 'document' ? link('document', 'DOC-1') : link('payment', 'PAY-1');
}

function link(type: CaseLink['type'], externalId: string): CaseLink {
  return { type, externalId, score: 1, state: 'confirmed', evidence: [] };
}

function pair(kind: Pair['kind'], ordinary: string, held: string, reason: string): Pair {
  return {
    what: `${kind} in ${held} for ${reason}`,
    kind,
    ordinary: { status: ordinary, reason: null },
    held: { status: held, reason },
  };
}
