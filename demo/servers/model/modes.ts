import { choosesWell, fails, obeysAnybody } from './behaviours.ts';
import type { Behaviour } from './server.ts';

/** What the visitor of the demo can have the model be. */
export const modelModes: { id: string; label: string; told: string; behaviour: Behaviour | null }[] = [
  {
    id: 'rules',
    label: 'no model: rules plan',
    told: 'No model is asked: rules plan the next drafts.',
    behaviour: null,
  },
  {
    id: 'chooses',
    label: 'a model that chooses',
    told: 'A model chooses among the permitted sentences of the next drafts. /desk tells how it does.',
    behaviour: choosesWell,
  },
  {
    id: 'obeys',
    label: 'a model that obeys an attacker',
    told: 'The model now asks for every sentence there is, whatever is true. Regenerate a draft and see what becomes of it.',
    behaviour: obeysAnybody,
  },
  {
    id: 'fails',
    label: 'a model that is down',
    told: 'The model’s server now fails. The next drafts are planned by rules, and /desk says why.',
    behaviour: fails,
  },
];
