import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { officer } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, minutes, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { anna } = writers;
const mostPatient = 30 * minutes;

let desk: Desk;
let olena: Colleague;
let gate: Server;
let isOpen = true;
let number = 0;

const card = () => desk.card(payments, `archive-question-${number}.`);
const reply = async () => (await desk.caseOf(card())).lastReply;
const told = () =>
  desk
    .cards(payments)
    .filter(({ threadTs, ts }) => threadTs === card().ts && ts !== threadTs)
    .map(saidBy);
let before = 0;
const answers = () => desk.mail.journal().filter(({ envelope }) => envelope.to.includes(anna.address));
const copies = () => answers().slice(before);

beforeAll(async () => {
  gate = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    if (!isOpen) return socket.destroy();
    const archive = connect(desk.mail.imap.port, '127.0.0.1');
    archive.on('error', () => socket.destroy());
    socket.pipe(archive).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(gate, 'listening');
  const { port } = gate.address() as { port: number };
  desk = await openDesk({
    variables: {
      ...{ SENT_LOOKUP: 'archive', SENT_HOST: '127.0.0.1', SENT_PORT: String(port), SENT_SECURITY: 'none' },
      ...{ SENT_USER: anna.address, SENT_PASSWORD: 'client-demo-password' },
    },
  });
  olena = colleagueAt(desk, officer);
});
afterAll(async () => {
  gate.close();
  await desk.stop();
});
beforeEach(async () => {
  number += 1;
  isOpen = false;
  before = answers().length;
  await desk.core.publish();
  const text = `My bank transfer DP-50217 has not arrived. archive-question-${number}.`;
  await desk.receive(letter(anna, 'Deposit', text));
  await olena.take(card());
  desk.mail.failNext({ at: 'after-data', code: 421, message: '4.3.2 shutting down' });
  await olena.approve(card());
});

test('a person is asked when the archive stays away, and no more once it shows that the mail went out', async () => {
  await desk.later(mostPatient - 5 * minutes);
  expect(await reply()).toMatchObject({ state: 'unknown' });
  await desk.later(10 * minutes);
  expect(await reply()).toMatchObject({ state: 'needs_human', trouble: { what: 'uncertain' } });
  expect(told()).toHaveLength(1);

  isOpen = true;
  await desk.later(hours);
  expect(await reply()).toMatchObject({ state: 'sent', trouble: null });
  expect(copies()).toHaveLength(1);
  expect(told()).toHaveLength(1);
});

test('a desk that was away for hours asks the archive more than once before it asks a person', async () => {
  const { id } = await desk.caseOf(card());
  // As a process leaves it that ends between the mail and its answer.
  await desk.database.db
    .updateTable('desk.delivery')
    .set({ state: 'sending', claimed_at: new Date(desk.clock.now.getTime() - 3 * hours) })
    .where('case_id', '=', id)
    .where('kind', '=', 'reply')
    .execute();
  await desk.later(minutes);
  expect(await reply()).toMatchObject({ state: 'unknown' });

  isOpen = true;
  await desk.later(minutes);
  expect(await reply()).toMatchObject({ state: 'sent', trouble: null });
  expect(copies()).toHaveLength(1);
  expect(told()).toEqual([]);
});
