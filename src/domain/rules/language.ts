/**
 * The language a text is written in, and the language to answer in. Script first, then letters that only one language
 * has, and statistics (franc, held to the languages the desk meets) only for what is left: the detectors alone are
 * wrong too often on the short texts that clients write.
 */
import { franc } from 'franc';
import type { Language } from '../model.ts';
import { languageByWords } from './function-words.ts';
import {
  cyrillicLetters,
  japaneseOnly,
  latinLetters,
  russianOnly,
  simplifiedOnly,
  traditionalOnly,
  transliteratedRussian,
} from './language-letters.ts';

const lookedAt = 5_000;
/** Addresses, ids and numbers say nothing about the language; neither do words in capitals that every desk uses. */
const noise =
  /https?:\/\/\S{1,300}|\S{1,64}@\S{1,200}|[A-Za-z_-]{0,20}\d[\w-]{0,80}|\b(?:USDT|USDC|USD|EUR|RUB|CNY|BTC|ETH|TRC|ERC|SWIFT|SEPA|IBAN|UETR|ARN|KYC|PDF|JPG|PNG|MT)\b/g;
/** The same where no address can be, which costs a fifth: an address is looked for from every letter on. */
const noiseWithoutAddresses = new RegExp(noise.source.replace('\\S{1,64}@\\S{1,200}|', ''), 'g');

/** What a letter of each script counts; Han counts double because one character is about half a word. */
const scripts: [string, RegExp, number][] = [
  ['han', /\p{Script=Han}/u, 2.5],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u, 2.5],
  ['ko', /\p{Script=Hangul}/u, 2.5],
  // Product words stay Latin in every language, so Latin needs more letters to win.
  ['cyrillic', /\p{Script=Cyrillic}/u, 1.5],
  ['latin', /\p{Script=Latin}/u, 1],
  ['arabic', /\p{Script=Arabic}/u, 1.5],
  ['he', /\p{Script=Hebrew}/u, 1.5],
  ['el', /\p{Script=Greek}/u, 1.5],
  ['th', /\p{Script=Thai}/u, 1.5],
  ['hi', /\p{Script=Devanagari}/u, 1.5],
  ['ka', /\p{Script=Georgian}/u, 1.5],
  ['hy', /\p{Script=Armenian}/u, 1.5],
];
const latinLanguages: Record<string, string> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  pol: 'pl',
  nld: 'nl',
  tur: 'tr',
  vie: 'vi',
  ind: 'id',
  ces: 'cs',
  ron: 'ro',
  swe: 'sv',
  dan: 'da',
  nob: 'no',
  fin: 'fi',
  hun: 'hu',
  hrv: 'hr',
  slk: 'sk',
  lit: 'lt',
  lav: 'lv',
  ekk: 'et',
};
const cyrillicLanguages: Record<string, string> = { rus: 'ru', ukr: 'uk', bul: 'bg' };

/**
 * A BCP 47 tag: 'en', 'ru', 'zh-Hans', 'zh-Hant', another language, 'ru-Latn' for Russian in Latin letters, or 'und'
 * when there is nothing to tell from. Chinese that both scripts write alike is 'zh-Hans'.
 */
export function detectLanguage(text: string): string {
  const read = text.slice(0, lookedAt).normalize('NFKC');
  const words = read.replace(read.includes('@') ? noise : noiseWithoutAddresses, ' ');
  const counts = countLetters(words);
  const [script, , weight] = scripts.reduce((best, next) =>
    counts.get(next[0])! * next[2] > counts.get(best[0])! * best[2] ? next : best,
  );
  const letters = counts.get(script)!;
  if (letters * weight < 2) return 'und';
  if (script === 'han' || script === 'kana')
    return hanLanguage(words, counts.get('han')!, counts.get('kana')!);
  if (script === 'cyrillic') return cyrillicLanguage(words.toLowerCase(), letters);
  if (script === 'latin') return latinLanguage(words.toLowerCase(), letters);
  if (script === 'arabic') return /[پچژگ]/.test(words) ? 'fa' : 'ar';
  return script;
}

/** Letters of each script. A script is looked up once for each character there is, not once for each letter of a text. */
function countLetters(text: string): Map<string, number> {
  const found = scripts.map(() => 0);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let script = scriptOf[code]!;
    if (script === notLookedUp) {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      script = scriptAt(character);
      at += character.length - 1;
    }
    if (script >= 0) found[script]! += 1;
  }
  return new Map(scripts.map(([name], index) => [name, found[index]!]));
}

const basic = 0x10000;
const notLookedUp = -2;
/** Of each character of the basic plane; half of a pair is never known. */
const scriptOf = new Int8Array(basic).fill(notLookedUp);

