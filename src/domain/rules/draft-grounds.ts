import type { DraftSentence, Finding } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import { readable, sentenceKey, sentencesOf } from './readable.ts';
import { isGreeting } from './salutations.ts';
import { factsOf, type VerifyInput } from './verify.ts';
import { readingsOf } from './verify-readings.ts';

/**
 * Each sentence of a letter with what stands behind it: the clause that says it and the facts that the clause tells,
 * or what the check found in it. A sentence of an officer's own that states nothing has neither.
 */
export function groundsOf(input: VerifyInput, findings: readonly Finding[]): DraftSentence[] {
  const letters = readingsOf(input).map(({ letter }) => letter);
  const all = factsOf(input);
  const { text } = readable(input.text);
  return sentencesOf(text).map((span) => {
    const sentence = text.slice(span.start, span.end);
    const key = sentenceKey(sentence);
    const approved = letters.map((letter) => letter.approved.get(key)).find((found) => found !== undefined);
    const greets = isGreeting(sentence, input.language, all);
    return {
      sentence,
      clauseId: approved?.clauseId ?? (greets ? 'letter.greeting' : null),
      facts: toldBy(all, approved?.facts ?? []),
      findings: findings.filter(
        (finding) => finding.found !== '' && sentence.includes(readable(finding.found).text),
      ),
    };
  });
}

/** Without the salutation's name, which everybody sees is one. */
function toldBy(facts: Fact[], ids: string[]): Fact[] {
  return facts.filter((fact) => ids.includes(fact.id) && fact.key !== 'client_name');
}
