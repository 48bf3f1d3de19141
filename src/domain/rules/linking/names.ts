import type { LinkInput } from '../../model/linking.ts';
import { simplify } from '../simplified.ts';
import { hasSyllables, soundedNames, writtenNames } from './chinese-names.ts';
import type { Evidence } from './evidence.ts';

/**
 * That the client's name stands in the message. It supports what something else decided and never decides: people of
 * one family, and in Chinese of one sound, share names.
 */
export function nameEvidence(clientId: string, { clients, cues }: LinkInput): Evidence[] {
  const client = clients.find(({ externalId }) => externalId === clientId);
  if (!client) return [];
  const { people } = cues;
  const names = [client.name, client.nameNative ?? ''];
  const han = names.filter((name) => /^\p{Script=Han}{2,}$/u.test(name));
  if (han.some((name) => simplify(people).includes(simplify(name)))) return [agrees];
  const said = new Set(skeletons(people));
  const isThere = names.some((name) => {
    const parts = spellingsOf(name);
    return parts.length >= 2 && parts.every((spellings) => spellings.some((one) => said.has(one)));
  });
  if (isThere || hasSyllables(people, client.name)) return [agrees];
  const sounds =
    han.length > 0
      ? han.some((name) => soundedNames(people, name).length > 0)
      : writtenNames(people, client.name).length > 0;
  return sounds ? [soundsAlike] : [];
}

const agrees: Evidence = { weight: 0.35, sentence: 'the name agrees' };
/** Never more than weak: thousands share one sound. */
const soundsAlike: Evidence = { weight: 0.15, sentence: 'the name sounds alike (pinyin)' };

/** Russian letters as passports write them since 2014 (ICAO 9303 part 3). */
const latin: Record<string, string> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
  },
  ...{
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
  },
  ...{ щ: 'shch', ъ: 'ie', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', ї: 'i', є: 'ie', ґ: 'g' },
};

/**
 * The words of a name or text folded, so that ways of writing one name become the same: Yuriy and Iurii, Kovalyova and
 * Kovaleva, Lü and Lyu. A word with an x has two forms: it stands for ks in Alexander and for х in Xoxlov.
 */
export function skeletons(text: string): string[] {
  return spellingsOf(text).flat();
}

function spellingsOf(text: string): string[][] {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words =
    letters.replace(/[а-яёіїєґ]/g, (letter) => latin[letter] ?? '').match(/[a-z]+(?:['’-][a-z]+)*/g) ?? [];
  return words.map((word) =>
    word.includes('x')
      ? [skeleton(word.replaceAll('x', 'ks')), skeleton(word.replaceAll('x', 'h'))]
      : [skeleton(word)],
  );
}

function skeleton(word: string): string {
  return word
    .replace(/['’-]/g, '')
    .replace(/^(?:ye|ie|je)/, 'e')
    .replace(/yo|io|jo/g, 'e')
    .replace(/yu|iu|ju/g, 'u')
    .replace(/[iy]*(?:ya|ia|ja)/g, 'a')
    .replace(/ph/g, 'f')
    .replace(/tch/g, 'ch')
    .replace(/c(?![hz])/g, 'k')
    .replace(/kh/g, 'h')
    .replace(/tz|ts|cz/g, 'c')
    .replace(/shch|sch/g, 'sh')
    .replace(/[yj]/g, 'i')
    .replace(/ie/g, 'e')
    .replace(/(.)\1+/g, '$1')
    .replace(/i+$/, 'i')
    .replace(/ander$/, 'andr');
}
