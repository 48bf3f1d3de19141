import type { Disclosure } from '../../../src/domain/model/drafting.ts';
import { languages, type Topic, topics } from '../../../src/domain/model.ts';
import type { Database } from '../../../src/domain/store/database.ts';
import { draftFor, type Reader, type Told } from '../audiences/readers.ts';
import { canary, loadRecord, type Pair, pairs } from './records.ts';

/** One of each kind of record, asked about in the same mail. */
const more: Topic[] = ['wd_pending', 'dep_card_missing', 'kyc_status'];
/** To a client all there is to withhold, to colleagues what may be told and what may not. */
const asked: [Reader, Disclosure][] = [
  ...(['full', 'unproven_sender', 'unknown_client', 'conflict'] as const).map(
    (disclosure): [Reader, Disclosure] => ['client', disclosure],
  ),
  ['sales', 'full'],
  ['sales', 'unknown_client'],
  ['finance', 'full'],
  ['finance', 'unknown_client'],
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
      if (isSaid && !where.startsWith('finance')) compared.leaks.push(`${what}: ${where}`);
    }
  }
  return compared;
}

async function lettersOn(told: Told): Promise<Map<string, string>> {
  const letters = new Map<string, string>();
  for (const topic of topics)
    for (const language of languages) {
      for (const [reader, disclosure] of asked) {
        const { draft } = await draftFor(told, { reader, topic, language, disclosure });
        letters.set(`${reader} ${topic} ${language} ${disclosure}`, JSON.stringify(draft));
      }
      const several = { reader: 'client', topic, more, language, disclosure: 'full' } as const;
      const { draft } = await draftFor(told, several);
      letters.set(`client ${topic} and more ${language} full`, JSON.stringify(draft));
    }
  return letters;
}
