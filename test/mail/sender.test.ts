import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailWorld, SmtpFault } from '../../demo/servers/mail/contract.ts';
import { createMailWorld } from '../../demo/servers/mail/world.ts';
import type { OutgoingReply } from '../../src/domain/model/mail.ts';
import { isLoopMark } from '../../src/mail/loop-mark.ts';
import { openSender } from '../../src/mail/sender.ts';
import { startScriptedServer } from './support/scripted-server.ts';
import { smtpScript } from './support/smtp-script.ts';

const loopKey = Buffer.from('the key of our loop mark');
const reply: OutgoingReply = {
  messageId: '<cd.1.abc@firm.example>',
  from: { address: 'desk@firm.example', name: 'Client desk' },
  to: ['anna@example.com'],
  subject: 'Re: Вывод [CD-7K2M9Q4]',
  text: 'Здравствуйте!\n\n5 < 6 & "7"\nДо свидания',
  language: 'ru',
  inReplyTo: '<1@example.com>',
  references: ['<0@example.com>', '<1@example.com>'],
};

/** A send that nobody has given up on. */
const inTime = () => true;

describe('through the demo SMTP server', () => {
  let world: MailWorld;
  beforeAll(async () => {
    world = await createMailWorld({ directory: null, accounts: [], signedDomains: [] });
  });
  afterAll(() => world.stop());

  test('a reply arrives as it was approved', async () => {
    const before = world.journal().length;
    expect(await send(reply)).toEqual({ outcome: 'sent', answer: expect.stringMatching(/^250 /) });
    const [arrived, ...more] = world.journal().slice(before);
    expect(more).toEqual([]);
    expect(arrived!.envelope).toEqual({ from: 'desk@firm.example', to: ['anna@example.com'] });
    const mail = await simpleParser(arrived!.raw);
    expect(mail).toMatchObject({
      messageId: reply.messageId,
      inReplyTo: reply.inReplyTo,
      references: reply.references,
      subject: reply.subject,
      from: { value: [{ address: 'desk@firm.example', name: 'Client desk' }] },
      to: { value: [{ address: 'anna@example.com', name: '' }] },
    });
    expect(mail.text?.trim()).toBe(reply.text);
    expect(mail.html).toContain('<html lang="ru">');
    expect(mail.html).toContain('5 &lt; 6 &amp; &quot;7&quot;<br>\nДо свидания</p>');
    expect(isLoopMark(String(mail.headers.get('x-casedesk-loop')), reply.messageId, loopKey)).toBe(true);
    expect(mail.headers.has('auto-submitted')).toBe(false);
  });

  test('only mail that no person wrote is marked as automatic', async () => {
    await send({ ...reply, automatic: 'auto-generated' });
    const mail = await simpleParser(world.journal().at(-1)!.raw);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  const refusals: [string, SmtpFault, boolean][] = [
    ['550 to RCPT', { at: 'rcpt', code: 550, message: 'no such user anna@example.com' }, true],
    ['451 to RCPT', { at: 'rcpt', code: 451, message: 'greylisted' }, false],
    ['552 to MAIL', { at: 'mail', code: 552, message: 'too large' }, true],
    ['421 to MAIL', { at: 'mail', code: 421, message: 'closing' }, false],
  ];
  test.each(refusals)('%s: refused, and nothing was sent', async (_name, fault, permanent) => {
    const before = world.journal().length;
    world.failNext(fault);
    const outcome = await send(reply);
    expect(outcome).toMatchObject({ outcome: 'refused', permanent });
    expect(outcome.answer).not.toContain('anna@');
    expect(world.journal()).toHaveLength(before);
  });

  const doubts: [string, SmtpFault][] = [
    ['421 after the mail', { at: 'after-data', code: 421, message: 'closing' }],
    ['451 after the mail', { at: 'after-data', code: 451, message: 'try again' }],
    ['a connection closed after the mail', { at: 'close-after-data' }],
  ];
  test.each(doubts)('%s: unknown, for it may have been sent', async (_name, fault) => {
    const before = world.journal().length;
    world.failNext(fault);
    expect(await send(reply)).toMatchObject({ outcome: 'unknown' });
    expect(world.journal()).toHaveLength(before + 1);
  });

  test('550 after the mail: the server says that it does not have it', async () => {
    world.failNext({ at: 'after-data', code: 550, message: 'content refused' });
    expect(await send(reply)).toMatchObject({ outcome: 'refused', permanent: true });
  });

  test.each([
    'c@x.test\r\nRCPT TO:<evil@evil.test>',
    'c@x.test, evil@evil.test',
    'a@evil.test @bank.com',
    '"a@evil.test x"@bank.com',
    'a@\uff46irm.com',
    '\u212aate@example.com',
    'Anna <anna@example.com>',
    'anna@localhost',
    '',
  ])('ADR-14: never to or from %j', async (address) => {
    const before = world.journal().length;
    for (const hostile of [
      { ...reply, to: [address] },
      { ...reply, to: ['anna@example.com', address] },
      { ...reply, from: { address, name: '' } },
      // Address objects of nodemailer, as they could come out of a badly typed row.
      { ...reply, to: [{ address, name: 'Anna' } as unknown as string] },
      { ...reply, to: [[address] as unknown as string] },
    ]) {
      expect(await send(hostile)).toMatchObject({ outcome: 'refused', permanent: true });
    }
    expect(world.journal()).toHaveLength(before);
  });

  test('OUT-01: line breaks in subject, name and identifiers start no header', async () => {
    const evil = 'x\r\nBcc: evil@evil.test';
    await send({ ...reply, subject: evil, from: { ...reply.from, name: evil } });
    const arrived = world.journal().at(-1)!;
    expect(arrived.raw.toString()).not.toMatch(/^Bcc:/im);
    expect(arrived.envelope.to).toEqual(['anna@example.com']);
    for (const bad of [{ inReplyTo: `<${evil}>` }, { references: [evil] }, { messageId: evil }]) {
      expect(await send({ ...reply, ...bad })).toMatchObject({ outcome: 'refused', permanent: true });
    }
  });

  const secret = () => ({ path: '/etc/passwd' }) as unknown as string;
  const elsewhere = { href: 'http://127.0.0.1:9/latest/meta-data' } as unknown as string;
  test.each([
    ['text', { text: secret() }],
    ['text', { text: elsewhere }],
    ['subject', { subject: secret() }],
    ['quote', { quote: { introduction: 'You wrote:', text: secret() } }],
    ['quote', { quote: { introduction: elsewhere, text: '' } }],
    ['name', { from: { address: 'desk@firm.example', name: secret() } }],
    ['Message-ID', { messageId: secret() }],
    ['reference', { references: [secret()] }],
  ])(
    'OUT-03: a file or an address in place of the %s is not read, and nothing is sent',
    async (_what, change) => {
      const before = world.journal().length;
      const outcome = await send({ ...reply, ...change });
      expect(outcome).toMatchObject({ outcome: 'refused', permanent: true });
      expect(world.journal()).toHaveLength(before);
    },
  );

  test.each([
    ['attachments', { attachments: [{ filename: 'x', path: '/etc/passwd' }] }],
    ['attachments', { attachments: [{ filename: 'x', href: 'http://169.254.169.254' }] }],
    ['raw', { raw: { path: '/etc/passwd' } }],
    ['html', { html: { path: '/etc/passwd' } }],
    ['envelope', { envelope: { from: 'desk@firm.example', to: ['evil@evil.test'] } }],
    ['bcc', { bcc: 'evil@evil.test' }],
    ['icalEvent', { icalEvent: { path: '/etc/passwd' } }],
  ])(
    'OUT-03: what nodemailer knows as %s is no part of a reply, whoever put it there',
    async (_what, more) => {
      const before = world.journal().length;
      expect(await send({ ...reply, ...more })).toMatchObject({ outcome: 'sent' });
      const [arrived, ...others] = world.journal().slice(before);
      expect(others).toEqual([]);
      expect(arrived!.envelope.to).toEqual(['anna@example.com']);
      const mail = await simpleParser(arrived!.raw);
      expect(mail.text?.trim()).toBe(reply.text);
      expect(mail.attachments).toEqual([]);
      expect(arrived!.raw.toString()).not.toMatch(/root:|evil/);
    },
  );

  test('verify tells that the server can be used', async () => {
    await expect(verify(world.smtp.port)).resolves.toBeUndefined();
  });

  function send(mail: OutgoingReply) {
    return openSender(settings(world.smtp.port)).send(mail, inTime);
  }
});

describe('through servers that fail', () => {
  test('no server: refused, and worth another try', async () => {
    const gone = await startScriptedServer(() => null);
    await gone.stop();
    expect(await openSender(settings(gone.port)).send(reply, inTime)).toMatchObject({
      outcome: 'refused',
      permanent: false,
    });
    await expect(verify(gone.port)).rejects.toMatchObject({ code: 'smtp_unreachable', retry: 'later' });
  });

  const scripts: [string, Record<string, string | null>, object][] = [
    ['silence instead of a greeting', { '': null }, { outcome: 'refused', permanent: false }],
    ['554 as greeting', { '': '554 no service' }, { outcome: 'refused', permanent: false }],
    ['a hang-up at EHLO', { EHLO: 'close' }, { outcome: 'refused', permanent: false }],
    ['535 to the login', { AUTH: '535 wrong password' }, { outcome: 'refused', permanent: false }],
    ['a hang-up at RCPT', { RCPT: 'close' }, { outcome: 'refused', permanent: false }],
    ['silence at DATA', { DATA: null }, { outcome: 'refused', permanent: false }],
    ['554 to DATA before the mail', { DATA: '554 no' }, { outcome: 'refused', permanent: true }],
    ['silence after the mail', { '.': null }, { outcome: 'unknown' }],
    ['a hang-up after the mail', { '.': 'close' }, { outcome: 'unknown' }],
    ['421 after the mail', { '.': '421 closing' }, { outcome: 'unknown' }],
    ['554 after the mail', { '.': '554 refused' }, { outcome: 'refused', permanent: true }],
    ['421 to QUIT, after acceptance', { QUIT: '421 closing' }, { outcome: 'sent' }],
  ];
  test.each(scripts)('%s', async (_name, changes, outcome) => {
    const server = await startScriptedServer(smtpScript(changes));
    const timeout = Object.values(changes).includes(null) ? 300 : 10_000;
    const sender = openSender({
      ...settings(server.port, timeout),
      login: { user: 'desk', password: 'secret' },
    });
    expect(await sender.send(reply, inTime)).toMatchObject(outcome);
    expect(server.connections()).toBe(1);
    await sender.close();
    await server.stop();
  });

  test('OUT-04: 250 to another recipient only, one of two refused: a person has to look', async () => {
    const server = await startScriptedServer(smtpScript({ 'RCPT TO:<boris@example.com>': '550 unknown' }));
    const both = { ...reply, to: ['anna@example.com', 'boris@example.com'] };
    const outcome = await openSender(settings(server.port)).send(both, inTime);
    expect(outcome).toMatchObject({
      outcome: 'unknown',
      answer: expect.stringMatching(/^accepted for 1 of 2/),
    });
    await server.stop();
  });

  test('a wrong password is told as such', async () => {
    const server = await startScriptedServer(smtpScript({ AUTH: '535 wrong password' }));
    const sender = openSender({ ...settings(server.port), login: { user: 'desk', password: 'wrong' } });
    await expect(sender.verify()).rejects.toMatchObject({ code: 'smtp_login' });
    await server.stop();
  });

  test.each([
    ['before its bytes', 1, { outcome: 'refused', permanent: false }],
    ['in the middle', 2, { outcome: 'unknown' }],
  ])('a mail whose time is over %s stops before the final dot', async (_name, askedTimes, outcome) => {
    const lines: string[] = [];
    const script = smtpScript({});
    const server = await startScriptedServer((line) => {
      lines.push(line);
      return script(line);
    });
    let asked = 0;
    const sender = openSender(settings(server.port));
    expect(await sender.send(reply, () => ++asked < askedTimes)).toMatchObject(outcome);
    await sender.close();
    expect(lines).toContain('DATA');
    expect(lines).not.toContain('.');
    expect(asked).toBe(askedTimes);
    await server.stop();
  });

  test('close ends a send that waits for the greeting, and refuses later ones', async () => {
    const server = await startScriptedServer(() => null);
    const sender = openSender(settings(server.port, 60_000));
    const waiting = sender.send(reply, inTime);
    await expect.poll(() => server.connections()).toBe(1);
    await sender.close();
    expect(await waiting).toMatchObject({ outcome: 'refused', permanent: false });
    expect(await sender.send(reply, inTime)).toMatchObject({ outcome: 'refused', permanent: false });
    await server.stop();
  });
});

test('a server elsewhere is not reached without encryption', () => {
  expect(() => openSender({ ...settings(25), host: 'mail.example.com' })).toThrow('mail_cleartext');
  expect(() => openSender({ ...settings(25), host: '127.0.0.1.example.com' })).toThrow('mail_cleartext');
  expect(() => openSender({ ...settings(25), host: '10.0.0.1' })).toThrow('mail_cleartext');
  expect(() => openSender({ ...settings(25), host: 'mail.example.com', security: 'starttls' })).not.toThrow();
});

test('STARTTLS is demanded, not merely used when offered', async () => {
  const server = await startScriptedServer(smtpScript({}));
  const sender = openSender({ ...settings(server.port), security: 'starttls' });
  expect(await sender.send(reply, inTime)).toMatchObject({ outcome: 'refused', permanent: false });
  await server.stop();
});

function settings(port: number, timeoutMilliseconds = 10_000) {
  const place = { host: '127.0.0.1', port, security: 'none' as const };
  return { ...place, login: null, timeoutMilliseconds, loopKey };
}

function verify(port: number) {
  return openSender(settings(port)).verify();
}
