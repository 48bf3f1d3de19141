// Rules of the firm and of the law that letters quote. Each is a setting; none is known to the code otherwise.

export const complaintUnits = ['business_days', 'weeks', 'months'] as const;
export interface FirmTerms {
  /** Languages (BCP 47) in which documents are read without a translation. */
  documentLanguages: string[];
  /** How old a proof of address may be, in months. */
  documentMonths: number;
  /** Within how many months a request about personal data is answered: one by Art. 12(3) GDPR. */
  dataAnswerMonths: number;
  /** For how many years records are kept after the relationship: five by Directive (EU) 2015/849 art. 40. */
  dataKeptYears: number;
  /** Null: letters speak of the authority of the client's country. */
  dataAuthority: string | null;
  /** Within which time the final answer to a complaint is due by the firm's regime; null: letters name none. */
  complaintAnswer: { count: number; unit: (typeof complaintUnits)[number] } | null;
  /** Where a client turns who is not satisfied, such as an ombudsman; null: the final answer says it. */
  complaintBody: string | null;
}
export const usualTerms: FirmTerms = {
  documentLanguages: ['en'],
  documentMonths: 3,
  dataAnswerMonths: 1,
  dataKeptYears: 5,
  dataAuthority: null,
  complaintAnswer: null,
  complaintBody: null,
};

export const termSlots = [
  'document_languages',
  'document_months',
  'data_answer_months',
  'data_kept_years',
  'data_authority',
  'complaint_answer',
  'complaint_body',
] as const;
export type TermSlot = (typeof termSlots)[number];
