import type { MirroredKind } from '../model.ts';

/** When a source last confirmed a kind of record. */
export interface ShownFeed {
  /** import or webhook. */
  source: string;
  entity: MirroredKind;
  confirmedAt: Date;
  /** Nothing that it brought may be told without an officer's word. */
  stale: boolean;
}
