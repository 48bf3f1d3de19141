import { afterEach, beforeEach, expect, test } from 'vitest';
import { channels, officer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, openDesk, refOf, saidBy } from '../support/desk.ts';
import { letter, payments, sergeiAsks, writers } from '../support/letters.ts';

/** The vectors THR (THR-04 stands in test/domain/rules/thread-token.test.ts): what joins a conversation, and what only looks as if it did. */

const { sergei, maria, stranger } = writers;
const days = 24 * hours;
let desk: Desk;
let olena: Colleague;
let card: () => SlackMessage;
let replyId = '';

async function openConversation(variables: Record<string, string> = {}) {
  desk = await openDesk({ variables });
  olena = colleagueAt(desk, officer);
  await desk.receive(sergeiAsks);
  const { ref } = await desk.caseOf(desk.card(payments, 'WD-20931'));
  card = () => cards().find((one) => refOf(one) === ref)!;
  await olena.take(card());
  await olena.approve(card());
  replyId = (await desk.mailsTo(sergei.address)[0]!).messageId!;
}
beforeEach(() => openConversation());
afterEach(() => desk.stop());

const cards = () =>
  Object.values(channels)
    .flatMap(({ id }) => desk.cards(id))
    .filter((one) => !one.threadTs && /^Case CD-/.test(one.text));
/** The one card besides that of the conversation. */
function otherCard(): SlackMessage {
  const [only, ...more] = cards().filter((one) => refOf(one) !== refOf(card()));
  expect(more).toEqual([]);
  return only!;
}
const answer = (changes: Parameters<typeof letter>[3] = {}, from = sergei) =>
  letter(from, 'Re: вывод', 'Когда придёт вывод WD-20931?', { inReplyTo: replyId, ...changes });

test('THR-01: an answer with our mark from the client, proven, joins', async () => {
  await desk.receive(answer());
  expect(cards()).toHaveLength(1);
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 2, status: 'open' });
});

test('THR-02: our mark from another sender opens a case that names the other one to officers alone', async () => {
  await desk.receive(answer({}, maria));
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 1 });
  const said = saidBy(otherCard());
  expect(said).toContain(`Possibly about ${refOf(card())}`);
  expect(said).toContain('went to another address');
  expect(saidBy(card())).not.toContain(maria.address);
});

test('THR-02: our mark under the name of the client, who did not write it, joins nothing', async () => {
  await desk.receive(answer({ signed: false }));
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 1, status: 'pending_client' });
  expect(await desk.caseOf(otherCard())).toMatchObject({ sender: { verdict: 'fail' } });
  expect(saidBy(otherCard())).toContain(`Possibly about ${refOf(card())}`);
});

test.each([
  ['a changed bit', (id: string) => id.replace(/.(?=@)/, (digit) => (digit === '0' ? '1' : '0'))],
  ['a piece cut off', (id: string) => id.replace(/.(?=@)/, '')],
  ['the key id of nobody', (id: string) => id.replace(/\.[0-9a-f]{4}\./, '.0000.')],
  ['no key id, as in no version of ours', (id: string) => id.replace(/\.[0-9a-f]{4}\./, '.')],
])('THR-03: a mark with %s joins nothing', async (_what, change) => {
  expect(change(replyId)).not.toBe(replyId);
  await desk.receive(letter(sergei, 'Другое', 'Совсем другой вопрос.', { inReplyTo: change(replyId) }));
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 1, status: 'pending_client' });
  expect((await desk.caseOf(otherCard())).inquiries).toBe(1);
});

test('THR-03: a mark that is not ours is said on the card, in /desk and in the metrics', async () => {
  const forged = replyId.replace(/.(?=@)/, (digit) => (digit === '0' ? '1' : '0'));
  await desk.receive(letter(stranger, 'Hello', 'I answer you.', { inReplyTo: forged }));
  expect(saidBy(otherCard())).toContain('Thread mark not ours');
  expect(saidBy(await olena.type('/desk', payments))).toContain('1 mail bore a thread mark like ours');
  const metrics = await fetch(`http://127.0.0.1:${desk.app.httpPort()}/metrics`);
  expect(await metrics.text()).toContain('casedesk_thread_tokens_refused_last_day 1');
});

