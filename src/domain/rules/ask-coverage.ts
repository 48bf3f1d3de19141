import type { Ask, AskKind } from '../model/asks.ts';
import type { Topic } from '../model.ts';

/** What of a clause decides whether it answers a question. */
export interface Answering {
  id: string;
  topics: readonly Topic[];
  answers: readonly AskKind[];
}
export interface CoveredAsk {
  ask: Ask;
  /** The clauses of the draft that answer it, in their order; empty when none does. */
  by: string[];
}

/**
 * Which asks the clauses of a draft answer: a clause answers asks of the kinds it was written for, about the topics it
 * was written for.
 */
export function coveredAsks(asks: readonly Ask[], clauses: readonly Answering[]): CoveredAsk[] {
  return asks.map((ask) => ({
    ask,
    by: clauses
      .filter(({ answers, topics }) => answers.includes(ask.kind) && topics.includes(ask.topic))
      .map(({ id }) => id),
  }));
}
