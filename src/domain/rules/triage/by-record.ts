import type { PaymentCandidate } from '../../model/linking.ts';
import type { UnderstandTopics, UnderstoodText } from '../../model/understanding.ts';
import type { Topic } from '../../model.ts';
import { findAsks } from '../asks.ts';
import { triage } from '../triage.ts';
import { topicsByRules } from './topics-by-rules.ts';

/** What an inquiry was linked to, as far as it tells what the inquiry is about. */
export interface LinkedRecords {
  /** Its sender is a client at his registered and proven address. */
  fromClient: boolean;
  /** Certain: linked, not only suggested. */
  payments: (PaymentCandidate & { certain: boolean })[];
  hasApplication: boolean;
}

interface Written {
  subject: string;
  reply: string;
  attachments: { filename: string }[];
}

/** Deposits that were paid in one way or another and do not show. */
const arrivals: readonly Topic[] = ['dep_card_missing', 'dep_bank_missing', 'dep_crypto_missing'];
const arrivalBy: Record<string, Topic> = {
  ...{ card: 'dep_card_missing', wallet: 'dep_card_missing', unionpay: 'dep_card_missing' },
  ...{ bank_transfer: 'dep_bank_missing', sepa: 'dep_bank_missing', swift: 'dep_bank_missing' },
  ...{ wire: 'dep_bank_missing', crypto: 'dep_crypto_missing' },
};

/**
 * What the words say, put right by what the records say: a client is no provider and no colleague, whatever words he
 * borrows of his bank; a transfer that he calls a payment is one of the bank; and who only asks "any news?" about a
 * number asks about what that number is.
 */
export function understoodByRecord(
  understood: UnderstoodText,
  written: Written,
  linked: LinkedRecords,
): UnderstoodText {
  const own = linked.fromClient ? asOfClient(understood, written) : understood;
  const { payments, hasApplication } = linked;
  const withdrawal = onlyOne(payments.filter(({ kind }) => kind === 'withdrawal'));
  const paidIn = onlyOne(payments.filter(({ kind }) => kind === 'deposit'));
  const usual = own.asks.length === 0 ? null : usualTopic(onlyOne(payments), hasApplication);
  return retold(own, (topic) => {
    if (
      topic === 'wd_pending' &&
      withdrawal &&
      isOut(withdrawal) &&
      own.triage.topics.includes('wd_not_received')
    )
      return 'wd_not_received';
    const arrival = paidIn ?? onlyOne(payments);
    if (arrivals.includes(topic) && arrival?.certain) return arrivalTopic(arrival, topic);
    return topic === 'other' && usual ? usual : topic;
  });
}

function onlyOne<Row>(rows: Row[]): Row | null {
  return rows.length === 1 ? rows[0]! : null;
}

const ofOthers: readonly Topic[] = ['provider_reply', 'internal_request'];
const withoutOthers: UnderstandTopics = (said) =>
  topicsByRules(said).filter(({ topic }) => !ofOthers.includes(topic));

function asOfClient(understood: UnderstoodText, { subject, reply, attachments }: Written): UnderstoodText {
  if (!understood.triage.topics.some((topic) => ofOthers.includes(topic))) return understood;
  const filenames = attachments.map(({ filename }) => filename);
  const found = triage({ subject, reply, filenames }, withoutOthers);
  return { ...understood, triage: found, asks: findAsks(reply, understood.language, found.topics) };
}

function arrivalTopic({ kind, method, label }: PaymentCandidate, topic: Topic): Topic {
  if (kind === 'withdrawal') return isOut({ kind, label }) ? 'wd_not_received' : topic;
  return arrivalBy[method ?? ''] ?? topic;
}

function isOut({ kind, label }: Pick<PaymentCandidate, 'kind' | 'label'>): boolean {
  return kind === 'withdrawal' && (label === 'sent' || label === 'completed');
}

/** What people ask of a record without saying what. */
function usualTopic(payment: PaymentCandidate | null, hasApplication: boolean): Topic | null {
  if (!payment) return hasApplication ? 'kyc_status' : null;
  const { kind, label } = payment;
  if (kind === 'deposit') {
    if (label === 'declined') return 'dep_declined';
    return label === 'credited' ? null : (arrivalBy[payment.method ?? ''] ?? null);
  }
  if (label === 'rejected' || label === 'cancelled') return 'wd_rejected';
  return label === 'processing' || label === 'needs_info' ? 'wd_pending' : 'wd_not_received';
}

function retold(understood: UnderstoodText, told: (topic: Topic) => Topic): UnderstoodText {
  const { triage: found, asks } = understood;
  const topics = [...new Set(found.topics.map(told))];
  if (topics.every((topic, index) => topic === found.topics[index])) return understood;
  return {
    ...understood,
    triage: { ...found, topic: topics[0]!, topics },
    asks: asks.map((ask) => ({ ...ask, topic: told(ask.topic) })),
  };
}
