import type { DKIMSignOptions } from 'mailauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailWorld } from '../../demo/servers/mail/contract.ts';
import { createMailWorld } from '../../demo/servers/mail/world.ts';
import { openSenderCheck } from '../../src/mail/authenticate.ts';
import { type NameServer, startNameServer } from './support/name-server.ts';
import { keyRecord, newKey, type SigningKey, signMail } from './support/signed-mail.ts';

const lines = [
  'From: Anna <anna@bank.test>',
  'To: desk@firm.example',
  'Subject: My deposit',
  'Date: Mon, 09 Mar 2026 12:33:00 +0000',
  'Message-ID: <1@bank.test>',
];
const plain = mail(lines);

describe('against the demo name server', () => {
  let world: MailWorld;
  beforeAll(async () => {
    const domains = ['bank.test', 'evil.test'];
    world = await createMailWorld({ directory: null, accounts: [], signedDomains: domains });
  });
  afterAll(() => world.stop());
  const check = (raw: Buffer) =>
    openSenderCheck({ dnsServers: [world.dns], timeoutMilliseconds: 10_000 })(raw);

  test('signed by the domain of From: pass', async () => {
    const signed = await world.sign(plain, 'bank.test');
    expect(await check(signed)).toEqual({ verdict: 'pass', why: ['dkim=pass bank.test', 'dmarc=pass'] });
  });

  test('not signed although the domain demands it: fail', async () => {
    expect(await check(plain)).toEqual({ verdict: 'fail', why: ['dmarc=fail p=reject'] });
  });

  test('signed by somebody else: fail', async () => {
    const signed = await world.sign(plain, 'evil.test');
    const why = ['dkim=pass evil.test', 'dmarc=fail p=reject'];
    expect(await check(signed)).toEqual({ verdict: 'fail', why });
  });

  test('changed after signing: fail', async () => {
    const signed = await world.sign(plain, 'bank.test');
    const changed = Buffer.from(signed.toString().replace('5,000', '9,000'));
    expect(await check(changed)).toMatchObject({ verdict: 'fail' });
  });

  test.each([
    'From: evil@evil.test',
    'Subject: Pay to my new IBAN',
    'To: other@firm.example',
    'Date: Mon, 09 Mar 2020 12:33:00 +0000',
    'Reply-To: a@evil.test\r\nReply-To: b@evil.test',
    'Message-ID: <2@evil.test>',
    'Sender: a@evil.test\r\nSender: b@evil.test',
  ])('a signed mail with a header put before it a second time: %s', async (extra) => {
    const signed = await world.sign(plain, 'bank.test');
    const name = extra.split(':')[0]?.toLowerCase();
    const forged = Buffer.concat([Buffer.from(`${extra}\r\n`), signed]);
    expect(await check(forged)).toEqual({ verdict: 'fail', why: [`duplicate ${name} header`] });
  });

  test('a forged Authentication-Results header changes nothing', async () => {
    const claim = 'Authentication-Results: mx.firm.example; dkim=pass; dmarc=pass header.from=bank.test\r\n';
    const why = ['dmarc=fail p=reject'];
    expect(await check(Buffer.concat([Buffer.from(claim), plain]))).toEqual({ verdict: 'fail', why });
  });

  test.each([
    ['two addresses', 'From: a@bank.test, b@bank.test', 'no single from address'],
    ['a group', 'From: Friends: a@bank.test;', 'no single from address'],
    ['none', 'X-From: a@bank.test', 'no from header'],
    ['a line that is no field', 'From: a@bank.test\r\nFrom evil@evil.test', 'malformed header'],
  ])('From with %s', async (_name, from, why) => {
    const signed = await world.sign(mail([from, ...lines.slice(1)]), 'bank.test');
    expect(await check(signed)).toEqual({ verdict: 'fail', why: [why] });
  });
});

