import type { PlanReply } from '../model/drafting.ts';
import { permittedClauses } from './permitted-clauses.ts';

/** The planner that needs no model: everything that is true, permitted and made for this topic. */
export const planByRules: PlanReply = async (input) => ({
  planner: 'rules',
  clauses: permittedClauses(input).map((clause) => clause.id),
});
