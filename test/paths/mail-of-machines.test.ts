import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, firm, officer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, sergeiAsks, writers } from '../support/letters.ts';

const { sergei, stranger } = writers;
let desk: Desk;
const card = () => desk.card(payments, 'Вывод средств WD-20931');
const allCards = () =>
  Object.values(channels)
    .flatMap(({ id }) => desk.cards(id))
    .filter((one) => !one.threadTs);
const cardsSaying = (text: string): SlackMessage[] => allCards().filter((one) => saidBy(one).includes(text));
const eventsOfCase = async () => (await desk.events((await desk.caseOf(card())).id)).map(({ kind }) => kind);
let replyId = '';

beforeAll(async () => {
  desk = await openDesk();
  const olena = colleagueAt(desk, officer);
  await desk.receive(sergeiAsks);
  await olena.take(card());
  await olena.approve(card());
  replyId = (await desk.mailsTo(sergei.address)[0]!).messageId!;
});
afterAll(async () => {
  // Whatever came in: one approved reply is all that ever left.
  expect(desk.mailsTo(sergei.address)).toHaveLength(1);
  expect(desk.mailsTo(stranger.address)).toEqual([]);
  await desk.stop();
});

test('an out-of-office answer to our reply is an event of the case and asks for no answer', async () => {
  const before = await desk.caseOf(card());
  await desk.receive(
    letter(sergei, 'Автоответ: меня нет', 'Я в отпуске до понедельника.', {
      inReplyTo: replyId,
      headers: { 'Auto-Submitted': 'auto-replied' },
    }),
  );
  const after = await desk.caseOf(card());
  expect(after).toMatchObject({ inquiries: before.inquiries, status: 'pending_client', draft: null });
  expect(await eventsOfCase()).toContain('auto_reply_received');
});

