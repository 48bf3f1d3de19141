import type { LinkInput } from '../../model/linking.ts';
import type { Evidence } from './evidence.ts';

/**
 * That the client's name stands in the message. It supports what something else decided and never decides: people of
 * one family, and in Chinese of one sound, share names.
 */
export function nameEvidence(clientId: string, { clients, cues }: LinkInput): Evidence[] {
  const client = clients.find(({ externalId }) => externalId === clientId);
  if (!client) return [];
  const native = client.nameNative ?? '';
  if (/\p{Script=Han}/u.test(native) && native.length >= 2 && cues.people.includes(native)) return [agrees];
  const said = new Set(skeletons(cues.people));
  const isThere = [client.name, native].some((name) => {
    const parts = skeletons(name);
    return parts.length >= 2 && parts.every((part) => said.has(part));
  });
  return isThere ? [agrees] : [];
}

const agrees: Evidence = { weight: 0.35, sentence: 'the name agrees' };

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
 * Kovaleva, Lü and Lyu.
 */
export function skeletons(text: string): string[] {
  const letters = text
    .normalize('NFKD')
    .replace(/[\u0300-\u0305\u0307-\u036f]/g, '')
    .toLowerCase();
  const words =
    letters.replace(/[а-яёіїєґ]/g, (letter) => latin[letter] ?? '').match(/[a-z]+(?:['’-][a-z]+)*/g) ?? [];
  return words.map(skeleton);
}

function skeleton(word: string): string {
  return word
    .replace(/['’-]/g, '')
    .replace(/^(?:ye|ie|je)/, 'e')
    .replace(/yo|io|jo/g, 'e')
    .replace(/yu|iu|ju/g, 'u')
    .replace(/ya|ia|ja/g, 'a')
    .replace(/kh|x/g, 'h')
    .replace(/tz|ts|cz/g, 'c')
    .replace(/shch|sch/g, 'sh')
    .replace(/[yj]/g, 'i')
    .replace(/ie/g, 'e')
    .replace(/(.)\1+/g, '$1')
    .replace(/i+$/, 'i');
}
