import type { Database } from './database.ts';
import { insertRows } from './insert-rows.ts';

export interface ProviderAnswer {
  mailId: number;
  /** As officers read its name. */
  provider: string;
  /** External ids of the payments that it names. */
  payments: string[];
  subject: string;
  text: string;
  receivedAt: Date;
}

export async function addProviderAnswer(
  trx: Database,
  caseId: number,
  answer: ProviderAnswer,
): Promise<void> {
  const { mailId, provider, payments, subject, text, receivedAt } = answer;
  await insertRows(trx, 'desk.provider_answer', [
    { case_id: caseId, mail_id: mailId, provider, payments, subject, text, received_at: receivedAt },
  ]);
}

/** Newest first. */
export async function providerAnswers(
  db: Database,
  caseId: number,
  limit: number,
): Promise<ProviderAnswer[]> {
  const rows = await db
    .selectFrom('desk.provider_answer')
    .select(['mail_id as mailId', 'provider', 'payments', 'subject', 'text', 'received_at as receivedAt'])
    .where('case_id', '=', caseId)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows;
}

/** Whether this answer stands on the case already, come to another address of ours. */
export async function hasProviderAnswer(
  db: Database,
  caseId: number,
  answer: ProviderAnswer,
): Promise<boolean> {
  const found = await db
    .selectFrom('desk.provider_answer')
    .select('id')
    .where('case_id', '=', caseId)
    .where('provider', '=', answer.provider)
    .where('subject', '=', answer.subject)
    .where('text', '=', answer.text)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Cases that are not over and are linked to one of these payments for sure, in the order of their ids. */
export async function openCasesOfPayments(db: Database, paymentIds: string[]): Promise<number[]> {
  const rows = await db
    .selectFrom('desk.case_link')
    .innerJoin('desk.inquiry_case', 'desk.inquiry_case.id', 'desk.case_link.case_id')
    .select('case_id')
    .distinct()
    .where('type', '=', 'payment')
    .where('external_id', 'in', paymentIds)
    .where('state', 'in', ['auto', 'confirmed'])
    .where('status', '<>', 'closed')
    // What is asked about a case stands on its card.
    .where('about_case_id', 'is', null)
    .orderBy('case_id')
    .execute();
  return rows.map((row) => row.case_id);
}
