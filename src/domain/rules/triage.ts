/**
 * What a mail is about, how urgent it is, and whether it is a complaint, by weighted word families in three languages.
 * A family alone means little ("withdrawal"); several in one sentence do ("withdrawal" + "pending"), and across the
 * whole mail they count half, because people put the object in the subject and the trouble in the body.
 */

import type { Triage } from '../model/understanding.ts';
import type { Priority, Topic } from '../model.ts';
import {
  alarmWords,
  type Concept,
  complaintWords,
  conceptPatterns,
  howTo,
  longWait,
} from './triage-words.ts';

const lookedAt = 20_000;
const topicThreshold = 2;
const complaintThreshold = 2;

/** All of `needs` and none of `without` in one sentence give `weight`, across the mail half of it. */
interface TopicRule {
  topic: Topic;
  needs: Concept[];
  without?: Concept[];
  weight: number;
}

// The order decides between equal scores.
const topicRules: TopicRule[] = [
  { topic: 'wd_rejected', needs: ['withdrawal', 'rejected'], weight: 6 },
  { topic: 'wd_not_received', needs: ['withdrawal', 'completed', 'missing'], weight: 7 },
  { topic: 'wd_not_received', needs: ['withdrawal', 'missing'], weight: 4.5 },
  { topic: 'wd_not_received', needs: ['completed', 'missing'], without: ['deposit', 'paid'], weight: 5 },
  { topic: 'wd_not_received', needs: ['refund', 'missing'], weight: 5 },
  { topic: 'wd_not_received', needs: ['withdrawal', 'refund'], weight: 4 },
  { topic: 'wd_pending', needs: ['withdrawal', 'pending'], weight: 5 },
  { topic: 'wd_pending', needs: ['withdrawal', 'asking'], weight: 4 },
  {
    topic: 'dep_declined',
    needs: ['paymentFails'],
    without: ['withdrawal', 'document', 'address'],
    weight: 5,
  },
  {
    topic: 'dep_declined',
    needs: ['deposit', 'rejected'],
    without: ['withdrawal', 'document', 'address'],
    weight: 5,
  },
  {
    topic: 'dep_declined',
    needs: ['card', 'rejected'],
    without: ['withdrawal', 'document', 'address'],
    weight: 4,
  },
  { topic: 'dep_bank_missing', needs: ['bank', 'missing'], without: ['withdrawal', 'crypto'], weight: 6 },
  { topic: 'dep_bank_missing', needs: ['bank', 'deposit'], without: ['withdrawal', 'crypto'], weight: 3 },
  {
    topic: 'dep_card_missing',
    needs: ['card', 'missing'],
    without: ['withdrawal', 'crypto', 'bank'],
    weight: 4.4,
  },
  {
    topic: 'dep_card_missing',
    needs: ['card', 'paid', 'missing'],
    without: ['withdrawal', 'crypto'],
    weight: 6,
  },
  {
    topic: 'dep_card_missing',
    needs: ['deposit', 'missing'],
    without: ['withdrawal', 'crypto', 'bank'],
    weight: 4.4,
  },
  {
    topic: 'dep_card_missing',
    needs: ['deposit', 'pending'],
    without: ['withdrawal', 'crypto', 'bank'],
    weight: 3,
  },
  { topic: 'doc_rejected', needs: ['document', 'rejected'], weight: 6 },
  { topic: 'doc_rejected', needs: ['address', 'rejected'], weight: 6.5 },
  { topic: 'doc_rejected', needs: ['document', 'why', 'verification'], weight: 3 },
  { topic: 'poa_question', needs: ['address', 'suitable'], weight: 6 },
  { topic: 'poa_question', needs: ['address'], weight: 2.5 },
  { topic: 'kyc_status', needs: ['verification', 'asking'], without: ['withdrawal', 'deposit'], weight: 5 },
  { topic: 'kyc_status', needs: ['verification', 'pending'], without: ['withdrawal', 'deposit'], weight: 5 },
  {
    topic: 'kyc_status',
    needs: ['verification', 'rejected'],
    without: ['withdrawal', 'deposit', 'document'],
    weight: 4,
  },
  { topic: 'kyc_status', needs: ['document', 'pending'], without: ['withdrawal', 'deposit'], weight: 4 },
  {
    topic: 'kyc_status',
    needs: ['document', 'asking'],
    without: ['withdrawal', 'deposit', 'suitable'],
    weight: 4,
  },
  {
    topic: 'wd_not_received',
    needs: ['toldMoney', 'missing'],
    without: ['deposit', 'paid', 'bank', 'card'],
    weight: 2.2,
  },
];
const slow: Topic[] = ['wd_pending', 'wd_not_received', 'dep_card_missing', 'dep_bank_missing'];

