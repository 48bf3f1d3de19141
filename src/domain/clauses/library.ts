import { createHash } from 'node:crypto';
import { accountQuestionClauses } from './account-questions.ts';
import { applicationClauses } from './applications.ts';
import { askedClauses } from './asked.ts';
import type { Clause, Library } from './clause.ts';
import { financeClauses } from './colleagues/finance.ts';
import { colleagueFrameClauses, salesFrameClauses } from './colleagues/frame.ts';
import { colleaguePaymentClauses } from './colleagues/payments.ts';
import { colleagueToDoClauses } from './colleagues/to-do.ts';
import { salesVerificationClauses } from './colleagues/verification.ts';
import { complaintClauses } from './complaint.ts';
import { dataRightsClauses } from './data-rights.ts';
import { depositProofClauses } from './deposit-proof.ts';
import { depositQuestionClauses } from './deposit-questions.ts';
import { depositSearchClauses } from './deposit-search.ts';
import { depositClauses } from './deposits.ts';
import { documentQuestionClauses } from './document-questions.ts';
import { documentReasonClauses } from './document-reasons.ts';
import { documentClauses } from './documents.ts';
import { hearAgainClauses } from './hear-again.ts';
import { identityClauses } from './identity.ts';
import { letterClauses } from './letter.ts';
import { paymentReasonClauses } from './payment-reasons.ts';
import { paymentRemedyClauses } from './payment-remedies.ts';
import { proofOfAddressClauses } from './proof-of-address.ts';
import { providerClauses } from './provider.ts';
import { understoodClauses } from './understood.ts';
import { urgentClauses } from './urgent.ts';
import { whichRecordClauses } from './which-record.ts';
import { withdrawalQuestionClauses } from './withdrawal-questions.ts';
import { withdrawalStepClauses } from './withdrawal-steps.ts';
import { withdrawalClauses } from './withdrawals.ts';

/** Every approved clause, the only list of them. Within one part of the letter this is their order. */
export const clauseLibrary: readonly Clause[] = [
  ...letterClauses,
  ...understoodClauses,
  ...complaintClauses,
  ...identityClauses,
  ...urgentClauses,
  ...whichRecordClauses,
  ...withdrawalClauses,
  ...depositClauses,
  ...applicationClauses,
  ...documentClauses,
  ...paymentReasonClauses,
  ...documentReasonClauses,
  ...paymentRemedyClauses,
  ...withdrawalStepClauses,
  ...depositProofClauses,
  ...proofOfAddressClauses,
  ...withdrawalQuestionClauses,
  ...depositSearchClauses,
  ...depositQuestionClauses,
  ...documentQuestionClauses,
  ...accountQuestionClauses,
  ...dataRightsClauses,
  ...askedClauses,
  ...hearAgainClauses,
  ...colleaguePaymentClauses,
  ...colleagueToDoClauses,
  ...salesVerificationClauses,
  ...financeClauses,
  ...colleagueFrameClauses,
  ...salesFrameClauses,
  ...providerClauses,
];

/** Of ids, versions and texts; twelve hexadecimal digits. */
function digestOf(clauses: readonly Clause[]): string {
  const told = clauses.map(({ id, version, text }) => [id, version, text]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 12);
}

/** The library as it was delivered, before the desk changed any text. */
export const libraryInCode: Library = {
  version: `${digestOf(clauseLibrary)}.0`,
  changes: 0,
  clauses: clauseLibrary,
};
