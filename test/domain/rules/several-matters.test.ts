import { describe, expect, it } from 'vitest';
import { clauseLibrary } from '../../../src/domain/clauses/library.ts';
import { nothingNeeded } from '../../../src/domain/clauses/nothing-needed.ts';
import type { PlanInput } from '../../../src/domain/model/drafting.ts';
import type { LinkedFacts } from '../../../src/domain/model/fact-rows.ts';
import { type Language, languages, type Topic } from '../../../src/domain/model.ts';
import { coveredAsks } from '../../../src/domain/rules/ask-coverage.ts';
import { composeDraft } from '../../../src/domain/rules/compose.ts';
import { furtherMatters } from '../../../src/domain/rules/further-topics.ts';
import { otherClauses } from '../../../src/domain/rules/other-clauses.ts';
import { verifyReply } from '../../../src/domain/rules/verify.ts';
import {
  application,
  deposit,
  document,
  everyRecord,
  letterOf,
  linkedTo,
  planInput,
  values,
  withdrawal,
} from './letter-fixtures.ts';

const sentAndReviewed = linkedTo({
  payments: [withdrawal({ label: 'sent' })],
  applications: [application()],
});

/** A mail that asks where each of these stands. */
function asking(linked: LinkedFacts, topics: Topic[], language: Language = 'en'): PlanInput {
  const alone = planInput(linked, topics[0]!, language);
  const asks = topics.map((topic) => ({ quote: `where is ${topic}?`, kind: 'status' as const, topic }));
  const message = { topics, asks };
  const about = { topic: alone.topic, sheet: alone.facts };
  return { ...alone, ...message, further: furtherMatters(linked, about, message, alone.disclosure) };
}

function findingsOf(input: PlanInput, text: string) {
  const further = input.further?.map(({ topic, facts }) => ({ topic, facts: facts.facts })) ?? [];
  return verifyReply({
    ...values,
    ...{ library: input.library, text, language: input.language, topics: [input.topic, ...input.topics] },
    ...{ facts: input.facts.facts, further, claims: [], recipient: 'anna@example.com' },
    audience: input.facts.audience,
  }).findings;
}

const times = (text: string, words: string) => text.split(words).length - 1;
const closing = 'Your case reference is CD-7K2M9Q4.';

describe('a letter to somebody who asks about several matters', () => {
  it('answers each over its own record, most important first, in one letter', async () => {
    const { text, facts } = await letterOf(asking(sentAndReviewed, ['wd_not_received', 'kyc_status']));
    const [first, second] = [text.indexOf('WD-20931'), text.indexOf('your application is under review')];
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    for (const once of ['Dear Anna', 'Thank you', closing, 'within one business day'])
      expect([once, times(text, once)]).toEqual([once, 1]);
    expect(facts).toEqual(
      expect.arrayContaining(['payment:WD-20931.payment_status', 'application:APP-310.application_status']),
    );
  });

  it('says once when the client hears from us, behind the last matter that somebody works on', async () => {
    const linked = linkedTo({ payments: [withdrawal()], applications: [application()] });
    const { text } = await letterOf(asking(linked, ['wd_pending', 'kyc_status']));
    expect(times(text, 'within one business day')).toBe(1);
    expect(text.indexOf('within one business day')).toBeGreaterThan(text.indexOf('your application'));
  });

  it('puts what is about the same record together, and the closing behind everything', async () => {
    const linked = linkedTo({
      payments: [withdrawal({ label: 'sent', method: 'card', uetr: null, arn: '1'.repeat(23) })],
      applications: [application()],
    });
    const { text } = await letterOf(asking(linked, ['wd_pending', 'kyc_status', 'card_refund_arn']));
    expect(text.indexOf('A payment back to a card')).toBeLessThan(text.indexOf('your application'));
    expect(text.indexOf(closing)).toBeGreaterThan(text.indexOf('your application'));
    expect(times(text, 'WD-20931')).toBe(1);
  });

  it('says nothing of a record that is not there, and the question stays open', async () => {
    const linked = linkedTo({ payments: [withdrawal()] });
    const input = asking(linked, ['wd_pending', 'kyc_status']);
    const { text, clauses } = await letterOf(input);
    expect(text).not.toMatch(/application|verification/i);
    const used = clauseLibrary.filter(({ id }) => clauses.includes(id));
    const covered = coveredAsks(input.asks, used);
    expect(covered.map(({ by }) => by.length > 0)).toEqual([true, false]);
  });

  it('does not say that nothing is needed where it asks for something', async () => {
    const linked = linkedTo({ payments: [withdrawal()], documents: [document()] });
    const alone = await letterOf(asking(linked, ['wd_pending']));
    expect(alone.text).toContain('you do not need to do anything');
    const { text } = await letterOf(asking(linked, ['wd_pending', 'doc_rejected']));
    expect(text).toContain('upload the file');
    expect(text).not.toContain('you do not need to do anything');
    expect(text).toContain('We will write to you again within one business day.');
  });

  it('knows every clause that asks for nothing', () => {
    const sweeping = clauseLibrary.filter(
      ({ readers, text }) =>
        readers.includes('client') && /not need to (?:send|do) (?:us )?anything(?!: the other)/.test(text.en),
    );
    expect(sweeping.map(({ id }) => id).sort()).toEqual([...nothingNeeded].sort());
  });

  it('leaves out a topic that nobody asks about', async () => {
    const input = asking(sentAndReviewed, ['wd_not_received', 'kyc_status']);
    const message = { topics: input.topics, asks: input.asks.slice(0, 1) };
    const about = { topic: input.topic, sheet: input.facts };
    expect(furtherMatters(sentAndReviewed, about, message, 'full')).toEqual([]);
    expect(furtherMatters(sentAndReviewed, about, input, 'unproven_sender')).toEqual([]);
  });

  it('tells no further record where somebody else may be at the account', async () => {
    const told = async (topics: Topic[]) => (await letterOf(asking(sentAndReviewed, topics))).text;
    expect(await told(['account_takeover', 'wd_not_received', 'kyc_status'])).not.toMatch(/WD-20931|review/);
    expect(await told(['wd_pending', 'account_takeover', 'kyc_status'])).not.toContain('review');
  });

  it('confirms the payment that the letter is about', async () => {
    const linked = linkedTo({ payments: [withdrawal(), deposit({ label: 'credited' })] });
    const { text } = await letterOf(asking(linked, ['dep_double', 'proof_of_payment']));
    expect(text).toContain('requesting the confirmation of this payment');
    expect(text).not.toContain('WD-20931');
  });
});