describe('against other name servers', () => {
  let server: NameServer;
  let silent: NameServer;
  beforeAll(async () => {
    [server, silent] = await Promise.all([startNameServer(), startNameServer(true)]);
    server.records
      .set('s._domainkey.bank.test', keyRecord(key))
      .set('weak._domainkey.bank.test', keyRecord(weakKey))
      .set('testing._domainkey.bank.test', `${keyRecord(key)}; t=y`)
      .set('s._domainkey.other.test', keyRecord(key))
      .set('s._domainkey.broken.test', 'SERVFAIL')
      .set('_dmarc.broken.test', 'v=DMARC1; p=reject')
      .set('_dmarc.trouble.test', 'SERVFAIL')
      .set('_dmarc.lenient.test', 'v=DMARC1; p=none')
      .set('s._domainkey.strict.test', keyRecord(key))
      .set('_dmarc.strict.test', 'v=DMARC1; p=reject; adkim=s');
  });
  afterAll(() => Promise.all([server.stop(), silent.stop()]));
  const check = (raw: Buffer) =>
    openSenderCheck({ dnsServers: [server.address], timeoutMilliseconds: 10_000 })(raw);

  test('no DMARC record: a signature of the domain itself or of its organisation is enough', async () => {
    expect(await check(await sign(plain, {}))).toEqual({
      verdict: 'pass',
      why: ['dkim=pass bank.test', 'dmarc=none'],
    });
    const below = mail(['From: anna@mail.bank.test', ...lines.slice(1)]);
    expect(await check(await sign(below, {}))).toMatchObject({ verdict: 'pass' });
  });

  test('no DMARC record: nothing signed, or signed by somebody else', async () => {
    expect(await check(plain)).toEqual({ verdict: 'none', why: ['dmarc=none'] });
    const signed = await sign(plain, { signingDomain: 'other.test' });
    expect(await check(signed)).toEqual({ verdict: 'none', why: ['dkim=pass other.test', 'dmarc=none'] });
  });

  test('a domain that signs above strict alignment does not pass', async () => {
    const below = mail(['From: anna@mail.strict.test', ...lines.slice(1)]);
    expect(await check(await sign(below, { signingDomain: 'strict.test' }))).toMatchObject({
      verdict: 'fail',
    });
  });

  test('a lenient policy and no signature', async () => {
    const raw = mail(['From: anna@lenient.test', ...lines.slice(1)]);
    expect(await check(raw)).toEqual({ verdict: 'none', why: ['dmarc=fail p=none'] });
  });

  test('partly signed', async () => {
    const signed = await sign(plain, { maxBodyLength: 10 });
    const why = ['partly signed', 'dkim=pass bank.test'];
    expect(await check(Buffer.concat([signed, Buffer.from('IBAN of a thief\r\n')]))).toEqual({
      verdict: 'fail',
      why,
    });
  });

  test.each([
    ['a key of 512 bits', { selector: 'weak', privateKey: pem(weakKey) }, 'policy'],
    ['rsa-sha1', { algorithm: 'rsa-sha1' }, 'policy'],
    ['a key in testing mode', { selector: 'testing' }, 'pass'],
    ['a signature without the subject', { headerList: ['From', 'To', 'Date'] }, 'pass'],
    [
      'an expired signature',
      { signTime: new Date('2020-01-01'), expires: new Date('2020-01-02') },
      'neutral',
    ],
    ['a key that does not exist', { selector: 'missing' }, 'neutral'],
  ] satisfies [string, Partial<DKIMSignOptions>, string][])('%s', async (_name, options, result) => {
    const why = [`dkim=${result} bank.test`, 'dmarc=none'];
    expect(await check(await sign(plain, options))).toEqual({ verdict: 'fail', why });
  });

  test('DNS trouble with the key or the policy: temperror', async () => {
    const broken = mail(['From: anna@broken.test', ...lines.slice(1)]);
    expect(await check(await sign(broken, { signingDomain: 'broken.test' }))).toMatchObject({
      verdict: 'temperror',
    });
    const trouble = mail(['From: anna@trouble.test', ...lines.slice(1)]);
    expect(await check(trouble)).toEqual({ verdict: 'temperror', why: ['dmarc=temperror'] });
  });

  test('a hundred signatures are not looked at', async () => {
    const signed = await sign(plain, {});
    const field = signed.subarray(0, signed.indexOf('\nFrom:') + 1);
    const many = Buffer.concat([...Array.from({ length: 100 }, () => field), plain]);
    expect(await check(many)).toEqual({ verdict: 'fail', why: ['too many signatures'] });
  });

  test('a name server that never answers: temperror within the limit', async () => {
    const impatient = openSenderCheck({ dnsServers: [silent.address], timeoutMilliseconds: 100 });
    expect(await impatient(await sign(plain, {}))).toMatchObject({ verdict: 'temperror' });
  });
});

const key = newKey();
const weakKey = newKey(512);

function pem(keys: SigningKey): string {
  return keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function sign(raw: Buffer, options: Partial<DKIMSignOptions>): Promise<Buffer> {
  return signMail(raw, key, { signingDomain: 'bank.test', ...options });
}

function mail(headerLines: string[]): Buffer {
  return Buffer.from(`${headerLines.join('\r\n')}\r\n\r\nI sent 5,000 USD.\r\n`);
}
