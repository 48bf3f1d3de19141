import { type Insertable, type RawBuilder, sql } from 'kysely';
import type { Mention, MentionType } from '../model/understanding.ts';
import type { MirroredKind, RecordType } from '../model.ts';
import { identifierHashes, type Keys } from '../seal.ts';
import type { Database, Trx } from './database.ts';
import type {
  AccountTable,
  ApplicationTable,
  ClientTable,
  DocumentTable,
  PaymentTable,
  ProviderTable,
} from './schema-core.ts';

type NewRow<Table> = Required<Omit<Insertable<Table>, 'id'>>;
/** Every column of a mirrored row but the id that the database gives it. */
export interface NewRecords {
  provider: NewRow<ProviderTable>;
  client: NewRow<ClientTable>;
  account: NewRow<AccountTable>;
  application: NewRow<ApplicationTable>;
  document: NewRow<DocumentTable>;
  payment: NewRow<PaymentTable>;
}

/** ignored: older than what is stored. confirmed: of the same time. A row is written in both other cases too. */
export type UpsertResult = 'inserted' | 'updated' | 'confirmed' | 'ignored';

/**
 * Writes rows unless a newer one is stored, and returns what became of each, in the order given. A row with the time
 * of the stored one replaces it too: what the source said last counts. Rows of one id are taken in the order given.
 * Locks rows in the order of their ids and never their keys, so that two imports cannot wait for each other.
 */
export async function upsertRecords<Entity extends MirroredKind>(
  trx: Trx,
  entity: Entity,
  rows: NewRecords[Entity][],
): Promise<UpsertResult[]> {
  const results: UpsertResult[] = [];
  for (const wave of wavesOfDistinctIds(rows)) {
    const once = wave.map((index) => rows[index]!);
    const before = await lockTimes(trx, entity, once);
    const written = await writeRows(trx, entity, once);
    for (const index of wave) results[index] = resultOf(rows[index]!, before, written);
  }
  return results;
}

function resultOf(
  row: { external_id: string; source_updated_at: Date },
  before: Map<string, number>,
  written: Set<string>,
): UpsertResult {
  if (!written.has(row.external_id)) return 'ignored';
  const time = before.get(row.external_id);
  if (time === undefined) return 'inserted';
  return time === row.source_updated_at.getTime() ? 'confirmed' : 'updated';
}

/** Indexes of rows, so that no id is twice in one list: a statement cannot write the same row twice. */
function wavesOfDistinctIds(rows: { external_id: string }[]): number[][] {
  const waves: number[][] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const wave = seen.get(row.external_id) ?? 0;
    seen.set(row.external_id, wave + 1);
    waves[wave] ??= [];
    waves[wave].push(index);
  }
  return waves;
}

async function lockTimes(
  trx: Trx,
  entity: MirroredKind,
  wave: { external_id: string }[],
): Promise<Map<string, number>> {
  const ids = wave.map((row) => row.external_id);
  const rows = await sql<{ external_id: string; source_updated_at: Date }>`
    select external_id, source_updated_at from ${sql.table(`core.${entity}`)}
    where external_id = any(${ids}::text[]) order by external_id for no key update`.execute(trx);
  return new Map(rows.rows.map((row) => [row.external_id, row.source_updated_at.getTime()]));
}

