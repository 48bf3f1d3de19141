import type { Library } from '../clauses/clause.ts';
import type { Language, Topic } from '../model.ts';
import type { Ask } from './asks.ts';
import type { Audience } from './audiences.ts';
import type { Fact, FactSheet } from './facts.ts';
import type { Mention } from './understanding.ts';

// From facts to a letter: plan, draft, verification.

/** Why a draft may or may not tell facts. */
export type Disclosure = 'full' | 'unproven_sender' | 'unknown_client' | 'conflict';
export interface PlanInput<Reader extends Audience = Audience> {
  topic: Topic;
  topics: Topic[];
  /** What is asked in the latest message. */
  asks: Ask[];
  complaint: boolean;
  language: Language;
  disclosure: Disclosure;
  facts: FactSheet<Reader>;
  /** What else is asked in the same message, most important first; absent when nothing is. */
  further?: readonly FurtherMatter[];
  mentions: Mention[];
  /** What may be chosen from. */
  library: Library;
}
/** A further question of a message, with the facts of the record that it is about. */
export interface FurtherMatter {
  topic: Topic;
  facts: FactSheet;
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
/** A clause that a draft could hold beside those it has. */
export interface OtherClause {
  id: string;
  text: string;
  officerText: string;
}
/** A sentence of a draft and what stands behind it. */
export interface DraftSentence {
  sentence: string;
  /** The approved clause that says it; null where an officer's own words stand. */
  clauseId: string | null;
  facts: Fact[];
  findings: Finding[];
}
export interface Verification {
  ok: boolean;
  findings: Finding[];
}

/**
 * What no officer can know better: what may never leave, whoever's identifier or contact it is, and what is no letter
 * at all. Everything else may be true though the record does not say it, and goes with a reason.
 */
const hard: readonly Finding['kind'][] = ['never', 'reference', 'address', 'link', 'empty', 'length'];

export function hardStops(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ kind }) => hard.includes(kind));
}
