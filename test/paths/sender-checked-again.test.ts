import { afterEach, beforeEach, expect, test } from 'vitest';
import { firm, officer } from '../../demo/seed/people.ts';
import { type NameServer, startNameServer } from '../mail/support/name-server.ts';
import { keyRecord, newKey, signMail } from '../mail/support/signed-mail.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, minutes, openDesk, saidBy } from '../support/desk.ts';
import { payments, writers } from '../support/letters.ts';

// AUTH-07: DNS gave no answer when the mail came. It is asked again, and only a real pass changes what is told.

const { sergei } = writers;
const key = newKey();
const name = 's._domainkey.pochta.example';
let names: NameServer;
let desk: Desk;
beforeEach(async () => {
  names = await startNameServer();
  names.records.set(name, 'SERVFAIL').set('_dmarc.pochta.example', 'v=DMARC1; p=reject');
  desk = await openDesk({ variables: { DNS_SERVERS: names.address } });
});
afterEach(async () => {
  await desk.stop();
  await names.stop();
});

async function receive(word: string, signedWith = key): Promise<void> {
  const raw = Buffer.from(
    [
      `From: Sergei Petrov <${sergei.address}>`,
      `To: ${firm.deskAddress}`,
      `Subject: My withdrawal WD-20931, ${word}`,
      'Date: Wed, 11 Mar 2026 07:30:00 +0000',
      `Message-ID: <${word}@pochta.example>`,
      '',
      'Where is my withdrawal WD-20931? It was requested three days ago.',
      '',
    ].join('\r\n'),
  );
  await desk.receiveRaw(await signMail(raw, signedWith, { signingDomain: 'pochta.example' }));
}
const card = () => desk.card(payments, 'My withdrawal WD-20931');
const view = () => desk.caseOf(card());
const happened = async () => (await desk.events((await view()).id)).map(({ kind }) => kind);

test('AUTH-07: a client who could not be checked is linked and answered once he is proven', async () => {
  await receive('proven');
  const first = await view();
  expect(first).toMatchObject({ sender: { verdict: 'temperror' }, client: null, records: [] });
  expect(first.draft?.text).not.toMatch(/1[ ,.]?800/);
  expect(saidBy(card())).toContain(
    'DNS gave no answer, so the address could not be checked. It is tried again',
  );

  await desk.later(5 * minutes);
  expect(await view()).toMatchObject({ sender: { verdict: 'temperror' }, client: null });
  names.records.set(name, keyRecord(key));
  await desk.later(15 * minutes);

  const second = await view();
  expect(second).toMatchObject({
    sender: { verdict: 'pass' },
    client: { externalId: 'CL-100311', state: 'auto' },
  });
  expect(second.draft?.version).toBe(2);
  expect(second.draft?.text).toContain('WD-20931');
  expect(second.draft?.text).toMatch(/1[ ,.\u00a0]?800/);
  expect(saidBy(card())).not.toContain('Sender not proven');
  expect(saidBy(card())).toContain('CL-100311');
  expect(await happened()).toEqual(
    expect.arrayContaining(['case_opened', 'sender_checked_again', 'draft_made']),
  );
  expect((await happened()).filter((kind) => kind === 'sender_checked_again')).toHaveLength(1);
  // Nothing goes on being asked.
  const questions = names.asked.length;
  await desk.later(48 * 60 * minutes);
  expect(names.asked).toHaveLength(questions);
});

test('AUTH-07: a key that is weaker than we accept proves nobody, whenever it is found', async () => {
  const weak = newKey(512);
  await receive('weak', weak);
  names.records.set(name, keyRecord(weak));
  await desk.later(6 * minutes);
  expect(await view()).toMatchObject({ sender: { verdict: 'fail' }, client: null, records: [] });
  expect(saidBy(card())).toContain('the check of this address failed');
});

test('AUTH-07: trouble that never ends is given up and stays what it is', async () => {
  await receive('endless');
  for (const wait of [5, 15, 60, 180, 360, 720]) await desk.later(wait * minutes);
  expect(saidBy(card())).toContain('could not be checked. It was given up. Do not tell account facts.');
  expect(await happened()).toContain('sender_check_given_up');
  names.records.set(name, keyRecord(key));
  await desk.later(48 * 60 * minutes);
  expect(await view()).toMatchObject({ sender: { verdict: 'temperror' }, client: null });
});

test('AUTH-07: what an officer has written meanwhile is left as it is', async () => {
  await receive('edited');
  const olena = colleagueAt(desk, officer);
  await olena.take(card());
  const ending = await olena.edit(card(), (text) => `${text}\n\nThank you for your patience.`);
  expect(ending.refused).toBe('');
  const before = (await view()).draft;
  expect(before?.editedBy).not.toBeNull();
  names.records.set(name, keyRecord(key));
  await desk.later(6 * minutes);
  const after = await view();
  expect(after).toMatchObject({ sender: { verdict: 'pass' }, client: { externalId: 'CL-100311' } });
  expect(after.draft).toMatchObject({ version: before!.version, text: before!.text });
});
