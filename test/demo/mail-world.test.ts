import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type FetchMessageObject, ImapFlow } from 'imapflow';
import { authenticate } from 'mailauth';
import { afterEach, describe, expect, it } from 'vitest';
import type { MailWorld, OutgoingMail } from '../../demo/servers/mail/contract.ts';
import { createMailWorld } from '../../demo/servers/mail/world.ts';

const DESK = { address: 'desk@firm.test', password: 'right' };
const QUESTION: OutgoingMail = {
  from: { name: 'Анна', address: 'anna@bank.test' },
  to: [DESK.address],
  subject: 'Где мой вывод?',
  text: 'Payment W-10442, please.\n.\nThe dot above stands alone.\n',
};

const undo: (() => unknown)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function startWorld(directory: string | null = null): Promise<MailWorld> {
  const world = await createMailWorld({ directory, accounts: [DESK], signedDomains: ['bank.test'] });
  undo.push(() => world.stop().catch(() => undefined));
  return world;
}

async function connect(world: MailWorld, password = DESK.password): Promise<ImapFlow> {
  const client = new ImapFlow({
    ...world.imap,
    secure: false,
    auth: { user: DESK.address, pass: password },
    logger: false,
  });
  client.on('error', () => undefined);
  undo.push(() => client.close());
  await client.connect();
  return client;
}

async function verdict(world: MailWorld, raw: Buffer): Promise<{ dkim: unknown[]; dmarc: unknown }> {
  const resolver = new Resolver();
  resolver.setServers([world.dns]);
  const resolve = (name: string, type: string) => resolver.resolve(name, type) as Promise<string[][]>;
  const { dkim, dmarc } = await authenticate(raw, { resolver: resolve, disableArc: true, disableBimi: true });
  return {
    dkim: dkim.results.map((result) => result.status.result),
    dmarc: dmarc ? dmarc.status.result : dmarc,
  };
}

function openHandles(kind: RegExp): string[] {
  return process.getActiveResourcesInfo().filter((name) => kind.test(name));
}

function newestMail(world: MailWorld): Buffer {
  return world.arrived(DESK.address).at(-1)!.raw;
}

// First, while no other test has handles that are still closing.
it('leaves nothing open after stop', async () => {
  const timersBefore = openHandles(/Timeout/);
  const world = await startWorld();
  const client = await connect(world);
  await client.mailboxOpen('INBOX');
  await world.sendAs(QUESTION);
  await verdict(world, newestMail(world));
  expect(openHandles(/TCP|UDP/).length).toBeGreaterThan(4);
  const idle = [world.smtp.port, Number(world.dns.split(':')[1])].map((port) =>
    createConnection(port, '127.0.0.1'),
  );
  await Promise.all(idle.map((socket) => once(socket, 'connect')));
  const closed = [client, ...idle].map((connection) => once(connection, 'close'));

  await world.stop();

  await Promise.all(closed);
  // The other ends of cut connections close within some turns of the event loop.
  for (let turn = 0; turn < 1000 && openHandles(/TCP|UDP/).length > 0; turn++) await setImmediate();
  expect(openHandles(/TCP|UDP/)).toEqual([]);
  expect(openHandles(/Timeout/).length).toBeLessThanOrEqual(timersBefore.length);
  await expect(world.sendAs(QUESTION)).rejects.toMatchObject({ code: 'ESOCKET' });
});

