import type { Fact } from '../model/facts.ts';
import type { Language } from '../model.ts';
import { grammar, persons, turns } from './backing-words.ts';
import { isChinese } from './chinese.ts';
import { negatorsIn } from './negators.ts';
import { namesAnyRecord } from './record-nouns.ts';
import { saysState, statesIn } from './verify-status.ts';

/**
 * Words of a name begin with a capital or join two that do, so that a sentence with a greeting before it is read like
 * any other.
 */
const word =
  "(?:\\p{Lu}[\\p{L}'’.-]{0,30}|von|van|der|den|de|da|di|del|la|bin|bint|ibn|al|el|кызы|оглы|угли)";
const name = `(?<name>(?: ${word}){1,5})`;
const chinese = new RegExp(
  `^尊敬的(?<name>\\p{Script=Han}{2,4}|\\p{Script=Han}{2,16}(?:公司|集团|集團|企业|企業)| ?${word}(?: ${word}){0,4}),您好!$`,
  'u',
);
const greetings: Record<Language, RegExp> = {
  en: new RegExp(`^(?:Dear|Hello|Hi|Good (?:morning|afternoon|evening)),?${name}[,!]$`, 'u'),
  ru: new RegExp(`^(?:Здравствуйте|Добрый (?:день|вечер)|Доброе утро|Уважаем(?:ый|ая)),?${name}[,!]$`, 'u'),
  'zh-Hans': chinese,
  'zh-Hant': chinese,
};
/** Characters of sentences that stand in nobody's name. */
const ofSentences = /[已未不没沒被了的您我]/u;

/**
 * Whether a sentence only greets somebody. Capitals alone make no name: "Dear Your Payout Is Approved," states
 * something, and so does 尊敬的出金成功. The client's own name may be any word: 成功 is a state and a given name.
 */
export function isGreeting(sentence: string, language: Language, facts: readonly Fact[]): boolean {
  const named = greetings[language].exec(sentence)?.groups?.name;
  if (named === undefined) return false;
  const own = facts.filter(({ key }) => key === 'client_name').map(({ value }) => value.toLowerCase());
  const lower = named.trim().toLowerCase().replaceAll('ё', 'е');
  if (own.includes(named.trim().toLowerCase())) return true;
  if (/\p{Script=Han}/u.test(lower)) return isHanName(lower, language);
  const known = new Set(own.flatMap((one) => one.match(/\p{L}+/gu) ?? []));
  const left = lower.split(' ').filter((one) => one !== '' && !known.has(one));
  const said = isChinese(language) ? (['en', language] as const) : ([language] as const);
  return said.every((tongue) =>
    left.every((one) => one.split(/['’.-]/).some((part) => part !== '' && isNoWord(part, tongue))),
  );
}

function isHanName(text: string, language: Language): boolean {
  if (ofSentences.test(text) || namesAnyRecord(text, language)) return false;
  const states = statesIn(text, language);
  if (text.length > 4) return states.length === 0;
  const rest = states.reduce((left, state) => left.replace(state, ''), text);
  return text.length <= 2 || rest !== '';
}

/** Says nothing of a record and joins no sentence. */
function isNoWord(text: string, language: Language): boolean {
  const joins = [...grammar[language], turns[language], persons[language]].some((list) =>
    new RegExp(`^(?:${list.replaceAll('L*', '\\p{L}*')})$`, 'u').test(text),
  );
  return (
    !joins &&
    !saysState(text, language) &&
    negatorsIn(text, language) === 0 &&
    !namesAnyRecord(text, language)
  );
}
