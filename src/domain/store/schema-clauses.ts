import type { Generated, JSONColumnType } from 'kysely';
import type { ClauseTexts } from '../model/clause-changes.ts';
import type { Instant, Optional, OptionalInstant } from './schema-core.ts';

export interface ClauseChangeTable {
  id: Generated<number>;
  /** What was imported together is decided together. */
  proposal: number;
  clause_id: string;
  /** The languages that change, as they shall read. */
  texts: JSONColumnType<ClauseTexts, string, never>;
  /** The same languages as they read when it was proposed. */
  replaces: JSONColumnType<ClauseTexts, string, never>;
  note: Optional<string>;
  proposed_by: number;
  proposed_at: Instant;
  /** Outdated: what it was to replace is not there any more, so nobody can decide it. */
  state: 'proposed' | 'approved' | 'refused' | 'outdated';
  decided_by: Optional<number>;
  decided_at: OptionalInstant;
  /** Why it was refused. */
  decision_note: Optional<string>;
  /** How many changes were approved with it, over all clauses: the number of the library that it made. */
  library_changes: Optional<number>;
  /** Of every approved text up to this one. */
  library_digest: Optional<string>;
}
