import { type Clause, type LetterPart, letterParts } from '../clauses/clause.ts';
import { hearAgainClauses } from '../clauses/hear-again.ts';
import { letterClauses } from '../clauses/letter.ts';
import { nothingNeeded } from '../clauses/nothing-needed.ts';
import type { Audience } from '../model/audiences.ts';
import type { PlanInput } from '../model/drafting.ts';
import { excludeEachOther, permittedClauses } from './permitted-clauses.ts';

/** A clause with what it is told of: the topic and the record of its own matter. */
export interface Told {
  clause: Clause<Audience>;
  input: PlanInput;
}
/** What a letter says of one matter, in the order of the letter. */
export type Section = Told[];

/** Once a letter, whatever it answers. */
const framing: readonly LetterPart[] = ['greeting', 'thanks', 'complaint', 'claim', 'closing'];
const general = new Set(letterClauses.map(({ id }) => id));
/** When the client hears from us, the firmest word first. */
const outlooks = hearAgainClauses.map(({ id }) => id);

/** Everything that may be told: of the letter's own topic, then of each further question of the message. */
export function permittedSections(input: PlanInput): Section[] {
  const ownInput = withoutFurtherAsks(input);
  const own = permittedClauses(ownInput).map((clause) => ({ clause, input: ownInput }));
  const further = furtherInputs(input).map((input) =>
    permittedClauses(input)
      .filter(({ id, part }) => !framing.includes(part) && !general.has(id))
      .map((clause) => ({ clause, input })),
  );
  return [own, ...further];
}

/** The same as a list in which each clause stands once: what a planner may choose from. */
export function permittedInAll(input: PlanInput): Clause<Audience>[] {
  return [
    ...new Set(
      permittedSections(input)
        .flat()
        .map(({ clause }) => clause),
    ),
  ];
}

/** What is asked about a further matter is answered in its own section, by its own record, and not beside the letter's topic. */
function withoutFurtherAsks(input: PlanInput): PlanInput {
  const elsewhere = (input.further ?? []).map(({ topic }) => topic);
  return { ...input, asks: input.asks.filter(({ topic }) => !elsewhere.includes(topic)) };
}

/** The input of a letter as each further question of the message would have it alone. */
export function furtherInputs({ further = [], ...input }: PlanInput): PlanInput[] {
  return further.map(({ topic, facts }) => ({
    ...input,
    ...{ topic, facts },
    asks: input.asks.filter((ask) => ask.topic === topic),
  }));
}

/**
 * The sections as one letter: nothing is said twice, nothing stands beside what it may not, no section asks for something
 * where another says that nothing is needed, one sentence tells when the client hears from us, and what is about the same
 * record stands together.
 */
export function asOneLetter(sections: readonly Section[]): Section[] {
  const standing: Section[] = [];
  for (const [place, section] of sections.entries()) {
    const before = standing.flat().filter(isStatement);
    const rest = section.filter((told) => !isStatement(told) || before.every((one) => mayFollow(told, one)));
    if (place === 0 || rest.some(isStatement)) standing.push(rest);
  }
  const consistent = standing.map((section, place) =>
    standing.some((other, at) => at !== place && other.some(asksForSomething))
      ? section.filter(({ clause }) => !nothingNeeded.has(clause.id))
      : section,
  );
  return byRecord(withOneOutlook(consistent));
}

/** All but when the client hears from us. */
export function isStatement({ clause }: Told): boolean {
  return !outlooks.includes(clause.id);
}

function mayFollow({ clause }: Told, before: Told): boolean {
  const saysTheSame = clause.text.en === before.clause.text.en;
  return clause.id !== before.clause.id && !saysTheSame && !excludeEachOther(clause, before.clause);
}

function asksForSomething({ clause }: Told): boolean {
  return clause.part === 'ask' || clause.slots.includes('open_documents');
}

/** The firmest of them, where the last matter that has it ends. */
function withOneOutlook(sections: Section[]): Section[] {
  if (sections.length === 1) return sections;
  const ids = sections.map((section) => section.find((told) => !isStatement(told))?.clause.id);
  const chosen = outlooks.find((id) => ids.includes(id));
  const last = ids.lastIndexOf(chosen);
  return sections.map((section, place) =>
    section.filter((told) => isStatement(told) || (told.clause.id === chosen && place === last)),
  );
}

function byRecord(sections: Section[]): Section[] {
  const [own = [], ...further] = sections;
  const joined = [own];
  for (const section of further) {
    const same = joined.findIndex((other) => other.some((told) => isSameRecord(told, section[0])));
    if (same < 0) joined.push(section);
    else joined[same] = inOrder([...joined[same]!, ...section]);
  }
  return joined;
}

function isSameRecord({ input }: Told, other: Told | undefined): boolean {
  const [one, two] = [input.facts.focus, other?.input.facts.focus];
  return one !== null && one.type === two?.type && one.externalId === two.externalId;
}

/** By the part of the letter; when the client hears from us stands behind all that happens next. */
export function inOrder(section: Section): Section {
  const rank = (told: Told) => letterParts.indexOf(told.clause.part) * 2 + Number(!isStatement(told));
  return [...section].sort((one, other) => rank(one) - rank(other));
}
