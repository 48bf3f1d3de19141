import type { Topic } from '../../../src/domain/model.ts';
import { precisionAndRecall } from '../../mail/score.ts';

/** F1 of every topic that at least `fewest` mails are about, by the main topic; 0 to 1. */
export function topicScores(pairs: { is: Topic; called: Topic }[], fewest: number): Map<Topic, number> {
  const counts = Map.groupBy(pairs, ({ is }) => is);
  return new Map(
    [...counts]
      .filter(([, mails]) => mails.length >= fewest)
      .map(([topic]) => {
        const { precision, recall } = precisionAndRecall(
          pairs.map(({ is, called }) => ({ is: is === topic, called: called === topic })),
        );
        const [p, r] = [(precision ?? 0) / 100, (recall ?? 0) / 100];
        return [topic, p + r === 0 ? 0 : (2 * p * r) / (p + r)];
      }),
  );
}

export function mean(values: number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
