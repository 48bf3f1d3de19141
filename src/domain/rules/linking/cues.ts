import type { LinkCues } from '../../model/linking.ts';
import type { Topic } from '../../model.ts';
import { type Concept, conceptPatterns } from '../triage-words.ts';

const lookedAt = 4000;
const patterns = new Map<Concept, RegExp>(conceptPatterns);
const kindOfTopic: Partial<Record<Topic, LinkCues['kind']>> = {
  wd_pending: 'withdrawal',
  wd_not_received: 'withdrawal',
  wd_rejected: 'withdrawal',
  dep_card_missing: 'deposit',
  dep_bank_missing: 'deposit',
  dep_declined: 'deposit',
};

/** What the words of an inquiry say of the record it is about, in English, Russian and Chinese. */
export function linkCues(said: {
  subject: string;
  reply: string;
  senderName: string;
  topic: Topic;
}): LinkCues {
  const text = `${said.subject}\n${said.reply}`.slice(0, lookedAt).normalize('NFKC');
  const plain = text.toLowerCase().replaceAll('ё', 'е');
  const says = (concept: Concept) => patterns.get(concept)!.test(plain);
  const [withdrawal, deposit] = [says('withdrawal'), says('deposit')];
  return {
    topic: said.topic,
    kind: withdrawal === deposit ? (kindOfTopic[said.topic] ?? null) : withdrawal ? 'withdrawal' : 'deposit',
    methods: (['card', 'bank', 'crypto'] as const).filter(says),
    people: `${said.senderName}\n${text}`,
  };
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
