import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MailWorld } from '../../demo/servers/mail/contract.ts';
import { createMailWorld } from '../../demo/servers/mail/world.ts';
import { checkMailbox } from '../../src/mail/check-mailbox.ts';
import { openMailbox } from '../../src/mail/poller.ts';
import { openSender } from '../../src/mail/sender.ts';
import { openSentLookup } from '../../src/mail/sent-lookup.ts';
import {
  imapStartTls,
  smtpStartTls,
  startTlsFront,
  type TlsFront,
  testAuthority,
} from '../support/tls-front.ts';
import { imapScript } from './support/imap-script.ts';
import { memoryLedger } from './support/memory-ledger.ts';
import { startScriptedServer } from './support/scripted-server.ts';

const desk = 'desk@firm.example';
const login = { user: desk, password: 'hunter2' };
let world: MailWorld;
const fronts: TlsFront[] = [];
beforeAll(async () => {
  const accounts = [{ address: desk, password: 'hunter2' }];
  world = await createMailWorld({ directory: null, accounts, signedDomains: [] });
});
afterAll(() => world.stop());
afterEach(async () => {
  for (const front of fronts.splice(0)) await front.stop();
});

async function front(...options: Parameters<typeof startTlsFront>): Promise<TlsFront> {
  const started = await startTlsFront(...options);
  fronts.push(started);
  return started;
}

describe.each(['localhost', '127.0.0.1'])('a server at %s with a certificate of the firm’s own', (host) => {
  test('takes logins over TLS where its authority is named', async () => {
    const [imap, smtp] = [await front(world.imap.port), await front(world.smtp.port)];
    await read({ host, port: imap.port, security: 'tls', authorities: testAuthority });
    await verify({ host, port: smtp.port, security: 'tls', authorities: testAuthority });
    await look({ host, port: imap.port, security: 'tls', authorities: testAuthority });
  });

  test('takes logins after STARTTLS, and hears nothing of them before', async () => {
    const imap = await front(world.imap.port, { startTls: imapStartTls });
    const smtp = await front(world.smtp.port, { startTls: smtpStartTls });
    await read({ host, port: imap.port, security: 'starttls', authorities: testAuthority });
    await verify({ host, port: smtp.port, security: 'starttls', authorities: testAuthority });
    for (const { inClear } of [imap, smtp]) expect(inClear.at(-1)).toMatch(/STARTTLS$/);
  });

  test('is refused where its authority is not', async () => {
    const [imap, smtp] = [await front(world.imap.port), await front(world.smtp.port)];
    const told = { code: 'mail_certificate', sentence: expect.stringContaining('MAIL_CA_FILE') };
    await expect(read({ host, port: imap.port, security: 'tls' })).rejects.toMatchObject(told);
    await expect(verify({ host, port: smtp.port, security: 'tls' })).rejects.toMatchObject(told);
    const later = await front(world.imap.port, { startTls: imapStartTls });
    await expect(read({ host, port: later.port, security: 'starttls' })).rejects.toMatchObject(told);
  });

  test('is refused when the certificate is for another name', async () => {
    const options = { certificate: 'other-name' as const };
    const [imap, smtp] = [await front(world.imap.port, options), await front(world.smtp.port, options)];
    const told = { code: 'mail_certificate', sentence: expect.stringContaining('for another name') };
    const safe = { host, security: 'tls' as const, authorities: testAuthority };
    await expect(read({ ...safe, port: imap.port })).rejects.toMatchObject(told);
    await expect(verify({ ...safe, port: smtp.port })).rejects.toMatchObject(told);
  });
});

test.each([
  ['that was stripped of STARTTLS', {}],
  ['that refuses STARTTLS', { CAPABILITY: '* CAPABILITY IMAP4rev1 STARTTLS\r\n', STARTTLS: null }],
])('an IMAP server %s gets no login', async (_name, changes) => {
  const lines: string[] = [];
  const script = imapScript(changes);
  const server = await startScriptedServer((line) => {
    lines.push(line);
    return script(line);
  });
  const place = { host: '127.0.0.1', port: server.port, security: 'starttls' as const };
  await expect(read(place)).rejects.toMatchObject({ code: 'mail_tls' });
  expect(lines.some((line) => line.includes('CAPABILITY'))).toBe(true);
  expect(lines.join('\n')).not.toMatch(/LOGIN|AUTHENTICATE|hunter2|aHVudGVyM/);
  await server.stop();
});

test('an IMAP server that says to be logged in already, so that TLS never begins, is refused', async () => {
  const script = imapScript({});
  const server = await startScriptedServer((line) => (line === '' ? '* PREAUTH welcome' : script(line)));
  const place = { host: '127.0.0.1', port: server.port, security: 'starttls' as const };
  await expect(read(place)).rejects.toMatchObject({ code: 'mail_tls' });
  await server.stop();
});

test('an SMTP server that was stripped of STARTTLS gets neither login nor mail', async () => {
  const lines: string[] = [];
  const server = await startScriptedServer((line) => {
    lines.push(line);
    if (line === '') return '220 ready';
    return line.startsWith('EHLO') ? '250-ready\r\n250 AUTH PLAIN' : '500 unknown';
  });
  const place = { host: '127.0.0.1', port: server.port, security: 'starttls' as const };
  await expect(verify(place)).rejects.toMatchObject({ code: 'smtp_unreachable' });
  expect(lines.join('\n')).not.toMatch(/AUTH|MAIL FROM/);
  await server.stop();
});

test('a plain server is used on this machine only', async () => {
  await read({ host: '127.0.0.1', port: world.imap.port, security: 'none' });
  await verify({ host: 'localhost', port: world.smtp.port, security: 'none' });
  for (const host of [
    'mail.firm.example',
    'localhost.firm.example',
    '10.0.0.1',
    '127.0.0.1.example',
    '0.0.0.0',
  ]) {
    const place = { host, port: 1, security: 'none' as const };
    const dependencies = {
      ledger: memoryLedger(),
      log: () => undefined,
      now: () => new Date(),
      random: () => 0,
    };
    expect(() => openMailbox(mailbox(place), dependencies)).toThrow('mail_cleartext');
    expect(() => openSender(smtp(place))).toThrow('mail_cleartext');
    expect(() => openSentLookup({ ...place, ...login, folder: 'INBOX', kind: 'sent' })).toThrow(
      'mail_cleartext',
    );
    await expect(read(place)).rejects.toMatchObject({ code: 'mail_cleartext' });
  }
});

interface Place {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  authorities?: string;
}

function mailbox(place: Place) {
  return {
    ...{ name: 'desk', ...place, ...login, folder: 'INBOX' },
    ...{ pollEveryMilliseconds: 600_000, sweepEveryMilliseconds: 900_000, silentAfterMilliseconds: 600_000 },
    ...{ batchSize: 50, largestMail: 1_000_000, firstWait: 1, longestWait: 600_000 },
  };
}

function read(place: Place): Promise<void> {
  return checkMailbox(mailbox(place));
}

function smtp(place: Place) {
  return { ...place, login, timeoutMilliseconds: 10_000, loopKey: Buffer.from('key') };
}

async function verify(place: Place): Promise<void> {
  const sender = openSender(smtp(place));
  await sender.verify().finally(() => sender.close());
}

async function look(place: Place): Promise<void> {
  const asked = openSentLookup({ ...place, ...login, folder: 'INBOX', kind: 'archive' });
  const id = '<cd.00000000-0000-4000-8000-000000000000.0123456789abcdef0123@firm.example>';
  expect(await asked(id)).toBe('absent');
}
