import {
  aboutApplications,
  aboutDeposits,
  aboutDocuments,
  aboutWithdrawals,
} from '../../model/topic-families.ts';
import type { ScoredTopic, UnderstandTopics } from '../../model/understanding.ts';
import type { Topic } from '../../model.ts';
import { plainText } from '../plain-text.ts';
import { type Concept, concepts, conceptsOf } from './concepts.ts';
import { topicRules } from './topic-rules.ts';

const lookedAt = 20_000;
const mostSentences = 200;
const threshold = 2;
/** A further topic is named from this share of the first's score, one of the same family only when nearly as strong. */
const further = 0.55;
const furtherOfFamily = 0.85;
const nearlyAsStrong = 0.75;
/** Of sentences, and of what somebody says in one sentence beside another matter. */
const ends =
  /[\n!?;。！？；]+|\.(?=\s|$)| (?:and|but) (?:(?:i|we) )?also (?=\S+ \S+ )|[,，]? ?(?:另外|此外)|,? (?:и еще|а также) (?=\S+ \S+ )/;
const families: (readonly Topic[])[] = [
  aboutWithdrawals,
  aboutDeposits,
  [...aboutApplications, ...aboutDocuments],
];

/**
 * Topics by word families. One alone means little ("withdrawal"); several in one sentence do ("withdrawal" + "pending"),
 * and across the whole mail they count half, because people put the object in the subject and the trouble in the body.
 * Each sentence speaks for the one topic that it fits best.
 */
export const topicsByRules: UnderstandTopics = ({ subject, reply, filenames }) => {
  const sentences = [
    ...sentencesOf(subject, reply).map(conceptsOf),
    conceptsOfFiles(plainText(filenames.join('\n').slice(0, lookedAt))),
  ];
  const scores = new Map<Topic, ScoredTopic>();
  const mail = new Set(sentences.flatMap((sentence) => [...sentence]));
  sentences.forEach((said, place) => {
    const best = bestOf(scoreSentence(said));
    if (best) keep(scores, { ...ofThisMail(best, said, mail), place });
  });
  for (const [topic, score] of scoreSentence(mail))
    keep(scores, { topic, score: score / 2, place: sentences.length });
  return chosen([...scores.values()]);
};

/** The topic of these that a piece of text speaks of most, the earlier of two; null where it speaks of none. */
export function strongestTopic(text: string, topics: readonly Topic[]): Topic | null {
  const scores = scoreSentence(conceptsOf(plainText(text)));
  const spoken = topics.filter((topic) => scores.has(topic));
  return spoken.reduce<Topic | null>(
    (best, topic) => (best === null || scores.get(topic)! > scores.get(best)! ? topic : best),
    null,
  );
}

/** A sentence that stands twice says nothing more. */
function sentencesOf(subject: string, reply: string): string[] {
  const whole = plainText(`${subject}\n${reply}`.slice(0, lookedAt));
  return [
    ...new Set(
      whole
        .split(ends)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
  ].slice(0, mostSentences);
}

/** Who sends a copy of a transfer does not ask for one. */
function conceptsOfFiles(names: string): Set<Concept> {
  const said = conceptsOf(names);
  said.delete('proof');
  return said;
}

/** A set of concepts as bits: a hundred rules are held against every sentence. */
type Bits = [low: number, high: number];
const wordSize = 32;

function bitsOf(some: Iterable<Concept>): Bits {
  const bits: Bits = [0, 0];
  for (const concept of some) {
    const place = places.get(concept)!;
    if (place < wordSize) bits[0] |= 1 << place;
    else bits[1] |= 1 << (place - wordSize);
  }
  return bits;
}

const places = new Map(concepts.map((concept, place) => [concept, place]));
if (places.size > 2 * wordSize) throw new Error('There are more concepts than bits for them.');
const rules = topicRules.map(({ topic, needs, without = [], weight }) => ({
  ...{ topic, weight },
  needs: bitsOf(needs),
  without: bitsOf(without),
}));

function scoreSentence(said: Set<Concept>): Map<Topic, number> {
  const scores = new Map<Topic, number>();
  const [low, high] = bitsOf(said);
  for (const { topic, needs, without, weight } of rules) {
    if ((low & needs[0]) !== needs[0] || (high & needs[1]) !== needs[1]) continue;
    if ((low & without[0]) !== 0 || (high & without[1]) !== 0) continue;
    if (weight > (scores.get(topic) ?? 0)) scores.set(topic, weight);
  }
  return scores;
}

/** "Nothing came to my bank" is about a withdrawal where the mail speaks of one and the sentence of no payment to us. */
function ofThisMail<Best extends { topic: Topic; score: number }>(
  best: Best,
  said: Set<Concept>,
  mail: Set<Concept>,
): Best {
  const arrives = best.topic === 'dep_bank_missing' || best.topic === 'dep_card_missing';
  // How it was paid may stand in another sentence than that it does not show.
  const isPlain = best.topic === 'dep_card_missing' && !said.has('card') && !mail.has('card');
  if (isPlain && mail.has('bank')) return { ...best, topic: 'dep_bank_missing' };
  if (isPlain && mail.has('crypto')) return { ...best, topic: 'dep_crypto_missing' };
  // "My account was closed. Delete what you hold of me": what is asked leads, not what was before.
  const closed = best.topic === 'refused_or_closed' && mail.has('dataRights');
  if (closed && !mail.has('why') && !mail.has('rejected')) return { ...best, topic: 'data_rights' };
  const isOut = mail.has('withdrawal') || mail.has('fromUs');
  const paysIn = (concepts: Set<Concept>) => concepts.has('paid') || concepts.has('deposit');
  return arrives && isOut && !paysIn(said) && !mail.has('deposit')
    ? { ...best, topic: 'wd_not_received' }
    : best;
}

function bestOf(scores: Map<Topic, number>): { topic: Topic; score: number } | null {
  let best: { topic: Topic; score: number } | null = null;
  for (const [topic, score] of scores) if (!best || score > best.score) best = { topic, score };
  return best;
}

function keep(scores: Map<Topic, ScoredTopic>, found: ScoredTopic): void {
  const before = scores.get(found.topic);
  if (!before || found.score > before.score) scores.set(found.topic, found);
}

function chosen(found: ScoredTopic[]): ScoredTopic[] {
  const [best, ...rest] = found
    .filter(({ score }) => score >= threshold)
    .sort((one, other) => other.score - one.score || one.place - other.place);
  if (!best) return [];
  const family = families.find((topics) => topics.includes(best.topic));
  const named = rest.filter(
    ({ topic, score }) => score >= best.score * (family?.includes(topic) ? furtherOfFamily : further),
  );
  // Of several that are about as strong, people write the most important first.
  const strong = [best, ...named.filter(({ score }) => score >= best.score * nearlyAsStrong)];
  const urgent = strong.filter(({ topic }) => topic === 'account_takeover');
  return [...new Set([...urgent, ...strong.sort((one, other) => one.place - other.place), ...named])];
}
