import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/model.ts';
import { groundsOf } from '../../../src/domain/rules/draft-grounds.ts';
import { otherClauses, withClause } from '../../../src/domain/rules/other-clauses.ts';
import { type VerifyInput, verifyReply } from '../../../src/domain/rules/verify.ts';
import { letterOf, linkedTo, planInput, values, withdrawal } from './letter-fixtures.ts';

const sent = linkedTo({ payments: [withdrawal({ label: 'sent' })] });

function inputOf(text: string, language: Language = 'en'): VerifyInput {
  const { facts, library } = planInput(sent, 'wd_not_received', language);
  const { caseRef, firmName, timeZone } = values;
  const known = {
    topics: ['wd_not_received' as const],
    claims: [],
    recipient: 'anna@example.com',
    library,
    audience: 'client' as const,
    facts: facts.facts,
  };
  return { ...known, text, language, caseRef, firmName, timeZone };
}
const kinds = (text: string, language?: Language) =>
  verifyReply(inputOf(text, language)).findings.map(({ kind }) => kind);

describe('a sentence of an officer', () => {
  it.each([
    ['the day of another event', 'ungrounded', 'Your withdrawal was sent on 11 March 2026.'],
    ['the other kind of payment', 'ungrounded', 'Your deposit was sent on 12 March 2026.'],
    ['a word that comes from nowhere', 'unbacked', 'Your withdrawal is guarded by wolves.'],
    ['another language', 'language', 'Ваша заявка отправлена.'],
    ['a reference that is nobody’s', 'reference', 'Your withdrawal WD-20932 was sent on 12 March 2026.'],
    ['a telephone number', 'link', 'Please call +44 20 7946 0018.'],
  ])('is found: %s', (_what, kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it('is found when it is written in the other Chinese script', () => {
    expect(kinds('我們會盡快為您處理這個問題。', 'zh-Hans')).toEqual(['language']);
    expect(kinds('我们会尽快为您处理这个问题。', 'zh-Hant')).toEqual(['language']);
  });

  it('passes with the day of its own event and with courtesies alone', () => {
    expect(kinds('Your withdrawal was sent on 12 March 2026. Thank you for your patience!')).toEqual([]);
  });
});

it('the name of a Chinese firm is a salutation, and a state before that word is none', () => {
  expect(kinds('尊敬的金港物流有限公司，您好！', 'zh-Hans')).toEqual([]);
  expect(kinds('尊敬的出金已汇出有限公司，您好！', 'zh-Hans')).not.toEqual([]);
  expect(kinds('尊敬的款项汇出有限公司，您好！', 'zh-Hans')).not.toEqual([]);
});

describe('what stands behind a draft', () => {
  it('is the clause and the facts of each sentence, and what was found in others', async () => {
    const { text } = await letterOf(planInput(sent, 'wd_not_received', 'en'));
    const input = inputOf(`${text}\n\nThe wolves have it.`);
    const grounds = groundsOf(input, verifyReply(input).findings);
    const status = grounds.find(({ sentence }) => sentence.includes('was sent on'))!;
    expect(status.facts.map(({ key }) => key)).toContain('payment_submitted_at');
    expect(grounds[0]).toMatchObject({ clauseId: 'letter.greeting', facts: [] });
    expect(grounds.at(-1)).toMatchObject({ clauseId: null, findings: [{ kind: 'unbacked' }] });
  });
});

describe('other clauses', () => {
  it('are those that a letter lacks, and none that it has', async () => {
    const input = planInput(sent, 'wd_not_received', 'en');
    const { clauses } = await letterOf(input);
    const without = clauses.filter((id) => !id.startsWith('withdrawal.status'));
    expect(otherClauses(input, without).map(({ clause }) => clause.id)).toContain(
      clauses.find((id) => id.startsWith('withdrawal.status')),
    );
    expect(otherClauses(input, clauses).filter(({ clause }) => clauses.includes(clause.id))).toEqual([]);
    expect(otherClauses(input, clauses).filter(({ clause }) => clause.part === 'complaint')).toEqual([]);
  });

  it('are put behind what comes before them in a letter', () => {
    const parts = { 'Hello.': 'thanks', 'It is so.': 'status', Bye: 'closing' } as const;
    const partOf = (key: string) => parts[key as keyof typeof parts] ?? null;
    expect(withClause('Hello.\n\nIt is so.\n\nBye', 'Do this.', 'ask', partOf)).toBe(
      'Hello.\n\nIt is so.\n\nDo this.\n\nBye',
    );
    expect(withClause('My own words.\n\nBye', 'It is so.', 'status', partOf)).toBe(
      'My own words.\n\nIt is so.\n\nBye',
    );
  });
});
