import { sql } from 'kysely';
import type { Database } from '../../../src/domain/store/database.ts';
import type { CaseLink } from '../../../src/domain/store/links.ts';
import type { Reader } from './readers.ts';

/** A value that stands in one column of the mirror alone, and who may read it there. */
interface Mark {
  table: 'client' | 'application' | 'document' | 'payment';
  column: string;
  value: string;
  readers: readonly Reader[];
  /** As a letter writes it, where that is not as it stands. */
  written?: string;
}

const everybody: Reader[] = ['client', 'sales', 'finance', 'provider'];
const moneyAlone: Reader[] = ['finance', 'provider'];
const traced: Reader[] = ['client', ...moneyAlone];
const nobody: Reader[] = [];

export const marks: Mark[] = [
  mark('client', 'name', 'Qzname Qzfamily', ['client']),
  mark('client', 'name_native', 'Qznative Qzownname', nobody),
  mark('client', 'entity', 'QZENTITY', nobody),
  mark('client', 'country', 'QZCOUNTRY', nobody),
  mark('client', 'status', 'qz_client_status', nobody),
  mark('application', 'external_id', 'APP-55001', ['sales']),
  mark('application', 'level', 'QZLEVEL', nobody),
  mark('application', 'reason_code', 'qz_application_reason', nobody),
  mark('document', 'external_id', 'DOC-55001', nobody),
  mark('document', 'country', 'QZDOCCOUNTRY', nobody),
  mark('payment', 'external_id', 'PAY-55001', everybody),
  mark('payment', 'login', '70055001', nobody),
  { ...mark('payment', 'amount', '5432.10', everybody), written: '32.10' },
  mark('payment', 'fee', '99.75', ['finance']),
  mark('payment', 'provider', 'Qzprovider', ['finance']),
  mark('payment', 'provider_ref', 'QZREF-1', moneyAlone),
  mark('payment', 'uetr', '97ed4827-7b6f-4491-a06f-b548d5a7512d', traced),
  mark('payment', 'arn', '24204290742000012345678', traced),
  mark('payment', 'rrn', '607212345678', moneyAlone),
  mark('payment', 'txid', 'a1075db55d416d3ca199f55b6084e2115b9345e16c5cf302fc80e9d5fbf5d48d', traced),
  mark('payment', 'network', 'Qznetwork', moneyAlone),
  mark('payment', 'card_last4', '7391', moneyAlone),
  { ...mark('payment', 'iban_masked', 'DE****8264', moneyAlone), written: '8264' },
  mark('payment', 'payer_name', 'Qzpayer', nobody),
];

/** The marks that stand in a text. */
export function marksIn(text: string): Mark[] {
  // Russian writes 5 432,10 and the English officer’s copy 5,432.10.
  const read = text.replace(/(\d),(\d{2})(?!\d)/g, '$1.$2');
  return marks.filter(({ value, written = value }) => read.includes(written));
}

export interface Marked {
  payment: { kind: string; status: string; reason: string | null } | null;
  application: string;
  document: { status: string; reason: string | null };
}

const at = '2026-03-12T09:00:00Z';

/** Puts a client with marked records into an emptied mirror; gives the links of a case about them. */
export async function loadMarked(
  db: Database,
  { payment, application, document }: Marked,
): Promise<CaseLink[]> {
  for (const table of ['payment', 'document', 'application', 'client'])
    await sql`delete from ${sql.table(`core.${table}`)}`.execute(db);
  await insert(db, 'client', {
    ...{ external_id: 'C-55001', type: 'individual', emails: ['qz@example.com'] },
    ...{ phones_masked: ['QZPHONE'], phone_hashes: ['QZPHONE'], vip: false },
  });
  await insert(db, 'application', {
    ...{ client_id: 'C-55001', status: application, submitted_at: at, decided_at: at },
    verification_deadline: '2026-05-01T00:00:00Z',
  });
  await insert(db, 'document', {
    ...{
      application_id: 'APP-55001',
      requirement: 'proof_of_address',
      type: 'utility_bill',
      received_at: at,
    },
    ...{ status: document.status, reason_code: document.reason, expiry_date: '2026-06-30' },
  });
  if (payment)
    await insert(db, 'payment', {
      ...{ client_id: 'C-55001', kind: payment.kind, status: payment.status, reason_code: payment.reason },
      ...{ currency: 'USD', method: 'bank_transfer', requested_at: at, submitted_at: at, completed_at: at },
      expected_by: at,
    });
  const linked = ['client:C-55001', ...(payment ? ['payment:PAY-55001'] : ['application:APP-55001'])];
  return linked.map((one) => {
    const [type, externalId] = one.split(':') as [CaseLink['type'], string];
    return { type, externalId, score: 1, state: 'confirmed', evidence: [] };
  });
}

async function insert(db: Database, table: Mark['table'], given: Record<string, unknown>): Promise<void> {
  const marked = marks.filter((one) => one.table === table).map(({ column, value }) => [column, value]);
  const seen = { source_updated_at: at, confirmed_at: at };
  const values = { ...Object.fromEntries(marked), ...given, ...seen };
  const name = sql.table(`core.${table}`);
  const columns = sql.join(Object.keys(values).map((column) => sql.id(column)));
  await sql`insert into ${name} (${columns})
    select ${columns} from jsonb_populate_record(null::${name}, ${JSON.stringify(values)}::text::jsonb)`.execute(
    db,
  );
}

function mark(table: Mark['table'], column: string, value: string, of: readonly Reader[]): Mark {
  return { table, column, value, readers: of };
}
