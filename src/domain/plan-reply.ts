import { askModel } from './ask-model.ts';
import type { Context } from './context.ts';
import type { Material } from './draft-material.ts';
import type { Model } from './model/asking.ts';
import type { Plan } from './model/drafting.ts';
import { redactInquiry } from './redact-inquiry.ts';
import { permittedInAll } from './rules/letter-sections.ts';
import { randomLetters } from './rules/random-letters.ts';
import { longestRedacted } from './rules/redaction/redact.ts';
import {
  type AnsweredPlan,
  asksOf,
  planInstructions,
  planPrompt,
  planShape,
  planVersion,
} from './rules/reply-plan.ts';

const mostTokens = 2_000;

/**
 * The plan of a letter: chosen by the model where there is one and it answers in time, else by rules. Whatever a model
 * answers, only clauses that are true and permitted are taken over. `anew` asks it again over an unchanged record.
 */
export async function planReply(context: Context, material: Material, anew = false): Promise<Plan> {
  const planned = context.model ? await planByModel(context, context.model, material, anew) : null;
  return planned ?? context.plan(material.input);
}

async function planByModel(
  context: Context,
  model: Model,
  material: Material,
  anew: boolean,
): Promise<Plan | null> {
  const { row, inquiry, input } = material;
  if (inquiry.reply.trim() === '' && inquiry.subject.trim() === '') return null;
  const permitted = permittedInAll(input);
  const redacted = redactInquiry(context, material);
  const [subject = '', text = ''] = redacted.texts;
  const message = { subject, text, files: filesOf(material), marker: randomLetters(context.random(8)) };
  const asked = await askModel<AnsweredPlan>(context, model, {
    purpose: 'plan',
    caseId: row.id,
    inquiryId: inquiry.id,
    version: planVersion,
    sameAs: [
      inquiry.id,
      inquiry.subject,
      inquiry.reply.slice(0, longestRedacted),
      [input.topic, input.topics, input.complaint, input.language, input.disclosure],
      [input.topic, ...(input.further ?? []).map(({ topic }) => topic)],
      material.facts.map(({ id, value }) => [id, value]),
      asksOf(input),
      input.library.version,
      permitted.map(({ id, version }) => [id, version]),
    ],
    anew,
    instructions: planInstructions,
    prompt: planPrompt(input, permitted, message),
    format: planShape,
    mostTokens,
    refuse: () => null,
    keep: (answered) => keptPlan(answered, new Set(permitted.map(({ id }) => id)), asksOf(input).length),
  });
  if (!asked.ok) return null;
  const permittedIds = new Set(permitted.map(({ id }) => id));
  const kept =
    'known' in asked ? (asked.known as KeptPlan) : keptPlan(asked.value, permittedIds, asksOf(input).length);
  return { planner: 'llm', clauses: kept.clauses.map(({ id }) => id) };
}

/** What is kept of a model's plan: ids, numbers and flags. */
export interface KeptPlan {
  clauses: { id: string; answers: number[] }[];
  needsHuman: AnsweredPlan['needsHuman'];
  suspicious: boolean;
  /** How many clauses it chose that were not permitted. */
  foreign: number;
}

function keptPlan(answered: AnsweredPlan, permitted: Set<string>, asks: number): KeptPlan {
  const chosen = answered.clauses.filter(({ id }) => permitted.has(id));
  const byId = Map.groupBy(chosen, ({ id }) => id);
  return {
    clauses: [...byId].map(([id, same]) => ({
      id,
      answers: [...new Set(same.flatMap(({ answers }) => answers))].filter((number) => number <= asks),
    })),
    needsHuman: answered.needsHuman,
    suspicious: answered.suspicious,
    foreign: answered.clauses.length - chosen.length,
  };
}

function filesOf({ inquiry }: Material): string[] {
  return inquiry.attachments.slice(0, 20).map(({ detectedType }) => detectedType ?? 'file');
}