describe('a model that plans such a letter', () => {
  const input = asking(sentAndReviewed, ['wd_not_received', 'kyc_status']);
  const planned = (clauses: string[]) =>
    composeDraft({ ...values, plan: { planner: 'llm', clauses }, input, officerLanguage: 'en' });

  it('may leave a further question out, and takes all that must be said of one that it answers', () => {
    expect(planned([]).text).not.toContain('application');
    const { clauses } = planned(['application.next.under_review']);
    expect(clauses).toContain('application.status.under_review_since');
    expect(clauses.filter((id) => id.startsWith('hear.'))).toHaveLength(1);
  });

  it('and an officer find the same clauses to choose from', () => {
    const { clauses } = planned([]);
    const other = otherClauses(input, clauses).find(
      ({ clause }) => clause.id === 'application.status.under_review_since',
    );
    expect(other?.input.facts.focus).toEqual({ type: 'application', externalId: 'APP-310' });
    const { text } = composeDraft({
      ...values,
      ...{ plan: { planner: 'rules', clauses }, input, officerLanguage: 'en' },
      added: [other!],
    });
    expect(text).toContain('We received your documents on 9 March 2026');
  });
});

describe('the check of such a letter', () => {
  const pairs: Topic[][] = [
    ['wd_not_received', 'kyc_status', 'poa_question'],
    ['kyc_status', 'wd_pending', 'dep_declined'],
    ['contact_change', 'doc_rejected', 'proof_of_payment'],
  ];
  it.each(languages)('finds nothing in what nobody touched: %s', async (language) => {
    const records = [...everyRecord('wd_pending'), ...everyRecord('dep_declined')].filter(
      (_, index) => index % 19 === 0,
    );
    const papers = [...everyRecord('kyc_status'), ...everyRecord('doc_rejected')];
    for (const topics of pairs)
      for (const [index, { name, linked }] of records.entries()) {
        const { applications, documents } = papers[(index * 5) % papers.length]!.linked;
        const input = asking({ ...linked, applications, documents }, topics, language);
        const { text } = await letterOf(input);
        expect([name, topics, findingsOf(input, text)]).toEqual([name, topics, []]);
      }
  });

  it('lets no record speak for another', async () => {
    const linked = linkedTo({
      payments: [withdrawal()],
      applications: [application({ label: 'approved' })],
    });
    const input = asking(linked, ['wd_pending', 'kyc_status']);
    const { text } = await letterOf(input);
    expect(findingsOf(input, `${text}\n\nYour withdrawal is being processed.`)).toEqual([]);
    for (const lie of [
      'Your withdrawal has been approved.',
      'Your withdrawal WD-20931 was approved on 14 March 2026.',
      'Your application is being processed by our payments team.',
    ])
      expect([lie, findingsOf(input, `${text}\n\n${lie}`).length > 0]).toEqual([lie, true]);
  });

  it.each([['kyc_status' as const], ['poa_question' as const]])(
    'does not let a false "it" pass because %s has no such state',
    async (further) => {
      const input = asking(sentAndReviewed, ['wd_not_received', further]);
      const { text } = await letterOf(input);
      for (const lie of ['It has not been sent yet.', 'Your withdrawal has not been sent yet.'])
        expect([lie, findingsOf(input, `${text}\n\n${lie}`).length > 0]).toEqual([lie, true]);
    },
  );

  it('names the reference that the bank is to be given, also where a copy of the payment is asked for', async () => {
    const alone = asking(sentAndReviewed, ['contact_change', 'wd_not_received']);
    const asks = [{ quote: 'can you send me the proof of payment?', kind: 'data', topic: 'wd_not_received' }];
    const { text } = await letterOf({ ...alone, asks: asks as PlanInput['asks'] });
    expect(text).toContain('please give your bank the reference above');
    expect(text).toContain('The trace reference of the payment (UETR) is');
    expect(text).not.toContain('What you ask us to send you');
  });

  it('lets an approved sentence stand only where the case or the mail is about it', async () => {
    const rule = 'A payment back to a card has a reference of its own (ARN), not that of the deposit';
    const sentence = `${rule}, and it is known only some days after the sending.`;
    const other = clauseLibrary.find(({ id }) => id === 'funds.why')!.text.en;
    const input = asking(sentAndReviewed, ['wd_not_received']);
    expect(findingsOf(input, other)).not.toEqual([]);
    expect(findingsOf(input, sentence)).not.toEqual([]);
    const asked = asking(sentAndReviewed, ['wd_not_received', 'source_of_funds']);
    expect(findingsOf(asked, other)).toEqual([]);
  });
});
