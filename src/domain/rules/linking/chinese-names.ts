import type { Span } from '../readable.ts';
import { isPinyin, readingsOf } from './pinyin.ts';

/**
 * Chinese names in characters and in Hanyu Pinyin: 王小明, Wang Xiaoming, Xiao-Ming WANG. Many people share one sound, so
 * this supports a link and hides a name from a model, and decides nothing. Romanisations of Hong Kong, Taiwan and
 * Singapore (Wong, Hsieh, Tan) and of Wade and Giles cannot be computed: for those the core system has the form of the
 * passport.
 */

const doubleFamilyNames = new Set(
  (
    '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 尉迟 尉遲 长孙 長孫 令狐 宇文 皇甫 慕容 司徒 司空 东方 東方 公孙 公孫 万俟 萬俟 南宫 南宮 端木 轩辕 軒轅 ' +
    '呼延 赫连 赫連 拓跋 申屠 太史 闻人 聞人 钟离 鍾離 濮阳 濮陽 淳于 澹台 澹臺 独孤 獨孤 百里 东郭 東郭 单于 單于'
  ).split(' '),
);
const mostSounds = 32;
const mostWords = 6;
/** So many different names of one text are compared; nobody has more lines of two to four characters than that. */
const mostChecked = 60;

interface Sound {
  family: Set<string>;
  given: Set<string>;
}

/** Where a name of these characters stands in a text in Latin letters, in either order. */
export function soundedNames(text: string, han: string): Span[] {
  const sound = soundOf(han);
  return sound ? spelledOut(text, sound) : [];
}

/** Where this name in Latin letters stands as one in characters: alone on a line, or as what somebody says he is called. */
export function writtenNames(text: string, latinName: string): Span[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const words = wordsOf(latinName);
  if (words.length < 2 || words.length > 4 || !words.every(({ folded }) => isPinyin(folded))) return [];
  const checked = new Map<string, boolean>();
  const isHis = (name: string): boolean => {
    const sound = checked.size < mostChecked ? soundOf(name) : null;
    return sound !== null && spelledOut(latinName, sound).length > 0;
  };
  return [...text.matchAll(standingAlone)].flatMap(({ 0: whole, 1: name = '', index }) => {
    if (!checked.has(name)) checked.set(name, isHis(name));
    if (!checked.get(name)) return [];
    const start = index + whole.length - name.length;
    return [{ start, end: start + name.length }];
  });
}

/** Whether a name in pinyin stands in a text with its syllables apart, together or hyphenated: Wang Xiao Ming. */
export function hasSyllables(text: string, latinName: string): boolean {
  const words = wordsOf(latinName).map(({ folded }) => folded);
  if (words.length < 2 || words.length > 4 || !words.every((word) => isPinyin(word))) return false;
  const orders = [
    [words[0]!, words.slice(1).join('')],
    [words.at(-1)!, words.slice(0, -1).join('')],
  ];
  return orders.some(
    ([family, given]) =>
      spelledOut(text, { family: new Set([fold(family!)]), given: new Set([fold(given!)]) }).length > 0,
  );
}

const standingAlone =
  /(?:(?<=^|\n)[^\S\n]*|我是|我叫|我的名字是|本人|姓名[:：]?\s?|[户戶]名[:：]?\s?)(\p{Script=Han}{2,4})(?=[^\S\n]*(?:$|\n)|[,，。.、!！;；])/gu;

function soundOf(han: string): Sound | null {
  const characters = [...han];
  if (characters.length < 2 || characters.length > 4 || !/^\p{Script=Han}+$/u.test(han)) return null;
  const length = characters.length > 2 && doubleFamilyNames.has(han.slice(0, 2)) ? 2 : 1;
  return { family: sounds(characters.slice(0, length)), given: sounds(characters.slice(length)) };
}

function sounds(characters: string[]): Set<string> {
  const said = characters.reduce(
    (before, character) =>
      before.flatMap((start) => readingsOf(character).map((reading) => start + reading)).slice(0, mostSounds),
    [''],
  );
  return new Set(said.map(fold));
}

function spelledOut(text: string, { family, given }: Sound): Span[] {
  const words = wordsOf(text);
  const starts = [...family, ...given];
  const found: Span[] = [];
  const isName = (one: string, other: string) =>
    (family.has(one) && given.has(other)) || (given.has(one) && family.has(other));
  words.forEach((word, at) => {
    if (!starts.some((start) => start.startsWith(word.folded) || word.folded.startsWith(start))) return;
    // In one word, as in many a display name; "wangwei" and the like are words of other things, too.
    if ([...family].some((one) => [...given].some((other) => word.folded === fold(one + other))))
      if (word.folded.length >= 8) found.push(word);
    for (let size = 2; size <= mostWords; size += 1) {
      const group = words.slice(at, at + size);
      if (group.length < size || group.slice(0, -1).some(({ goesOn }) => !goesOn)) return;
      for (let cut = 1; cut < size; cut += 1)
        if (isName(joined(group.slice(0, cut)), joined(group.slice(cut))))
          found.push({ start: word.start, end: group.at(-1)!.end });
    }
  });
  return found;
}

interface Word extends Span {
  folded: string;
  /** The next word follows on the same line with nothing but a space, a comma or a hyphen between. */
  goesOn: boolean;
}

function wordsOf(text: string): Word[] {
  const matches = [...text.matchAll(/[\p{Script=Latin}\p{M}]+/gu)];
  return matches.map(({ 0: word, index }, at) => {
    const end = index + word.length;
    const next = matches[at + 1]?.index;
    const goesOn = next !== undefined && /^[^\S\n]*(?:[,'’·-][^\S\n]*)?$/u.test(text.slice(end, next));
    return { start: index, end, goesOn, folded: fold(plain(word)) };
  });
}

function joined(words: Word[]): string {
  return fold(words.map(({ folded }) => folded).join(''));
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** 吕 is written Lü, Lv, Lyu or Lu. */
function fold(sound: string): string {
  return sound.replace(/([ln])(?:v|yu)/g, '$1u');
}
