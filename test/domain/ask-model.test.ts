import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Behaviour, type ModelServer, startModelServer } from '../../demo/servers/model/server.ts';
import { openModel } from '../../src/bots/drafter/open-model.ts';
import { type Asking, askModel, modelRestsUntil } from '../../src/domain/ask-model.ts';
import { forgetOldRuns } from '../../src/domain/forget-old-runs.ts';
import type { ModelSettings } from '../../src/domain/model/asking.ts';
import { latestFailures, tokensOfDay } from '../../src/domain/store/ai-runs.ts';
import { openVerbs } from './support/verbs.ts';

const shape = z.object({ number: z.number() });
const says =
  (number: unknown): Behaviour =>
  () => ({ text: JSON.stringify({ number }) });
const refuses =
  (status: number, more: object = {}): Behaviour =>
  () => ({
    ...{ fault: 'answer', status },
    body: JSON.stringify({ error: { message: 'made', ...more } }),
  });

let verbs: Awaited<ReturnType<typeof openVerbs>>;
let server: ModelServer;
let settings: ModelSettings;
beforeAll(async () => {
  server = await startModelServer(says(1));
  verbs = await openVerbs();
});
// Each test a model of its own name: breakers and answers are kept by name.
let models = 0;
beforeEach(() => {
  models += 1;
  server.asked.length = 0;
  settings = {
    ...{ baseUrl: server.baseUrl, model: `model-${models}`, apiKey: null, dailyTokens: 1_000_000 },
    ...{
      tryMilliseconds: 5_000,
      allMilliseconds: 10_000,
      pauseMilliseconds: 1,
      keepDays: 90,
      translates: true,
    },
  };
});
afterAll(async () => {
  await server.stop();
  await verbs.stop();
});

function ask(changes: Partial<Asking<{ number: number }>> = {}, model = openModel(settings)) {
  return askModel(verbs.context, model, {
    ...{ purpose: 'check', caseId: null, inquiryId: null, version: 'check-1', sameAs: null },
    ...{ instructions: 'Say a number.', prompt: 'Which?', format: shape, mostTokens: 100 },
    refuse: ({ number }) => (number < 0 ? 'placeholders_changed' : null),
    keep: (value) => value,
    ...changes,
  });
}
async function lastRun() {
  const run = await verbs.context.db
    .selectFrom('desk.ai_run')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return run;
}

