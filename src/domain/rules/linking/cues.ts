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
  topics?: Topic[];
}): LinkCues {
  const text = `${said.subject}\n${said.reply}`.slice(0, lookedAt).normalize('NFKC');
  const plain = text.toLowerCase().replaceAll('ё', 'е');
  const says = (concept: 'withdrawal' | 'deposit' | 'card' | 'bank' | 'crypto') => speaksOf(plain, concept);
  const [withdrawal, deposit] = [says('withdrawal'), says('deposit')];
  return {
    topic: said.topic,
    topics: said.topics ?? [said.topic],
    numbers: bareNumbers(text),
    kind: withdrawal === deposit ? kindOf(said.topic) : withdrawal ? 'withdrawal' : 'deposit',
    methods: (['card', 'bank', 'crypto'] as const).filter(says),
    people: `${said.senderName}\n${text}`,
  };
}

const mostNumbers = 20;
const bare =
  /(?<![a-zа-я\d.,:/*#№_-])(\d{1,3}(?:[ ,.'\u00a0]\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?(?: ?(k|к|тыс|千|万|萬)(?![a-zа-я]))?(?![\d:/%年_-]|[.,]\d|[a-zа-я]{2}[a-z0-9]*\d)/giu;
const thousands: Record<string, number> = { k: 1e3, к: 1e3, тыс: 1e3, 千: 1e3, 万: 1e4, 萬: 1e4 };

/** "My withdrawal of 4500", "120k": amounts to people, once a payment of theirs has that amount. */
function bareNumbers(text: string): number[] {
  const found = [...text.matchAll(bare)].map(([, whole = '', cents = '', unit = '']) => {
    const number = Number(`${whole.replace(/\D/g, '')}.${cents || '0'}`);
    return number * (thousands[unit.toLowerCase()] ?? 1);
  });
  return [...new Set(found.filter((number) => number >= 10))].slice(0, mostNumbers);
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
  topics?: Topic[];
}): LinkCues {
  const { subject, reply, topic, topics } = row;
  return linkCues({ subject, reply, senderName: row.sender_name, topic, ...(topics && { topics }) });
}
