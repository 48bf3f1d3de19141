import type { Generated } from 'kysely';
import type { Finding } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import type { ProviderQuestion } from '../model/provider-letters.ts';
import type { Mention } from '../model/understanding.ts';
import type { Language } from '../model.ts';
import type { Instant, List, Optional } from './schema-core.ts';

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
}
/** A draft that an officer turned down. */
export interface DraftRejectionTable {
  draft_id: number;
  case_id: number;
  rejected_by: number;
  reason: string;
  rejected_at: Instant;
}
