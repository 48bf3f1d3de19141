import type { Priority } from '../model.ts';

/** A colleague's question on a case: a case for itself, without a card of its own. */
export interface ShownQuestion {
  id: number;
  ref: string;
  priority: Priority;
  /** The colleague. */
  from: string;
  /** Cut; untrusted like everything that was typed or pasted. */
  text: string;
  at: Date;
  due: { at: Date; overdue: boolean } | null;
  /** Somebody has it, so that an answer can be approved. */
  taken: boolean;
  hasDraft: boolean;
  /** sent: he has his answer; trouble: it did not go out. */
  answer: 'under_way' | 'sent' | 'trouble' | null;
}
