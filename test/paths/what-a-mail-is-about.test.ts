import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksOfCase } from '../../src/domain/store/links.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { maria, sergei, stranger, wang } = writers;
const uetr = '0b7a1c54-6f2e-4d1b-9c3a-5d8e7f60a1b2';
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());

const viewOf = (word: string) => desk.caseOf(desk.card(payments, word));
const linksOf = async (word: string) => linksOfCase(desk.app.context.db, (await viewOf(word)).id);

test('a Chinese mail with a UETR from the registered address is linked and answered from the record', async () => {
  await desk.core.change('payments', 'WD-20877', { client_id: 'CL-100402', iban: 'DE89370400440532013000' });
  await desk.receive(
    letter(wang, '出金未到账', `我的出金显示已汇出，但银行还没有收到。UETR：${uetr} uetr-word`),
  );
  const view = await viewOf('uetr-word');
  expect(view).toMatchObject({ client: { externalId: 'CL-100402', state: 'auto' }, language: 'zh-Hans' });
  expect(view.records).toMatchObject([{ externalId: 'WD-20877', state: 'auto' }]);
  expect(view.draft?.text).toContain(uetr);
  expect(view.draft?.text).toContain('640.00');
  expect(view.draft?.text).toContain('3月6日');
  expect(view.draft?.text).not.toMatch(/DE89|3704|0044/);
  const payment = (await linksOf('uetr-word')).find(({ type }) => type === 'payment');
  expect(payment?.evidence[0]).toBe("UETR in the message is WD-20877's");
  const client = (await linksOf('uetr-word')).find(({ type }) => type === 'client');
  expect(client?.evidence).toContain('sender is the registered address, DKIM verified');
});

test('the same mail from an address that nobody registered is told no fact', async () => {
  await desk.receive(
    letter(stranger, '出金未到账', `我的出金显示已汇出，但银行还没有收到。UETR：${uetr} stranger-word`),
  );
  const view = await viewOf('stranger-word');
  expect(view).toMatchObject({ client: null, records: [] });
  expect(view.draft?.text).not.toMatch(/WD-20877|640|0b7a1c54|3月/);
  expect(await linksOf('stranger-word')).toEqual([]);
});

test('a client with one open withdrawal need not name it: it is suggested, and the draft tells it', async () => {
  await desk.receive(letter(sergei, 'Вывод', 'Когда вы отправите мой вывод средств? alone-word'));
  const view = await viewOf('alone-word');
  expect(view.records).toMatchObject([{ externalId: 'WD-20931', state: 'suggested' }]);
  expect(view.draft?.text).toContain('WD-20931');
});

test('of two withdrawals of one amount both are suggested, the draft tells neither and asks which', async () => {
  const twin = { client_id: 'CL-100518', amount: '640.00', currency: 'EUR', method: 'sepa', uetr: '' };
  const state = { status: 'pending_review', requested_at: '2026-03-09T09:20:00Z', submitted_at: '' };
  for (const id of ['WD-20877', 'WD-20931']) await desk.core.change('payments', id, { ...twin, ...state });
  await desk.receive(letter(maria, 'Withdrawal', 'My withdrawal of 640 EUR is still pending. twins-word'));
  const suggested = (await linksOf('twins-word')).filter(({ type }) => type === 'payment');
  expect(suggested.map(({ externalId, state: of }) => `${externalId} ${of}`)).toEqual([
    'WD-20877 suggested',
    'WD-20931 suggested',
  ]);
  const view = await viewOf('twins-word');
  expect(view.records).toEqual([]);
  expect(view.draft?.text).toContain('which withdrawal you mean');
  expect(view.draft?.text).not.toMatch(/WD-2/);
});

test('the number he then writes is linked, and the other stays a suggestion that is not told', async () => {
  await desk.receive(
    letter(
      maria,
      'Withdrawal',
      'Where is my withdrawal WD-20877 of 640 EUR? It is still pending. number-word',
    ),
  );
  const view = await viewOf('number-word');
  expect(view.records).toMatchObject([{ externalId: 'WD-20877', state: 'auto' }]);
  expect(view.draft?.text).toContain('WD-20877');
  expect(view.draft?.text).not.toContain('WD-20931');
});
