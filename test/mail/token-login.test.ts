import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MailWorld } from '../../demo/servers/mail/contract.ts';
import { createMailWorld } from '../../demo/servers/mail/world.ts';
import { type AccessTokens, openAccessTokens } from '../../src/mail/access-tokens.ts';
import { checkMailbox } from '../../src/mail/check-mailbox.ts';
import type { MailboxSettings } from '../../src/mail/mailbox.ts';
import { openMailbox } from '../../src/mail/poller.ts';
import { openSender } from '../../src/mail/sender.ts';
import { openSentLookup } from '../../src/mail/sent-lookup.ts';
import { startTokenServer, type TokenServer } from '../support/token-endpoint.ts';
import { imapScript } from './support/imap-script.ts';
import { memoryLedger } from './support/memory-ledger.ts';
import { startScriptedServer } from './support/scripted-server.ts';

const desk = 'desk@firm.example';
let endpoint: TokenServer;
let tokens: AccessTokens;
beforeEach(async () => {
  endpoint = await startTokenServer();
  tokens = openTokens(10_000);
});
afterEach(() => endpoint.stop());

describe.each([
  ['with the command (SASL-IR)', true],
  ['after the command', false],
])('a token that goes %s', (_name, imapInitialResponse) => {
  let world: MailWorld;
  beforeEach(async () => {
    const accounts = [{ address: desk, password: 'never used' }];
    world = await createMailWorld({ directory: null, accounts, signedDomains: [], imapInitialResponse });
  });
  afterEach(() => world.stop());

  test('opens the mailbox', async () => {
    world.setAccessTokens(desk, ['token-1']);
    await check(world.imap.port);
    await check(world.imap.port);
    expect(endpoint.asked).toHaveLength(1);
  });

  test('is replaced once when it was revoked before its time', async () => {
    world.setAccessTokens(desk, ['token-2']);
    await check(world.imap.port);
    expect(endpoint.asked).toHaveLength(2);
  });

  test('of somebody else opens nothing, and no password is tried instead', async () => {
    world.setAccessTokens('anna@example.com', ['token-1', 'token-2']);
    await expect(check(world.imap.port)).rejects.toMatchObject({
      code: 'imap_login',
      sentence: expect.stringContaining('that the OAuth client may read this mailbox'),
    });
    expect(endpoint.asked).toHaveLength(2);
  });

  test('also opens the folder where sent mails are looked up', async () => {
    world.setAccessTokens(desk, ['token-1']);
    const id = '<cd.00000000-0000-4000-8000-000000000000.0123456789abcdef0123@firm.example>';
    await world.sendRaw(Buffer.from(`Message-ID: ${id}\r\n\r\nHello`), { from: desk, to: [desk] });
    const place = { ...login(), host: '127.0.0.1', port: world.imap.port, security: 'none' as const };
    const look = openSentLookup({ ...place, folder: 'INBOX', kind: 'archive' });
    expect(await look(id)).toBe('found');
    world.setAccessTokens(desk, ['token-2']);
    expect(await look(id)).toBe('found');
    world.setAccessTokens(desk, []);
    expect(await look(id)).toBe('unknown');
  });

  test('lets a reply leave; a revoked one is replaced over the same connection', async () => {
    world.setAccessTokens(desk, ['token-2']);
    expect(await send(world.smtp.port)).toMatchObject({ outcome: 'sent' });
    expect(await send(world.smtp.port)).toMatchObject({ outcome: 'sent' });
    expect(endpoint.asked).toHaveLength(2);
    expect(world.journal()).toHaveLength(2);
  });

  test('that stays refused lets nothing leave', async () => {
    expect(await send(world.smtp.port)).toMatchObject({ outcome: 'refused', permanent: false });
    expect([endpoint.asked.length, world.journal().length]).toEqual([2, 0]);
    await expect(verify(world.smtp.port)).rejects.toMatchObject({
      code: 'smtp_login',
      sentence: expect.stringContaining('that the OAuth client may send'),
    });
  });
});

