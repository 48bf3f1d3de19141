import { type Clause, type LetterPart, letterParts } from '../clauses/clause.ts';
import type { ComposedDraft, Plan, PlanInput } from '../model/drafting.ts';
import type { Language } from '../model.ts';
import { isChinese } from './chinese.ts';
import { inLetterOrder, permittedClauses, withoutExclusions } from './permitted-clauses.ts';
import { factsTold, type LetterValues, renderClause } from './render-clause.ts';

export interface ComposeInput extends LetterValues {
  plan: Plan;
  input: PlanInput;
  /** The language in which the officer reads the same clauses. */
  officerLanguage: Language;
  /** The client's name for the officer's copy, in a script that the officer reads; default: as in the letter. */
  officerClientName?: string | null;
  /** True and permitted clauses of other topics, which an officer put into this letter. */
  added?: readonly Clause[];
}

/**
 * The letter of a plan, in the client's and in the officer's language. A plan can only choose: what is unknown
 * or not permitted falls out, what a letter cannot lack comes in, of two that exclude each other one stays, and the
 * order is that of the letter.
 */
export function composeDraft(compose: ComposeInput): ComposedDraft {
  const { input } = compose;
  const clauses = chosenClauses(compose).filter((clause) => rendersEverywhere(clause, compose));
  return {
    language: input.language,
    text: letter(clauses, input.language, compose),
    officerLanguage: compose.officerLanguage,
    officerText: letter(clauses, compose.officerLanguage, {
      ...compose,
      clientName: compose.officerClientName ?? compose.clientName,
    }),
    clauses: clauses.map((clause) => clause.id),
    facts: [...new Set(clauses.flatMap((clause) => factsTold(clause, input)).map((fact) => fact.id))],
  };
}

function chosenClauses({ plan, input, added = [] }: ComposeInput): Clause[] {
  const wanted = new Set(plan.clauses);
  const planned = permittedClauses(input).filter((clause) => clause.mandatory || wanted.has(clause.id));
  const all = [...planned, ...added.filter((clause) => !planned.includes(clause))];
  return withoutExclusions(inLetterOrder(all));
}

/** Both texts consist of the same clauses, or the officer would read another letter than the client. */
function rendersEverywhere(clause: Clause, compose: ComposeInput): boolean {
  return [compose.input.language, compose.officerLanguage].every(
    (language) => renderClause(clause, language, compose.input, compose) !== null,
  );
}

/** The cause and what to do about it are read together, as one paragraph. */
const paragraphParts: LetterPart[][] = letterParts
  .filter((part) => part !== 'reason')
  .map((part) => (part === 'ask' ? ['reason', 'ask'] : [part]));

function letter(clauses: Clause[], language: Language, compose: ComposeInput): string {
  const paragraphs = paragraphParts.map((parts) =>
    clauses
      .filter((clause) => parts.includes(clause.part))
      .map((clause) => renderClause(clause, language, compose.input, compose) ?? '')
      .reduce((paragraph, sentence) => joined(paragraph, sentence, language), ''),
  );
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** A clause with lines of its own stands by itself; Chinese sentences follow each other without a space. */
function joined(paragraph: string, sentence: string, language: Language): string {
  if (paragraph === '') return sentence;
  const last = paragraph.slice(paragraph.lastIndexOf('\n\n') + 2);
  if (sentence.includes('\n') || last.includes('\n')) return `${paragraph}\n\n${sentence}`;
  return `${paragraph}${isChinese(language) ? '' : ' '}${sentence}`;
}
