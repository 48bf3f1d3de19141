/**
 * What a mail is about, how urgent it is, and whether it is a complaint, by weighted word families in three languages
 * (the folder triage/). Linear in the length of the text.
 */

import type { ScoredTopic, Triage, UnderstandTopics } from '../model/understanding.ts';
import type { Priority, Topic } from '../model.ts';
import { plainText } from './plain-text.ts';
import { complaintWords, notAboutUs } from './triage/complaint-words.ts';
import { topicsByRules } from './triage/topics-by-rules.ts';
import { authorityWords, freezeWords, howTo, longWait, wrongBeneficiary } from './triage/urgency-words.ts';
import { openWordLists } from './word-lists/word-lists.ts';

const lookedAt = 20_000;
const complaintThreshold = 2;
const formal = 8;
const decides = 0.7;

const slow: Topic[] = [
  'wd_pending',
  'wd_not_received',
  'card_refund_arn',
  'dep_card_missing',
  'dep_bank_missing',
  'dep_crypto_missing',
];
/** How things are done, and mail that nobody waits for. */
const unhurried: Topic[] = [
  'poa_question',
  'doc_language',
  'corporate_docs',
  'eligibility',
  'contact_change',
  'auto_reply_or_bounce',
  'spam',
];
const ofMachines: Topic[] = ['auto_reply_or_bounce', 'spam', 'provider_reply'];

/**
 * Triage of one inquiry from its subject, what the person newly wrote, and file names. `topics` holds every topic that
 * is nearly as strong as the first. A complaint is the main topic only when nothing concrete is said or it is formally
 * made; otherwise the concrete topic leads and `complaint` is true. Another `understand` may tell the topics.
 */
export function triage(
  input: { subject: string; reply: string; filenames: string[] },
  understand: UnderstandTopics = topicsByRules,
): Triage {
  const scored = understand(input);
  const concrete = scored.map(({ topic }) => topic);
  const whole = plainText(`${input.subject}\n${input.reply}`.slice(0, lookedAt));
  const said = saidIn(whole);
  const isMachine = concrete.some((topic) => ofMachines.includes(topic));
  const dissatisfaction = isMachine ? 0 : dissatisfactionIn(whole, said);
  const complaint = dissatisfaction >= complaintThreshold;
  const complaintLeads = complaint && (concrete.length === 0 || dissatisfaction >= formal);
  const topics: Topic[] = complaintLeads ? ['complaint', ...concrete] : [...concrete];
  if (complaint && !complaintLeads) topics.push('complaint');
  if (topics.length === 0) topics.push('other');
  return { topic: topics[0]!, topics, priority: priorityOf(leading(scored), said, complaint), complaint };
}

/** What a whole mail says of itself. */
type Said = { weight: number } | 'others' | 'alarm' | 'long wait' | 'how to';
const saidIn = openWordLists<Said>([
  ...complaintWords.map(([weight, words]): [Said, RegExp] => [{ weight }, words]),
  ['others', notAboutUs],
  ...[freezeWords, wrongBeneficiary, authorityWords].map((words): [Said, RegExp] => ['alarm', words]),
  ['long wait', longWait],
  ['how to', howTo],
]);

function dissatisfactionIn(text: string, said: Set<Said>): number {
  const about = said.has('others') ? saidIn(text.replace(notAboutUs, ' ')) : said;
  return [...about].reduce((sum, one) => sum + (typeof one === 'object' ? one.weight : 0), 0);
}

/** The topics that decide how urgent a mail is: those that it says nearly as plainly as the first. */
function leading(scored: ScoredTopic[]): Topic[] {
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const strong = scored.filter(({ score }) => score >= best * decides).map(({ topic }) => topic);
  return strong.length === 0 ? ['other'] : strong;
}

/** The priorities of the desk: minutes for hijacked accounts, money on a wrong way, authorities, lawyers and the press. */
function priorityOf(topics: Topic[], said: Set<Said>, complaint: boolean): Priority {
  const isMachine = topics.some((topic) => ofMachines.includes(topic));
  if (!isMachine && (topics.includes('account_takeover') || said.has('alarm'))) return 'P1';
  if (complaint || (topics.some((topic) => slow.includes(topic)) && said.has('long wait'))) return 'P2';
  if (topics.every((topic) => unhurried.includes(topic))) return 'P4';
  return topics[0] === 'other' && said.has('how to') ? 'P4' : 'P3';
}
