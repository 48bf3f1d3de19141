import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSenderCheck } from '../../src/mail/authenticate.ts';
import { type NameServer, startNameServer } from './support/name-server.ts';
import { keyRecord, newKey, signMail } from './support/signed-mail.ts';

// Who wrote a mail, as attackers would have us believe. What the desk then does with it: test/paths/sender-vectors.

const client = 'harbour.example';
const thief = 'quay.example';
const key = newKey();
const thiefKey = newKey();
const weakKey = newKey(512);

let names: NameServer;
let silent: NameServer;
beforeAll(async () => {
  [names, silent] = await Promise.all([startNameServer(), startNameServer(true)]);
  names.records
    .set(`s._domainkey.${client}`, keyRecord(key))
    .set(`weak._domainkey.${client}`, keyRecord(weakKey))
    .set(`_dmarc.${client}`, 'v=DMARC1; p=reject')
    .set(`s._domainkey.${thief}`, keyRecord(thiefKey));
});
afterAll(() => Promise.all([names.stop(), silent.stop()]));

const usualHeader = [
  `From: Ines <ines@${client}>`,
  'To: desk@firm.example',
  'Subject: Where is my payout?',
  'Date: Tue, 10 Mar 2026 09:15:00 +0000',
  `Message-ID: <payout-1@${client}>`,
];
const letter = (header = usualHeader, body = 'It was promised for Monday.\r\n') =>
  Buffer.from([...header, '', body].join('\r\n'));
const signed = (raw: Buffer = letter(), options = {}) =>
  signMail(raw, key, { signingDomain: client, ...options });
const before = (line: string, raw: Buffer) => Buffer.concat([Buffer.from(`${line}\r\n`), raw]);
const check = (raw: Buffer, server = names, timeoutMilliseconds = 10_000) =>
  openSenderCheck({ dnsServers: [server.address], timeoutMilliseconds })(raw);

test('AUTH-01: an aligned signature proves the sender', async () => {
  expect(await check(await signed())).toEqual({
    verdict: 'pass',
    why: [`dkim=pass ${client}`, 'dmarc=pass'],
  });
});

test('AUTH-02: the sound signature of somebody else proves nothing', async () => {
  const forged = await signMail(letter(), thiefKey, { signingDomain: thief });
  expect(await check(forged)).toEqual({
    verdict: 'fail',
    why: [`dkim=pass ${thief}`, 'dmarc=fail p=reject'],
  });
});

describe('AUTH-03: who can be read in two ways is nobody', () => {
  test.each([
    ['a second From', [`From: mallory@${thief}`, ...usualHeader], 'duplicate from header'],
    [
      'two mailboxes',
      [`From: ines@${client}, mallory@${thief}`, ...usualHeader.slice(1)],
      'no single from address',
    ],
    ['a group', [`From: Clients: ines@${client};`, ...usualHeader.slice(1)], 'no single from address'],
  ])('AUTH-03: %s', async (_name, header, why) => {
    expect(await check(await signed(letter(header)))).toEqual({ verdict: 'fail', why: [why] });
  });
});

describe('AUTH-04: a header put before a signed mail a second time', () => {
  test.each([
    'Subject: Change of my payout account',
    'To: payouts@firm.example',
    `Reply-To: mallory@${thief}\r\nReply-To: ines@${client}`,
    'Date: Wed, 11 Mar 2026 09:15:00 +0000',
    `Message-ID: <other@${thief}>`,
    `Sender: mallory@${thief}\r\nSender: ines@${client}`,
    `Cc: mallory@${thief}\r\nCc: ines@${client}`,
    'In-Reply-To: <ours@firm.example>\r\nIn-Reply-To: <other@firm.example>',
    'References: <ours@firm.example>\r\nReferences: <other@firm.example>',
    'Content-Type: text/html\r\nContent-Type: text/plain',
    'Content-Transfer-Encoding: base64\r\nContent-Transfer-Encoding: 7bit',
  ])('AUTH-04: %s', async (lines) => {
    const name = lines.slice(0, lines.indexOf(':')).toLowerCase();
    expect(await check(before(lines, await signed()))).toEqual({
      verdict: 'fail',
      why: [`duplicate ${name} header`],
    });
  });
});

test('AUTH-05: a body that is signed in part', async () => {
  const partly = await signed(letter(), { maxBodyLength: 12 });
  const lengthened = Buffer.concat([partly, Buffer.from('Pay to DE00 0000 instead.\r\n')]);
  expect(await check(lengthened)).toEqual({
    verdict: 'fail',
    why: ['partly signed', `dkim=pass ${client}`],
  });
});

describe('AUTH-06: what others say of the mail is never read', () => {
  const claim = `Authentication-Results: firm.example; dkim=pass header.d=${client}; dmarc=pass header.from=${client}`;
  const arc = [
    `ARC-Seal: i=1; a=rsa-sha256; cv=none; d=${client}; s=s; t=1773134100; b=AAAA`,
    `ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=${client}; s=s; h=from:subject; bh=AAAA; b=AAAA`,
    `ARC-Authentication-Results: i=1; firm.example; dkim=pass header.d=${client}; dmarc=pass`,
  ];
  test.each([
    ['Authentication-Results on top', [claim, ...usualHeader]],
    ['Authentication-Results at the bottom', [...usualHeader, claim]],
    ['an ARC set', [...arc, ...usualHeader]],
  ])('AUTH-06: %s', async (_name, header) => {
    expect(await check(letter(header))).toEqual({ verdict: 'fail', why: ['dmarc=fail p=reject'] });
  });

  test('AUTH-06: a genuine signature still counts beneath them', async () => {
    expect(await check(before([...arc, claim].join('\r\n'), await signed()))).toMatchObject({
      verdict: 'pass',
    });
  });
});

