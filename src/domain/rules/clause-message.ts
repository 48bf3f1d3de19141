import { IntlMessageFormat } from 'intl-messageformat';
import type { Clause } from '../clauses/clause.ts';
import type { Language } from '../model.ts';

export type MessagePart = ReturnType<IntlMessageFormat['getAst']>[number];
/** The kinds of parts of an ICU message, as @formatjs/icu-messageformat-parser numbers them. */
export const kinds = {
  text: 0,
  argument: 1,
  number: 2,
  date: 3,
  time: 4,
  select: 5,
  plural: 6,
  hash: 7,
  tag: 8,
};

/** Whether the text is a message that fills exactly the slots of its clause, with the forms that its language has. */
export function slotProblems(
  clause: Pick<Clause, 'slots' | 'text'>,
  language: Language,
  text: string,
): string[] {
  let parts: MessagePart[];
  try {
    parts = partsOf(text);
  } catch (error) {
    return [
      `The braces cannot be read (${syntaxWords(error)}); each { needs its }, with a slot between them.`,
    ];
  }
  const used = allParts(parts);
  const names = [
    ...new Set(used.flatMap((part) => ('value' in part && isSlot(part) ? [String(part.value)] : []))),
  ];
  const allowed: readonly string[] = clause.slots;
  return [
    ...names
      .filter((name) => !allowed.includes(name))
      .map((name) => `{${name}} is no slot of this clause; ${slotsInWords(allowed)}.`),
    ...allowed
      .filter((name) => !names.includes(name))
      .map((name) => `{${name}} is missing; the sentence says nothing without it.`),
    ...used.flatMap((part) => formProblems(part, language)),
    ...choiceProblems(used, allParts(partsOf(clause.text[language]))),
  ];
}

function slotsInWords(slots: readonly string[]): string {
  return slots.length === 0 ? 'it has none' : `it has ${slots.map((slot) => `{${slot}}`).join(', ')}`;
}

/** Values come rendered in the language; a message may choose by them, not format them. */
function formProblems(part: MessagePart, language: Language): string[] {
  if (part.type === kinds.number || part.type === kinds.date || part.type === kinds.time)
    return ['A slot is written {name} alone: amounts and dates are formatted already.'];
  if (part.type !== kinds.plural || !('options' in part)) return [];
  const given = Object.keys(part.options).filter((form) => !form.startsWith('='));
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const missing = wanted.filter((form) => !given.includes(form));
  const needless = given.filter((form) => !(wanted as string[]).includes(form));
  return [
    ...missing.map((form) => `The plural lacks "${form}", a form of this language.`),
    ...needless.map((form) => `The plural has "${form}", which this language has not.`),
  ];
}

/** What a message chooses by is decided in the code: the same slots and cases as in the delivered text. */
function choiceProblems(used: MessagePart[], delivered: MessagePart[]): string[] {
  const wanted = choicesOf(delivered);
  const given = choicesOf(used);
  return [
    ...given
      .filter((choice) => !wanted.includes(choice))
      .map(
        (choice) =>
          `${choice} is no choice of this clause${wanted.length > 0 ? `; it has ${wanted.join(', ')}` : ''}.`,
      ),
    ...wanted.filter((choice) => !given.includes(choice)).map((choice) => `${choice} is missing.`),
  ];
}

/** "{client_name, select, none, other}", each once. */
function choicesOf(parts: MessagePart[]): string[] {
  const choices = parts.flatMap((part) =>
    part.type === kinds.select && 'options' in part
      ? [`{${[part.value, 'select', ...Object.keys(part.options).sort()].join(', ')}}`]
      : [],
  );
  return [...new Set(choices)];
}

/** The message as a reader meets it, with every branch once and slots as blanks. */
export function wordsOfMessage(text: string): string {
  return allParts(partsOf(text))
    .map((part) =>
      part.type === kinds.text && 'value' in part ? String(part.value) : isSlot(part) ? ' ' : '',
    )
    .join('');
}

/** The parts of a message; throws where its braces cannot be read. */
export function partsOf(text: string): MessagePart[] {
  return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
}

function allParts(parts: MessagePart[]): MessagePart[] {
  return parts.flatMap((part) => [
    part,
    ...('options' in part
      ? Object.values(part.options as Record<string, { value: MessagePart[] }>).flatMap(({ value }) =>
          allParts(value),
        )
      : []),
  ]);
}

function isSlot(part: MessagePart): boolean {
  return part.type >= kinds.argument && part.type <= kinds.plural;
}

function syntaxWords(error: unknown): string {
  return error instanceof Error ? error.message.toLowerCase().replaceAll('_', ' ') : 'unknown';
}
