import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, officer } from '../../demo/seed/people.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, refOf, saidBy } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { anna, maria, stranger } = writers;
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());

const cardSaying = (word: string) => {
  const found = Object.values(channels)
    .flatMap(({ id }) => desk.cards(id))
    .filter((card) => saidBy(card).includes(word));
  expect(found).toHaveLength(1);
  return found[0]!;
};
const draftOf = async (word: string) => {
  const view = await desk.caseOf(cardSaying(word));
  return view.draft?.text.replaceAll(view.ref, 'CD-…');
};

test('a proven client who quotes the payment of somebody else is told what a stranger is told, word for word', async () => {
  const asks = (word: string) => `When will my withdrawal WD-20931 be paid? ${word}`;
  await desk.receive(letter(maria, 'A withdrawal', asks('conflict-word')));
  await desk.receive(letter(stranger, 'A withdrawal', asks('unproven-word')));

  const view = await desk.caseOf(cardSaying('conflict-word'));
  expect(view).toMatchObject({ client: null, records: [], conflict: true, sender: { verdict: 'pass' } });
  expect(await draftOf('conflict-word')).toBe(await draftOf('unproven-word'));
});

test('nothing Casedesk ever said in Slack names the client whose payment was quoted', async () => {
  const olena = colleagueAt(desk, officer);
  const card = cardSaying('conflict-word');
  await olena.type(`/case ${refOf(card)}`, payments);
  await olena.take(card);
  await olena.open(card, 'case_draft');
  await olena.escalate(card, 'Whose payment is this?');
  const raw = JSON.stringify(desk.slack.journal().map((call) => call.arguments));
  expect(raw).toContain('conflict-word');
  for (const trace of ['CL-100311', 'Petrov', 'Петров', 'pochta.example', '5512177', '1800', '1,800'])
    expect(raw).not.toContain(trace);
});

test('an address that two clients share identifies neither', async () => {
  await desk.core.change('clients', 'CL-100518', { emails: `${maria.address};${anna.address}` });
  await desk.receive(letter(anna, 'My deposit', 'Where is my deposit DP-50217? shared-word'));
  expect(await desk.caseOf(cardSaying('shared-word'))).toMatchObject({ client: null, records: [] });
  expect(await draftOf('shared-word')).toContain('only with the account holder');
  await desk.core.change('clients', 'CL-100518', { emails: maria.address });
});

test('a name alone links nobody, for a client or for a colleague', async () => {
  await desk.receive(
    letter(
      { ...stranger, name: 'Anna Fischer' },
      'Deposit',
      'I am Anna Fischer. Where is my deposit? name-word',
    ),
  );
  expect(await desk.caseOf(cardSaying('name-word'))).toMatchObject({ client: null, records: [] });

  const olena = colleagueAt(desk, officer);
  const window = await olena.window('/case new', payments);
  await olena.send(window, 'Where is the deposit of Anna Fischer? colleague-word');
  expect(await desk.caseOf(cardSaying('colleague-word'))).toMatchObject({ client: null, records: [] });
});

test('a client who mistyped a reference is answered from the record once he corrects it', async () => {
  await desk.receive(letter(maria, 'My withdrawal', 'Where is my withdrawal WD-20931? mistyped-word'));
  const card = cardSaying('mistyped-word');
  expect(await desk.caseOf(card)).toMatchObject({ client: null, conflict: true });
  const olena = colleagueAt(desk, officer);
  await olena.take(card);
  await olena.approve(cardSaying('mistyped-word'));
  const reply = (await Promise.all(desk.mailsTo(maria.address))).at(-1)!;
  await desk.receive(
    letter(maria, `Re: ${reply.subject}`, 'Sorry, I meant WD-20877. corrected-word', {
      inReplyTo: reply.messageId,
    }),
  );
  const view = await desk.caseOf(card);
  expect(view).toMatchObject({ conflict: false, client: { externalId: 'CL-100518', state: 'auto' } });
  expect(view.records.map(({ externalId }) => externalId)).toEqual(['WD-20877']);
  expect(JSON.stringify(view.records)).not.toContain('WD-20931');
});
