import type { Language } from '../model.ts';
import { persons, turns } from './backing-words.ts';
import { matterWords, wordsOf } from './matter-words.ts';
import { negatedSubjects } from './negated-subjects.ts';
import { negatorsIn, withoutNegators } from './negators.ts';
import type { SentenceProblem } from './verify.ts';

/** An approved sentence, ready to be held against what an officer wrote. */
export interface Backing {
  sentence: string;
  /** In lower case, with its values. */
  text: string;
  words: ReadonlySet<string>;
  /** Of the sentence without its values and its states. */
  bare: string[];
  negators: number;
  /** Of whom each negation is said. */
  negated: string[];
}

/** Sentences that share at least this part of their words are the same sentence, edited. */
const edited = 0.72;
/** How many approved sentences one sentence of an officer may be made of. */
const mostBackings = 2;
/** A question to the client states nothing, unless it tells him what to know. */
const tellsByAsking =
  /\b(?:know|aware|realise|realize|heard|remember)\b|знаете|слышали|помните|知道|知晓|了解到/iu;

/** `bare` is the sentence with its values and its true states blanked out. */
export function makeBacking(sentence: string, bare: string, language: Language): Backing {
  const text = sentence.toLowerCase().replaceAll('ё', 'е');
  return {
    sentence,
    text,
    words: new Set(wordsOf(sentence, language)),
    bare: wordsOf(withoutNegators(bare, language), language),
    negators: negatorsIn(bare, language),
    negated: negatedSubjects(bare, language),
  };
}

export interface Said {
  sentence: string;
  /** The sentence with its values and its true states blanked out, of the same length. */
  bare: string;
  language: Language;
  approved: readonly Backing[];
  /** It says that it only repeats what the client wrote. */
  isClientsWord: boolean;
  /** A word that the record itself is behind: its name, its kind. */
  isGiven: (word: string) => boolean;
}

/**
 * Whether approved sentences stand behind a sentence that is none of them. Deny-lists find only what somebody thought
 * of, so every word must come from somewhere: from an approved sentence about the same facts, from a true state, or
 * from the words that state nothing. Where it is an approved sentence edited, no word that turns a meaning may differ.
 */
export function findUnbacked(said: Said): SentenceProblem[] {
  const { sentence, bare, language, approved } = said;
  const nearest = nearestOf(bare, language, approved);
  const turned = turnedRound(said, nearest);
  if (turned) return [turned];
  // What the client wrote is his to word, as long as it is not our sentence about it changed.
  if (said.isClientsWord && nearest.length === 0) return [];
  if (/[?？]\s*$/.test(sentence) && !tellsByAsking.test(sentence)) return [];
  const matter = matterWords(withoutNegators(bare, language), language).filter((word) => !said.isGiven(word));
  if (matter.length === 0) return [];
  const { left, negators, used } = backedBy(matter, approved);
  const first = left[0];
  if (first !== undefined) return [{ ...placeOf(sentence, first), ...unbacked }];
  const denied = used.flatMap(({ negated }) => negated);
  const isRecombined = negatedSubjects(bare, language).some((one) => isOfAnother(one, denied));
  return isRecombined || negatorsIn(bare, language) > negators
    ? [{ start: 0, end: sentence.length, ...unbacked }]
    : [];
}

const unbacked = {
  kind: 'unbacked' as const,
  explain: (found: string) =>
    `No approved sentence about this record says “${found}”; use an approved one, or say how you know it when you approve.`,
};

/**
 * Takes the approved sentence that backs most, then the one that backs most of the rest. `used` holds all that back as
 * much as they.
 */
