import type { ApplicantFacts, ChecklistDocument } from '../model/documents.ts';
import type { DocumentReason } from '../model/fact-rows.ts';
import type { Database } from './database.ts';

/** The applications of a client, the latest first, at most ten. */
export async function applicantsOf(db: Database, clientId: string): Promise<ApplicantFacts[]> {
  const rows = await db
    .selectFrom('core.applicant_fact')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('submitted_at', (order) => order.desc().nullsLast())
    .orderBy('external_id')
    .limit(10)
    .execute();
  return rows.map((row) => ({
    applicationId: row.external_id,
    clientId: row.client_id,
    entity: row.entity,
    clientType: row.client_type,
    country: row.country,
    tier: row.tier,
    timeZone: row.time_zone,
    label: row.label,
    submittedAt: row.submitted_at,
    confirmedAt: row.confirmed_at,
  }));
}

/** What the allow-list view tells of the documents of an application. */
export async function checklistDocuments(db: Database, applicationId: string): Promise<ChecklistDocument[]> {
  const rows = await db
    .selectFrom('core.checklist_fact')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('external_id')
    .execute();
  return rows.map((row) => ({
    externalId: row.external_id,
    requirement: row.requirement,
    label: row.label,
    reason: row.reason as DocumentReason | null,
    issueDate: row.issue_date,
    expiryDate: row.expiry_date,
    receivedAt: row.received_at,
    changedAt: row.source_updated_at,
  }));
}
