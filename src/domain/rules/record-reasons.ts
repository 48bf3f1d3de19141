import type { ReasonedKind, RecordMap } from '../model/record-map.ts';

/**
 * The reason as the desk stores it: what the firm has mapped, else what a standard or a widespread provider means by it,
 * else the code as it came, of which nothing is told unless it is one of ours.
 */
export function knownReason(kind: ReasonedKind, code: string, reasons: RecordMap['reasons'] = {}): string {
  const mapped = reasons[kind];
  if (mapped && Object.hasOwn(mapped, code)) return mapped[code]!;
  return (kind === 'payment' ? payment : document).get(code) ?? code;
}

/** ISO 20022 external reason codes, and Hyperswitch's standardised codes of card declines. */
const payment = new Map([
  ['ac01', 'invalid_account_number'],
  ['ac04', 'account_closed'],
  ['donothonor', 'do_not_honor'],
  ['insufficientfunds', 'insufficient_funds'],
  ['authenticationfailed', 'authentication_failed'],
  ['velocitylimitexceeded', 'velocity_limit'],
  ['cardnotsupportedrestricted', 'unsupported_card'],
  ['suspectedfraud', 'suspected_fraud'],
  ['pspfraudenginedecline', 'fraud_engine_decline'],
  ['complianceorsanctionsrestriction', 'compliance_hold'],
]);

/** Sumsub's rejection labels and the revision reasons of Ballerine. */
const document = new Map([
  ['low_quality', 'blurry'],
  ['unsatisfactory_photos', 'blurry'],
  ['datanotreadable', 'blurry'],
  ['blurry_image', 'blurry'],
  ['bad_image_quality', 'blurry'],
  ['document_page_missing', 'page_missing'],
  ['missing_page', 'page_missing'],
  ['expireddoc', 'expired'],
  ['expired_document', 'expired'],
  ['differentdoctypeorcountry', 'wrong_type_or_country'],
  ['forbiddendocument', 'wrong_type_or_country'],
  ['wrong_category', 'wrong_type_or_country'],
  ['screenshots', 'screenshot_or_edited_file'],
  ['graphic_editor', 'screenshot_or_edited_file'],
  ['bad_proof_of_address', 'poa_unacceptable'],
  ['incompatible_language', 'language_unsupported'],
  ['additional_document_required', 'additional_document'],
  ['bad_face_matching', 'selfie_failed'],
  ['check_unavailable', 'source_unavailable'],
  ['duplicate', 'duplicate_person'],
  ['fraudulent_patterns', 'fraud_pattern'],
]);
