import { sql } from 'kysely';

// A firm of 200,000 clients and 1,000,000 payments, made by the server itself; one client in 10,000 has a thousand.

export const clientCount = 200_000;
export const paymentCount = 1_000_000;
export const firmDay = new Date('2026-03-11T08:00:00Z');
const heavyClients = 20;

/** The payment of this number, as the statements below make it. */
export function paymentOf(number: number) {
  const client = number % 50 === 0 ? number % heavyClients : number % clientCount;
  const at = new Date(firmDay.getTime() - ((number * 37) % 150_000) * 60_000);
  return {
    id: `WD-${1_000_000 + number}`,
    amount: 100 + (number % 9000),
    day: at.toISOString().slice(0, 10),
    login: String(50_000_000 + client),
    address: `client${client}@mail${client % 997}.example`,
  };
}

const seen = sql`timestamptz '2026-03-11T08:00:00Z', timestamptz '2026-03-11T08:00:00Z'`;
export const bigFirm = [
  sql`insert into core.client (external_id, type, entity, name, emails, phones_masked, status, vip, source_updated_at, confirmed_at)
    select 'CL-' || (1000000 + number), 'individual', 'Big Firm', 'Client ' || number,
      array['client' || number || '@mail' || number % 997 || '.example'], '{}', 'active', false, ${seen}
    from generate_series(0, ${sql.lit(clientCount - 1)}) as number`,
  sql`insert into core.account (external_id, client_id, login, status, source_updated_at, confirmed_at)
    select 'AC-' || number, 'CL-' || (1000000 + number), (50000000 + number)::text, 'active', ${seen}
    from generate_series(0, ${sql.lit(clientCount - 1)}) as number`,
  sql`insert into core.application (external_id, client_id, status, submitted_at, source_updated_at, confirmed_at)
    select 'AP-' || (1000000 + number), 'CL-' || (1000000 + number), 'approved', ${sql.lit(firmDay.toISOString())}::timestamptz, ${seen}
    from generate_series(0, ${sql.lit(clientCount - 1)}) as number`,
  sql`insert into core.payment (external_id, client_id, kind, status, amount, currency, method, provider_ref, uetr,
      requested_at, source_updated_at, confirmed_at)
    select 'WD-' || (1000000 + number),
      'CL-' || (1000000 + case when number % 50 = 0 then number % ${sql.lit(heavyClients)} else number % ${sql.lit(clientCount)} end),
      'withdrawal', case when number % 5 = 0 then 'pending_review' else 'completed' end, 100 + number % 9000, 'USD', 'sepa',
      'pay_' || md5(number::text), md5('u' || number)::uuid::text,
      timestamptz '2026-03-11T08:00:00Z' - (number::bigint * 37 % 150000) * interval '1 minute', ${seen}
    from generate_series(0, ${sql.lit(paymentCount - 1)}) as number`,
  sql`vacuum (analyze) core.client, core.account, core.application, core.payment`,
];