/** The place of a character's script in the table, or -1. */
function scriptAt(character: string): number {
  const script = scripts.findIndex(([, letter]) => letter.test(character));
  const code = character.codePointAt(0)!;
  if (code < 0xd800 || (code >= 0xe000 && code < basic)) scriptOf[code] = script;
  return script;
}

/**
 * The language of an inquiry. Where its words do not tell, as in a number or an attachment alone, the one that was
 * written before in its thread, then that of the client's profile, else 'und'.
 */
export function inquiryLanguage(
  detected: string,
  writtenBefore: string | null,
  clientLanguage: string | null,
): string {
  if (detected !== 'und') return detected;
  return [writtenBefore, clientLanguage].find((tag) => tag !== null && tag !== '' && tag !== 'und') ?? 'und';
}

/**
 * The language of the answer. What the client writes decides; when that cannot be told, what was spoken before and
 * then his profile. Neighbours of Russian are answered in Russian only when the profile asks for it.
 */
export function replyLanguage(
  detected: string,
  previous: string | null,
  clientLanguage: string | null,
): Language {
  if (detected === 'und') return deskLanguage(previous) ?? deskLanguage(clientLanguage) ?? 'en';
  const own = deskLanguage(detected);
  if (own) return own;
  return russianNeighbours.has(primary(detected)) && deskLanguage(clientLanguage) === 'ru' ? 'ru' : 'en';
}

const russianNeighbours = new Set([
  'be',
  'uk',
  'kk',
  'ky',
  'uz',
  'tg',
  'bg',
  'sr',
  'mk',
  'ka',
  'hy',
  'az',
  'tt',
  'mn',
]);

function deskLanguage(tag: string | null): Language | null {
  const language = primary(tag ?? '');
  if (language === 'zh') return writesTraditional.test(tag!) ? 'zh-Hant' : 'zh-Hans';
  return language === 'ru' || language === 'en' ? language : null;
}

/** The script, or a place that writes it: https://www.rfc-editor.org/rfc/rfc5646 names script and region in this order. */
const writesTraditional = /^zh[-_](?:hant\b|(?!hans\b).*\b(?:tw|hk|mo)\b)/i;

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0]!;
}

function hanLanguage(words: string, han: number, kana: number): string {
  if (kana > 0 && kana >= (han + kana) / 10) return 'ja';
  let [simplified, traditional, japanese] = [0, 0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const side = sides[words.charCodeAt(at)]!;
    if (side === 0) continue;
    if ((side & 1) !== 0) simplified += 1;
    if ((side & 2) !== 0) traditional += 1;
    if ((side & 4) !== 0) japanese += 1;
  }
  if (japanese > simplified) return 'ja';
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

/** Which kind of Chinese or Japanese writes a character of the basic plane, one bit each. */
const sides = new Uint8Array(basic);
for (const [place, characters] of [simplifiedOnly, traditionalOnly, japaneseOnly].entries())
  for (const character of characters) sides[character.charCodeAt(0)]! |= 1 << place;

function cyrillicLanguage(words: string, letters: number): string {
  const found = cyrillicLetters.map(([language, own]) => ({
    language,
    count: words.match(own)?.length ?? 0,
  }));
  const foreign = found.reduce((sum, { count }) => sum + count, 0) / letters;
  // A foreign name in a Russian letter is no evidence, one such letter in a short text is.
  if (foreign >= (russianOnly.test(words) ? 0.05 : 0.015))
    return found.find(({ count }) => count > 0)!.language;
  if (russianOnly.test(words)) return 'ru';
  const byWords = languageByWords(words.match(/\p{L}+/gu) ?? []);
  if (byWords) return byWords;
  if (letters < 40) return 'ru';
  const code = franc(words, { only: Object.keys(cyrillicLanguages) });
  return cyrillicLanguages[code] ?? 'ru';
}

function latinLanguage(words: string, letters: number): string {
  const each = words.match(/\p{L}+/gu) ?? [];
  const russian = each.filter((word) => transliteratedRussian.has(word)).length;
  const byWords = languageByWords(each);
  if (russian >= 2 && russian / each.length >= 0.3 && (byWords === null || russian / each.length >= 0.5))
    return 'ru-Latn';
  if (byWords) return byWords;
  const particular = latinLetters.find(([, own]) => own.test(words));
  if (particular) return particular[0];
  if (letters < 15) return 'und';
  const code = franc(words, { only: Object.keys(latinLanguages), minLength: 10 });
  return latinLanguages[code] ?? 'und';
}
