import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import { askKinds } from '../../../src/domain/model/asks.ts';
import type { ComposedDraft, PlanInput, Verification } from '../../../src/domain/model/drafting.ts';
import type { LinkedFacts } from '../../../src/domain/model/fact-rows.ts';
import { type Language, languages, type Topic } from '../../../src/domain/model.ts';
import { composeDraft } from '../../../src/domain/rules/compose.ts';
import { makeFactSheet } from '../../../src/domain/rules/fact-sheet.ts';
import { planByRules } from '../../../src/domain/rules/plan-by-rules.ts';
import { verifyReply } from '../../../src/domain/rules/verify.ts';
import type { Dice } from '../../linking/dice.ts';
import { makeRecord } from '../mutations/letters.ts';

/** A draft that rules planned over a made record. */
export interface Made {
  topic: Topic;
  language: Language;
  input: PlanInput;
  draft: ComposedDraft;
  verify(): Verification;
}

const known = {
  caseRef: 'CD-7K2M9Q4',
  firmName: 'Northgate Markets',
  timeZone: 'Asia/Nicosia',
};

/** So many drafts of each topic in every language, each over a record of its own; some have nothing linked. */
export async function makeDrafts(dice: Dice, topics: readonly Topic[], each: number): Promise<Made[]> {
  const made: Made[] = [];
  for (const topic of topics)
    for (let count = 0; count < each; count += 1) {
      const linked = withDays(dice, dice.chance(0.12) ? emptied(makeRecord(dice)) : makeRecord(dice));
      const complaint = topic === 'complaint' || dice.chance(0.15);
      const asks = askKinds.filter(() => dice.chance(0.25)).map((kind) => ({ quote: '', kind, topic }));
      for (const language of languages) made.push(await draftOf(linked, topic, language, complaint, asks));
    }
  return made;
}

async function draftOf(
  linked: LinkedFacts,
  topic: Topic,
  language: Language,
  complaint: boolean,
  asks: PlanInput['asks'],
): Promise<Made> {
  const facts = makeFactSheet(linked, topic, 'full');
  const common = { topic, topics: [topic], language, facts, complaint, asks };
  const input: PlanInput = { ...common, disclosure: 'full', mentions: [], library: libraryInCode };
  const clientName = linked.client.name;
  const plan = await planByRules(input);
  const draft = composeDraft({ ...known, plan, input, officerLanguage: 'en', clientName });
  const verify = () =>
    verifyReply({
      ...known,
      library: libraryInCode,
      audience: 'client',
      text: draft.text,
      language,
      topics: [topic],
      facts: facts.facts,
      claims: [],
      recipient: 'anna@example.com',
    });
  return { topic, language, input, draft, verify };
}

function emptied(linked: LinkedFacts): LinkedFacts {
  return { ...linked, payments: [], applications: [], documents: [] };
}

/** Days that an application or a document may have, and reasons that documents of some topics are about. */
function withDays(dice: Dice, linked: LinkedFacts): LinkedFacts {
  const deadline = dice.chance(0.5) ? new Date('2026-05-20T12:00:00Z') : null;
  const validUntil = dice.chance(0.5) ? '2026-06-30' : null;
  return {
    ...linked,
    applications: linked.applications.map((one) => ({
      ...one,
      deadline: /requested$/.test(one.label) ? deadline : null,
    })),
    documents: linked.documents.map((one) => ({
      ...one,
      validUntil: one.label === 'approved' || one.label === 'expired' ? validUntil : null,
    })),
  };
}
