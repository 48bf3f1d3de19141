import { type LetterPart, letterParts } from '../clauses/clause.ts';
import type { Audience } from '../model/audiences.ts';
import type { ComposedDraft, Plan, PlanInput } from '../model/drafting.ts';
import type { Language } from '../model.ts';
import { isChinese } from './chinese.ts';
import {
  asOneLetter,
  inOrder,
  isStatement,
  permittedSections,
  type Section,
  type Told,
} from './letter-sections.ts';
import { withoutExclusions } from './permitted-clauses.ts';
import { factsTold, type LetterValues, renderClause } from './render-clause.ts';

export interface ComposeInput<Reader extends Audience = Audience> extends LetterValues {
  plan: Plan;
  input: PlanInput<Reader>;
  /** The language in which the officer reads the same clauses. */
  officerLanguage: Language;
  /** The client's name for the officer's copy, in a script that the officer reads; default: as in the letter. */
  officerClientName?: string | null;
  /** True and permitted clauses of other topics, which an officer put into this letter. */
  added?: readonly Told[];
}

/**
 * The letter of a plan, in the client's and in the officer's language. A plan can only choose: what is unknown
 * or not permitted falls out, what a letter cannot lack comes in, of two that exclude each other one stays, and the
 * order is that of the letter.
 */
export function composeDraft(compose: ComposeInput): ComposedDraft {
  const { input } = compose;
  const sections = chosenSections(compose).map((section) =>
    section.filter((told) => rendersEverywhere(told, compose)),
  );
  const told = sections.flat();
  return {
    language: input.language,
    text: letter(sections, input.language, compose),
    officerLanguage: compose.officerLanguage,
    officerText: letter(sections, compose.officerLanguage, {
      ...compose,
      clientName: compose.officerClientName ?? compose.clientName,
    }),
    clauses: told.map(({ clause }) => clause.id),
    facts: [...new Set(told.flatMap(({ clause, input }) => factsTold(clause, input)).map(({ id }) => id))],
  };
}

function chosenSections({ plan, input, added = [] }: ComposeInput): Section[] {
  const wanted = new Set(plan.clauses);
  const [own = [], ...further] = permittedSections(input);
  const ofOwn = new Set(own.map(({ clause }) => clause.id));
  const others = further.filter((section) =>
    section.some((told) => isStatement(told) && wanted.has(told.clause.id) && !ofOwn.has(told.clause.id)),
  );
  const chosen = [own, ...others].map((section) =>
    section.filter(({ clause }) => clause.mandatory || wanted.has(clause.id)),
  );
  return withAdded(asOneLetter(chosen), added);
}

/** What an officer put in stands with its own matter, else with the first. */
function withAdded(sections: Section[], added: readonly Told[]): Section[] {
  const known = new Set(sections.flat().map(({ clause }) => clause.id));
  const placed = [...sections];
  for (const told of added.filter(({ clause }) => !known.has(clause.id))) {
    const own = placed.findIndex((section) => section.some(({ input }) => input.topic === told.input.topic));
    const place = Math.max(0, own);
    placed[place] = [...(placed[place] ?? []), told];
  }
  const standing = new Set(withoutExclusions(placed.flat().map(({ clause }) => clause)));
  return placed.map((section) => inOrder(section.filter(({ clause }) => standing.has(clause))));
}

/** Both texts consist of the same clauses, or the officer would read another letter than the client. */
function rendersEverywhere({ clause, input }: Told, compose: ComposeInput): boolean {
  return [compose.input.language, compose.officerLanguage].every(
    (language) => renderClause(clause, language, input, compose) !== null,
  );
}

/** The cause and what to do about it are read together, as one paragraph. */
const paragraphParts: LetterPart[][] = letterParts
  .filter((part) => part !== 'reason')
  .map((part) => (part === 'ask' ? ['reason', 'ask'] : [part]));

/** Each further matter has its paragraphs before the closing. */
function letter(sections: Section[], language: Language, compose: ComposeInput): string {
  const body = paragraphParts.filter((parts) => !parts.includes('closing'));
  const paragraphs = [
    ...sections.flatMap((section) => body.map((parts) => paragraphOf(section, parts, language, compose))),
    ...sections.map((section) => paragraphOf(section, ['closing'], language, compose)),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function paragraphOf(
  section: Section,
  parts: LetterPart[],
  language: Language,
  compose: ComposeInput,
): string {
  return section
    .filter(({ clause }) => parts.includes(clause.part))
    .map(({ clause, input }) => renderClause(clause, language, input, compose) ?? '')
    .reduce((paragraph, sentence) => joined(paragraph, sentence, language), '');
}

/** A clause with lines of its own stands by itself; Chinese sentences follow each other without a space. */
function joined(paragraph: string, sentence: string, language: Language): string {
  if (paragraph === '') return sentence;
  const last = paragraph.slice(paragraph.lastIndexOf('\n\n') + 2);
  if (sentence.includes('\n') || last.includes('\n')) return `${paragraph}\n\n${sentence}`;
  return `${paragraph}${isChinese(language) ? '' : ' '}${sentence}`;
}