describe('a mail that arrives', () => {
  it('is heard in IDLE and fetched byte for byte', async () => {
    const world = await startWorld();
    const client = await connect(world);
    await client.mailboxOpen('INBOX');
    const heard = once(client, 'exists');
    const idling = client.idle();

    const { messageId } = await world.sendAs(QUESTION);

    expect(await heard).toMatchObject([{ path: 'INBOX', count: 1, prevCount: 0 }]);
    const mail = (await client.fetchOne('*', {
      source: true,
      envelope: true,
      bodyStructure: true,
    })) as FetchMessageObject;
    await idling;
    expect(mail.source).toEqual(newestMail(world));
    expect(mail.source!.toString()).toContain('\r\n.\r\nThe dot above stands alone.\r\n');
    expect(mail.envelope).toMatchObject({ messageId, subject: QUESTION.subject, from: [QUESTION.from] });
    expect(mail.bodyStructure).toMatchObject({ type: 'text/plain', parameters: { charset: 'utf-8' } });
    expect(mail.uid).toBe(world.arrived(DESK.address)[0]!.uid);
  });

  it('reaches every connection that has the mailbox open, without IDLE too', async () => {
    const world = await startWorld();
    const clients = await Promise.all([connect(world), connect(world)]);
    const heard = clients.map((client) => once(client, 'exists'));
    await Promise.all(clients.map((client) => client.mailboxOpen('INBOX')));

    await world.sendRaw(Buffer.from('Subject: one\r\n\r\nfirst\r\n'), {
      from: '',
      to: ['Desk+tag@firm.test'],
    });

    expect(await Promise.all(heard)).toMatchObject([[{ count: 1 }], [{ count: 1 }]]);
    expect(world.arrived(DESK.address)[0]!.envelope).toEqual({ from: '', to: ['Desk+tag@firm.test'] });
  });

  it('is fetched whole at 20 MB, and in parts', async () => {
    const world = await startWorld();
    const line = `${'0123456789'.repeat(7)}\r\n`;
    const raw = Buffer.from(`Subject: large\r\n\r\n${line.repeat(Math.ceil(20e6 / line.length))}`);
    await world.sendRaw(raw, { from: 'anna@bank.test', to: [DESK.address] });
    const client = await connect(world);
    await client.mailboxOpen('INBOX');

    const whole = (await client.fetchOne('*', { source: true, size: true })) as FetchMessageObject;
    const part = (await client.fetchOne('*', { source: { start: 9, maxLength: 5 } })) as FetchMessageObject;

    expect(whole.size).toBe(raw.length);
    expect(raw.equals(whole.source!)).toBe(true);
    expect(part.source!.toString()).toBe('large');
  });
});

describe('a mailbox', () => {
  it('keeps UIDs, UIDVALIDITY, flags, journal and keys over a restart', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'casedesk-mail-'));
    undo.push(() => rm(directory, { recursive: true }));
    const first = await startWorld(directory);
    for (const text of ['one', 'two', 'three']) await first.sendAs({ ...QUESTION, text });
    const before = await connect(first);
    const opened = await before.mailboxOpen('INBOX');
    await before.messageFlagsAdd('1', ['\\Seen']);
    await before.messageDelete('2');
    const uids = first.arrived(DESK.address).map((mail) => mail.uid);
    const raw = newestMail(first);
    await first.stop();

    const second = await startWorld(directory);
    const reopened = { ...(await (await connect(second)).mailboxOpen('INBOX')) };
    await second.sendAs(QUESTION);

    expect(reopened).toMatchObject({ uidValidity: opened.uidValidity, uidNext: uids[1]! + 1, exists: 2 });
    expect(second.arrived(DESK.address).map((mail) => mail.uid)).toEqual([...uids, uids[1]! + 1]);
    expect(second.journal()).toHaveLength(4);
    expect(second.journal()[2]!.raw).toEqual(raw);
    expect(await verdict(second, raw)).toEqual({ dkim: ['pass'], dmarc: 'pass' });
    const after = await connect(second);
    await after.mailboxOpen('INBOX', { readOnly: true });
    expect(await after.search({ seen: true }, { uid: true })).toEqual([uids[0]]);
  });

  it('gets new UIDs with resetUidValidity, and tells whoever has it open to go', async () => {
    const world = await startWorld();
    await world.sendAs(QUESTION);
    const client = await connect(world);
    const opened = await client.mailboxOpen('INBOX');
    const [old] = world.arrived(DESK.address);
    const closed = once(client, 'close');

    world.resetUidValidity(DESK.address);

    await closed;
    const reopened = await (await connect(world)).mailboxOpen('INBOX');
    expect(reopened.uidValidity).toBeGreaterThan(opened.uidValidity!);
    expect(world.arrived(DESK.address)[0]!.uid).not.toBe(old!.uid);
    expect(world.arrived(DESK.address)[0]!.raw).toEqual(old!.raw);
  });

  it('is searched by UID range, day, flag and header, and refuses a wrong password', async () => {
    const world = await startWorld();
    const client = await connect(world);
    const day = (text: string) => new Date(`${text}T10:00:00Z`);
    for (const date of ['2026-01-30', '2026-02-01', '2026-02-03']) {
      await client.append(
        'INBOX',
        `Message-ID: <${date}@bank.test>\r\nSubject: x\r\n\r\n${date}\r\n`,
        [],
        day(date),
      );
    }
    await client.mailboxOpen('INBOX');
    const uids = world.arrived(DESK.address).map((mail) => mail.uid);

    expect(world.arrived(DESK.address)[2]!.raw.toString()).toMatch(/x\r\n\r\n2026-02-03\r\n$/);
    expect(await client.search({ uid: `${uids[2]! + 50}:*` }, { uid: true })).toEqual([uids[2]]);
    expect(await client.search({ since: '2026-02-01', before: '2026-02-03' }, { uid: true })).toEqual([
      uids[1],
    ]);
    expect(await client.search({ header: { 'message-id': '2026-02-03@bank' } }, { uid: true })).toEqual([
      uids[2],
    ]);
    expect(await client.search({ or: [{ uid: `${uids[0]}` }, { seen: true }] })).toEqual([1]);
    await expect(connect(world, 'wrong')).rejects.toMatchObject({ authenticationFailed: true });
  });

  it('loses its connections at once with dropImapConnections', async () => {
    const world = await startWorld();
    const client = await connect(world);
    await client.mailboxOpen('INBOX');
    const closed = once(client, 'close');

    world.dropImapConnections();

    await closed;
    expect(client.usable).toBe(false);
  });
});