test('THR-05: five thousand references of mixed cases cost no more than twenty, and join nothing unless ours', async () => {
  const many = Array.from({ length: 5_000 }, (_, number) => {
    const uuid = `0d5b1c9e-6f0a-4c8e-9b1d-${String(number).padStart(12, '0')}`;
    return number % 2 === 0
      ? `<${number}@other.example>`
      : `<cd.${uuid}.a1b2.${'0'.repeat(20)}@desk.example>`;
  });
  await desk.receive(letter(maria, 'Hello', 'A question.', { references: many }));
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 1 });
  expect(saidBy(otherCard())).toContain('Thread mark not ours');
});

test('THR-06: the ref in the subject joins nobody, neither a stranger nor the client, until an officer presses Join', async () => {
  const ref = refOf(card());
  await desk.receive(letter(sergei, `Вопрос по ${ref}`, 'Есть новости по выводу WD-20931?'));
  const opened = otherCard();
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 1, status: 'pending_client' });
  expect(saidBy(opened)).toContain(`Possibly about ${ref}`);

  expect((await olena.press(opened, 'case_join.0')).text).toContain(`now in ${ref}`);
  const view = await desk.caseOf(card());
  expect(view).toMatchObject({ inquiries: 2, status: 'open', excerpt: expect.stringContaining('новости') });
  expect(view.draft?.text).toContain('WD-20931');
  expect(view.nextClock?.type).toBe('next_reply');
  expect(saidBy(otherCard())).toContain(`Joined to *${ref}*`);
  expect(await desk.caseOf(otherCard())).toMatchObject({ status: 'closed', inquiries: 0, nextClock: null });
});

test('THR-07: a code of another service reaches no channel and nothing answers it', async () => {
  await desk.receive(
    letter(
      { name: 'Chatter', address: 'no-reply@chatter.example' },
      'Chatter code: 482-913',
      'Your verification code is 482-913. It is good for ten minutes and 77.31 EUR.',
    ),
  );
  const said = saidBy(otherCard());
  expect(said).not.toMatch(/482-/);
  expect(said).toContain('kept out of Slack');
  expect((await desk.caseOf(otherCard())).draft).toBeNull();
  expect(
    JSON.stringify(await desk.database.db.selectFrom('desk.inquiry').selectAll().execute()),
  ).not.toContain('482-913');
  const mentions = await desk.database.db.selectFrom('desk.mention').selectAll().execute();
  expect(JSON.stringify(mentions)).not.toContain('77.31');
});

test('THR-08: whoever is copied is shown and gets no answer', async () => {
  await desk.receive(answer({ cc: [maria.address] }));
  expect(saidBy(card())).toContain(`Also written to ${maria.address}`);
  await olena.approve(card());
  expect(desk.mail.arrived(sergei.address).at(-1)?.envelope.to).toEqual([sergei.address]);
  expect(desk.mail.arrived(maria.address)).toEqual([
    expect.objectContaining({ envelope: expect.objectContaining({ from: sergei.address }) }),
  ]);
});

test('of a mail to a crowd the card does not count those it does not know', async () => {
  const cc = Array.from({ length: 300 }, (_, index) => `person${index}@crowd.example`);
  await desk.receive(answer({ cc }));
  expect(saidBy(card())).toContain(
    'Also written to person0@crowd.example, person1@crowd.example, person2@crowd.example and at least 17 others:',
  );
});

test('an answer within fourteen days opens the case again, a later one opens a case that follows it', async () => {
  await olena.close(card(), 'answered');
  await desk.later(13 * days);
  await desk.receive(answer());
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 2, status: 'open' });

  await olena.close(card(), 'answered again');
  await desk.later(15 * days);
  await desk.receive(answer());
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 2, status: 'closed' });
  expect(saidBy(otherCard())).toContain(`Follows *${refOf(card())}*`);
});

test('an answering machine opens no closed case again, however old it is, and no case of its own', async () => {
  await olena.close(card(), 'answered');
  await desk.later(20 * days);
  await desk.receive(answer({ headers: { 'Auto-Submitted': 'auto-replied' } }));
  expect(cards()).toHaveLength(1);
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 1, status: 'closed' });
});

