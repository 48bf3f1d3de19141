import { documentReasons, paymentReasons } from './fact-rows.ts';
import type { ReasonedKind } from './record-map.ts';

/**
 * Reasons that nobody outside may learn, whatever the core system calls them: a letter stays neutral, and so does the
 * card. They are known so that a firm can map its words to them and see that nothing of them is told.
 */
const untoldDocumentReasons = [
  ...['forgery', 'template', 'stolen_id', 'duplicate_person', 'blocklist', 'fraud_pattern'],
  ...['sanctions', 'pep', 'adverse_media', 'criminal'],
];
const untoldPaymentReasons = [
  ...['suspected_fraud', 'fraud_engine_decline', 'compliance_hold', 'account_frozen', 'sanctions'],
  ...['could_not_process', 'bank_account_restricted', 'bank_ownership_changed', 'invalid_currency'],
  ...['wrong_bic', 'regulatory_reporting', 'missing_memo', 'unsupported_token', 'not_broadcast'],
];

/** Every reason the desk knows, and whether a client may be told; who is told has a text in every language. */
export const reasonCatalog: Record<ReasonedKind, ReadonlyMap<string, { told: boolean }>> = {
  payment: catalog(paymentReasons, untoldPaymentReasons),
  document: catalog(documentReasons, untoldDocumentReasons),
  // Of an application no reason is told: what is wrong stands with its documents.
  application: catalog([], [...documentReasons, ...untoldDocumentReasons, 'restricted_country', 'age']),
};

function catalog(told: readonly string[], untold: readonly string[]): Map<string, { told: boolean }> {
  const reasons = new Map<string, { told: boolean }>();
  for (const code of told) reasons.set(code, { told: true });
  for (const code of untold) reasons.set(code, { told: false });
  return reasons;
}
