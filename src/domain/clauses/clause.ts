import type { AskKind } from '../model/asks.ts';
import type { Audience, FactKeyFor } from '../model/audiences.ts';
import type { PlanInput } from '../model/drafting.ts';
import type { FactKey } from '../model/facts.ts';
import type { TermSlot } from '../model/firm-terms.ts';
import type { Language, Topic } from '../model.ts';

/** The parts of a letter, in the order in which a reader meets them. */
export const letterParts = [
  'greeting',
  'thanks',
  'complaint',
  'claim',
  'status',
  'reason',
  'ask',
  'next',
  'closing',
] as const;
export type LetterPart = (typeof letterParts)[number];

/** A value of the letter itself. */
type LetterSlot = TermSlot | 'case_ref' | 'firm_name' | 'client_name' | 'claims' | 'open_documents';
/** What may stand in the braces of a clause: a fact of the sheet, or a value of the letter itself. */
export type ClauseSlot = FactKey | LetterSlot;
/** What a clause for clients may be filled with. */
export type ClientSlot = FactKeyFor<'client'> | LetterSlot;

/**
 * One approved piece of wording. It states only what its condition has established, so a planner that
 * chooses badly can at worst choose something true and less useful. `Reader` is for whom it may be rendered; of a clause
 * whose readers are not looked at (the default) that is nobody.
 */
export interface Clause<Reader extends Audience = never> {
  id: string;
  /** The same at run time. */
  readers: readonly Audience[];
  topics: readonly Topic[];
  part: LetterPart;
  /** The letter is not complete without it: it is added when a planner leaves it out. */
  mandatory: boolean;
  when: (input: PlanInput<Reader>) => boolean;
  slots: readonly ClauseSlot[];
  /** Facts that the wording tells without a slot, such as the status it is written for. */
  tells: readonly FactKey[];
  /** The kinds of question that this sentence answers. */
  answers: readonly AskKind[];
  /** Ids of clauses that it may not stand beside in one letter; naming it on one side is enough. */
  mustNotWith: readonly string[];
  /** ICU messages: https://unicode-org.github.io/icu/userguide/format_parse/messages/ */
  text: Readonly<Record<Language, string>>;
  /** Goes up with every change of wording, so that an old draft can be told from a new one. */
  version: number;
}

/** Every approved clause with the texts of one moment; a value, so that a letter is made and checked with the same. */
export interface Library {
  /** Another one for every other text: the code's digest, and the number of the desk's last approved change. */
  version: string;
  /** How many changes the desk has approved since the code was written; 0 for the code's own texts. */
  changes: number;
  clauses: readonly Clause[];
}

/** One thing said in every language; `hant` for Hong Kong and Taiwan, in their own terms. */
export type Wording = { en: string; ru: string; zh: string; hant: string };
type Rest = Partial<Pick<Clause, 'mandatory' | 'slots' | 'tells' | 'answers' | 'mustNotWith' | 'version'>>;
/** As `Rest`, with the facts that every one of these readers may be told. */
type RestFor<Reader extends Audience> = Omit<Rest, 'slots' | 'tells'> & {
  slots?: readonly (KeyForEach<Reader> | LetterSlot)[];
  tells?: readonly KeyForEach<Reader>[];
};
/** Of a union of readers what all of them may be told. */
type KeyForEach<Reader extends Audience> = {
  [Key in FactKey]: [Reader] extends [ReaderOf<Key>] ? Key : never;
}[FactKey];
type ReaderOf<Key extends FactKey> = {
  [Reader in Audience]: Key extends FactKeyFor<Reader> ? Reader : never;
}[Audience];

/** Whether a clause was written for this reader. */
export function isFor<Reader extends Audience>(clause: Clause, reader: Reader): clause is Clause<Reader> {
  return clause.readers.includes(reader);
}

/** A clause for clients. Mandatory, without slots, answering nothing, beside any other and in its first version unless `rest` says otherwise. */
export function clause(
  part: LetterPart,
  id: string,
  topics: readonly Topic[],
  when: (input: PlanInput) => boolean,
  wording: Wording,
  rest: RestFor<'client'> = {},
): Clause<'client'> {
  return clauseFor(['client'], part, id, topics, when, wording, rest);
}

/** The same for other readers; of several of them it may tell what all of them may be told. */
export function clauseFor<Reader extends Audience>(
  readers: readonly Reader[],
  part: LetterPart,
  id: string,
  topics: readonly Topic[],
  when: (input: PlanInput) => boolean,
  wording: Wording,
  rest: RestFor<NoInfer<Reader>> = {},
): Clause<Reader> {
  return {
    id,
    readers,
    topics,
    part,
    mandatory: rest.mandatory ?? true,
    when,
    slots: rest.slots ?? [],
    tells: rest.tells ?? [],
    answers: rest.answers ?? [],
    mustNotWith: rest.mustNotWith ?? [],
    text: { en: wording.en, ru: wording.ru, 'zh-Hans': wording.zh, 'zh-Hant': wording.hant },
    version: rest.version ?? 1,
  };
}
