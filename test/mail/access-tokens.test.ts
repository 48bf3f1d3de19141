import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAccessTokens, type TokenEndpoint } from '../../src/mail/access-tokens.ts';
import { startTokenServer, type TokenServer } from '../support/token-endpoint.ts';

let server: TokenServer;
let now: Date;
beforeEach(async () => {
  server = await startTokenServer();
  now = new Date('2026-03-11T08:00:00Z');
});
afterEach(() => server.stop());

const secrets = { clientSecret: 'client-hunter2', refreshToken: 'refresh-hunter2' };
const open = (changes: Partial<TokenEndpoint> = {}) =>
  openAccessTokens(
    {
      ...{ url: server.url, clientId: 'the client', ...secrets, scope: null, deadlineMilliseconds: 10_000 },
      ...changes,
    },
    () => now,
  );
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

test('a token is kept until a minute before its end', async () => {
  const tokens = open();
  expect([await tokens.get(), await tokens.get()]).toEqual(['token-1', 'token-1']);
  later(3539);
  expect(await tokens.get()).toBe('token-1');
  later(1);
  expect(await tokens.get()).toBe('token-2');
  expect(server.asked).toHaveLength(2);
});

test('a token without a stated life, or with one in words, ends soon', async () => {
  server.answers((count) => ({
    body: { access_token: `t${count}`, expires_in: count === 1 ? undefined : 'soon' },
  }));
  const tokens = open();
  expect(await tokens.get()).toBe('t1');
  later(239);
  expect(await tokens.get()).toBe('t1');
  later(1);
  expect(await tokens.get()).toBe('t2');
  later(240);
  expect(await tokens.get()).toBe('t3');
});

test('however many wait, the endpoint is asked once', async () => {
  const tokens = open();
  expect(await Promise.all([tokens.get(), tokens.get(), tokens.get('token-0')])).toEqual(
    Array(3).fill('token-1'),
  );
  // Three connections were refused with the same token: the first fetches the next one, the others take it.
  await Promise.all([tokens.get('token-1'), tokens.get('token-1')]);
  expect(await tokens.get('token-1')).toBe('token-2');
  expect(server.asked).toHaveLength(2);
});

test('with a refresh token it asks for its owner, without one for itself', async () => {
  await open({ scope: 'mail offline_access' }).get();
  await open({ refreshToken: null, scope: 'mail/.default' }).get();
  await open({ clientSecret: null }).get();
  const client = { client_id: 'the client', client_secret: 'client-hunter2' };
  const refresh = { grant_type: 'refresh_token', refresh_token: 'refresh-hunter2' };
  expect(server.asked).toEqual([
    { ...client, ...refresh, scope: 'mail offline_access' },
    { ...client, grant_type: 'client_credentials', scope: 'mail/.default' },
    { ...refresh, client_id: 'the client' },
  ]);
});

test('a refresh token that the endpoint replaces is used from then on', async () => {
  server.answers((count) => ({ body: { access_token: `t${count}`, refresh_token: `refresh-${count}` } }));
  const tokens = open();
  await tokens.get();
  await tokens.get('t1');
  await tokens.get('t2');
  expect(server.asked.map((form) => form.refresh_token)).toEqual([
    'refresh-hunter2',
    'refresh-1',
    'refresh-2',
  ]);
});

const refusals: [string, object | string, number, string, RegExp][] = [
  [
    'invalid_grant',
    { error: 'invalid_grant', error_description: 'hunter2' },
    400,
    'oauth_refused',
    /revoked/,
  ],
  ['invalid_client', { error: 'invalid_client' }, 401, 'oauth_refused', /client secret/],
  ['an odd word', { error: 'Bad <b>anna@example.com</b>' }, 400, 'oauth_refused', /status 400/],
  ['a page', '<html>hunter2</html>', 200, 'oauth_refused', /Check its address/],
  [
    'another kind of token',
    { access_token: 'x', token_type: 'mac' },
    200,
    'oauth_refused',
    /no access token/,
  ],
  ['a token with a line break', { access_token: 'x\r\ny' }, 200, 'oauth_refused', /no access token/],
  ['a way elsewhere', {}, 307, 'oauth_unreachable', /does not answer/],
  ['503', 'busy', 503, 'oauth_unreachable', /status 503/],
  ['429', { error: 'slow_down' }, 429, 'oauth_unreachable', /status 429/],
  ['no end', 'x'.repeat(300_000), 200, 'oauth_unreachable', /does not answer/],
];
test.each(refusals)('%s gives a sentence without a secret', async (_name, body, status, code, sentence) => {
  server.answers(() => ({ status, body }));
  const tokens = open();
  const error = await tokens.get().catch((one: unknown) => one);
  expect(error).toMatchObject({ code, retry: 'later', sentence: expect.stringMatching(sentence) });
  expect(JSON.stringify(error) + String(error)).not.toMatch(/hunter2|anna/);
  expect(server.asked).toHaveLength(1);
});

test('an endpoint that is silent or away is told, and asked again the next time', async () => {
  const tokens = open({ deadlineMilliseconds: 50 });
  server.answers(null);
  await expect(tokens.get()).rejects.toMatchObject({
    code: 'oauth_unreachable',
    sentence: expect.stringContaining('silent for 0.05 s'),
  });
  server.answers('close');
  await expect(tokens.get()).rejects.toMatchObject({ code: 'oauth_unreachable' });
  server.answers(() => ({ body: { access_token: 'at last' } }));
  await expect(tokens.get()).rejects.toMatchObject({ code: 'oauth_refused' });
  server.answers(() => ({ body: { access_token: 'at-last' } }));
  expect(await tokens.get()).toBe('at-last');
});
