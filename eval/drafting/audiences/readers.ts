import { libraryInCode } from '../../../src/domain/clauses/library.ts';
import { askKinds } from '../../../src/domain/model/asks.ts';
import type { Audience } from '../../../src/domain/model/audiences.ts';
import type {
  ComposedDraft,
  Disclosure,
  PlanInput,
  Verification,
} from '../../../src/domain/model/drafting.ts';
import type { LinkedFacts } from '../../../src/domain/model/fact-rows.ts';
import type { FactSheet } from '../../../src/domain/model/facts.ts';
import type { Language, Topic } from '../../../src/domain/model.ts';
import { makeColleagueSheet } from '../../../src/domain/rules/colleague-sheet.ts';
import { composeDraft } from '../../../src/domain/rules/compose.ts';
import { makeFactSheet } from '../../../src/domain/rules/fact-sheet.ts';
import { furtherMatters } from '../../../src/domain/rules/further-topics.ts';
import { planByRules } from '../../../src/domain/rules/plan-by-rules.ts';
import { makeProviderSheet } from '../../../src/domain/rules/provider-sheet.ts';
import { verifyReply } from '../../../src/domain/rules/verify.ts';
import { readColleagueFacts } from '../../../src/domain/store/colleague-facts.ts';
import type { Database } from '../../../src/domain/store/database.ts';
import { readLinkedFacts } from '../../../src/domain/store/facts.ts';
import type { CaseLink } from '../../../src/domain/store/links.ts';
import { readProviderPayments } from '../../../src/domain/store/provider-letters.ts';

/** Who may read a draft. */
export const readers = ['client', 'sales', 'finance', 'provider'] as const satisfies Audience[];
export type Reader = (typeof readers)[number];
/** What each reader may be told of the linked records, read through his own views. */
export interface Told {
  sheetOf(reader: Reader, topic: Topic, disclosure: Disclosure): FactSheet;
  ofClient: LinkedFacts;
}

const values = { caseRef: 'CD-7K2M9Q4', firmName: 'Northgate Markets', timeZone: 'Asia/Nicosia' };

export async function readTold(db: Database, links: CaseLink[]): Promise<Told> {
  const client = await readLinkedFacts(db, links);
  if (!client) throw new Error('The made client is not linked.');
  const colleagues = {
    sales: await readColleagueFacts(db, 'sales', links),
    finance: await readColleagueFacts(db, 'finance', links),
  };
  const [payment] = await readProviderPayments(db, links);
  return {
    ofClient: client,
    sheetOf: (reader, topic, disclosure) =>
      reader === 'client'
        ? makeFactSheet(client, topic, disclosure)
        : reader === 'provider'
          ? disclosure === 'full' && payment
            ? makeProviderSheet(payment, null)
            : { audience: reader, facts: [], focus: null }
          : makeColleagueSheet(colleagues[reader], reader, topic, disclosure),
  };
}

/** The draft that rules plan for a reader, with every kind of question asked, and what the verifier says of it. */
export async function draftFor(
  told: Told,
  { reader, topic: asked, more = [], language, disclosure }: Drafted,
): Promise<{ draft: ComposedDraft; verify: () => Verification }> {
  // Whatever the client asks about, the provider is asked about its payment.
  const topic = reader === 'provider' ? 'provider_reply' : asked;
  const facts = told.sheetOf(reader, topic, disclosure);
  const about = [topic, ...more];
  const asks = about.flatMap((one) => askKinds.map((kind) => ({ quote: '', kind, topic: one })));
  const message = { topics: about, asks };
  const further = furtherMatters(told.ofClient, { topic, sheet: facts }, message, disclosure);
  const common = { topic, ...message, language, disclosure, facts, further, mentions: [] };
  const input: PlanInput = { ...common, complaint: true, library: libraryInCode };
  const clientName = reader === 'client' ? told.ofClient.client.name : null;
  const plan = await planByRules(input);
  const draft = composeDraft({ ...values, plan, input, officerLanguage: 'en', clientName });
  const verify = () =>
    verifyReply({
      ...values,
      ...{ text: draft.text, audience: reader, language, topics: about, facts: facts.facts, claims: [] },
      further: further.map((matter) => ({ topic: matter.topic, facts: matter.facts.facts })),
      ...{ library: libraryInCode, recipient: 'anna@example.com' },
    });
  return { draft, verify };
}

export interface Drafted {
  reader: Reader;
  topic: Topic;
  /** Further topics of the same message, to a client. */
  more?: readonly Topic[];
  language: Language;
  disclosure: Disclosure;
}
