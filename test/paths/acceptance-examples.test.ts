import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, desksFile, officer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { runningClocks } from '../../src/domain/store/clocks.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, minutes, openDesk, saidBy } from '../support/desk.ts';
import { complaints, letter, sergeiAsks, writers } from '../support/letters.ts';

/** The acceptance examples of the domain reference, section 7.4, that are about records and links. */

const { maria, sergei, stranger, wang } = writers;
const uetr = '0b7a1c54-6f2e-4d1b-9c3a-5d8e7f60a1b2';
const iban = 'DE75512108001245126199';
let folder: string;
let desk: Desk;
let olena: Colleague;

/** A desk in Shanghai that answers for an entity in Cyprus. */
const chineseDesks = {
  calendars: {
    china: { holidays: ['2026-10-01/2026-10-07'], workingDays: ['2026-10-10'] },
    cyprus: { holidays: ['2026-10-01', '2026-10-28'] },
  },
  entities: { 'Northgate Markets (CY) Ltd': { timeZone: 'Europe/Nicosia', calendar: 'cyprus' } },
  desks: desksFile.desks.map((one) =>
    one.name === 'payments' ? one : { ...one, timeZone: 'Asia/Shanghai', calendar: 'china' },
  ),
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casedesk-examples-'));
  const file = join(folder, 'desks.json');
  writeFileSync(file, JSON.stringify(chineseDesks));
  desk = await openDesk({ variables: { DESKS_FILE: file } });
  olena = colleagueAt(desk, officer);
});
afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true });
});

const cardSaying = (word: string): SlackMessage => {
  const found = Object.values(channels)
    .flatMap(({ id }) => desk.cards(id))
    .filter((card) => saidBy(card).includes(word) && /^Case CD-/.test(card.text));
  expect(found).toHaveLength(1);
  return found[0]!;
};
const caseSaying = (word: string) => desk.caseOf(cardSaying(word));
const clocksOf = async (caseId: number) =>
  new Map(
    (await runningClocks(desk.app.context.db, caseId)).map(({ type, due_at }) => [
      type,
      due_at.toISOString(),
    ]),
  );
const inChinese = (word: string) =>
  `您好，我的出金已经汇出，但银行一直没有收到。UETR：${uetr}，请帮忙查询。${word}`;

test('example 1: a Chinese mail that names a UETR is linked by it and answered in Chinese from the record', async () => {
  await desk.core.change('payments', 'WD-20877', { client_id: 'CL-100402', iban });
  await desk.receive(letter(wang, '出金未到账', inChinese('example-one')));
  const view = await caseSaying('example-one');
  expect(view).toMatchObject({
    client: { externalId: 'CL-100402', state: 'auto' },
    records: [{ type: 'payment', externalId: 'WD-20877', state: 'auto' }],
  });
  const { draft } = view;
  expect(draft).toMatchObject({ language: 'zh-Hans', verification: { ok: true } });
  expect(draft!.text).toContain('已于2026年3月6日');
  expect(draft!.text).toContain('汇出');
  expect(draft!.text).toContain(uetr);
  // Of the account at most its last four digits, and of it nothing was asked.
  for (let from = 0; from + 5 <= iban.length; from += 1)
    expect(draft!.text).not.toContain(iban.slice(from, from + 5));
});

test('example 2: the same mail from an address that nobody knows tells no fact, to him or to the client', async () => {
  const before = desk.mailsTo(wang.address).length;
  await desk.receive(letter(stranger, '出金未到账', inChinese('example-two')));
  const view = await caseSaying('example-two');
  expect(view).toMatchObject({
    client: null,
    records: [],
    sender: { verdict: expect.not.stringMatching('pass') },
  });
  for (const fact of ['WD-20877', '640', '2026年3月', 'CL-100402', '小明'])
    expect(view.draft!.text + saidBy(cardSaying('example-two'))).not.toContain(fact);
  // The client hears of it from a person or not at all: nothing leaves without a named person's approval.
  expect(desk.mailsTo(wang.address)).toHaveLength(before);
});

