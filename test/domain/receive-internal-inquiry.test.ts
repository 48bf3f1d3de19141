import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveInternalInquiry } from '../../src/domain/receive-internal-inquiry.ts';
import { openVerbs, type Verbs } from './support/verbs.ts';

let verbs: Verbs;
beforeAll(async () => {
  verbs = await openVerbs();
});
afterAll(() => verbs.stop());

test('the same question twice at once is one case, and both are told its ref', async () => {
  const question = {
    officer: verbs.officer,
    text: 'Is WD-31337 paid?',
    source: { channel: 'CSALES', ts: '1.0' },
    reference: 'CSALES:1.0',
    permalink: null,
  };
  const answers = await Promise.all([
    receiveInternalInquiry(verbs.context, question),
    receiveInternalInquiry(verbs.context, question),
  ]);
  const [only, ...ghosts] = await verbs.cases();
  expect(ghosts).toEqual([]);
  expect(answers.map((answer) => answer.ok && [answer.ref, answer.repeated]).sort()).toEqual([
    [only!.ref, false],
    [only!.ref, true],
  ]);
});