function backedBy(
  matter: string[],
  approved: readonly Backing[],
): { left: string[]; negators: number; used: Backing[] } {
  let left = matter;
  let negators = 0;
  const all: Backing[] = [];
  for (let used = 0; used < mostBackings && left.length > 0; used += 1) {
    let best: { left: string[]; negators: number } | null = null;
    let alike: Backing[] = [];
    for (const backing of approved) {
      const still = left.filter((word) => !backs(backing, word));
      if (best === null || still.length < best.left.length) {
        best = { left: still, negators: backing.negators };
        alike = [backing];
      } else if (still.length === best.left.length) alike.push(backing);
    }
    // The first must carry the sentence: a word from here and a word from there is no statement of ours.
    if (best === null || (used === 0 && best.left.length * 2 > left.length)) break;
    left = best.left;
    all.push(...alike);
    negators += best.negators;
  }
  return { left, negators, used: all };
}

function backs(backing: Backing, word: string): boolean {
  return backing.words.has(word) || (/^\p{Script=Han}+$/u.test(word) && backing.text.includes(word));
}

interface Near {
  backing: Backing;
  likeness: number;
}

/** The approved sentences that this one is most likely an edit of, the likest first. */
function nearestOf(bare: string, language: Language, approved: readonly Backing[]): Near[] {
  const own = wordsOf(withoutNegators(bare, language), language);
  if (own.length < 3) return [];
  return approved
    .map((backing) => ({ backing, likeness: likeness(own, backing.bare) }))
    .filter((one) => one.likeness >= edited)
    .sort((first, second) => second.likeness - first.likeness);
}

/** An approved sentence with a "not", an "if" or a person put in, taken out or changed. */
function turnedRound({ sentence, bare, language }: Said, nearest: Near[]): SentenceProblem | null {
  const best = nearest[0];
  if (best === undefined) return null;
  const own = wordsOf(withoutNegators(bare, language), language);
  const negated = negatedSubjects(bare, language);
  const alike = nearest.filter((one) => one.likeness >= best.likeness - 0.02);
  if (alike.some(({ backing }) => isSameMeaning(own, negated, backing, language))) return null;
  return {
    start: 0,
    end: sentence.length,
    kind: 'ungrounded',
    explain: (found) => `“${found}” turns the meaning of the approved sentence “${best.backing.sentence}”.`,
  };
}

function isSameMeaning(own: string[], negated: string[], backing: Backing, language: Language): boolean {
  if (backing.negators !== negated.length || negated.some((one) => isOfAnother(one, backing.negated)))
    return false;
  const added = difference(own, backing.bare);
  const gone = difference(backing.bare, own);
  if ([...added, ...gone].some((word) => isOneOf(turns, word, language))) return false;
  const others = gone.some((word) => isOneOf(persons, word, language));
  return !(others && added.some((word) => isOneOf(persons, word, language) || isMatter(word, language)));
}

/** A negation that approved sentences say of others; of nobody in particular it may be said. */
function isOfAnother(subject: string, denied: readonly string[]): boolean {
  return subject !== '' && !denied.includes(subject);
}

function isMatter(word: string, language: Language): boolean {
  return matterWords(word, language).length > 0;
}

const wholeWords = new Map<string, RegExp>();
function isOneOf(lists: Record<Language, string>, word: string, language: Language): boolean {
  const list = lists[language];
  const expression = wholeWords.get(list) ?? new RegExp(`^(?:${list})$`, 'u');
  wholeWords.set(list, expression);
  return expression.test(word);
}

/** What `words` has more often than `others`. */
function difference(words: string[], others: string[]): string[] {
  const left = countOf(others);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Dice coefficient over words, counting repeats. */
function likeness(first: string[], second: string[]): number {
  if (first.length > 2 * second.length || second.length > 2 * first.length) return 0;
  const shared = first.length - difference(first, second).length;
  return (2 * shared) / (first.length + second.length);
}

function countOf(words: string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

function placeOf(sentence: string, word: string): { start: number; end: number } {
  const start = sentence.toLowerCase().replaceAll('ё', 'е').indexOf(word);
  return start < 0 ? { start: 0, end: sentence.length } : { start, end: start + word.length };
}