describe('the identity of a sender', () => {
  it('passes DKIM and DMARC only when signed', async () => {
    const world = await startWorld();
    await world.sendAs(QUESTION);
    const signed = newestMail(world);
    await world.sendAs({ ...QUESTION, signed: false });

    expect(await verdict(world, signed)).toEqual({ dkim: ['pass'], dmarc: 'pass' });
    expect(await verdict(world, newestMail(world))).toEqual({ dkim: ['none'], dmarc: 'fail' });
    const changed = Buffer.from(signed.toString('latin1').replace('W-10442', 'W-10443'), 'latin1');
    expect((await verdict(world, changed)).dmarc).toBe('fail');
    const withSecondSubject = Buffer.concat([Buffer.from('Subject: other\r\n'), signed]);
    expect((await verdict(world, withSecondSubject)).dmarc).toBe('fail');
  });

  it('is published for the signed domains and for no other', async () => {
    const resolver = new Resolver();
    resolver.setServers([(await startWorld()).dns]);

    expect(await resolver.resolveMx('bank.test')).toMatchObject([
      { priority: 10, exchange: 'mail.bank.test' },
    ]);
    expect((await resolver.resolveTxt('_DMARC.bank.test'))[0]!.join('')).toContain('p=reject');
    await expect(resolver.resolveTxt('_dmarc.other.test')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(resolver.resolve4('bank.test')).rejects.toMatchObject({ code: 'ENODATA' });
  });
});

describe('an SMTP fault', () => {
  it.each([
    { fault: { at: 'mail', code: 451, message: 'Later' }, told: { responseCode: 451 }, kept: 0 },
    { fault: { at: 'rcpt', code: 550, message: 'Unknown' }, told: { responseCode: 550 }, kept: 0 },
    { fault: { at: 'after-data', code: 421, message: 'Gone' }, told: { responseCode: 421 }, kept: 1 },
    { fault: { at: 'close-after-data' }, told: { code: 'ECONNECTION' }, kept: 1 },
  ] as const)('at $fault.at is told once and keeps $kept mail', async ({ fault, told, kept }) => {
    const world = await startWorld();
    world.failNext(fault);

    await expect(world.sendAs(QUESTION)).rejects.toMatchObject(told);
    expect([world.journal().length, world.arrived(DESK.address).length]).toEqual([kept, kept]);

    await world.sendAs(QUESTION);
    expect(world.journal()).toHaveLength(kept + 1);
  });
});
