import type { ColumnType, Generated } from 'kysely';
import type { Finding } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import type { ProviderQuestion } from '../model/provider-letters.ts';
import type { Mention } from '../model/understanding.ts';
import type { Language } from '../model.ts';
import type { Instant, List, Optional, OptionalInstant } from './schema-core.ts';

export interface DraftTable {
  id: Generated<number>;
  case_id: number;
  inquiry_id: number;
  version: number;
  language: Language;
  text: string;
  officer_language: Language;
  officer_text: Optional<string>;
  clauses: string[];
  facts: List<Fact>;
  claims: List<Mention>;
  planner: string;
  findings: List<Finding>;
  author_id: Optional<number>;
  content_hash: string;
  created_at: Instant;
  /** Of each of `clauses`; null where the draft was made before texts could change. */
  clause_versions: number[] | null;
  /** The texts it was made with: how many changes of the desk were approved then. */
  library_changes: Generated<number>;
}
export interface ApprovalTable {
  id: Generated<number>;
  draft_id: number;
  case_id: number;
  content_hash: string;
  recipient: string;
  /** All who wrote in the text, or who answers for one that nobody edited; only the database reads it. */
  author_ids: ColumnType<never, number[], never>;
  approved_by: number;
  two_persons: boolean;
  /** The client's message stands under the letter. */
  quoted: Generated<boolean>;
  approved_at: Instant;
  /** How the officer knew what the check did not find in the record; null where it found nothing. */
  override_reason: Optional<string>;
  /** Keys of the findings that he answered for. */
  overridden: Optional<string[]>;
}
/** What a payment provider was asked; written once. */
export interface ProviderLetterTable {
  id: Generated<number>;
  case_id: number;
  payment_id: string;
  provider: string;
  recipient: string;
  question: ProviderQuestion;
  language: Language;
  text: string;
  clauses: string[];
  library_changes: number;
  facts: List<Fact>;
  content_hash: string;
  approved_by: number;
  approved_at: Instant;
  /** Of what moves money: who wrote it, somebody else than who approved it. */
  proposed_by: Optional<number>;
}
/** A letter that moves money, until a second person has settled it. */
export interface ProviderProposalTable {
  id: Generated<number>;
  case_id: number;
  payment_id: string;
  question: ProviderQuestion;
  recipient: string;
  text: string;
  /** Of what would leave, and of the letter as the record gave it. */
  content_hash: string;
  composed_hash: string;
  proposed_by: number;
  proposed_at: Instant;
  settled_at: OptionalInstant;
  /** Null where it only lapsed. */
  settled_by: Optional<number>;
  letter_id: Optional<number>;
}
/** A draft that an officer turned down. */
export interface DraftRejectionTable {
  draft_id: number;
  case_id: number;
  rejected_by: number;
  reason: string;
  rejected_at: Instant;
}