describe('an answer', () => {
  it('is given with its tokens and both request ids in the row', async () => {
    server.behave(says(7));
    expect(await ask()).toEqual({ ok: true, value: { number: 7 } });
    expect(await lastRun()).toMatchObject({
      ...{ outcome: 'answered', code: null, tries: 1, result: { number: 7 }, model: settings.model },
      ...{
        input_tokens: 900,
        output_tokens: 60,
        server_request_id: 'req_stand_in',
        prompt_version: 'check-1',
      },
    });
  });

  it('is not asked for again as long as all that decides about it is the same', async () => {
    server.behave(says(7));
    await ask({ sameAs: ['a mail'] });
    server.behave(says(8));
    expect(await ask({ sameAs: ['a mail'] })).toEqual({ ok: true, known: { number: 7 } });
    expect(await ask({ sameAs: ['a mail', 'and a fact'] })).toEqual({ ok: true, value: { number: 8 } });
    expect(await ask({ sameAs: ['a mail'], version: 'check-2' })).toEqual({ ok: true, value: { number: 8 } });
    expect(server.asked).toHaveLength(3);
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', 'Of course! The number is 7.', /was not JSON/],
    ['another shape', '{"number":"seven"}', /did not fit the schema/],
    ['refused by us', '{"number":-1}', /placeholder/],
  ])('that is %s is asked for once more with a word on it', async (_name, text, word) => {
    server.behave(({ prompt }) => ({ text: word.test(prompt) ? '```json\n{"number":7}\n```' : text }));
    expect(await ask()).toEqual({ ok: true, value: { number: 7 } });
    expect(await lastRun()).toMatchObject({ tries: 2, input_tokens: 1800, outcome: 'answered' });
  });

  it('that is cut off is given more room once', async () => {
    server.behave(({ body }) =>
      body.includes(':200') ? { text: '{"number":7}' } : { text: '{', ended: 'length' },
    );
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('that a server refuses is not begged for', async () => {
    server.behave(() => ({ text: 'No.', ended: 'refusal' }));
    expect(await ask()).toEqual({ ok: false, code: 'refused' });
    expect(await lastRun()).toMatchObject({ tries: 1, outcome: 'failed', code: 'refused', result: null });
  });
});

describe('a server in trouble', () => {
  it('is asked twice, and within the time', async () => {
    server.behave(refuses(503));
    expect(await ask()).toEqual({ ok: false, code: 'server_error' });
    expect(await lastRun()).toMatchObject({ tries: 2, status: 503, outcome: 'failed', input_tokens: null });
    server.behave(() => ({ fault: 'drip' }));
    settings = { ...settings, tryMilliseconds: 60, allMilliseconds: 100 };
    const began = performance.now();
    expect(await ask()).toEqual({ ok: false, code: 'timed_out' });
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  it('is left alone after three failures, by every process, and asked once when the time is over', async () => {
    server.behave(refuses(500));
    for (let count = 0; count < 3; count += 1) await ask();
    expect(await modelRestsUntil(verbs.context, settings)).not.toBeNull();
    const before = server.asked.length;
    expect(await ask()).toEqual({ ok: false, code: 'breaker_open' });
    expect(server.asked).toHaveLength(before);
    expect(await lastRun()).toMatchObject({ outcome: 'skipped', code: 'breaker_open', tries: 0 });

    verbs.clock.now = new Date(verbs.clock.now.getTime() + 2 * 60_000);
    server.behave(says(7));
    expect(await ask()).toMatchObject({ ok: true });
    expect(await modelRestsUntil(verbs.context, settings)).toBeNull();
  });

  it('is left alone at once when no money is left', async () => {
    server.behave(refuses(429, { code: 'insufficient_quota' }));
    expect(await ask()).toEqual({ ok: false, code: 'insufficient_quota' });
    expect(server.asked).toHaveLength(1);
    expect(await ask()).toEqual({ ok: false, code: 'breaker_open' });
  });

  it('keeps nobody from stopping', async () => {
    server.behave(() => ({ fault: 'hang' }));
    const model = openModel({ ...settings, tryMilliseconds: 60_000, allMilliseconds: 60_000 });
    const asked = ask({}, model);
    await expect.poll(() => server.asked.length).toBe(1);
    model.close();
    expect(await asked).toEqual({ ok: false, code: 'stopping' });
    expect(await ask({}, model)).toEqual({ ok: false, code: 'stopping' });
  });
});

describe('the budget of a day', () => {
  const today = () => tokensOfDay(verbs.context.db, verbs.clock.now.toISOString().slice(0, 10));

  it('counts what was used, nothing of what was refused, and all where a server tells nothing', async () => {
    const before = await today();
    server.behave(says(7));
    await ask();
    expect((await today()) - before).toBe(960);
    server.behave(refuses(401));
    await ask();
    expect((await today()) - before).toBe(960);
    settings = { ...settings, model: 'another' };
    server.behave(() => ({ text: '{"number":7}', usage: false }));
    await ask();
    expect((await today()) - before).toBeGreaterThan(960 + 100);
  });

  it('ends in questions that are not asked, and begins anew with the day in UTC', async () => {
    settings = { ...settings, dailyTokens: (await today()) + 500 };
    server.behave(says(7));
    const all = await Promise.all([ask(), ask(), ask(), ask(), ask()]);
    const left = all.filter((one) => !one.ok);
    expect(left.length).toBeGreaterThan(0);
    expect(left[0]).toEqual({ ok: false, code: 'budget_spent' });
    verbs.clock.now = new Date(verbs.clock.now.getTime() + 86_400_000);
    settings = { ...settings, dailyTokens: 2_000 };
    expect(await ask()).toMatchObject({ ok: true });
  });
});

it('forgets runs that are older than the firm wishes', async () => {
  verbs.clock.now = new Date(verbs.clock.now.getTime() + 91 * 86_400_000);
  expect((await latestFailures(verbs.context.db, 5)).length).toBeGreaterThan(0);
  await forgetOldRuns({ ...verbs.context, model: openModel(settings) });
  expect(await latestFailures(verbs.context.db, 5)).toEqual([]);
});
