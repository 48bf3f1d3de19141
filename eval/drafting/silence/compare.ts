import type { Disclosure } from '../../../src/domain/model/drafting.ts';
import { languages, type Topic, topics } from '../../../src/domain/model.ts';
import type { Database } from '../../../src/domain/store/database.ts';
import { type Drafted, draftFor, type Reader, type Told } from '../audiences/readers.ts';
import { canary, loadRecord, type Pair, pairs } from './records.ts';

/** One of each kind of record, asked about in the same mail. */
const more: Topic[] = ['wd_pending', 'dep_card_missing', 'kyc_status'];
const withheld: [Reader, Disclosure][] = [
  ['client', 'unproven_sender'],
  ['client', 'unknown_client'],
  ['client', 'conflict'],
  ['sales', 'unknown_client'],
  ['finance', 'unknown_client'],
];
const told: [Reader, Disclosure][] = [
  ['client', 'full'],
  ['sales', 'full'],
  ['finance', 'full'],
];

export interface Compared {
  letters: number;
  /** Where the letter on a held record is not, byte for byte, the one on an ordinary day. */
  different: string[];
  /** Where something of an officer's column stands in a letter. */
  leaks: string[];
}

/** Every letter of every topic, language, reader and disclosure on both records of every pair, read through the real views. */
export async function compareHolds(db: Database, of: Pair[] = pairs): Promise<Compared> {
  const compared: Compared = { letters: 0, different: [], leaks: [] };
  for (const { what, kind, ordinary, held } of of) {
    const onOrdinaryDay = await lettersOn(await loadRecord(db, kind, ordinary));
    const whileHeld = await lettersOn(await loadRecord(db, kind, held));
    for (const [where, letter] of whileHeld) {
      compared.letters += 1;
      if (letter !== onOrdinaryDay.get(where)) compared.different.push(`${what}: ${where}`);
      const isSaid = letter.includes(canary) || letter.includes('99.75');
      if (isSaid && !/^(?:finance|provider) /.test(where)) compared.leaks.push(`${what}: ${where}`);
    }
  }
  return compared;
}

/** What is withheld is compared in one language a topic, in turn; a provider is asked about the payment, whatever the topic. */
async function lettersOn(record: Told): Promise<Map<string, string>> {
  const letters = new Map<string, string>();
  const add = async (drafted: Drafted) => {
    const { reader, topic, language, disclosure, more } = drafted;
    const { draft } = await draftFor(record, drafted);
    letters.set(
      `${reader} ${topic}${more ? ' and more' : ''} ${language} ${disclosure}`,
      JSON.stringify(draft),
    );
  };
  for (const [index, topic] of topics.entries())
    for (const [place, language] of languages.entries()) {
      for (const [reader, disclosure] of told) await add({ reader, topic, language, disclosure });
      await add({ reader: 'client', topic, more, language, disclosure: 'full' });
      if (topic === 'provider_reply') await add({ reader: 'provider', topic, language, disclosure: 'full' });
      if (index % languages.length === place)
        for (const [reader, disclosure] of withheld) await add({ reader, topic, language, disclosure });
    }
  return letters;
}
