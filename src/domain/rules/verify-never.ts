import type { Finding } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import { findCardNumbers } from './card-numbers.ts';
import { findIbans } from './ibans.ts';
import { chineseNever, englishNever, type NeverWord, russianNever, traditionalNever } from './never-words.ts';
import { originalOf, type Readable, type Span } from './readable.ts';

const latinTwins = 'aceopxyiksmtbhnu';
const cyrillicTwins = 'асеорхуікѕмтвнпи';
const english = compiled(englishNever, '(?<![a-z0-9])', '(?![a-z])', '\\w');
// Letters that were spelled out stand in a run of their own, where a word may begin anywhere: "a S A R".
const englishSpelled = compiled(englishNever, '', '', '\\w');
const russianSpelled = compiled(russianNever, '', '', '\\p{L}');
const russian = compiled(russianNever, '(?<![\\p{L}\\p{N}])', '(?!\\p{L})', '\\p{L}');
const chinese = compiled([...chineseNever, ...traditionalNever], '', '', '\\p{Script=Han}');

const sentences: Record<NeverWord['why'], string> = {
  'tipping off':
    'could tell the client of a report or an inquiry, which the law forbids; use the ordinary wording for a request in process',
  'risk data': 'belongs to internal risk and screening data, which never leaves the firm; please remove it',
  'another client': 'speaks of another client; a reply tells nothing of anybody but its reader',
  liability: 'admits liability or offers compensation; only the approved complaint answer may do that',
};

/** What may not leave in any circumstances, in any of the desk's languages whatever the letter's own. */
export function findNever(original: string, read: Readable, facts: Fact[]): Finding[] {
  return [...wordFindings(original, read), ...numberFindings(original, read, facts)];
}

function wordFindings(original: string, read: Readable): Finding[] {
  const lower = folded(read.text);
  const spelled = spelledOutWords(lower);
  const han = withoutBlanksBetweenHan(lower);
  const searches: [Folded, ReturnType<typeof compiled>, (text: string) => string][] = [
    [lower, english, toLatin],
    [spelled, englishSpelled, toLatin],
    [lower, russian, toCyrillic],
    [spelled, russianSpelled, toCyrillic],
    [han, chinese, (text) => text],
  ];
  const findings = searches.flatMap(([source, words, unify]) => {
    const text = unify(source.text);
    return words.flatMap(({ expression, why }) =>
      [...text.matchAll(expression)].map((match) =>
        finding(original, read, source, { start: match.index, end: match.index + match[0].length }, why),
      ),
    );
  });
  return unique(findings);
}

function finding(
  original: string,
  read: Readable,
  source: Folded,
  span: Span,
  why: NeverWord['why'],
): Finding {
  const found = originalOf(read, original, {
    start: source.at[span.start] ?? 0,
    end: (source.at[span.end - 1] ?? 0) + 1,
  });
  return { kind: 'never', found, sentence: `“${found}” ${sentences[why]}.` };
}

function numberFindings(original: string, read: Readable, facts: Fact[]): Finding[] {
  const references = facts.filter((fact) => fact.kind === 'reference').map((fact) => fact.value);
  const cards = findCardNumbers(read.text)
    .filter((card) => !insideReference(read.text, card, references))
    .map((card) => ({ ...card, what: 'a full card number; at most its last four digits may be written' }));
  const ibans = findIbans(read.text)
    .filter((iban) => iban.valid && !insideReference(read.text, iban, references))
    .map((iban) => ({ ...iban, what: 'a full IBAN; at most its last four digits may be written' }));
  return [...cards, ...ibans].map((span) => {
    const found = originalOf(read, original, span);
    return { kind: 'never', found, sentence: `“${found}” is ${span.what}.` };
  });
}

function insideReference(text: string, span: Span, references: string[]): boolean {
  return references.some((reference) => {
    const at = text.indexOf(reference, Math.max(0, span.start - reference.length));
    return at >= 0 && at <= span.start && at + reference.length >= span.end;
  });
}

interface Folded {
  text: string;
  /** Index in the readable text for each character. */
  at: number[];
}

/** One character for one: lower case, without accents, ё as е. */
function folded(text: string): Folded {
  const characters = Array.from({ length: text.length }, (_, index) => foldedCharacter(text[index] ?? ''));
  return { text: characters.join(''), at: characters.map((_, index) => index) };
}

function foldedCharacter(character: string): string {
  const lower = character.toLowerCase();
  if (lower.length !== 1) return character;
  if (lower === 'й') return lower;
  const bare = lower.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.length === 1 ? bare : lower;
}

const spelledOut = /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_*·•/]{1,3}\p{L}(?![\p{L}\p{N}])){2,}/gu;

/** Only the words that are written letter by letter, "s a r" or "с-а-н-к-ц-и-я", each joined. */
function spelledOutWords(source: Folded): Folded {
  const spelled: Folded = { text: '', at: [] };
  for (const match of source.text.matchAll(spelledOut)) {
    for (let index = 0; index < match[0].length; index += 1) {
      if (!/\p{L}/u.test(match[0][index] ?? '')) continue;
      spelled.text += match[0][index];
      spelled.at.push(match.index + index);
    }
    spelled.text += '\n';
    spelled.at.push(match.index + match[0].length - 1);
  }
  return spelled;
}

function withoutBlanksBetweenHan(source: Folded): Folded {
  return dropped(source, /(?<=\p{Script=Han})[\s.\-_*·•/,、|~]+(?=\p{Script=Han})/gu);
}

function dropped(source: Folded, expression: RegExp): Folded {
  const gone = new Set<number>();
  for (const match of source.text.matchAll(expression)) {
    for (let index = match.index; index < match.index + match[0].length; index += 1) gone.add(index);
  }
  const left = source.at.map((_, index) => index).filter((index) => !gone.has(index));
  return {
    text: left.map((index) => source.text[index]).join(''),
    at: left.map((index) => source.at[index] ?? 0),
  };
}

function toLatin(text: string): string {
  return text.replace(/[а-яіѕј]/g, (letter) => latinTwins[cyrillicTwins.indexOf(letter)] ?? letter);
}

/** Only inside words that hold a Cyrillic letter: a Latin word stays Latin. */
function toCyrillic(text: string): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word)
      ? word.replace(/[a-z]/g, (letter) => cyrillicTwins[latinTwins.indexOf(letter)] ?? letter)
      : word,
  );
}

function compiled(words: NeverWord[], before: string, after: string, letter: string) {
  return words.map(({ pattern, why }) => ({
    expression: new RegExp(`${before}(?:${pattern.replaceAll('L*', `${letter}*`)})${after}`, 'gu'),
    why,
  }));
}

function unique(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [one.found, one])).values()];
}
