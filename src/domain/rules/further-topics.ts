import type { Ask } from '../model/asks.ts';
import type { Disclosure, FurtherMatter } from '../model/drafting.ts';
import type { LinkedFacts } from '../model/fact-rows.ts';
import type { FactSheet } from '../model/facts.ts';
import type { Topic } from '../model.ts';
import { makeFactSheet } from './fact-sheet.ts';

/** Not answered by clauses of their own: a complaint is acknowledged in every letter, the rest is no client's question. */
const never: readonly Topic[] = [
  'complaint',
  'internal_request',
  'provider_reply',
  'auto_reply_or_bounce',
  'spam',
  'other',
];
/** Letters that answer nobody's further questions. Whoever is at a hijacked account is told of no record. */
const alone: readonly Topic[] = [
  'account_takeover',
  'internal_request',
  'provider_reply',
  'auto_reply_or_bounce',
  'spam',
];
/** A longer letter answers nothing better; what is left is on the card as not answered. */
const mostFurther = 3;

interface Message {
  topics: readonly Topic[];
  asks: readonly Ask[];
}

/**
 * What a letter on `topic` answers beside it: the further topics of the message that something is asked about, in the
 * message's order of importance. Nothing where nothing may be told, and nothing but how to secure the account where
 * somebody else may be at it.
 */
function furtherTopics(topic: Topic, { topics, asks }: Message, disclosure: Disclosure): Topic[] {
  if (disclosure !== 'full' || alone.includes(topic)) return [];
  const others = [...new Set(topics)].filter((one) => one !== topic && !never.includes(one));
  if (others.includes('account_takeover')) return ['account_takeover'];
  return others.filter((one) => asks.some((ask) => ask.topic === one)).slice(0, mostFurther);
}

/** The same with the facts of each topic's own record. A confirmation is asked for of the payment that the letter is about. */
export function furtherMatters(
  linked: LinkedFacts | null,
  { topic, sheet }: { topic: Topic; sheet: FactSheet },
  message: Message,
  disclosure: Disclosure,
): FurtherMatter[] {
  return furtherTopics(topic, message, disclosure).map((one) => ({
    topic: one,
    facts:
      one === 'proof_of_payment' && sheet.focus?.type === 'payment'
        ? sheet
        : makeFactSheet(linked, one, disclosure),
  }));
}
