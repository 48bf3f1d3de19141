import type { LinkInput, RecordLink } from '../../model/linking.ts';
import {
  aboutApplications,
  aboutDeposits,
  aboutDocuments,
  aboutWithdrawals,
} from '../../model/topic-families.ts';
import type { Topic } from '../../model.ts';

// What kind of record a topic, or a link, is about.

export type Matter = 'withdrawal' | 'deposit' | 'application';

export function matterOf(topic: Topic): Matter | null {
  if (aboutWithdrawals.includes(topic)) return 'withdrawal';
  if (aboutDeposits.includes(topic)) return 'deposit';
  return [...aboutApplications, ...aboutDocuments].includes(topic) ? 'application' : null;
}

export function matterOfLink({ type, externalId }: RecordLink, { payments }: LinkInput): Matter | null {
  if (type !== 'payment') return type === 'application' ? 'application' : null;
  return payments.find((payment) => payment.externalId === externalId)?.kind ?? null;
}
