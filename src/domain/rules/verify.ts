import type { Library } from '../clauses/clause.ts';
import type { Finding, Verification } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import type { Mention } from '../model/understanding.ts';
import type { Language } from '../model.ts';
import { groundedValues, withClaims } from './grounded-values.ts';
import { letterSentences } from './letter-sentences.ts';
import { originalOf, type Readable, readable, type Span, sentenceKey, sentencesOf } from './readable.ts';
import { isClientsWord } from './verify-claims.ts';
import { findMeaningChanges } from './verify-meaning.ts';
import { findNever } from './verify-never.ts';
import { findPromises } from './verify-promises.ts';
import { findStatusLies } from './verify-status.ts';
import { findUngroundedValues } from './verify-values.ts';

export interface VerifyInput {
  /** Whose sentences may stand as they are. */
  library: Library;
  text: string;
  language: Language;
  facts: Fact[];
  /** What the client wrote; may be repeated only as his own words. */
  claims: Mention[];
  caseRef: string;
  firmName: string;
  /** The only e-mail address that the text may hold. */
  recipient: string;
  /** IANA name in which the letter tells days. */
  timeZone: string;
}
/** A problem within one sentence; the span is in the readable text. */
export interface SentenceProblem extends Span {
  kind: Finding['kind'];
  explain: (found: string) => string;
}

/** A salutation by a short name: 成功 is a state in a sentence and a given name here. */
const greetings: Record<Language, RegExp> = {
  en: /^Dear [\p{L} '’-]{1,60},$/u,
  ru: /^Здравствуйте, [\p{L} '’-]{1,60}!$/u,
  'zh-Hans': /^尊敬的(?:\p{Script=Han}{2,4}| ?[\p{Script=Latin} '’-]{1,60}),您好!$/u,
  'zh-Hant': /^尊敬的(?:\p{Script=Han}{2,4}| ?[\p{Script=Latin} '’-]{1,60}),您好!$/u,
};
const longestLetter = 10_000;

/**
 * Reads the final text, whoever wrote it. A sentence that the clause library would write from the same facts
 * passes as it is; in every other one each value must be a fact and each state must be the record's. Words that
 * may never leave are looked for everywhere, approved sentences included.
 */
export function verifyReply(input: VerifyInput): Verification {
  // What is too long is refused anyway, and the rest of it is not worth the time.
  const read = readable(input.text.slice(0, longestLetter));
  const findings = [
    ...shapeFindings(read, Math.max(read.text.length, input.text.length)),
    ...findNever(input.text, read, input.facts),
    ...sentenceFindings(input, read),
  ];
  return { ok: findings.length === 0, findings };
}

function shapeFindings(read: Readable, length: number): Finding[] {
  if (read.text.trim() === '') {
    return [
      {
        kind: 'empty',
        found: '',
        sentence: 'The reply has no text; please write what the client should read.',
      },
    ];
  }
  if (length <= longestLetter) return [];
  const sentence = `The reply has ${length} characters; please shorten it to ${longestLetter} at most.`;
  return [{ kind: 'length', found: '', sentence }];
}

function sentenceFindings(input: VerifyInput, read: Readable): Finding[] {
  const letter = letterSentences(input.library, input.facts, input.claims, input.language, input);
  const grounded = groundedValues(input.facts, input.timeZone);
  return sentencesOf(read.text).flatMap((span) => {
    const sentence = read.text.slice(span.start, span.end);
    if (letter.approved.has(sentenceKey(sentence)) || greetings[input.language].test(sentence)) return [];
    const clientsWord = isClientsWord(sentence, input.language);
    const values = clientsWord ? withClaims(grounded, input.claims) : grounded;
    const problems: SentenceProblem[] = [
      ...findUngroundedValues(sentence, values, input),
      ...(clientsWord ? [] : findStatusLies(sentence, input.language, input.facts)),
      ...findPromises(sentence, input.language),
      ...findMeaningChanges(sentence, input.language, letter.approved),
    ];
    return problems.map((problem) => toFinding(problem, input.text, read, span.start));
  });
}

function toFinding(problem: SentenceProblem, text: string, read: Readable, offset: number): Finding {
  const found = originalOf(read, text, { start: offset + problem.start, end: offset + problem.end });
  return { kind: problem.kind, found, sentence: problem.explain(found) };
}