test('example 5: a payment that comes back after it was completed opens its case again, as P2 and with a promise', async () => {
  await desk.core.change('payments', 'WD-20877', {
    client_id: 'CL-100518',
    status: 'completed',
    completed_at: '2026-03-10T09:00:00Z',
  });
  await desk.receive(
    letter(maria, 'Withdrawal', 'What is the status of my withdrawal WD-20877? example-five'),
  );
  await olena.take(cardSaying('example-five'));
  await olena.approve(cardSaying('example-five'));
  const answered = await caseSaying('example-five');
  expect(answered).toMatchObject({ status: 'pending_client', priority: 'P3' });

  await desk.core.change('payments', 'WD-20877', { status: 'returned' });
  await desk.app.drain();
  const view = await caseSaying('example-five');
  expect(view).toMatchObject({ id: answered.id, status: 'open', priority: 'P2' });
  const clocks = await clocksOf(view.id);
  // One working day of 09:00 to 18:00 from Wednesday, 10:00; the next answer to a P2 after four hours of it.
  expect(clocks.get('promise')).toBe('2026-03-12T08:00:00.000Z');
  expect(clocks.get('next_reply')).toBe('2026-03-11T12:00:00.000Z');
  expect(view.draft?.text).toContain('was returned to us');
  expect(saidBy(cardSaying('example-five'))).toContain('WD-20877 came back after it was done');
  expect(desk.mailsTo(maria.address)).toHaveLength(1);

  await olena.approve(cardSaying('example-five'));
  expect(desk.mailsTo(maria.address)).toHaveLength(2);
  expect([...(await clocksOf(view.id)).keys()]).not.toContain('promise');
});

test('example 7: a registered client who names the payment of another hears nothing of it, nor does the other', async () => {
  await desk.receive(sergeiAsks);
  const owner = saidBy(cardSaying('на 1800 долларов'));
  await desk.receive(letter(maria, 'A withdrawal', 'When is withdrawal WD-20931 paid? example-seven'));
  const view = await caseSaying('example-seven');
  expect(view).toMatchObject({ conflict: true, client: null, records: [] });
  for (const fact of ['1,800', '1800', 'USD', 'CL-100311', 'Petrov', 'process'])
    expect(view.draft!.text).not.toContain(fact);
  expect(saidBy(cardSaying('на 1800 долларов'))).toBe(owner);
  expect(desk.mailsTo(sergei.address)).toEqual([]);
});

test('example 10: what the core system confirmed 16 minutes ago leaves only when it is confirmed or checked again', async () => {
  const card = () => cardSaying('на 1800 долларов');
  await olena.take(card());
  await desk.later(16 * minutes);
  const refused = await olena.approve(card());
  expect(refused.refused + refused.window + refused.said).toContain('has not confirmed payment WD-20931');
  expect(desk.mailsTo(sergei.address)).toEqual([]);

  // Either the officer looks there himself …
  const window = await olena.open(card(), 'case_links');
  const isFirst = saidBy(window.view).indexOf('WD-20931') < saidBy(window.view).indexOf('CL-100311');
  await olena.pressIn(window, `record_checked.${isFirst ? 0 : 1}`);
  await olena.closeAll();
  await desk.later(16 * minutes);
  expect((await olena.approve(card())).said).not.toContain('on its way');
  // … or the source speaks again.
  await desk.core.publish();
  expect((await olena.approve(card())).said).toContain('on its way');
  expect(desk.mailsTo(sergei.address)).toHaveLength(1);
});

test("example 12: Golden Week and its make-up Saturday are the desk's, the term of a complaint is the entity's", async () => {
  // Wednesday, 30 September, 17:00 in Shanghai: an hour is left before seven free days.
  desk.clock.now = new Date('2026-09-30T09:00:00Z');
  await desk.core.publish();
  const complaint = '我要投诉！出金一直没有到账，你们的服务太差了。';
  await desk.receive(letter(wang, '投诉', `${complaint} example-twelve`));
  const view = await caseSaying('example-twelve');
  expect(view).toMatchObject({ complaint: true, desk: 'complaints', client: { state: 'auto' } });
  expect(cardSaying('example-twelve').channel).toBe(complaints);
  const clocks = await clocksOf(view.id);
  expect(clocks.get('first_reply')).toBe('2026-09-30T10:00:00.000Z');
  // Fifteen business days of Cyprus, without the first of October: the 22nd, 18:00 in Nicosia.
  expect(clocks.get('complaint')).toBe('2026-10-22T15:00:00.000Z');

  // Friday, 17:00, two days after the holidays: what an hour does not settle is due on the Saturday that is worked this once.
  desk.clock.now = new Date('2026-10-09T09:00:00Z');
  await desk.receive(letter(wang, '文件', '请问为什么我的地址证明被退回？ saturday-word'));
  const due = (await clocksOf((await caseSaying('saturday-word')).id)).get('first_reply');
  expect(due).toMatch(/^2026-10-10T0[1-9]:/);
});
