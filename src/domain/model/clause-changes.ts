import type { Language } from '../model.ts';

// What the desk changes in the approved wording.

export type ClauseTexts = Partial<Record<Language, string>>;

/** A change that two persons agreed on, in the order of `number`. */
export interface ApprovedChange {
  number: number;
  clauseId: string;
  texts: ClauseTexts;
}