/** One statement with one parameter, whatever the number of rows. Returns the ids that were written. */
async function writeRows(
  trx: Trx,
  entity: MirroredKind,
  rows: { external_id: string }[],
): Promise<Set<string>> {
  const table = sql.table(`core.${entity}`);
  const names = Object.keys(rows[0]!);
  const columns = sql.join(names.map((name) => sql.id(name)));
  const changes = names
    .filter((name) => name !== 'external_id')
    .map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`);
  const written = await sql<{ external_id: string }>`
    insert into ${table} as stored (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::text::jsonb)
    order by external_id
    on conflict (external_id) do update set ${sql.join(changes)}
    where excluded.source_updated_at >= stored.source_updated_at
    returning external_id`.execute(trx);
  return new Set(written.rows.map((row) => row.external_id));
}

/** Which of these ids are there. */
export async function existingParents(
  db: Database,
  parent: 'client' | 'application',
  ids: string[],
): Promise<Set<string>> {
  const rows = await sql<{ external_id: string }>`
    select external_id from ${sql.table(`core.${parent}`)} where external_id = any(${[...new Set(ids)]}::text[])`.execute(
    db,
  );
  return new Set(rows.rows.map((row) => row.external_id));
}

/** External ids of the clients who registered these lower-case addresses; several when they share one. */
export async function clientsByAddresses(db: Database, addresses: string[]): Promise<Map<string, string[]>> {
  if (addresses.length === 0) return new Map();
  const rows = await sql<{ address: string; external_id: string }>`
    select asked.address, client.external_id from unnest(${[...new Set(addresses)]}::text[]) as asked (address)
      join core.client as client on client.emails @> array[asked.address] order by client.external_id`.execute(
    db,
  );
  const grouped = [...Map.groupBy(rows.rows, (row) => row.address)];
  return new Map(grouped.map(([address, owners]) => [address, owners.map((row) => row.external_id)]));
}

export async function clientsByAddress(db: Database, address: string): Promise<string[]> {
  return (await clientsByAddresses(db, [address])).get(address) ?? [];
}

/** The client who owns each record, by `${type} ${externalId}`; what is not there has no owner. */
export async function ownersOfRecords(
  db: Database,
  records: { type: RecordType; externalId: string }[],
): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  for (const [type, group] of Map.groupBy(records, (record) => record.type)) {
    const ids = group.map(({ externalId }) => externalId);
    const found = await sql<{ external_id: string; client_id: string }>`
      select external_id, client_id from ${sources[type]} as named where external_id = any(${ids}::text[])`.execute(
      db,
    );
    for (const row of found.rows) owners.set(`${type} ${row.external_id}`, row.client_id);
  }
  return owners;
}

type Asked = Pick<Mention, 'type' | 'value' | 'hashes'> & { quoted?: string };
export interface RecordHit<Found extends Asked> {
  mention: Found;
  type: RecordType;
  externalId: string;
  /** External id of the client who owns the row. */
  clientId: string;
}

/** The columns a mention of a type may name. A login that happens to be somebody's provider reference names nobody. */
const lookups: Partial<Record<MentionType, [RecordType, RawBuilder<unknown>][]>> = {
  client_id: [['client', sql`external_id`]],
  login: [['account', sql`login`]],
  application_id: [['application', sql`external_id`]],
  // An id whose prefix tells nothing is called a payment's: it may be any id that the firm gave, or a provider's.
  payment_id: [
    ['client', sql`external_id`],
    ['application', sql`external_id`],
    ['document', sql`external_id`],
    ['payment', sql`external_id`],
    ['payment', sql`provider_ref`],
  ],
  // Providers mix capitals and small letters in ids such as pay_3kTQx9, and mentions are in capitals.
  // The firm's own id is a reference to a client, too.
  provider_ref: [
    ['payment', sql`upper(provider_ref)`],
    ['payment', sql`external_id`],
    ['application', sql`external_id`],
  ],
  uetr: [['payment', sql`uetr`]],
  arn: [['payment', sql`arn`]],
  rrn: [['payment', sql`rrn`]],
  txid: [['payment', sql`txid`]],
  iban: [['payment', sql`iban_hash`]],
  phone: [['client', sql`phone_hashes`]],
};
const sources: Record<RecordType, RawBuilder<unknown>> = {
  client: sql`(select external_id, external_id as client_id, phone_hashes from core.client)`,
  account: sql`core.account`,
  application: sql`core.application`,
  document: sql`(select document.external_id, client_id from core.document
    join core.application on application.external_id = application_id)`,
  payment: sql`core.payment`,
};

/**
 * Rows that one of the mentions names, in the order of the mentions: ids and references as findMentions writes them
 * (ids in capitals, and as they were typed; UETRs and transaction hashes in small letters), and whole IBANs and telephone numbers by their keyed hash. A mention that
 * names several rows gives each of them.
 */
export async function findRecordHits<Found extends Asked>(
  db: Database,
  mentions: Found[],
  keys: Keys,
): Promise<RecordHit<Found>[]> {
  const asked = mentions.flatMap((mention, position) =>
    formsOf(mention, keys).map((form) => ({ position, type: mention.type, form })),
  );
  const selects = [...new Set(asked.map(({ type }) => type))].flatMap((type) =>
    columnsFor(type, mentions).map(
      ([record, column]) => sql`
    select position, ${record}::text as record, external_id, client_id
      from asked join ${sources[record]} as named
        on ${type === 'phone' ? sql`${column} @> array[form]` : sql`${column} = form`} where asked.type = ${type}`,
    ),
  );
  if (selects.length === 0) return [];
  const found = await sql<{ position: number; record: RecordType; external_id: string; client_id: string }>`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
        as asked (position int, type text, form text)
    )
    ${sql.join(selects, sql` union `)}
    order by position, record, external_id`.execute(db);
  return found.rows.map((row) => ({
    mention: mentions[row.position]!,
    type: row.record,
    externalId: row.external_id,
    clientId: row.client_id,
  }));
}

/** How a value may stand in the mirror: as it is, ids with and without their hyphen, a
 * chain's hash with and without 0x, an IBAN as its hash. */
function formsOf({ type, value, hashes, quoted = value }: Asked, keys: Keys): string[] {
  if (hashes || type === 'phone') return hashes ?? [];
  if (type === 'iban') return wholeIban.test(value) ? identifierHashes(value, keys) : [];
  if (type === 'provider_ref') return asTyped(value, quoted);
  if (shapedTypes.includes(type)) return [...idForms(value), ...asTyped(value, quoted).slice(1)];
  if (type !== 'txid') return [value];
  return value.startsWith('0x') ? [value, value.slice(2)] : [value, `0x${value}`];
}

/** Some firms' own ids mix capitals and small letters (pay_F8mW6b): people copy them, and copies have the right ones. */
function asTyped(value: string, quoted: string): string[] {
  return quoted !== value && quoted.toUpperCase() === value.toUpperCase() ? [value, quoted] : [value];
}

/** WD-20931 is also typed WD20931. */
function idForms(value: string): string[] {
  const parts = /^([A-Z]{1,5})(-?)(\d{4,12})$/.exec(value);
  return parts ? [value, `${parts[1]}${parts[2] === '' ? '-' : ''}${parts[3]}`] : [value];
}

/** What costs more than an index of its own is asked only when a value calls for it. */
function columnsFor(type: MentionType, mentions: Asked[]): [RecordType, RawBuilder<unknown>][] {
  const columns = lookups[type] ?? [];
  // Providers mix capitals and small letters in ids such as pay_3kTQx9, and mentions are in capitals.
  const mixed = type === 'payment_id' && mentions.some((one) => one.type === type && one.value.includes('_'));
  return mixed ? [...columns, ['payment', sql`upper(provider_ref)`]] : columns;
}

const shapedTypes: MentionType[] = ['payment_id', 'application_id', 'client_id'];
const wholeIban = /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}$/i;
