import { type Figures, type Goal, machine, type Report, tellGoals } from '../../bench/report.ts';
import { evaluateAsks } from './asks/evaluate.ts';
import { evaluateAudiences } from './audiences/evaluate.ts';
import { evaluateFailures } from './model/failures.ts';
import { evaluateInjection } from './model/injection.ts';
import { evaluateMutations } from './mutations/evaluate.ts';
import { evaluateRequired } from './required/evaluate.ts';
import { evaluateHolds } from './silence/evaluate.ts';
import { evaluateUnderstanding } from './understanding/evaluate.ts';

type Tell = (line: string) => void;
/** One part of the evaluation: what it measured and what that was to be. */
export type Part = (
  tell: Tell,
  seed: number,
  show: string | null,
) => Promise<{ figures: Figures; goals: Goal[] }>;

const parts: Record<string, Part> = {
  understanding: evaluateUnderstanding,
  required: evaluateRequired,
  hold: evaluateHolds,
  readers: evaluateAudiences,
  asks: evaluateAsks,
  verifier: evaluateMutations,
  injection: evaluateInjection,
  failures: evaluateFailures,
};

/** Drafts replies with the code of production and judges them, part by part. `show` names what is printed in full. */
export async function evaluateDrafting(tell: Tell, seed: number, show: string | null): Promise<Report> {
  const figures: Figures = { machine: machine(), seed };
  const goals: Goal[] = [];
  for (const [name, part] of Object.entries(parts)) {
    const made = await part(tell, seed, show);
    figures[name] = made.figures;
    goals.push(...made.goals);
  }
  tellGoals(tell, goals);
  return { name: 'drafting', figures, goals };
}
