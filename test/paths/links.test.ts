import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, officer, outsider, secondOfficer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { decideLink } from '../../src/domain/decide-link.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, openDesk, refOf, saidBy } from '../support/desk.ts';
import { letter, payments, sergeiAsks, writers } from '../support/letters.ts';

const { sergei, maria, stranger } = writers;
let desk: Desk;
let olena: Colleague;
let chen: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  chen = colleagueAt(desk, secondOfficer);
});
afterAll(() => desk.stop());

function cardSaying(word: string): SlackMessage {
  const found = Object.values(channels)
    .flatMap(({ id }) => desk.cards(id))
    .filter((card) => saidBy(card).includes(word) && /^Case CD-/.test(card.text));
  expect(found).toHaveLength(1);
  return found[0]!;
}
const linksOf = async (word: string, who = olena) => who.open(cardSaying(word), 'case_links');
const eventsOf = async (word: string) =>
  (await desk.events((await desk.caseOf(cardSaying(word))).id)).map(({ kind }) => kind);

test('/case find tells an officer what an identifier is and which cases are about it, and is kept', async () => {
  await desk.receive(sergeiAsks);
  const { ref } = await desk.caseOf(cardSaying('WD-20931'));
  const said = saidBy(await olena.type('/case find wd-20931', payments));
  expect(said).toContain('withdrawal · 1,800.00 USD · processing');
  expect(said).toContain('client CL-100311');
  expect(said).toContain(`Cases: ${ref}`);
  expect(said).not.toContain(sergei.address);
  expect(saidBy(await olena.type(`/case find ${sergei.address}`, payments))).toContain('CL-100311');
  expect(saidBy(await olena.type('/case find WD-99999', payments))).toContain('No record');
  const byPhone = saidBy(await olena.type('/case find 8 (701) 555-01-42', payments));
  expect(byPhone).toContain('CL-100311');
  expect(byPhone).not.toMatch(/701|0142/);
  const looked = (await desk.events(0)).filter(({ kind }) => kind === 'record_looked_up');
  expect(looked).toHaveLength(4);
  expect(looked.at(-1)!.data).toEqual({ records: ['client:CL-100311'] });
});

test('a colleague who is no officer looks up nothing', async () => {
  const tom = colleagueAt(desk, outsider);
  expect(saidBy(await tom.type('/case find WD-20931', channels.sales.id))).not.toContain('1,800');
});

test('links stand with their reasons; what an officer rejects is told no more, and what he confirms again is', async () => {
  const window = await linksOf('WD-20931');
  expect(saidBy(window.view)).toContain('WD-20931');
  expect(saidBy(window.view)).toContain('linked by its identifier');
  const payment = saidBy(window.view).indexOf('WD-20931') < saidBy(window.view).indexOf('CL-100311') ? 0 : 1;
  const after = await olena.pressIn(window, `link_reject.${payment}`);
  expect(saidBy(after.view)).toContain('rejected by an officer');
  await olena.closeAll();
  const view = await desk.caseOf(cardSaying('Вывод средств'));
  expect(view.records).toEqual([]);
  expect(view.draft?.text).not.toMatch(/1.800/);
  expect(await eventsOf('Вывод средств')).toContain('link_rejected');

  // To take back what a person rejected a second one has to agree.
  const again = await linksOf('Вывод средств');
  const proposed = await olena.pressIn(again, `link_confirm.${payment}`);
  expect(saidBy(proposed.view)).toContain('a second officer has to agree');
  const refused = await olena.pressIn(proposed, `link_confirm.${payment}`);
  expect(saidBy(refused.view)).toContain('You proposed this yourself');
  await olena.closeAll();
  expect((await desk.caseOf(cardSaying('Вывод средств'))).records).toEqual([]);
  await chen.pressIn(await linksOf('Вывод средств', chen), `link_confirm.${payment}`);
  await chen.closeAll();
  const restored = await desk.caseOf(cardSaying('Вывод средств'));
  expect(restored.records).toMatchObject([{ externalId: 'WD-20931', state: 'confirmed' }]);
  expect(restored.draft?.text).toMatch(/1.800/);
});

