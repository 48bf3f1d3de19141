import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import { askKinds } from '../../../src/domain/model/asks.ts';
import type { Disclosure, PlanInput } from '../../../src/domain/model/drafting.ts';
import type { LinkedFacts } from '../../../src/domain/model/fact-rows.ts';
import { type Language, languages, type Topic, topics } from '../../../src/domain/model.ts';
import { composeDraft } from '../../../src/domain/rules/compose.ts';
import { makeFactSheet } from '../../../src/domain/rules/fact-sheet.ts';
import { furtherMatters } from '../../../src/domain/rules/further-topics.ts';
import { planByRules } from '../../../src/domain/rules/plan-by-rules.ts';
import type { Database } from '../../../src/domain/store/database.ts';
import { canary, loadRecord, type Pair, pairs } from './records.ts';

/** One of each kind of record, asked about in the same mail. */
const more: Topic[] = ['wd_pending', 'dep_card_missing', 'kyc_status'];
const disclosures: Disclosure[] = ['full', 'unproven_sender', 'unknown_client', 'conflict'];

export interface Compared {
  letters: number;
  /** Where the letter on a held record is not, byte for byte, the one on an ordinary day. */
  different: string[];
  /** Where something of an officer's column stands in a letter. */
  leaks: string[];
}

/** Every letter of every topic, language and disclosure on both records of every pair, read through the real views. */
export async function compareHolds(db: Database, of: Pair[] = pairs): Promise<Compared> {
  const compared: Compared = { letters: 0, different: [], leaks: [] };
  for (const { what, kind, ordinary, held } of of) {
    const onOrdinaryDay = await lettersOn(await loadRecord(db, kind, ordinary));
    const whileHeld = await lettersOn(await loadRecord(db, kind, held));
    for (const [where, letter] of whileHeld) {
      compared.letters += 1;
      if (letter !== onOrdinaryDay.get(where)) compared.different.push(`${what}: ${where}`);
      if (letter.includes(canary) || letter.includes('99.75')) compared.leaks.push(`${what}: ${where}`);
    }
  }
  return compared;
}

async function lettersOn(linked: LinkedFacts): Promise<Map<string, string>> {
  const letters = new Map<string, string>();
  for (const topic of topics)
    for (const language of languages) {
      for (const disclosure of disclosures)
        letters.set(
          `${topic} ${language} ${disclosure}`,
          await letterOn(linked, [topic], language, disclosure),
        );
      letters.set(
        `${topic} and more ${language}`,
        await letterOn(linked, [topic, ...more], language, 'full'),
      );
    }
  return letters;
}

/** Both texts, the clauses and the facts, with every kind of question asked. */
async function letterOn(
  linked: LinkedFacts,
  about: Topic[],
  language: Language,
  disclosure: Disclosure,
): Promise<string> {
  const topic = about[0]!;
  const facts = makeFactSheet(linked, topic, disclosure);
  const asks = about.flatMap((topic) => askKinds.map((kind) => ({ quote: '', kind, topic })));
  const message = { topics: about, asks };
  const further = furtherMatters(linked, { topic, sheet: facts }, message, disclosure);
  const common = { topic, ...message, language, disclosure, facts, further, mentions: [] };
  const input: PlanInput = { ...common, complaint: true, library: libraryInCode };
  const plan = await planByRules(input);
  const values = { caseRef: 'CD-7K2M9Q4', firmName: 'Northgate Markets', timeZone: 'Asia/Nicosia' };
  const clientName = linked.client.name;
  return JSON.stringify(composeDraft({ ...values, plan, input, officerLanguage: 'en', clientName }));
}
