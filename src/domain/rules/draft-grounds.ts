import type { DraftSentence, Finding } from '../model/drafting.ts';
import type { Fact } from '../model/facts.ts';
import { letterSentences } from './letter-sentences.ts';
import { readable, sentenceKey, sentencesOf } from './readable.ts';
import { isGreeting, type VerifyInput } from './verify.ts';

/**
 * Each sentence of a letter with what stands behind it: the clause that says it and the facts that the clause tells,
 * or what the check found in it. A sentence of an officer's own that states nothing has neither.
 */
export function groundsOf(input: VerifyInput, findings: readonly Finding[]): DraftSentence[] {
  const letter = letterSentences(input.library, input.facts, input.claims, input.language, input);
  const { text } = readable(input.text);
  return sentencesOf(text).map((span) => {
    const sentence = text.slice(span.start, span.end);
    const approved = letter.approved.get(sentenceKey(sentence));
    const greets = isGreeting(sentence, input.language);
    return {
      sentence,
      clauseId: approved?.clauseId ?? (greets ? 'letter.greeting' : null),
      facts: factsOf(input.facts, approved?.facts ?? []),
      findings: findings.filter(
        (finding) => finding.found !== '' && sentence.includes(readable(finding.found).text),
      ),
    };
  });
}

/** Without the salutation's name, which everybody sees is one. */
function factsOf(facts: Fact[], ids: string[]): Fact[] {
  return facts.filter((fact) => ids.includes(fact.id) && fact.key !== 'client_name');
}