describe('AUTH-07: trouble with DNS is trouble, never a pass, and has an end', () => {
  const signedAt = (domain: string, selector = 's') =>
    signMail(letter([`From: ines@${domain}`, ...usualHeader.slice(1)]), key, {
      signingDomain: domain,
      selector,
    });
  beforeAll(() => {
    names.records
      .set('s._domainkey.servfail.example', 'SERVFAIL')
      .set('s._domainkey.silent.example', 'SILENT')
      .set('_dmarc.silent.example', 'SILENT')
      .set('s._domainkey.policy.example', keyRecord(key))
      .set('_dmarc.policy.example', 'SERVFAIL')
      .set('s._domainkey.circle.example', 'CNAME t._domainkey.circle.example')
      .set('t._domainkey.circle.example', 'CNAME s._domainkey.circle.example')
      .set('s._domainkey.flood.example', `v=DKIM1; p=${'A'.repeat(60_000)}`);
  });

  test.each([
    ['SERVFAIL for the key', 'servfail.example'],
    ['SERVFAIL for the policy', 'policy.example'],
  ])('AUTH-07: %s', async (_name, domain) => {
    expect(await check(await signedAt(domain))).toMatchObject({ verdict: 'temperror' });
  });

  test('AUTH-07: a server that never answers', async () => {
    expect(await check(await signedAt('silent.example'), names, 150)).toMatchObject({ verdict: 'temperror' });
  });

  test('AUTH-07: twenty keys on a server that never answers take no longer than one', async () => {
    let raw: Buffer = letter([`From: ines@${client}`, ...usualHeader.slice(1)]);
    for (let count = 0; count < 20; count += 1) {
      raw = await signed(raw, { selector: `k${count}` });
    }
    const start = performance.now();
    expect(await check(raw, silent, 500)).toEqual({ verdict: 'temperror', why: ['dns timeout'] });
    // One after the other they would take ten seconds.
    expect(performance.now() - start).toBeLessThan(9_000);
  });

  test('AUTH-07: aliases in a circle, and a record as long as an answer can be', async () => {
    for (const domain of ['circle.example', 'flood.example']) {
      const { verdict } = await check(await signedAt(domain), names, 2_000);
      expect(['fail', 'temperror']).toContain(verdict);
    }
    expect(await check(await signed())).toMatchObject({ verdict: 'pass' });
  });

  test('AUTH-07: an answer that came with trouble is asked for again', async () => {
    const checkTwice = openSenderCheck({ dnsServers: [names.address], timeoutMilliseconds: 10_000 });
    names.records.set('s._domainkey.mended.example', 'SERVFAIL');
    const raw = await signedAt('mended.example');
    expect(await checkTwice(raw)).toMatchObject({ verdict: 'temperror' });
    names.records.set('s._domainkey.mended.example', keyRecord(key));
    expect(await checkTwice(raw)).toMatchObject({ verdict: 'pass' });
  });
});

describe('a sender who is checked again later', () => {
  const later = (raw: Buffer, at: string) =>
    openSenderCheck({ dnsServers: [names.address], timeoutMilliseconds: 10_000 })(raw, new Date(at));
  const lapsing = () =>
    signed(letter(), {
      signTime: new Date('2026-03-10T09:15:00Z'),
      expires: new Date('2026-03-10T10:00:00Z'),
    });

  test('is judged as of the time his mail came: what has run out since was sound then', async () => {
    const raw = await lapsing();
    expect(await later(raw, '2026-03-10T09:16:00Z')).toMatchObject({ verdict: 'pass' });
    expect(await later(raw, '2026-03-10T10:01:00Z')).toMatchObject({ verdict: 'fail' });
  });

  test('is not proven by a key that was made weaker, or a trial, in the meantime', async () => {
    const name = 's._domainkey.weakened.example';
    const from = letter(['From: ines@weakened.example', ...usualHeader.slice(1)]);
    const strong = await signMail(from, key, { signingDomain: 'weakened.example' });
    const weak = await signMail(from, weakKey, { signingDomain: 'weakened.example' });
    for (const [raw, record] of [
      [weak, keyRecord(weakKey)],
      [strong, `${keyRecord(key)}; t=y`],
      [strong, `${keyRecord(key)}; h=sha1`],
      [strong, `${keyRecord(key)}; s=other`],
      [strong, 'v=DKIM1; p='],
      [strong, keyRecord(thiefKey)],
    ] as const) {
      names.records.set(name, 'SERVFAIL');
      expect(await later(raw, '2026-03-10T09:16:00Z')).toMatchObject({ verdict: 'temperror' });
      names.records.set(name, record);
      expect(await later(raw, '2026-03-10T09:16:00Z')).toMatchObject({ verdict: 'fail' });
    }
  });
});

describe('AUTH-08: signatures that are too weak or too old', () => {
  const pem = weakKey.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  test.each([
    ['a key of 512 bits', { selector: 'weak', privateKey: pem }, 'policy'],
    ['rsa-sha1', { algorithm: 'rsa-sha1' }, 'policy'],
    ['expired', { signTime: new Date('2026-03-01'), expires: new Date('2026-03-02') }, 'neutral'],
  ])('AUTH-08: %s', async (_name, options, result) => {
    expect(await check(await signed(letter(), options))).toEqual({
      verdict: 'fail',
      why: [`dkim=${result} ${client}`, 'dmarc=fail p=reject'],
    });
  });
});
