import { applicationClauses } from './applications.ts';
import type { Clause } from './clause.ts';
import { complaintClauses } from './complaint.ts';
import { depositProofClauses } from './deposit-proof.ts';
import { depositClauses } from './deposits.ts';
import { documentReasonClauses } from './document-reasons.ts';
import { documentClauses } from './documents.ts';
import { hearAgainClauses } from './hear-again.ts';
import { identityClauses } from './identity.ts';
import { letterClauses } from './letter.ts';
import { paymentReasonClauses } from './payment-reasons.ts';
import { paymentRemedyClauses } from './payment-remedies.ts';
import { proofOfAddressClauses } from './proof-of-address.ts';
import { understoodClauses } from './understood.ts';
import { whichRecordClauses } from './which-record.ts';
import { withdrawalStepClauses } from './withdrawal-steps.ts';
import { withdrawalClauses } from './withdrawals.ts';

/** Every approved clause, the only list of them. Within one part of the letter this is their order. */
export const clauseLibrary: readonly Clause[] = [
  ...letterClauses,
  ...understoodClauses,
  ...complaintClauses,
  ...identityClauses,
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
  ...hearAgainClauses,
];