test('a bounce of our reply opens its case again, with a clock, and is no case of its own', async () => {
  expect((await desk.caseOf(card())).status).toBe('pending_client');
  const before = allCards().length;
  await desk.receiveRaw(
    [
      'From: Mail Delivery System <MAILER-DAEMON@elsewhere.example>',
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=edge',
      '',
      '--edge',
      '',
      'The mailbox does not exist.',
      '--edge',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${replyId}`,
      '',
      '--edge--',
    ].join('\r\n'),
    '',
  );
  expect(allCards()).toHaveLength(before);
  const after = await desk.caseOf(card());
  expect(after).toMatchObject({
    status: 'open',
    nextClock: { type: 'next_reply' },
    inquiries: 1,
    lastReply: { trouble: { what: 'bounced', said: 'The mailbox does not exist.' } },
  });
  expect(await eventsOfCase()).toContain('bounce_received');
});

test('a bounce of a mail that we never sent opens nothing', async () => {
  const forged = replyId.replace(/\.[0-9a-f]{20}@/, `.${'0'.repeat(20)}@`);
  const before = await eventsOfCase();
  await desk.receiveRaw(
    [
      'From: MAILER-DAEMON@elsewhere.example',
      'Subject: forged-report-word',
      `References: ${forged}`,
      '',
      'forged-report-word',
    ].join('\r\n'),
    '',
  );
  expect(await eventsOfCase()).toEqual(before);
  expect(cardsSaying('forged-report-word')).toHaveLength(1);
});

test.each([
  [
    'a bounce',
    [
      'From: Mail Delivery System <MAILER-DAEMON@elsewhere.example>',
      'Subject: Undelivered mail bounce-word',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=edge',
      '',
      '--edge',
      '',
      'Your mail bounce-word could not be delivered.',
      '--edge--',
    ],
    'bounce-word',
  ],
  [
    'an answering machine',
    [
      `From: ${stranger.address}`,
      'Subject: machine-word',
      'Auto-Submitted: auto-replied',
      '',
      'machine-word',
    ],
    'machine-word',
  ],
  [
    'a newsletter',
    [
      'From: news@elsewhere.example',
      'Subject: newsletter-word',
      'List-Id: <news.elsewhere.example>',
      'List-Unsubscribe: <https://elsewhere.example/out>',
      '',
      'newsletter-word: withdraw your money now, where is my deposit?',
    ],
    'newsletter-word',
  ],
])(
  '%s that belongs to no case is a quiet case: seen, without a draft and without a clock',
  async (_what, lines, word) => {
    await desk.receiveRaw(lines.join('\r\n'), '');
    const [quiet, ...more] = cardsSaying(word);
    expect(more).toEqual([]);
    const view = await desk.caseOf(quiet!);
    expect(view).toMatchObject({ draft: null, nextClock: null, priority: 'P4', records: [] });
    // Nothing has changed a day later either.
    await desk.later(24 * hours);
    expect((await desk.caseOf(quiet!)).draft).toBeNull();
  },
);

test('a mail that says Auto-Submitted: no is written by a person', async () => {
  await desk.receive(letter(stranger, 'person-word', 'A question.', { headers: { 'Auto-Submitted': 'no' } }));
  expect((await desk.caseOf(cardsSaying('person-word')[0]!)).draft).not.toBeNull();
});

test('our own mail that comes back is noted and becomes no case', async () => {
  const before = allCards().length;
  const own = desk.mail.journal().find((mail) => mail.envelope.to.includes(sergei.address))!;
  await desk.receiveRaw(own.raw, firm.deskAddress);
  expect(allCards()).toHaveLength(before);
  const kinds = (await desk.events(0)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'own_mail_received')).toHaveLength(1);
});

test('a mail under our own name that anybody may have written is a case without a draft', async () => {
  await desk.receiveRaw(
    [`From: Desk <${firm.deskAddress}>`, 'Subject: forged-word', '', 'forged-word: where is my money?'].join(
      '\r\n',
    ),
    'somebody@elsewhere.example',
  );
  const [found, ...more] = cardsSaying('forged-word');
  expect(more).toEqual([]);
  expect(await desk.caseOf(found!)).toMatchObject({ draft: null, client: null, records: [] });
});

test('an officer may treat an automatic answer on a case as an inquiry: it is read again and continues the case', async () => {
  const before = await desk.caseOf(card());
  await desk.receive(
    letter(sergei, 'Автоответ: меня нет', 'Деньги не пришли, ответьте, пожалуйста!', {
      inReplyTo: replyId,
      headers: { 'Auto-Submitted': 'auto-replied' },
    }),
  );
  expect(await desk.caseOf(card())).toMatchObject({ inquiries: before.inquiries });
  expect(saidBy(card())).toContain('An automatic answer came');

  const olena = colleagueAt(desk, officer);
  expect((await olena.press(card(), 'mail_as_inquiry')).text).toContain('read once more');
  const after = await desk.caseOf(card());
  expect(after).toMatchObject({ inquiries: before.inquiries + 1, noted: null });
  expect(after.excerpt).toContain('Деньги не пришли');
  expect(after.draft).not.toBeNull();
  expect(await eventsOfCase()).toContain('mail_treated_as_inquiry');
});

test('a case of a machine says so, and becomes an inquiry with clock and draft when an officer says so', async () => {
  const subject = 'Out of office: question about my card';
  await desk.receive(
    letter(writers.maria, subject, 'I am away. And where is my card deposit DEP-77120?', {
      headers: { 'Auto-Submitted': 'auto-replied' },
    }),
  );
  const machine = () => cardsSaying(subject)[0]!;
  expect(saidBy(machine())).toContain('Automatic answer.');
  expect(await desk.caseOf(machine())).toMatchObject({ nextClock: null, draft: null, kind: 'auto_reply' });

  const olena = colleagueAt(desk, officer);
  expect(saidBy(await olena.press(machine(), 'case_as_inquiry'))).toContain('is an inquiry now');
  const view = await desk.caseOf(machine());
  expect(view).toMatchObject({ kind: 'inquiry', nextClock: { type: 'first_reply', overdue: false } });
  expect(view.draft).not.toBeNull();
  expect(view.actions).not.toContain('treat_as_inquiry');
  expect(saidBy(machine())).not.toContain('Automatic answer.');
});

test('/desk counts what the mails of the last day became', async () => {
  const olena = colleagueAt(desk, officer);
  expect(saidBy(await olena.type('/desk', payments))).toMatch(
    /Mail of the last 24 hours: .*automatic answers?/,
  );
});
