import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { choosesWell } from '../../../demo/servers/model/behaviours.ts';
import { type Behaviour, type ModelServer, startModelServer } from '../../../demo/servers/model/server.ts';
import { openModel } from '../../../src/bots/drafter/open-model.ts';
import type { ModelFailure, ModelQuestion, ModelSettings } from '../../../src/domain/model/asking.ts';

const settings: ModelSettings = {
  ...{ baseUrl: 'https://api.openai.com/v1', model: 'made-model', apiKey: 'sk-made' },
  ...{ dailyTokens: 1, tryMilliseconds: 1000, allMilliseconds: 2000, pauseMilliseconds: 1 },
  ...{ keepDays: 2, translates: false },
};
const question: ModelQuestion = {
  purpose: 'check',
  instructions: 'Say that all is well.',
  prompt: 'Is all well?',
  repair: null,
  format: z.object({ ok: z.boolean() }),
  mostTokens: 100,
  safetyIdentifier: 'made-identifier',
  requestId: 'made-request',
};

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer(choosesWell);
});
afterAll(() => server.stop());

/** The network of the test: what goes to OpenAI ends at the stand-in. */
const rerouted: typeof fetch = (input, init) =>
  fetch(String(input).replace('https://api.openai.com/v1', server.baseUrl), init);

const atOpenAi = () => openModel(settings, rerouted);
const elsewhere = () => openModel({ ...settings, baseUrl: server.baseUrl, apiKey: null });
const soon = () => AbortSignal.timeout(2000);

describe('asking OpenAI', () => {
  it('uses Responses, has nothing stored, and gives what came back', async () => {
    server.behave(choosesWell);
    const answer = await atOpenAi().ask(question, soon());
    expect(answer).toEqual({
      text: '{"ok":true}',
      ended: 'whole',
      model: 'made-model',
      requestId: 'req_stand_in',
      usage: { input: 900, cached: 0, output: 60, reasoning: 0 },
    });
    const asked = server.asked.at(-1)!;
    expect(asked).toMatchObject({ path: '/v1/responses', store: false, authorization: 'Bearer sk-made' });
    expect(JSON.parse(asked.body)).toMatchObject({
      safety_identifier: 'made-identifier',
      max_output_tokens: 100,
    });
    expect(JSON.parse(asked.body).text.format).toMatchObject({
      type: 'json_schema',
      strict: true,
      name: 'check',
    });
  });

  it.each([
    ['length', 'length'],
    ['content_filter', 'filtered'],
    ['refusal', 'refused'],
  ] as const)('knows an answer that ended by %s', async (ended, known) => {
    server.behave(() => ({ text: 'I cannot', ended }));
    expect((await atOpenAi().ask(question, soon())).ended).toBe(known);
    expect((await elsewhere().ask(question, soon())).ended).toBe(known);
  });
});

describe('asking any other server', () => {
  it('uses Chat Completions with a schema, and needs no key and no usage', async () => {
    server.behave(() => ({ text: '{"ok":true}', usage: false }));
    const answer = await elsewhere().ask({ ...question, repair: 'Again, please.' }, soon());
    expect(answer).toMatchObject({ text: '{"ok":true}', usage: null });
    const asked = server.asked.at(-1)!;
    expect(asked.path).toBe('/v1/chat/completions');
    expect(asked.prompt).toBe('Is all well?\n\nAgain, please.');
    expect(JSON.parse(asked.body).response_format.json_schema).toMatchObject({ strict: true, name: 'check' });
  });

  it('learns once what a server does not take', async () => {
    const refusal = (message: string) => ({
      fault: 'answer' as const,
      status: 400,
      body: JSON.stringify({ error: { message } }),
    });
    const old: Behaviour = ({ body }) => {
      if (body.includes('max_completion_tokens')) return refusal('Unknown argument max_completion_tokens');
      return body.includes('json_schema')
        ? refusal('response_format json_schema is not supported')
        : { text: '{}' };
    };
    server.behave(old);
    const model = elsewhere();
    await model.ask(question, soon());
    const before = server.asked.length;
    await model.ask(question, soon());
    expect(server.asked.length).toBe(before + 1);
    expect(JSON.parse(server.asked.at(-1)!.body)).toMatchObject({
      max_tokens: 100,
      response_format: { type: 'json_object' },
    });
  });

  it('takes nothing from the environment', async () => {
    server.behave(() => ({ text: '{}' }));
    const inherited = {
      OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
      OPENAI_API_KEY: 'sk-other',
      OPENAI_ORG_ID: 'org',
    };
    Object.assign(process.env, inherited);
    try {
      await elsewhere().ask(question, soon());
    } finally {
      for (const name of Object.keys(inherited)) delete process.env[name];
    }
    expect(server.asked.at(-1)!.authorization).toBe('Bearer none');
  });
});

describe('a server that fails', () => {
  const error = (status: number, more: object = {}, headers = {}): Behaviour => {
    const body = JSON.stringify({ error: { message: 'made', ...more } });
    return () => ({ fault: 'answer', status, headers: { 'x-request-id': 'req_9', ...headers }, body });
  };
  const page = '<html>Sign in</html>';
  it.each<[string, Behaviour]>([
    ['bad_request', error(400)],
    ['unauthorised', error(401)],
    ['forbidden', error(403)],
    ['not_found', error(404)],
    ['timed_out', error(408)],
    ['conflict', error(409)],
    ['unprocessable', error(422)],
    ['rate_limited', error(429)],
    ['insufficient_quota', error(429, { code: 'insufficient_quota' })],
    ['server_error', error(500)],
    ['server_error', error(529)],
    ['filtered', error(400, { code: 'content_filter' })],
    ['unreachable', () => ({ fault: 'reset' })],
    ['unreachable', () => ({ fault: 'answer', status: 307, headers: { Location: 'http://127.0.0.1:1/' } })],
    ['timed_out', () => ({ fault: 'hang' })],
    ['timed_out', () => ({ fault: 'drip' })],
    ['not_json_api', () => ({ fault: 'answer', headers: { 'Content-Type': 'text/html' }, body: page })],
    ['not_json_api', () => ({ fault: 'answer', body: page })],
    ['not_json_api', () => ({ fault: 'answer', body: '{"ok":true}' })],
  ])('%s', async (code, behaviour) => {
    server.behave(behaviour);
    for (const model of [atOpenAi(), elsewhere()]) {
      const failure = await model.ask(question, AbortSignal.timeout(300)).catch((thrown: unknown) => thrown);
      expect(failure).toMatchObject({ name: 'ModelFailure', code });
      expect((failure as ModelFailure).message).toBe(code);
    }
  });

  it('tells the status, the request and how long to wait', async () => {
    server.behave(error(429, {}, { 'Retry-After': '7' }));
    const failure = await elsewhere()
      .ask(question, soon())
      .catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: 'rate_limited', status: 429, requestId: 'req_9', wait: 7000 });
  });

  it('gives up on an empty list of choices', async () => {
    server.behave(() => ({ fault: 'answer', body: '{"choices":[]}' }));
    const failure = await elsewhere()
      .ask(question, soon())
      .catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: 'empty_answer' });
  });
});
