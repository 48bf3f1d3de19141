import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, firm, officer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, refOf, saidBy } from '../support/desk.ts';
import { letter, sergeiAsks, writers } from '../support/letters.ts';

const { maria, sergei } = writers;
const uetr = '0b7a1c54-6f2e-4d1b-9c3a-5d8e7f60a1b2';
// The mail server of the demo signs for the domains of its clients: here one of them is a bank.
const bank = { name: 'Bank Wire Operations', address: 'ops@youxiang.example' };
let desk: Desk;
let olena: Colleague;

beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  await desk.core.change('providers', 'bank_wire', { domains: 'youxiang.example' });
  await desk.core.change('payments', 'WD-20877', { provider: 'Bank-Wire', provider_ref: 'BW-7781' });
  await desk.core.change('payments', 'WD-20931', { provider: 'other_rail' });
});
afterAll(() => desk.stop());

const cardsSaying = (word: string): SlackMessage[] =>
  Object.values(channels)
    .flatMap(({ id }) => desk.cards(id))
    .filter((card) => saidBy(card).includes(word) && /^Case CD-/.test(card.text));
const cardSaying = (word: string): SlackMessage => {
  expect(cardsSaying(word)).toHaveLength(1);
  return cardsSaying(word)[0]!;
};
const kinds = async (id: number) => (await desk.events(id)).map(({ kind }) => kind);

test('without a case that waits for it, the answer of a provider is a case for the desk, linked and without a draft', async () => {
  await desk.receive(letter(bank, 'Your payment', `UETR ${uetr} was credited. early-word`));
  const view = await desk.caseOf(cardSaying('early-word'));
  expect(view).toMatchObject({
    topic: 'provider_reply',
    desk: 'payments',
    complaint: false,
    draft: null,
    conflict: false,
    client: { externalId: 'CL-100518', state: 'auto' },
    records: [{ externalId: 'WD-20877', state: 'auto' }],
  });
  await olena.take(cardSaying('early-word'));
  await olena.close(cardSaying('early-word'), 'noted');
});

test('where a client waits for that payment it stands on his card, and nothing of it goes to him', async () => {
  await desk.receive(letter(maria, 'My withdrawal', 'Where is my withdrawal WD-20877? client-word'));
  const before = await desk.caseOf(cardSaying('client-word'));
  await desk.receive(
    letter(
      bank,
      'RE: BW-7781',
      `Our reference BW-7781: the beneficiary bank holds it. Call ${firm.name}. bank-word`,
    ),
  );
  const card = cardSaying('bank-word');
  expect(refOf(card)).toBe(before.ref);
  expect(saidBy(card)).toContain('Bank Wire answered* about WD-20877');
  expect(saidBy(card)).toContain('Reach Bank Wire at operations@bankwire.example');
  const view = await desk.caseOf(card);
  expect(view).toMatchObject({ inquiries: 1, sender: { address: maria.address } });
  expect(view.draft).toMatchObject({ recipient: maria.address, id: before.draft!.id });
  expect(view.draft!.text).not.toContain('bank-word');
  expect(await kinds(view.id)).toContain('provider_answered');

  // The same mail to another address of ours is no second answer.
  await desk.receive(
    letter(
      bank,
      'RE: BW-7781',
      `Our reference BW-7781: the beneficiary bank holds it. Call ${firm.name}. bank-word`,
    ),
  );
  expect((await desk.caseOf(cardSaying('client-word'))).providerAnswers).toHaveLength(1);

  const all = await olena.open(card, 'case_messages');
  expect(saidBy(all.view)).toContain('Bank Wire (payment provider)');
  await olena.closeAll();
  await olena.take(cardSaying('client-word'));
  await olena.approve(cardSaying('client-word'));
  const replies = await Promise.all(desk.mailsTo(maria.address));
  expect(replies).toHaveLength(1);
  expect(replies[0]!.text).not.toContain('bank-word');
});

test('a payment of another provider is a conflict that officers see, linked to nothing', async () => {
  await desk.receive(sergeiAsks);
  const owner = saidBy(cardSaying('на 1800 долларов'));
  await desk.receive(letter(bank, 'WD-20931', 'About WD-20931: it was refused. foreign-word'));
  const view = await desk.caseOf(cardSaying('foreign-word'));
  expect(view).toMatchObject({ conflict: true, client: null, records: [], draft: null });
  expect(saidBy(cardSaying('foreign-word'))).toContain('Reference does not fit');
  const window = await olena.open(cardSaying('foreign-word'), 'case_links');
  expect(saidBy(window.view)).toContain('WD-20931 is of no payment of Bank Wire');
  await olena.closeAll();
  expect(saidBy(cardSaying('на 1800 долларов'))).toBe(owner);
  expect(desk.mailsTo(sergei.address)).toEqual([]);
});

test('who only writes under the name of the provider is a stranger', async () => {
  await desk.receive(letter(bank, 'BW-7781', 'About BW-7781: pay again. forged-word', { signed: false }));
  const view = await desk.caseOf(cardSaying('forged-word'));
  expect(view).toMatchObject({ client: null, records: [] });
  expect(refOf(cardSaying('forged-word'))).not.toBe(refOf(cardSaying('client-word')));
});

test('/desk names the providers of payments that nobody listed', async () => {
  const said = saidBy(await olena.type('/desk', channels.payments.id));
  expect(said).toContain('Payment providers that nobody listed:* “other_rail”.');
  expect(said).not.toContain('Bank-Wire');
});

test('of a provider that the core system closed nothing is believed any more', async () => {
  await desk.core.change('providers', 'bank_wire', { status: 'closed' });
  await desk.receive(letter(bank, 'BW-7781', 'About BW-7781: we are back. closed-word'));
  const view = await desk.caseOf(cardSaying('closed-word'));
  expect(view).toMatchObject({ client: null, records: [] });
  expect(refOf(cardSaying('closed-word'))).not.toBe(refOf(cardSaying('client-word')));
  expect(saidBy(await olena.type('/desk', channels.payments.id))).not.toContain('Bank-Wire');
});
