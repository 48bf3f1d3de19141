import type { Library } from '../clauses/clause.ts';
import type { Language, Topic } from '../model.ts';
import type { Ask } from './asks.ts';
import type { FactSheet } from './facts.ts';
import type { Mention } from './understanding.ts';

// From facts to a letter: plan, draft, verification.

/** Why a draft may or may not tell facts. */
export type Disclosure = 'full' | 'unproven_sender' | 'unknown_client' | 'conflict';
export interface PlanInput {
  topic: Topic;
  topics: Topic[];
  /** What the client asks in his latest message. */
  asks: Ask[];
  complaint: boolean;
  language: Language;
  disclosure: Disclosure;
  facts: FactSheet;
  mentions: Mention[];
  /** What may be chosen from. */
  library: Library;
}
export interface Plan {
  planner: 'rules' | 'llm';
  /** Clause ids in the order of the letter. */
  clauses: string[];
}
/** Chooses clauses; it never states anything itself. */
export type PlanReply = (input: PlanInput) => Promise<Plan>;
export interface ComposedDraft {
  language: Language;
  text: string;
  officerLanguage: Language;
  officerText: string;
  clauses: string[];
  /** Ids of the facts that the text states. */
  facts: string[];
}
export interface Finding {
  /**
   * never = may not leave in any circumstances; reference = an identifier that is not of the linked records;
   * ungrounded = against the record, or not a fact and not the client's own claim; unbacked = no approved sentence
   * says it; language = not the language of the case.
   */
  kind:
    | 'never'
    | 'reference'
    | 'address'
    | 'link'
    | 'empty'
    | 'length'
    | 'ungrounded'
    | 'unbacked'
    | 'language';
  /** The words that were found, as they stand in the text. */
  found: string;
  /** A sentence for the officer: what is wrong and what would be right. */
  sentence: string;
}
export interface Verification {
  ok: boolean;
  findings: Finding[];
}