test('a server that refuses without a challenge is asked once more with a new token, too', async () => {
  const logins: string[] = [];
  const server = await startScriptedServer((line) => {
    if (line === '') return '220 ready';
    if (line.startsWith('EHLO')) return '250-hello\r\n250 AUTH LOGIN XOAUTH2';
    if (!line.startsWith('AUTH')) return '250 fine';
    logins.push(Buffer.from(line.split(' ')[2]!, 'base64').toString());
    return logins.length === 1 ? '535 5.7.3 Authentication unsuccessful' : '235 in';
  });
  await verify(server.port);
  expect(logins).toEqual([1, 2].map((count) => `user=${desk}\x01auth=Bearer token-${count}\x01\x01`));
  expect(server.connections()).toBe(1);
  await server.stop();
});

test('a server without OAuth 2 is told as such', async () => {
  const server = await startScriptedServer(
    imapScript({ CAPABILITY: '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n' }),
  );
  await expect(check(server.port)).rejects.toMatchObject({
    sentence: expect.stringContaining('offers no login with OAuth 2'),
  });
  await server.stop();
});

test('a token endpoint that refuses is told instead of the mail server, which is not even asked', async () => {
  endpoint.answers(() => ({ status: 400, body: { error: 'invalid_grant' } }));
  const server = await startScriptedServer(() => null);
  const told = { code: 'oauth_refused', sentence: expect.stringContaining('invalid_grant') };
  await expect(check(server.port)).rejects.toMatchObject(told);
  await expect(verify(server.port)).rejects.toMatchObject(told);
  expect(await send(server.port)).toMatchObject({
    outcome: 'refused',
    permanent: false,
    answer: told.sentence,
  });
  expect(server.connections()).toBe(0);
  await server.stop();
});

test('a token endpoint that refuses to replace a refused token is told, not the mail server', async () => {
  const accounts = [{ address: desk, password: 'never used' }];
  const world = await createMailWorld({ directory: null, accounts, signedDomains: [] });
  await tokens.get();
  endpoint.answers(() => ({ status: 401, body: { error: 'invalid_client' } }));
  for (const attempt of [check(world.imap.port), verify(world.smtp.port)])
    await expect(attempt).rejects.toMatchObject({ code: 'oauth_refused' });
  await world.stop();
});

test('neither closing nor stopping waits for a silent token endpoint', async () => {
  endpoint.answers(null);
  tokens = openTokens(600_000);
  const sender = openSender(senderSettings(1));
  const sending = sender.send(reply, () => true);
  const dependencies = {
    ledger: memoryLedger(),
    log: () => undefined,
    now: () => new Date(),
    random: () => 0,
  };
  const mailbox = openMailbox(mailboxSettings(1), dependencies);
  const polling = mailbox.pollNow().catch((error: unknown) => error);
  await expect.poll(() => endpoint.asked.length).toBe(1);
  await Promise.all([sender.close(), mailbox.stop()]);
  expect(await sending).toMatchObject({ outcome: 'refused', permanent: false });
  expect(await polling).toMatchObject({ code: 'mailbox_stopped' });
});

function login() {
  return { user: desk, password: null, tokens };
}

function openTokens(deadlineMilliseconds: number): AccessTokens {
  const client = { clientId: 'client', clientSecret: 'secret', refreshToken: 'refresh', scope: null };
  return openAccessTokens({ url: endpoint.url, ...client, deadlineMilliseconds }, () => new Date());
}

function check(port: number) {
  return checkMailbox(mailboxSettings(port));
}

function mailboxSettings(port: number): MailboxSettings {
  return {
    ...{ name: 'desk', host: '127.0.0.1', port, security: 'none', ...login(), folder: 'INBOX' },
    ...{ pollEveryMilliseconds: 600_000, sweepEveryMilliseconds: 900_000, silentAfterMilliseconds: 600_000 },
    ...{ batchSize: 50, largestMail: 1_000_000, firstWait: 1, longestWait: 600_000 },
  };
}

const reply = {
  messageId: '<cd.1.abc@firm.example>',
  from: { address: desk, name: 'Client desk' },
  to: ['anna@example.com'],
  subject: 'Re: x',
  text: 'Hello',
  language: 'en',
  inReplyTo: null,
  references: [],
};

function senderSettings(port: number) {
  const place = { host: '127.0.0.1', port, security: 'none' as const };
  return { ...place, login: login(), timeoutMilliseconds: 10_000, loopKey: Buffer.from('key') };
}

async function send(port: number) {
  const sender = openSender(senderSettings(port));
  return sender.send(reply, () => true).finally(() => sender.close());
}

async function verify(port: number) {
  const sender = openSender(senderSettings(port));
  await sender.verify().finally(() => sender.close());
}
