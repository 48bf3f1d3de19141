import type { ChecklistItem, DocumentKind, KindsOfFile, Proposal } from '../../model/documents.ts';
import { isOpenItem } from './checklist.ts';

/** What each kind of document may be for, the likeliest first. Codes of firms that call it otherwise stand in `otherNames`. */
const answers: Record<DocumentKind, string[]> = {
  selfie: ['selfie'],
  card_photo: ['card_photo', 'payment_method'],
  name_change: ['name_change', 'additional_document'],
  proof_of_address: ['proof_of_address'],
  source_of_funds: ['source_of_funds', 'source_of_wealth'],
  bank_account_proof: ['bank_account_proof', 'payment_method', 'bank_statement'],
  bank_statement: [
    'bank_statement',
    'proof_of_address',
    'source_of_funds',
    'bank_account_proof',
    'payment_method',
  ],
  utility_bill: ['proof_of_address'],
  questionnaire: ['questionnaire'],
  certificate_of_incorporation: ['certificate_of_incorporation'],
  articles: ['articles'],
  register_of_directors: ['register_of_directors'],
  register_of_shareholders: ['register_of_shareholders'],
  ownership_chart: ['ownership_chart'],
  authorised_signatory: ['authorised_signatory'],
  residence_permit: ['residence_permit', 'proof_of_identity', 'proof_of_address'],
  driving_licence: ['driving_licence', 'proof_of_identity'],
  id_card: ['id_card', 'proof_of_identity'],
  passport: ['passport', 'proof_of_identity'],
  payment_receipt: ['proof_of_payment', 'payment_method'],
};
const otherNames: Record<string, string> = {
  poi: 'proof_of_identity',
  identity: 'proof_of_identity',
  identity_document: 'proof_of_identity',
  id_document: 'proof_of_identity',
  poa: 'proof_of_address',
  address: 'proof_of_address',
  proof_of_residence: 'proof_of_address',
  sof: 'source_of_funds',
  sow: 'source_of_wealth',
  proof_of_income: 'source_of_funds',
  liveness: 'selfie',
  memorandum: 'articles',
  incorporation: 'certificate_of_incorporation',
  shareholders: 'register_of_shareholders',
  directors: 'register_of_directors',
  bank_proof: 'bank_account_proof',
};

/**
 * What of the open requirements a file is for: the one that the likeliest of its kinds answers; for a file that nothing is
 * known of, and that came alone (`isOnly`), the only one that is open. Null: an officer has to look.
 */
export function proposeFor(file: KindsOfFile, checklist: ChecklistItem[], isOnly: boolean): Proposal | null {
  const open = checklist.filter(isOpenItem);
  if (file.namedBy !== null) {
    const found = file.kinds
      .flatMap((kind) => answers[kind])
      .map((code) => open.find(({ requirement }) => (otherNames[requirement] ?? requirement) === code))
      .find((item) => item !== undefined);
    return found ? { requirement: found.requirement, why: file.namedBy } : null;
  }
  const asked = open.filter(({ state }) => state !== 'missing');
  const only = asked.length > 0 ? asked : open;
  return isOnly && only.length === 1 ? { requirement: only[0]!.requirement, why: 'only' } : null;
}
