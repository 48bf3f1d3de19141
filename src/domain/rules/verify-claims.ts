import type { Language } from '../model.ts';
import { inBothScripts } from './chinese.ts';

/** "As you mention" makes a claim ours, so it is not among these. */
const attributions: Record<Language, RegExp> = {
  en: /(?<!\bas )\byou (?:write|wrote|say|said|mention|mentioned|refer|referred|told us|state|stated|report|reported|quote|quoted|indicated?)\b|\bin your (?:message|e-?mail|letter)\b|\baccording to you\b/i,
  ru: /(?<!как )(?<!\p{L})вы (?:пишете|писали|написали|указ\p{L}+|упом\p{L}+|сообщ\p{L}+|назвали|ссыла\p{L}+)|в (?:вашем|сво[её]м)(?: сво[её]м)? (?:письме|сообщении|обращении)|по вашим словам|с ваших слов/iu,
  ...inBothScripts(
    /(?<!如)您(?:在?(?:来信|邮件|来函)中?)?(?:提到|提及|说|写道|表示|反映|称|提供的)|(?<!如)(?:您的)?来信中?(?:提到|提及|所述|称)/u,
    /(?<!如)您(?:在?(?:來信|郵件|來函|電郵)中?)?(?:提到|提及|說|寫道|表示|反[映應]|稱|提供的)|(?<!如)(?:您的)?(?:來信|電郵)中?(?:提到|提及|所述|稱|表示)/u,
  ),
};
/** After such a word it is again we who speak. */
const ourTurn: Record<Language, RegExp> = {
  en: /[;:—]|\b(?:but|however|and (?:we|it|your|the|this)|we can confirm|indeed|which (?:is|was|has))\b/i,
  ru: /[;—]|(?<!\p{L})(?:но|однако|а мы|и мы|действительно|подтверждаем)(?!\p{L})/iu,
  ...inBothScripts(/[;；]|但|不过|我们|确实|证实/u, /不過|我們|本公司|確實|證實/u),
};

/** Whether a whole sentence only repeats what the client wrote. */
export function isClientsWord(sentence: string, language: Language): boolean {
  const match = attributions[language].exec(sentence);
  if (match === null) return false;
  return !ourTurn[language].test(sentence.slice(match.index + match[0].length).replace(/^\s*:/, ''));
}
