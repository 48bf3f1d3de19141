import type { Ask } from '../model/asks.ts';
import type { InquirySummary } from '../model/shown-model.ts';
import type { Mention } from '../model/understanding.ts';
import { maskText } from './mask.ts';
import { sentencesOf } from './readable.ts';

const greeting =
  /^(?:hi|hello|dear|good (?:day|morning|evening)|здравствуйте|добрый|доброе|уважаем|привет|您好|你好|尊敬的)/i;
const mostIdentifiers = 8;
const mostSentences = 2;

/** What can be told of a message by rules alone. */
export function summarise(text: string, asks: Ask[], mentions: Mention[]): InquirySummary {
  const own = mentions.filter(({ where, type }) => where !== 'quoted' && type !== 'email');
  const sentences = sentencesOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.length > 3 && !(greeting.test(sentence) && sentence.length < 60));
  return {
    asks: [...new Set(asks.map(({ kind }) => kind))],
    identifiers: [...new Set(own.map(({ masked }) => masked))].slice(0, mostIdentifiers),
    sentences: sentences.slice(0, mostSentences).map((sentence) => maskText(sentence).slice(0, 400)),
  };
}
