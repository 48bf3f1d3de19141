import { describe, expect, it } from 'vitest';
import { clauseLibrary } from '../../../src/domain/clauses/library.ts';
import type { Disclosure } from '../../../src/domain/model/drafting.ts';
import { languages, type Topic, topics } from '../../../src/domain/model.ts';
import { composeDraft } from '../../../src/domain/rules/compose.ts';
import { planByRules } from '../../../src/domain/rules/plan-by-rules.ts';
import { verifyReply } from '../../../src/domain/rules/verify.ts';
import { everyRecord, letterOf, planInput, values } from './letter-fixtures.ts';

const statusIds = new Set(clauseLibrary.filter(({ part }) => part === 'status').map(({ id }) => id));

/** These two meet every record there is; of what others share with them, each seventh is enough. */
const whole: readonly Topic[] = ['complaint', 'doc_rejected'];
const recordsFor = (topic: Topic) =>
  everyRecord(topic).filter((_, index) => index < 4 || index % 7 === 0 || whole.includes(topic));

/** What verifyReply is given when a draft is checked before anybody has edited it. */
function check(text: string, input: ReturnType<typeof planInput>) {
  return verifyReply({
    library: input.library,
    audience: 'client',
    text,
    language: input.language,
    topics: input.topics,
    facts: input.facts.facts,
    claims: input.mentions,
    caseRef: values.caseRef,
    firmName: values.firmName,
    recipient: 'anna@example.com',
    timeZone: values.timeZone,
  });
}

describe('every letter that we can compose', () => {
  for (const language of languages) {
    it.each(topics)(`verifies clean and is complete in ${language}: %s`, async (topic) => {
      const problems: unknown[] = [];
      const seen = new Set<string>();
      for (const [index, { name, linked }] of recordsFor(topic).entries()) {
        // The complaint clauses do not depend on the record: a few records show that they join in cleanly.
        for (const complaint of index < 3 ? [false, true] : [false]) {
          const input = planInput(linked, topic, language, 'full', complaint || topic === 'complaint');
          const draft = await letterOf(input, language);
          const parts = new Set(draft.clauses.map((id) => id.split('.')[0]));
          if (!parts.has('letter') || !draft.text.includes(values.caseRef))
            problems.push([name, 'incomplete']);
          if (!draft.clauses.some((id) => statusIds.has(id)))
            problems.push([name, 'no status', draft.clauses]);
          if (!draft.clauses.some((id) => id.startsWith('hear.'))) problems.push([name, 'no next letter']);
          if (/[{}]|undefined|null/.test(draft.text)) problems.push([name, draft.text]);
          if (seen.has(draft.text)) continue;
          seen.add(draft.text);
          const verification = check(draft.text, input);
          if (!verification.ok) problems.push([name, verification.findings]);
        }
      }
      expect(problems.slice(0, 3)).toEqual([]);
      expect(seen.size).toBeGreaterThan(1);
    });

    it.each(['unproven_sender', 'unknown_client', 'conflict'] as Disclosure[])(
      `verifies clean in ${language} when nothing may be told: %s`,
      async (disclosure) => {
        for (const topic of topics) {
          const input = planInput(everyRecord(topic).at(-1)!.linked, topic, language, disclosure);
          const draft = await letterOf(input, language);
          expect(check(draft.text, input)).toEqual({ ok: true, findings: [] });
        }
      },
    );
  }

  it.each([
    ['zh-Hans', '王成功'],
    ['ru', 'Иван Закрытов'],
    ['en', "Seán O'Brien-Sent"],
  ] as const)(
    "verifies clean with a salutation that is not the record's Latin name: %s %s",
    async (language, clientName) => {
      const input = planInput(everyRecord('wd_pending').at(-1)!.linked, 'wd_pending', language);
      const plan = await planByRules(input);
      const draft = composeDraft({ plan, input, officerLanguage: 'en', ...values, clientName });
      expect(draft.text).toContain(clientName);
      expect(check(draft.text, input).findings).toEqual([]);
    },
  );
});
