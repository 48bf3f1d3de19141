import type { AskKind } from '../../../src/domain/model/asks.ts';
import type { Topic } from '../../../src/domain/model.ts';

/** What people say and ask about one topic. `{wd}`, `{amount}`, `{wait}` … are filled in. "P1|" before a text is its priority. */
export interface Said {
  says: string[];
  asks: Partial<Record<AskKind, string[]>>;
}
/** `short` stands alone, without greeting or question mark. `held` is left out of all tuning. */
export interface Phrases extends Said {
  short: string[];
  held: Said;
}
export type PhraseBook = Record<Exclude<Topic, 'complaint'>, Phrases>;
