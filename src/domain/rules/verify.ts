import type { Library } from '../clauses/clause.ts';
import type { Audience } from '../model/audiences.ts';
import type { Finding, Verification } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import type { FirmTerms } from '../model/firm-terms.ts';
import type { Mention } from '../model/understanding.ts';
import type { Language, Topic } from '../model.ts';
import { type GroundedValues, groundedValues, withClaims } from './grounded-values.ts';
import { originalOf, type Readable, readable, type Span, sentenceKey, sentencesOf } from './readable.ts';
import { findWrongKind, isRecordNoun } from './record-nouns.ts';
import { isGreeting } from './salutations.ts';
import { findUnbacked, makeBacking } from './verify-backing.ts';
import { isClientsWord } from './verify-claims.ts';
import { findWrongEvents } from './verify-events.ts';
import { findWrongLanguage } from './verify-language.ts';
import { findNever } from './verify-never.ts';
import { findPromises } from './verify-promises.ts';
import { hasRecord, type Reading, readingsAbout, readingsOf } from './verify-readings.ts';
import { readStates } from './verify-status.ts';
import { readValues } from './verify-values.ts';

export interface VerifyInput {
  /** Whose sentences may stand as they are. */
  library: Library;
  text: string;
  /** Whose facts they are, and whose clauses may stand. */
  audience: Audience;
  language: Language;
  /** What the case and its last message are about: words of other letters stand behind no sentence of an officer. */
  topics: readonly Topic[];
  facts: Fact[];
  /** Further questions of the message that the letter answers, each with the facts of its own record. */
  further?: readonly { topic: Topic; facts: Fact[] }[];
  /** What the client wrote; may be repeated only as his own words. */
  claims: Mention[];
  caseRef: string;
  firmName: string;
  /** The only e-mail address that the text may hold. */
  recipient: string;
  /** IANA name in which the letter tells days. */
  timeZone: string;
  /** The firm's own rules, as the letter was made with; absent: the usual ones. */
  terms?: FirmTerms;
}
/** A problem within one sentence; the span is in the readable text. */
export interface SentenceProblem extends Span {
  kind: Finding['kind'];
  explain: (found: string) => string;
}

const longestLetter = 10_000;

/**
 * Reads the final text, whoever wrote it. A sentence that the clause library would write from the same facts
 * passes as it is; in every other one each value must be a fact, each state the record's, and every word must come
 * from an approved sentence or state nothing. Words that may never leave are looked for everywhere, approved
 * sentences included.
 */
export function verifyReply(input: VerifyInput): Verification {
  // What is too long is refused anyway, and the rest of it is not worth the time.
  const read = readable(input.text.slice(0, longestLetter));
  const findings = [
    ...shapeFindings(read, Math.max(read.text.length, input.text.length)),
    ...findNever(input.text, read, factsOf(input)),
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

/** Of the letter's own matter and of every further one. */
export function factsOf({ facts, further = [] }: Pick<VerifyInput, 'facts' | 'further'>): Fact[] {
  return [...facts, ...further.flatMap((matter) => matter.facts)];
}

function sentenceFindings(input: VerifyInput, read: Readable): Finding[] {
  const readings = readingsOf(input).map((reading) => ({
    ...reading,
    grounded: groundedValues(reading.facts, input.timeZone),
  }));
  return sentencesOf(read.text).flatMap((span) => {
    const sentence = read.text.slice(span.start, span.end);
    const key = sentenceKey(sentence);
    if (
      readings.some(({ letter }) => letter.approved.has(key)) ||
      isGreeting(sentence, input.language, input.facts)
    )
      return [];
    return problemsOf(sentence, input, readings).map((problem) =>
      toFinding(problem, input.text, read, span.start),
    );
  });
}

/**
 * A sentence is about one matter: of those that it may be about, the one that it disagrees with least. A state that is
 * false of one of their records stays false, whatever can be said of another: "it has not been sent" is about either.
 */
function problemsOf(
  sentence: string,
  input: VerifyInput,
  readings: readonly GroundedReading[],
): SentenceProblem[] {
  const about = readingsAbout(sentence, input.language, readings);
  const problems = about.map((reading) => sentenceProblems(sentence, input, reading));
  const lie =
    about.length > 1 && !isClientsWord(sentence, input.language)
      ? about.findIndex(
          (reading) =>
            hasRecord(reading) && readStates(sentence, input.language, reading.facts).lies.length > 0,
        )
      : -1;
  return problems[lie] ?? problems.reduce((least, some) => (some.length < least.length ? some : least));
}

interface GroundedReading extends Reading {
  grounded: GroundedValues;
}

function sentenceProblems(
  sentence: string,
  input: VerifyInput,
  { facts, letter, grounded }: GroundedReading,
): SentenceProblem[] {
  const { language } = input;
  const clientsWord = isClientsWord(sentence, language);
  const values = readValues(sentence, clientsWord ? withClaims(grounded, input.claims) : grounded, input);
  const states = clientsWord ? { lies: [], truths: [] } : readStates(sentence, language, facts);
  const problems = [
    ...values.problems,
    ...findWrongLanguage(values.rest, language),
    ...states.lies,
    ...findPromises(sentence, language),
    ...(clientsWord ? [] : findWrongKind(sentence, language, facts)),
    ...(clientsWord ? [] : findWrongEvents(sentence, language, facts, input.timeZone)),
  ];
  if (problems.length > 0) return problems;
  const names = namesOf(facts);
  return findUnbacked({
    sentence,
    bare: blanked(values.rest, states.truths),
    language,
    approved: letter.backings((approved) =>
      makeBacking(approved, bareOf(approved, { ...input, facts }, grounded), language),
    ),
    isClientsWord: clientsWord,
    isGiven: (word) => names.has(word) || isRecordNoun(word, language, facts),
  });
}

/** An approved sentence without its values and states, as the sentences of officers are compared. */
function bareOf(approved: string, input: VerifyInput, grounded: GroundedValues): string {
  const { rest } = readValues(approved, grounded, input);
  return blanked(rest, readStates(approved, input.language, input.facts).truths);
}

function blanked(text: string, spans: Span[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + '\n'.repeat(end - start) + left.slice(end),
    text,
  );
}

function namesOf(facts: Fact[]): ReadonlySet<string> {
  const names = facts.filter((fact) => fact.key === 'client_name');
  return new Set(names.flatMap((fact) => fact.value.toLowerCase().match(/\p{L}+/gu) ?? []));
}

function toFinding(problem: SentenceProblem, text: string, read: Readable, offset: number): Finding {
  const found = originalOf(read, text, { start: offset + problem.start, end: offset + problem.end });
  return { kind: problem.kind, found, sentence: problem.explain(found) };
}