/**
 * Triage of one inquiry from its subject, what the person newly wrote, and file names. `topics` holds every topic that
 * is nearly as strong as the first. A complaint is the main topic only when nothing concrete is said or it is formally
 * made; otherwise the concrete topic leads and `complaint` is true.
 */
export function triage(input: { subject: string; reply: string; filenames: string[] }): Triage {
  const whole = plain(`${input.subject}\n${input.reply}`).slice(0, lookedAt);
  const sentences = [...whole.split(/[\n.!?;。！？；]+/), plain(input.filenames.join('\n'))];
  // A sentence that stands twice says nothing more.
  const scores = scoreTopics([...new Set(sentences)].map(conceptsOf));
  const best = Math.max(0, ...scores.values());
  const concrete = [...scores]
    .filter(([, score]) => score >= topicThreshold && score >= best * 0.6)
    .sort(([, one], [, other]) => other - one)
    .map(([topic]) => topic);
  const dissatisfaction = complaintWords.reduce(
    (sum, [weight, words]) => sum + (words.test(whole) ? weight : 0),
    0,
  );
  const complaint = dissatisfaction >= complaintThreshold;
  const complaintLeads = complaint && (concrete.length === 0 || dissatisfaction >= 8);
  const topics = complaintLeads ? (['complaint', ...concrete] as Topic[]) : concrete;
  if (complaint && !complaintLeads) topics.push('complaint');
  if (topics.length === 0) topics.push('other');
  return { topic: topics[0]!, topics, priority: priorityOf(topics[0]!, whole, complaint), complaint };
}

/** The topic of these that a piece of text speaks of most; the first where it speaks of none. */
export function strongestTopic(text: string, topics: readonly Topic[]): Topic {
  const scores = scoreTopics([conceptsOf(plain(text))]);
  const [first = 'other'] = topics;
  return topics.reduce(
    (best, topic) => ((scores.get(topic) ?? 0) > (scores.get(best) ?? 0) ? topic : best),
    first,
  );
}

function scoreTopics(sentences: Set<Concept>[]): Map<Topic, number> {
  const mail = new Set(sentences.flatMap((sentence) => [...sentence]));
  const scores = new Map<Topic, number>();
  for (const { topic, needs, without = [], weight } of topicRules) {
    const holds = (said: Set<Concept>) =>
      needs.every((concept) => said.has(concept)) && !without.some((concept) => said.has(concept));
    const score = sentences.some(holds) ? weight : holds(mail) ? weight / 2 : 0;
    if (score > (scores.get(topic) ?? 0)) scores.set(topic, score);
  }
  return scores;
}

function conceptsOf(sentence: string): Set<Concept> {
  return new Set(conceptPatterns.filter(([, pattern]) => pattern.test(sentence)).map(([concept]) => concept));
}

function priorityOf(topic: Topic, text: string, complaint: boolean): Priority {
  if (alarmWords.test(text)) return 'P1';
  if (complaint || (slow.includes(topic) && longWait.test(text))) return 'P2';
  if (topic === 'poa_question' || (topic === 'other' && howTo.test(text))) return 'P4';
  return 'P3';
}

function plain(text: string): string {
  return text
    .slice(0, 2 * lookedAt)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е');
}
