import type { Language } from '../../../src/domain/model.ts';
import { renderFact } from '../../../src/domain/rules/render-values.ts';
import type { Dice } from '../../linking/dice.ts';
import * as added from './added.ts';
import { heldOutFalse, seenFalse } from './false-sentences.ts';
import type { Letter } from './letters.ts';
import { negationsIn, negationsOut } from './negations.ts';
import { actorSwaps, conditionSwaps, nounSwaps, type Swap, statusSwaps } from './swaps.ts';
import type { Tongue } from './tongue.ts';

/** Makes a false letter of a true one, or null where it has nothing that could be turned. */
export type Mutate = (letter: Letter, dice: Dice) => string | null;
export interface Family {
  name: string;
  /** Never looked at while the rules were written. */
  heldOut?: true;
  mutate: Mutate;
}

export const families: Family[] = [
  { name: 'digit of a number', mutate: (letter, dice) => changeAmount(letter, dice, otherDigit) },
  { name: 'size of a number', mutate: (letter, dice) => changeAmount(letter, dice, tenfold) },
  { name: 'date', mutate: (letter, dice) => replaceOne(letter.text, dateOf(letter), dice, otherDigit) },
  { name: 'date of another event', mutate: otherFactDate },
  { name: 'reference', mutate: otherReference },
  { name: 'currency', mutate: otherCurrency },
  { name: 'negation put in', mutate: swapping(negationsIn) },
  { name: 'negation taken out', mutate: swapping(negationsOut) },
  { name: 'status', mutate: swapping(statusSwaps) },
  { name: 'noun', mutate: swapping(nounSwaps) },
  { name: 'beneficiary', mutate: adding(added.beneficiaries) },
  { name: 'promise', mutate: adding(added.promises) },
  { name: 'duration', mutate: adding(added.durations) },
  { name: 'time word', mutate: adding(added.timeWords) },
  { name: 'percentage', mutate: adding(added.percentages) },
  { name: 'link, address or number', mutate: adding(added.contacts) },
  { name: 'leak', mutate: adding(added.leaks) },
  { name: 'false sentence', mutate: adding(seenFalse) },
  { name: 'false sentence, unseen', heldOut: true, mutate: adding(heldOutFalse) },
  { name: 'who acts', heldOut: true, mutate: swapping(actorSwaps) },
  { name: 'condition or extent', heldOut: true, mutate: swapping(conditionSwaps) },
];

function swapping(swaps: Record<Tongue, Swap[]>): Mutate {
  return (letter, dice) => {
    const possible = swaps[letter.language].filter(([from]) => from.test(bodyOf(letter)));
    if (possible.length === 0) return null;
    const [from, to] = dice.pick(possible);
    const body = bodyOf(letter);
    const places = [...body.matchAll(new RegExp(from.source, `${from.flags}g`))];
    const place = dice.pick(places);
    const put = place[0].replace(from, to);
    const start = letter.text.indexOf(body) + place.index;
    return letter.text.slice(0, start) + put + letter.text.slice(start + place[0].length);
  };
}

function adding(sentences: Record<Tongue, string[]>): Mutate {
  return (letter, dice) => addSentence(letter, dice.pick(sentences[letter.language]));
}

/** As the last paragraph of the body, or at the end of its first one. */
export function addSentence({ text }: Letter, sentence: string): string {
  const paragraphs = text.split('\n\n');
  paragraphs.splice(Math.max(1, paragraphs.length - 2), 0, sentence);
  return paragraphs.join('\n\n');
}

/** Without salutation and closing, which have their own words in every letter. */
function bodyOf({ text }: Letter): string {
  const paragraphs = text.split('\n\n');
  return paragraphs.slice(1, -2).join('\n\n');
}

function changeAmount(letter: Letter, dice: Dice, change: (text: string, dice: Dice) => string) {
  return replaceOne(letter.text, /\d{1,3}(?:[,\u00a0]\d{3})*[.,]\d{2}(?!\d)/gu, dice, change);
}

const datePatterns: Record<Language, RegExp> = {
  en: /\d{1,2} (?:January|February|March|April|May|June) \d{4}/gu,
  ru: /\d{1,2} \p{L}+ \d{4}(?= г)/gu,
  'zh-Hans': /\d{4}年\d{1,2}月\d{1,2}日/gu,
  'zh-Hant': /\d{4}年\d{1,2}月\d{1,2}日/gu,
};
function dateOf({ language }: Letter): RegExp {
  return datePatterns[language];
}

/** A day that the record has, but for something else: the wrong event gets a true date. */
function otherFactDate(letter: Letter, dice: Dice): string | null {
  const { input, language, text, timeZone } = letter;
  const days = input.facts.facts
    .filter((fact) => fact.kind === 'datetime')
    .map((fact) => renderFact(fact, language, timeZone) ?? '');
  const stated = days.filter((day) => text.includes(day));
  if (stated.length === 0) return null;
  const other = days.find((day) => !stated.includes(day)) ?? stated.find((day) => day !== stated[0]);
  return other === undefined ? null : text.replace(dice.pick(stated.filter((day) => day !== other)), other);
}

function otherReference(letter: Letter, dice: Dice): string | null {
  const references = letter.text.match(
    /(?:WD|DP)-\d{5}|CD-(?=[A-Z]*\d)[0-9A-Z]{7}|[0-9a-f]{8}-[0-9a-f-]{27}|2\d{22}|[0-9a-f]{64}/gu,
  );
  if (references === null) return null;
  const reference = dice.pick(references);
  return letter.text.replace(reference, otherDigit(reference, dice));
}

function otherCurrency(letter: Letter, dice: Dice): string | null {
  const others = ['USD', 'EUR', 'GBP', 'CNY', 'HKD', 'USDT'];
  return replaceOne(letter.text, /(?<![A-Z])(?:USDT|USD|EUR|GBP|CNY|HKD)(?![A-Z])/gu, dice, (found) =>
    dice.pick(others.filter((other) => other !== found)),
  );
}

function replaceOne(
  text: string,
  expression: RegExp,
  dice: Dice,
  change: (found: string, dice: Dice) => string,
): string | null {
  const matches = [...text.matchAll(expression)];
  if (matches.length === 0) return null;
  const match = dice.pick(matches);
  return text.slice(0, match.index) + change(match[0], dice) + text.slice(match.index + match[0].length);
}

function otherDigit(text: string, dice: Dice): string {
  const places = [...text.matchAll(/\d/gu)];
  const place = dice.pick(places);
  const other = dice.pick([...'123456789'].filter((digit) => digit !== place[0]));
  return text.slice(0, place.index) + other + text.slice(place.index + 1);
}

function tenfold(text: string): string {
  return text.replace(/(\d)(?=[.,]\d{2}$)/u, '$10');
}
