import { afterAll, beforeAll, expect, test } from 'vitest';
import { firm, officer } from '../../demo/seed/people.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, minutes, openDesk } from '../support/desk.ts';
import { annaAsks, payments, writers } from '../support/letters.ts';
import { startTokenServer, type TokenServer } from '../support/token-endpoint.ts';

let desk: Desk;
let endpoint: TokenServer;
beforeAll(async () => {
  endpoint = await startTokenServer();
  // The mail server takes what was given out last, as providers do that revoke.
  endpoint.onToken((token) => desk?.mail.setAccessTokens(firm.deskAddress, [token]));
  desk = await openDesk({
    variables: {
      ...{ IMAP_AUTH: 'oauth2', IMAP_PASSWORD: '', SMTP_AUTH: 'oauth2', SMTP_USER: firm.deskAddress },
      ...{ OAUTH_TOKEN_ENDPOINT: endpoint.url, OAUTH_CLIENT_ID: 'the-client' },
      ...{ OAUTH_CLIENT_SECRET: 'client-hunter2', OAUTH_REFRESH_TOKEN: 'refresh-hunter2' },
    },
  });
});
afterAll(async () => {
  await desk.stop();
  await endpoint.stop();
});

const health = async () => {
  const answer = await fetch(`http://127.0.0.1:${desk.app.httpPort()}/health`);
  return (await answer.json()) as { ok: boolean; parts: Record<string, { ok: boolean; state: string }> };
};

test('mail comes in and a reply leaves with access tokens and no password', async () => {
  await desk.receive(annaAsks);
  const ivan = colleagueAt(desk, officer);
  const card = desk.card(payments, 'Anna');
  await ivan.take(card);
  await ivan.approve(card);
  expect(desk.mailsTo(writers.anna.address)).toHaveLength(1);
});

test('a refresh token that was revoked is told on the health page, and mail comes in again with the next one', async () => {
  endpoint.answers(() => ({ status: 400, body: { error: 'invalid_grant', error_description: 'hunter2' } }));
  desk.mail.setAccessTokens(firm.deskAddress, []);
  desk.mail.dropImapConnections();
  await expect(desk.receive({ ...annaAsks, subject: 'Second' })).rejects.toMatchObject({
    code: 'oauth_refused',
  });
  const sick = await health();
  expect([sick.ok, sick.parts.imap]).toMatchObject([
    false,
    { ok: false, state: expect.stringContaining('Authorise the mailbox again') },
  ]);

  endpoint.answers((count) => ({ body: { access_token: `token-${count}` } }));
  await desk.app.drain();
  expect((await health()).parts.imap?.ok).toBe(true);
  expect(desk.cards(payments).length).toBeGreaterThan(1);
});

test('a reply waits while there is no token, the health page says why, and it leaves once there is one', async () => {
  await desk.receive({ ...annaAsks, subject: 'Third letter' });
  const ivan = colleagueAt(desk, officer);
  const card = desk.card(payments, 'Third letter');
  await ivan.take(card);
  endpoint.answers(() => ({ status: 400, body: { error: 'invalid_grant' } }));
  desk.mail.setAccessTokens(firm.deskAddress, []);
  await ivan.approve(card);
  expect(desk.mailsTo(writers.anna.address)).toHaveLength(1);
  expect((await health()).parts.smtp).toMatchObject({
    ...{ ok: false, state: expect.stringMatching(/invalid_grant.*set the new one\.$/) },
  });

  endpoint.answers((count) => ({ body: { access_token: `token-${count}` } }));
  await desk.later(minutes);
  expect(desk.mailsTo(writers.anna.address)).toHaveLength(2);
  expect((await health()).parts.smtp?.ok).toBe(true);
});

test('nothing secret is logged', () => {
  expect(desk.logged.length).toBeGreaterThan(3);
  expect(JSON.stringify(desk.logged)).not.toMatch(/hunter2|token-\d/);
});
