import { isUtf8 } from 'node:buffer';
import { DeskError } from '../domain/errors.ts';
import type { MirroredKind } from '../domain/model.ts';
import { recordColumns } from '../domain/record-shapes.ts';
import type { UpsertRecordRows } from '../domain/upsert-records.ts';
import { rememberEntities } from './seen-bodies.ts';
import { findSignatureFault, type SignatureSettings } from './signature.ts';
import { readEventBody } from './webhook-event.ts';
import { readWebhookRows, refuseForeignRows, type WebhookRows } from './webhook-rows.ts';

export interface WebhookRequest {
  /** The last part of the path: a record's name or its file's, "payment" or "payments". */
  entity: string;
  /** The header Casedesk-Signature. */
  signature: string | undefined;
  body: Buffer;
}
export interface WebhookAnswer {
  status: number;
  body: object;
}

export interface WebhookDependencies {
  upsert: UpsertRecordRows;
  now(): Date;
  /** Events that went in whole; absent: none is known again. */
  events?: {
    isKnown(entity: MirroredKind, eventId: string): Promise<boolean>;
    remember(entity: MirroredKind, eventId: string): Promise<void>;
  };
}

const largestBody = 1024 * 1024;
const mostRows = 1000;
const entities = new Map<string, MirroredKind>([
  ['provider', 'provider'],
  ['providers', 'provider'],
  ['client', 'client'],
  ['clients', 'client'],
  ['account', 'account'],
  ['accounts', 'account'],
  ['application', 'application'],
  ['applications', 'application'],
  ['document', 'document'],
  ['documents', 'document'],
  ['payment', 'payment'],
  ['payments', 'payment'],
]);

/**
 * The signed webhook of the core system: one record or up to 1,000, at most 1 MB. Answers 200 when every row went in,
 * and 422 with the same counts when some were refused, so that a sender which repeats what failed also brings a row
 * whose parent came late; repeating is always safe. 401 comes before anything about the content is said.
 * An event that went in whole is known again by its event_id and changes nothing, nor does it confirm anything: a core
 * system that repeats an event hours later does not say that it is still so.
 * A signature covers the time and the body but not the path, so a signed body is good for one entity only: shown to
 * another within the tolerance it is refused (401), and so is every row with fields that only another entity has. What was
 * seen is kept in this process alone; the second check holds in every replica.
 * Rejects when the database does; the caller then answers 5xx and the core system sends again.
 */
export function openRecordsWebhook(
  settings: SignatureSettings,
  dependencies: WebhookDependencies,
): (request: WebhookRequest) => Promise<WebhookAnswer> {
  if (settings.secrets.length === 0 || settings.secrets.some((secret) => secret.trim() === '')) {
    throw new DeskError(
      'webhook_secret',
      'The records webhook needs secrets, and none of them may be empty.',
    );
  }
  const entityOf = rememberEntities(settings.toleranceSeconds);
  return async ({ entity, signature, body }) => {
    if (body.length > largestBody)
      return refusal(413, `The body is larger than ${largestBody} bytes; send less at once.`);
    const fault = findSignatureFault(signature, body, settings, dependencies.now());
    if (fault !== null) return refusal(401, fault);
    const type = entities.get(entity);
    if (type === undefined) {
      return refusal(
        404,
        'Post to /records/providers, clients, accounts, applications, documents or payments.',
      );
    }
    if (entityOf(signature!, body, type, dependencies.now()) !== type)
      return refusal(401, 'This signed body was sent for other records before. Sign it anew.');
    const event = isUtf8(body) ? readEventBody(body.toString('utf8')) : { eventId: null, records: '' };
    if (event === null) return refusal(400, 'Write event_id as 1 to 128 characters without blanks.');
    const read = readWebhookRows(event.records);
    if (read === null) return refusal(400, 'The body is not JSON in UTF-8.');
    const count = read.rows.length + new Set(read.refused.map((cell) => cell.line)).size;
    if (count === 0) return refusal(400, 'The body holds no record.');
    if (count > mostRows)
      return refusal(413, `The body holds ${count} records; send at most ${mostRows} at once.`);
    const { eventId } = event;
    if (eventId !== null && (await dependencies.events?.isKnown(type, eventId)))
      return { status: 200, body: { repeated: true } };
    const answer = await upsertAll(type, refuseForeignRows(type, read), dependencies.upsert);
    // One of which a part was refused may come again when what it lacked is there.
    if (eventId !== null && answer.status === 200) await dependencies.events?.remember(type, eventId);
    return answer;
  };
}

async function upsertAll(
  entity: MirroredKind,
  { rows, refused }: WebhookRows,
  upsert: UpsertRecordRows,
): Promise<WebhookAnswer> {
  const upserted = await upsert({ entity, rows, source: 'webhook' });
  const all = [...refused, ...upserted.refused].sort((one, other) => one.line - other.line);
  const body = { ...upserted, refused: all, unknownFields: unknownFields(entity, rows) };
  if (all.length === 0) return { status: 200, body };
  const error = 'Some records were refused; the others went in. Lines count the records of the body from 1.';
  return { status: 422, body: { error, ...body } };
}

/** Fields that were not read. Only what looks like a field's name is repeated. */
function unknownFields(entity: MirroredKind, rows: WebhookRows['rows']): string[] {
  const known = new Set(recordColumns(entity).map((column) => column.name));
  const names = new Set(rows.flatMap((row) => Object.keys(row.values)));
  return [...names]
    .filter((name) => !known.has(name) && /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(name))
    .slice(0, 50);
}

function refusal(status: number, error: string): WebhookAnswer {
  return { status, body: { error } };
}
