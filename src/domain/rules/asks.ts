import type { Ask, AskKind } from '../model/asks.ts';
import type { Topic } from '../model.ts';
import { asksWithoutMark, kindWords, pleas, requests } from './ask-words.ts';
import { plainText } from './plain-text.ts';
import { type SentenceSpan, sentenceSpans } from './sentence-spans.ts';
import { strongestTopic } from './triage/topics-by-rules.ts';
import { usualAsk } from './usual-asks.ts';
import { openWordLists } from './word-lists/word-lists.ts';

const lookedAt = 20_000;
const mostAsks = 12;
const longestQuote = 400;

/**
 * Every question and request in what a person newly wrote, in its order, with the exact words. `topics` are those of the
 * mail, most important first: each ask gets the one its own words speak of, else that of the sentence before it, else the first. A plea for help counts where
 * nothing else is asked. At most twelve; linear in the length of the text.
 */
export function findAsks(text: string, _language: string, topics: readonly Topic[]): Ask[] {
  const spans = distinct(sentenceSpans(text.slice(0, lookedAt)));
  const asked = spans.flatMap(asksOf);
  const found = asked.length > 0 ? asked : spans.filter((span) => pleas.test(plainText(span.text))).map(plea);
  const seen = new Set<string>();
  return found
    .filter(({ quote }) => !seen.has(quote) && seen.add(quote))
    .slice(0, mostAsks)
    .map(({ quote, kind }) => {
      const topic = topicOf(quote, spans, topics);
      return { quote, kind: kind === 'other' ? (usualAsk[topic] ?? kind) : kind, topic };
    });
}

/** "… and my deposit was declined. Any reason for this?" asks about what stands before it. */
function topicOf(quote: string, spans: SentenceSpan[], topics: readonly Topic[]): Topic {
  if (topics.length < 2) return topics[0] ?? 'other';
  const before = spans[spans.findIndex(({ text }) => text.includes(quote)) - 1];
  return strongestTopic(quote, topics) ?? (before && lastTopic(before.text, topics)) ?? topics[0]!;
}

/** The topic that the end of a sentence speaks of. */
function lastTopic(text: string, topics: readonly Topic[]): Topic | null {
  const parts = text.split(/[,;，；]|\s(?:and|but|и|а|но)\s/);
  for (let from = parts.length - 1; from >= Math.max(0, parts.length - 4); from -= 1) {
    const topic = strongestTopic(parts.slice(from).join(' '), topics);
    if (topic !== null) return topic;
  }
  return null;
}

/** A sentence that stands twice asks nothing more, and each is read by every list of words. */
function distinct(spans: SentenceSpan[]): SentenceSpan[] {
  const seen = new Set<string>();
  return spans.filter(({ text }) => !seen.has(text) && seen.add(text));
}

type Asked = Omit<Ask, 'topic'>;

/** One ask a sentence, or one for each of its parts that want different things. */
function asksOf({ text }: SentenceSpan): Asked[] {
  const whole = kindAsked(text);
  const parts = partsOf(text).flatMap((part) => {
    const kind = part === text ? whole : kindAsked(part);
    return kind === null ? [] : [{ quote: quoteOf(part), kind }];
  });
  const kinds = new Set(parts.map(({ kind }) => kind).filter((kind) => kind !== 'other'));
  if (kinds.size > 1) return parts.filter(({ kind }) => kind !== 'other');
  if (whole === null) return [];
  const [only] = kinds;
  return [{ quote: quoteOf(text), kind: only ?? whole }];
}

const askedIn = openWordLists([
  ['question', asksWithoutMark],
  ['request', requests],
]);
/** By their place: a kind may have words that go before those of others, and more behind them. */
const kindsIn = openWordLists(kindWords.map(([, words], place): [string, RegExp] => [`${place}`, words]));

/** What a piece of text asks for; null when it asks nothing. */
function kindAsked(text: string): AskKind | null {
  const plain = plainText(text);
  if (!/[?？]["»”’')\]!]*$/.test(text) && askedIn(plain).size === 0) return null;
  const kinds = kindsIn(plain);
  return kindWords.find((_, place) => kinds.has(`${place}`))?.[0] ?? 'other';
}

function plea({ text }: SentenceSpan): Asked {
  return { quote: quoteOf(text), kind: 'status' };
}

/** Where a sentence turns to something else: a comma, a colon, a dash, a joining word. */
function partsOf(text: string): string[] {
  return text
    .split(
      /(?:,\s|，|、(?=请|為|为|什|怎|多|能|是)|;\s|；|:\s|：|\s[—–-]\s|\s(?=(?:and|и|а)\s(?:when|why|how|what|where|which|who|can|could|please|когда|почему|как|что|где|сколько|можно)))/,
    )
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function quoteOf(text: string): string {
  return text.length <= longestQuote ? text : text.slice(0, longestQuote).replace(/[\ud800-\udbff]$/, '');
}