test('an answer to a case that was joined goes on where it was joined to', async () => {
  const ref = refOf(card());
  await desk.receive(letter(sergei, `Вопрос по ${ref}`, 'Есть новости?'));
  await olena.press(otherCard(), 'case_join.0');
  await desk.receive(answer());
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 3 });
});

test('with plus addresses a new mail to the Reply-To joins; the same tag with one bit changed does not', async () => {
  await desk.stop();
  await openConversation({ DESK_PLUS_ADDRESS: 'on' });
  const { replyTo } = await desk.mailsTo(sergei.address)[0]!;
  const address = replyTo!.value[0]!.address!;
  expect(address).toMatch(/^support\+cd\.[0-9a-z]{7}\.[0-9a-f]{4}\.[0-9a-f]{20}@northgate\.example$/);
  await desk.receive({ ...letter(sergei, 'Ещё вопрос', 'Когда придёт вывод WD-20931?'), to: [address] });
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 2 });

  const forged = address.replace(/.(?=@)/, (digit) => (digit === '0' ? '1' : '0'));
  await desk.receive({ ...letter(sergei, 'Ещё один', 'Ещё вопрос.'), to: [forged] });
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 2 });
  expect(saidBy(otherCard())).toContain('Thread mark not ours');
});

test('cases of two clients cannot be joined, whatever a mail names', async () => {
  await desk.receive(letter(maria, `About ${refOf(card())}`, 'Any news?'));
  const said = await olena.press(otherCard(), 'case_join.0');
  expect(said.text).toContain('linked to different clients');
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 1 });
  expect(await desk.caseOf(otherCard())).toMatchObject({ inquiries: 1, status: 'new' });
});

test('what a stranger asked, once joined, is answered to the client alone and tells nothing', async () => {
  await desk.receive(letter(stranger, `About ${refOf(card())}`, 'Where is withdrawal WD-20931?'));
  await olena.press(otherCard(), 'case_join.0');
  const { draft } = await desk.caseOf(card());
  expect(draft).toMatchObject({ recipient: sergei.address });
  expect(draft?.text).not.toMatch(/1.800|USD/);
});

test('a new matter under an old thread is offered as a split, and the old case is as it was', async () => {
  const before = await desk.caseOf(card());
  await desk.receive(
    letter(sergei, 'Документ отклонён', 'Почему отклонили мой паспорт? Какой документ нужен?', {
      inReplyTo: replyId,
    }),
  );
  expect(saidBy(card())).toContain('Possibly a new matter');
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 2, status: 'open', topic: 'doc_rejected' });

  expect((await olena.press(card(), 'case_split')).text).toContain(refOf(otherCard()));
  const { inquiries, status, topic, nextClock, actions } = await desk.caseOf(card());
  expect({ inquiries, status, topic, nextClock, actions }).toEqual({
    inquiries: 1,
    status: 'pending_client',
    topic: before.topic,
    nextClock: before.nextClock,
    actions: before.actions,
  });
  const parted = await desk.caseOf(otherCard());
  expect(parted).toMatchObject({
    topic: 'doc_rejected',
    inquiries: 1,
    status: 'new',
    follows: refOf(card()),
  });
  expect(parted.nextClock).not.toBeNull();
  expect(parted.draft).not.toBeNull();
  expect((await olena.press(card(), 'case_split').catch(() => null))?.text ?? 'no button').toBe('no button');
});

test('an answer under its own subject is offered no split', async () => {
  await desk.receive(answer({}, sergei));
  expect(saidBy(card())).not.toContain('Split off');
});

test('a join is taken back by the split', async () => {
  await desk.receive(letter(sergei, `Вопрос по ${refOf(card())}`, 'Есть новости по выводу WD-20931?'));
  const joined = refOf(otherCard());
  await olena.press(otherCard(), 'case_join.0');
  expect(saidBy(card())).toContain('may be taken out again');
  await olena.press(card(), 'case_split');
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: 1, status: 'pending_client' });
  const third = cards().find((one) => ![joined, refOf(card())].includes(refOf(one)))!;
  const view = await desk.caseOf(third);
  expect(view).toMatchObject({ inquiries: 1, status: 'new', client: { state: 'auto' } });
  expect(view.draft?.text).toContain('WD-20931');
});
