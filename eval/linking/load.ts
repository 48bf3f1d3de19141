import { type Insertable, sql } from 'kysely';
import type { Database } from '../../src/domain/store/database.ts';
import type {
  AccountTable,
  ApplicationTable,
  ClientTable,
  PaymentTable,
} from '../../src/domain/store/schema-core.ts';
import { type Firm, now } from './firm.ts';

const rowsAtOnce = 2000;
const seen = { source_updated_at: now, confirmed_at: now };

/** Puts the firm into the mirror, as the import would, but fast. */
export async function loadFirm(db: Database, firm: Firm): Promise<void> {
  await insert(db, 'client', clientRows(firm));
  await insert(db, 'account', accountRows(firm));
  await insert(db, 'application', applicationRows(firm));
  await insert(db, 'payment', paymentRows(firm));
  await sql`analyze`.execute(db);
}

async function insert(db: Database, table: string, rows: object[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0]!).map((name) => sql.id(name)));
  const name = sql.table(`core.${table}`);
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await sql`insert into ${name} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows.slice(start, start + rowsAtOnce))}::text::jsonb)`.execute(
      db,
    );
}

function clientRows({ clients }: Firm): Insertable<ClientTable>[] {
  return clients.map(({ id, name, tongue, address }) => ({
    external_id: id,
    type: 'individual',
    entity: 'Made Firm',
    name: name.latin,
    name_native: name.native || null,
    language: { en: 'en', ru: 'ru', zh: 'zh-Hans' }[tongue],
    country: null,
    emails: [address],
    phones_masked: [],
    phone_hashes: [],
    status: 'active',
    time_zone: { en: 'Europe/Berlin', ru: 'Asia/Almaty', zh: 'Asia/Singapore' }[tongue],
    vip: false,
    ...seen,
  }));
}

function accountRows({ clients }: Firm): Insertable<AccountTable>[] {
  return clients.map(({ id, login }) => ({
    external_id: `AC-${login}`,
    client_id: id,
    login,
    platform: 'MT5',
    currency: 'USD',
    status: 'active',
    ...seen,
  }));
}

function applicationRows({ clients }: Firm): Insertable<ApplicationTable>[] {
  return clients.map(({ id, application, applicationStatus }) => ({
    external_id: application,
    client_id: id,
    status: applicationStatus,
    submitted_at: new Date(now.getTime() - 4 * 86_400_000),
    ...seen,
  }));
}

function paymentRows({ payments }: Firm): Insertable<PaymentTable>[] {
  return payments.map((one) => ({
    external_id: one.id,
    client_id: one.client.id,
    login: one.client.login,
    kind: one.kind,
    status: one.status,
    amount: one.amount,
    currency: one.currency,
    method: one.method,
    provider: one.provider,
    provider_ref: one.providerReference,
    uetr: one.uetr,
    arn: one.arn,
    txid: one.transaction,
    card_last4: one.lastFour,
    requested_at: one.requestedAt,
    ...seen,
  }));
}
