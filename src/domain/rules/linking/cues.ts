import type { LinkCues } from '../../model/linking.ts';
import { aboutDeposits, aboutWithdrawals } from '../../model/topic-families.ts';
import type { Topic } from '../../model.ts';
import { speaksOf } from '../triage/concepts.ts';

const lookedAt = 4000;

/** What the words of an inquiry say of the record it is about, in English, Russian and Chinese. */
export function linkCues(said: {
  subject: string;
  reply: string;
  senderName: string;
  topic: Topic;
}): LinkCues {
  const text = `${said.subject}\n${said.reply}`.slice(0, lookedAt).normalize('NFKC');
  const plain = text.toLowerCase().replaceAll('ё', 'е');
  const says = (concept: 'withdrawal' | 'deposit' | 'card' | 'bank' | 'crypto') => speaksOf(plain, concept);
  const [withdrawal, deposit] = [says('withdrawal'), says('deposit')];
  return {
    topic: said.topic,
    kind: withdrawal === deposit ? kindOf(said.topic) : withdrawal ? 'withdrawal' : 'deposit',
    methods: (['card', 'bank', 'crypto'] as const).filter(says),
    people: `${said.senderName}\n${text}`,
  };
}

function kindOf(topic: Topic): LinkCues['kind'] {
  if (aboutWithdrawals.includes(topic)) return 'withdrawal';
  return aboutDeposits.includes(topic) ? 'deposit' : null;
}

/** The same of an inquiry that is stored. */
export function cuesOfInquiry(row: {
  subject: string;
  reply: string;
  sender_name: string;
  topic: Topic;
}): LinkCues {
  return linkCues({ subject: row.subject, reply: row.reply, senderName: row.sender_name, topic: row.topic });
}
