import type { Context } from './context.ts';
import type { LinkedFacts } from './model/fact-rows.ts';
import type { MentionType } from './model/understanding.ts';
import type { Officer, RecordType, Result } from './model.ts';
import { phonesMeant } from './rules/phone-numbers.ts';
import { identifierHashes } from './seal.ts';
import { addEvent } from './store/case-events.ts';
import type { Database } from './store/database.ts';
import { readLinkedFacts } from './store/facts.ts';
import { casesLinkedTo } from './store/links.ts';
import { clientsByAddress, findRecordHits } from './store/records.ts';

/** A record as an officer may see it, by the same allow-list as a letter. */
export interface FoundRecord {
  type: RecordType;
  externalId: string;
  clientId: string;
  clientName: string;
  /** "withdrawal", "1800.00 USD", "processing"; codes and values, not sentences. */
  says: string[];
  /** When it was requested, submitted or received. */
  at: Date | null;
}

const mostFound = 10;
const asIdentifier: [MentionType, (typed: string) => string][] = [
  ['client_id', (typed) => typed.toUpperCase()],
  ['login', (typed) => typed],
  ['application_id', (typed) => typed.toUpperCase()],
  ['payment_id', (typed) => typed.toUpperCase()],
  ['provider_ref', (typed) => typed.toUpperCase()],
  ['uetr', (typed) => typed.toLowerCase()],
  ['arn', (typed) => typed],
  ['txid', (typed) => typed.toLowerCase()],
  ['iban', (typed) => typed.replace(/\s+/g, '').toUpperCase()],
];

/** The records that one identifier names, typed by a person: an id, a reference, a hash, an IBAN, a telephone number or an
 * e-mail address. */
export async function recordsNamed(db: Database, context: Context, typed: string): Promise<FoundRecord[]> {
  const text = typed.normalize('NFKC').trim();
  if (text === '' || text.length > 100) return [];
  if (text.includes('@')) {
    const clients = await clientsByAddress(db, text.toLowerCase());
    return describe(
      db,
      clients.map((id) => ({ type: 'client', externalId: id, clientId: id })),
    );
  }
  const phones = phonesMeant(text).flatMap((number) => identifierHashes(number, context.keys));
  const mentions = [
    ...asIdentifier.map(([type, form]) => ({ type, value: form(text), quoted: text })),
    ...(phones.length > 0 ? [{ type: 'phone' as const, value: text, hashes: phones }] : []),
  ];
  const hits = await findRecordHits(db, mentions, context.keys);
  const named = new Map(hits.map((hit) => [`${hit.type} ${hit.externalId}`, hit]));
  return describe(db, [...named.values()].slice(0, mostFound));
}

export async function describe(
  db: Database,
  records: { type: RecordType; externalId: string; clientId: string }[],
): Promise<FoundRecord[]> {
  const found: FoundRecord[] = [];
  for (const { type, externalId, clientId } of records) {
    const link = { score: 1, state: 'confirmed' as const, evidence: [] };
    const facts = await readLinkedFacts(db, [
      { ...link, type: 'client', externalId: clientId },
      ...(type === 'client' ? [] : [{ ...link, type, externalId }]),
    ]);
    if (!facts) continue;
    found.push({
      type,
      externalId,
      clientId,
      clientName: facts.client.name,
      ...summary(type, externalId, facts),
    });
  }
  return found;
}

function summary(type: RecordType, id: string, facts: LinkedFacts): Pick<FoundRecord, 'says' | 'at'> {
  if (type === 'payment') {
    const payment = facts.payments.find((one) => one.externalId === id);
    if (payment)
      return {
        says: [payment.kind, `${payment.amount} ${payment.currency}`, payment.label],
        at: payment.requestedAt,
      };
  }
  if (type === 'application') {
    const application = facts.applications.find((one) => one.externalId === id);
    if (application) return { says: [application.label], at: application.submittedAt };
  }
  if (type === 'document') {
    const document = facts.documents.find((one) => one.externalId === id);
    if (document)
      return { says: [document.type ?? document.requirement, document.label], at: document.receivedAt };
  }
  return { says: [], at: null };
}

/** `/case find`: what an identifier is, and the cases about it on the officer's desks. Kept in the audit trail by id. */
export async function findRecord(
  context: Context,
  request: { typed: string; officer: Officer },
): Promise<Result<{ records: (FoundRecord & { cases: string[] })[] }>> {
  const { officer, typed } = request;
  if (!officer.roles.includes('officer') && !officer.roles.includes('manager'))
    return { ok: false, sentence: 'Only officers and managers look up records.' };
  const records = await recordsNamed(context.db, context, typed);
  await addEvent(context.db, {
    stream: 0,
    at: context.now(),
    actor: `officer:${officer.id}`,
    kind: 'record_looked_up',
    data: { records: records.map(({ type, externalId }) => `${type}:${externalId}`) },
  });
  const shown = [];
  for (const record of records)
    shown.push({ ...record, cases: await casesLinkedTo(context.db, record, officer.desks) });
  return { ok: true, records: shown };
}