test('a payment of another client is never linked by an officer alone or by two', async () => {
  await desk.receive(
    letter(maria, 'A withdrawal', 'When will my withdrawal WD-20931 be paid? conflict-word'),
  );
  const window = await linksOf('conflict-word');
  const said = saidBy(window.view);
  for (const trace of ['CL-100311', 'Petrov', '1,800']) expect(said).not.toContain(trace);
  expect(JSON.stringify(window.view)).not.toContain('link_confirm');
  // What the window does not offer, the verb refuses all the same.
  const [row] = await desk.database.db
    .selectFrom('desk.inquiry_case')
    .select('id')
    .where('ref', '=', refOf(cardSaying('conflict-word')))
    .execute();
  const bound = (await findOfficer(desk.app.context, officer.id))!;
  const refused = await decideLink(desk.app.context, {
    caseId: row!.id,
    record: { type: 'payment', externalId: 'WD-20931' },
    decision: 'confirm',
    officer: bound,
  });
  expect(refused).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('belongs to another client'),
  });
  await olena.closeAll();
  expect(await desk.caseOf(cardSaying('conflict-word'))).toMatchObject({ conflict: true, records: [] });
});

test('a mistyped reference is lifted by two officers, and the client hears of his own records again', async () => {
  const window = await linksOf('conflict-word');
  const said = saidBy(window.view);
  const index = said.indexOf('WD-20931') < said.indexOf('CL-100518') ? 0 : 1;
  await olena.pressIn(window, `link_reject.${index}`);
  await olena.closeAll();
  expect((await desk.caseOf(cardSaying('conflict-word'))).conflict).toBe(true);
  await chen.pressIn(await linksOf('conflict-word', chen), `link_reject.${index}`);
  await chen.closeAll();
  expect(await desk.caseOf(cardSaying('conflict-word'))).toMatchObject({
    conflict: false,
    client: { externalId: 'CL-100518', state: 'confirmed' },
  });

  const found = await linksOf('conflict-word');
  const foreign = await olena.send(found, 'WD-20931');
  expect(foreign.refused).toContain('belongs to another client');
  const nothing = await olena.send(await linksOf('conflict-word'), 'WD-00000');
  expect(nothing.refused).toContain('No record has this identifier');
  await olena.send(await linksOf('conflict-word'), 'wd-20877');
  const view = await desk.caseOf(cardSaying('conflict-word'));
  expect(view.records).toMatchObject([{ externalId: 'WD-20877', state: 'confirmed' }]);
  expect(view.draft?.text).toContain('WD-20877');
});

test('an officer who links a stranger to a client tells the stranger nothing', async () => {
  await desk.receive(letter(stranger, 'Hello', 'Where is my money? stranger-word'));
  await olena.send(await linksOf('stranger-word'), 'WD-20931');
  const view = await desk.caseOf(cardSaying('stranger-word'));
  expect(view.client).toMatchObject({ externalId: 'CL-100311', state: 'confirmed' });
  expect(view.draft?.text).not.toMatch(/1.?800|WD-20931/);
});

test('what an officer has seen in the core system just now may be told, although its source is silent', async () => {
  const card = () => cardSaying('Вывод средств');
  await desk.later(hours);
  await olena.take(card());
  const refused = await olena.approve(card());
  expect(refused.refused + refused.window + refused.said).toContain('Checked in core');
  const window = await linksOf('Вывод средств');
  const index = saidBy(window.view).indexOf('WD-20931') < saidBy(window.view).indexOf('CL-100311') ? 0 : 1;
  expect(saidBy((await olena.pressIn(window, `record_checked.${index}`)).view)).toContain('you saw WD-20931');
  await olena.closeAll();
  expect(await eventsOf('Вывод средств')).toContain('record_confirmed');
  expect((await olena.approve(card())).said).toContain('on its way');
});

test('after a reply went out a second officer has to agree', async () => {
  const card = () => cardSaying('Вывод средств');
  const window = await linksOf('Вывод средств');
  expect(saidBy((await olena.pressIn(window, 'link_reject.0')).view)).toContain(
    'a second officer has to agree',
  );
  await olena.closeAll();
  expect(saidBy(card())).toContain('Links (1)');
  expect((await desk.caseOf(card())).records).toHaveLength(1);
  expect(refOf(card())).toBeTruthy();
});

test('a colleague hears what his reference was linked to, and unlinks it at one press when he mistyped it', async () => {
  const form = await olena.window('/case new', payments);
  // Of this one no case is open that the question could stand on.
  await olena.send(form, 'How far is AP-3310? mistyped-by-colleague');
  const answer = olena.told(payments).at(-1)!;
  expect(saidBy(answer)).toContain(
    'linked to *AP-3310* (resubmission requested) of Wang Xiaoming, CL-100402',
  );
  expect(await desk.caseOf(cardSaying('mistyped-by-colleague'))).toMatchObject({
    client: { externalId: 'CL-100402' },
  });
  const after = await olena.press(answer, 'case_unlink');
  expect(saidBy(after)).toContain('no longer linked');
  const view = await desk.caseOf(cardSaying('mistyped-by-colleague'));
  expect(view).toMatchObject({ client: null, records: [] });
  expect(view.draft?.text ?? '').not.toMatch(/AP-3310|utility bill/);
});
