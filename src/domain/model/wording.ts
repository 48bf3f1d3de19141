import type { Language } from '../model.ts';
import type { FactKey } from './facts.ts';
import type { TermSlot } from './firm-terms.ts';
import type { PersonName } from './shown.ts';

// A proposed change of the approved wording, as the people see it who decide on it.

export type WordingSlot =
  | FactKey
  | TermSlot
  | 'case_ref'
  | 'firm_name'
  | 'client_name'
  | 'claims'
  | 'open_documents';

/** A piece of a text; `changed`: it is not in the other one. */
export type WordingPart = { changed: boolean } & (
  | { kind: 'text'; text: string }
  /** A value that is filled in. Of the library as a rule; an old row may name one that is gone. */
  | { kind: 'slot'; slot: string }
  /** Where the words depend on a value: the first of the ways it may go, or another. */
  | { kind: 'option'; slot: string; option: string; first: boolean }
  | { kind: 'end' }
);

/** One text of one clause. */
export interface ShownWording {
  clauseId: string;
  language: Language;
  /** False where only the way of writing braces differs, which nobody sees in a letter. */
  differs: boolean;
  before: WordingPart[];
  after: WordingPart[];
  /** The new text in a letter, with made-up values; more than one where it depends on whether a name may stand. */
  examples: string[];
  /** What stands against it by the rules of today; none: the check found nothing. */
  problems: string[];
  /** Languages in which this proposal leaves the clause as it is. */
  staying: Language[];
}

/** What was imported together and is decided together. */
export interface ShownProposal {
  proposal: number;
  proposedBy: PersonName | null;
  proposedAt: Date;
  /** Why, in the words of who proposed it. */
  note: string | null;
  state: 'proposed' | 'approved' | 'refused' | 'outdated';
  decidedBy: PersonName | null;
  decidedAt: Date | null;
  /** Why it was refused. */
  decisionNote: string | null;
  /** Of every text, old and new: an approval is of these and of no others. */
  contentHash: string;
  wordings: ShownWording[];
}

export interface WaitingWording {
  proposal: number;
  clauses: number;
  proposedBy: PersonName | null;
  proposedAt: Date;
}
