import type { PlanReply } from '../model/drafting.ts';
import { asOneLetter, permittedSections } from './letter-sections.ts';

/**
 * The planner that needs no model: everything that is true, permitted and made for the topic of the letter and for each
 * further question of the message.
 */
export const planByRules: PlanReply = async (input) => ({
  planner: 'rules',
  clauses: asOneLetter(permittedSections(input))
    .flat()
    .map(({ clause }) => clause.id),
});
