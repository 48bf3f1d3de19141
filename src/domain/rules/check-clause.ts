import type { Clause } from '../clauses/clause.ts';
import type { Language } from '../model.ts';
import { isChinese } from './chinese.ts';
import { slotProblems, wordsOfMessage } from './clause-message.ts';
import { groundedValues } from './grounded-values.ts';
import { detectLanguage } from './language.ts';
import { simplifiedOnly, traditionalOnly } from './language-letters.ts';
import { readable, sentencesOf } from './readable.ts';
import { findNever } from './verify-never.ts';
import { findPromises } from './verify-promises.ts';
import { readValues } from './verify-values.ts';

/** In UTF-16 units. The longest delivered text, the list of proofs of address, has half of it. */
const longest = 1_500;
/** Controls, format and direction marks, fillers: two persons cannot agree on what they do not see. */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/**
 * What stands against a wording, each a sentence for the person who wrote it; none when two persons may decide on it. A
 * clause passes the verifier as it is, so whatever it must not say is found here: values and promises of its own, words
 * that may never leave, another language.
 */
export function clauseProblems(clause: Clause, language: Language, text: string): string[] {
  if (text.trim() === '') return ['The text is empty.'];
  if (text.length > longest)
    return [`The text has ${text.length} characters; a clause is one thing said and has ${longest} at most.`];
  if (hidden.test(text))
    return [
      'The text has characters that nobody sees, such as marks of the direction of writing; type it anew.',
    ];
  const ofMessage = slotProblems(clause, language, text);
  if (ofMessage.length > 0) return ofMessage;
  const words = wordsOfMessage(text);
  return [...languageProblems(words, language), ...contentProblems(clause, words, language)];
}

const informal: Record<Language, RegExp | null> = {
  en: null,
  ru: /(?<!\p{L})(?:ты|тебе|тебя|тобой|твой|твоя|твоё|твои|твоего|твоей)(?!\p{L})/iu,
  'zh-Hans': /你/u,
  'zh-Hant': /你|妳/u,
};
const names = {
  en: 'English',
  ru: 'Russian',
  'zh-Hans': 'Simplified Chinese',
  'zh-Hant': 'Traditional Chinese',
};

function languageProblems(words: string, language: Language): string[] {
  const problems: string[] = [];
  const { own, foreign } = scripts[language];
  // A few words between slots may be of any language of their script.
  const isLong = (words.match(/\p{L}/gu)?.length ?? 0) >= 60;
  const isOther = language === 'en' && isLong && !['en', 'und'].includes(detectLanguage(words));
  if (!own.test(words) || foreign.test(words) || isOther)
    problems.push(`The text is not ${names[language]}.`);
  if (isChinese(language)) {
    const wrong = [...words].filter((one) =>
      (language === 'zh-Hans' ? traditionalOnly : simplifiedOnly).has(one),
    );
    if (wrong.length > 0)
      problems.push(`${[...new Set(wrong)].join('')} is not written so in ${names[language]}.`);
    const halfWidth = /\p{Script=Han}[,;:!?.()]/u.exec(words);
    if (halfWidth) problems.push(`“${halfWidth[0]}”: after a Chinese character the full-width mark is set.`);
  }
  const familiar = informal[language]?.exec(words);
  if (familiar) problems.push(`“${familiar[0]}” speaks to the client too familiarly.`);
  return problems;
}

const scripts: Record<Language, { own: RegExp; foreign: RegExp }> = {
  en: { own: /\p{Script=Latin}/u, foreign: /\p{Script=Cyrillic}|\p{Script=Han}/u },
  ru: { own: /\p{Script=Cyrillic}/u, foreign: /\p{Script=Han}|[іїєґўәғқңөұһ]/iu },
  'zh-Hans': { own: /\p{Script=Han}/u, foreign: /\p{Script=Cyrillic}/u },
  'zh-Hant': { own: /\p{Script=Han}/u, foreign: /\p{Script=Cyrillic}/u },
};

function contentProblems(clause: Clause, words: string, language: Language): string[] {
  const delivered = wordsOfMessage(clause.text[language]);
  const problems = findingsOf(words, language);
  // What the delivered text says, too, was weighed when it was written.
  const known = new Set(findingsOf(delivered, language));
  return problems.filter((problem) => !known.has(problem));
}

function findingsOf(words: string, language: Language): string[] {
  const read = readable(words);
  const known = { language, caseRef: '', firmName: '', recipient: '' };
  const inSentences = sentencesOf(read.text).flatMap((span) => {
    const sentence = read.text.slice(span.start, span.end);
    return [
      ...readValues(sentence, groundedValues([], 'UTC'), known).problems.map((problem) => {
        const found = sentence.slice(problem.start, problem.end);
        return `“${found}” is a value or contact of its own; a clause states only what its slots bring.`;
      }),
      ...findPromises(sentence, language).map((problem) =>
        problem.explain(sentence.slice(problem.start, problem.end)),
      ),
    ];
  });
  return [...new Set([...findNever(words, read, []).map(({ sentence }) => sentence), ...inSentences])];
}
