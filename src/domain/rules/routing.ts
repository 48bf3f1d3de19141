import type { DeskName, RecordType, Topic } from '../model.ts';

const deskOfTopic: Record<Topic, DeskName> = {
  complaint: 'complaints',
  wd_not_received: 'payments',
  wd_rejected: 'payments',
  wd_pending: 'payments',
  dep_card_missing: 'payments',
  dep_bank_missing: 'payments',
  dep_declined: 'payments',
  doc_rejected: 'onboarding',
  poa_question: 'onboarding',
  kyc_status: 'onboarding',
  // What no rule recognised is most often about papers or the account itself, so the desk that knows accounts reads it.
  other: 'onboarding',
};

/**
 * The desk whose channel gets the case. A complaint goes to the complaints desk whatever it is about: a legal clock
 * runs from its receipt (DISP 1.6.2A, CySEC), and that desk is the one obliged to watch it. What no rule recognised
 * goes to the payments desk when it is about a payment. `ofMailbox` is the desk whose mailbox it came to, if that has one.
 */
export function deskFor(
  topic: Topic,
  complaint: boolean,
  records: RecordType[] = [],
  ofMailbox: DeskName | null = null,
): DeskName {
  if (complaint) return 'complaints';
  if (ofMailbox !== null) return ofMailbox;
  return topic === 'other' && records.includes('payment') ? 'payments' : deskOfTopic[topic];
}
