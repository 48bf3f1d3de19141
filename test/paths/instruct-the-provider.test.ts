import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officer, secondOfficer } from '../../demo/seed/people.ts';
import type { OpenView, SlackMessage } from '../../demo/servers/slack/contract.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import { approveInstruction } from '../../src/domain/instruct-provider.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, hours, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { maria } = writers;
const questions = 'someone@elsewhere.example';
let folder: string;
let desk: Desk;
let olena: Colleague;
let wei: Colleague;

const openWith = async (variables: Record<string, string>): Promise<void> => {
  folder = mkdtempSync(join(tmpdir(), 'casedesk-instruct-'));
  const file = join(folder, 'records.json');
  writeFileSync(file, JSON.stringify({ providers: { 'Bank-Wire': { ask: questions } } }));
  desk = await openDesk({ variables: { RECORDS_FILE: file, ...variables } });
  olena = colleagueAt(desk, officer);
  wei = colleagueAt(desk, secondOfficer);
  await desk.core.change('payments', 'WD-20877', { provider: 'bank wire', provider_ref: 'BW-7781' });
  await desk.receive(letter(maria, 'My withdrawal', 'Where is my withdrawal WD-20877?'));
  await olena.take(card());
};
const close = async () => {
  await desk.stop();
  rmSync(folder, { recursive: true });
};

const card = (): SlackMessage => desk.cards(payments).find(({ text }) => text.startsWith('Case CD-'))!;
const waits = () => saidBy(card()).includes('waits for a second person');
const calls = () => desk.cards(payments).filter(({ text }) => text.includes('needs a second person'));
const kinds = async () => (await desk.events((await desk.caseOf(card())).id)).map(({ kind }) => kind);
const offered = async (who: Colleague) => saidBy((await who.open(card(), 'provider_ask.0')).view);
/** Opens the letter of the question that reads like this. */
const write = async (who: Colleague, words: string): Promise<OpenView> => {
  const window = await who.open(card(), 'provider_ask.0');
  const asks = window.view.blocks.filter((block) => 'accessory' in block);
  const place = asks.findIndex((block) => saidBy({ blocks: [block] }).includes(words));
  return who.pressIn(window, `provider_question.${place}`);
};
const textIn = (window: OpenView): string => {
  const field = window.view.blocks.find(({ type }) => type === 'input');
  return (field as { element: { initial_value: string } }).element.initial_value;
};

test('nobody is offered what moves money until somebody was named for it', async () => {
  await openWith({});
  const said = await offered(olena);
  expect(said).toContain('Send a copy of the SWIFT message.');
  expect(said).not.toMatch(/Recall|Hold it|wrong account|second person/);
  await close();
});

describe('with officers named for it', () => {
  beforeAll(() => openWith({ PROVIDER_INSTRUCTIONS_BY: 'officer' }));
  afterAll(close);

  test('a recall is offered for what has left, a return of it is not', async () => {
    const said = await offered(olena);
    expect(said).toContain('Recall it at our request. ✋ Needs a second person.');
    expect(said).not.toContain('Return it');
    await olena.closeAll();
  });

  test('a payment that is held is asked about like one that is late', async () => {
    const asOf = async (status: string) => {
      await desk.core.change('payments', 'WD-20877', { status });
      const said = await offered(olena);
      await olena.closeAll();
      return said;
    };
    const held = await asOf('on_hold');
    expect(held).toBe(await asOf('pending_review'));
    expect(held).not.toContain('Recall');
    expect(await asOf('in_transit')).toContain('Recall');
  });

  test('one person writes it and nothing leaves; he cannot approve it himself, by no way', async () => {
    const window = await write(olena, 'Recall it');
    const text = textIn(window);
    expect(text).toContain('please recall this payment');
    for (const hidden of ['Maria', maria.address, 'wrong', 'client']) expect(text).not.toContain(hidden);
    expect((await olena.send(window, text)).said).toContain('Nothing has left yet');
    expect(desk.mailsTo(questions)).toEqual([]);
    expect(waits()).toBe(true);
    expect(calls()).toHaveLength(1);
    expect(calls()[0]!.threadTs).toBe(card().ts);
    // Those who may approve it: not who wrote it, and nobody without the role.
    const called = saidBy(calls()[0]!);
    expect(called).toContain(`<@${secondOfficer.id}>`);
    expect(called).not.toContain(`<@${officer.id}>`);
    const own = await olena.open(card(), 'provider_proposal.0');
    expect(own.view).not.toHaveProperty('submit');
    expect(saidBy(own.view)).toContain('You wrote this.');
    await olena.closeAll();
    const { db } = desk.app.context;
    const view = await desk.caseOf(card());
    const herself = await findOfficer(desk.app.context, officer.id);
    const waiting = await db.selectFrom('desk.provider_proposal').selectAll().executeTakeFirstOrThrow();
    const request = { caseId: view.id, paymentId: 'WD-20877', contentHash: waiting.content_hash };
    expect(await approveInstruction(desk.app.context, { ...request, officer: herself! })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('You wrote this letter yourself'),
    });
    const alone = sql`insert into desk.provider_letter (case_id, payment_id, provider, recipient, question, language, text,
        clauses, library_changes, facts, content_hash, approved_by, approved_at, proposed_by)
      select case_id, payment_id, 'x', recipient, question, 'en', text, '{}', 0, '[]', content_hash, proposed_by, now(),
        ${sql.lit(null)} from desk.provider_proposal`;
    await expect(alone.execute(db)).rejects.toThrow('provider_letter_instructs');
    const twice = sql`insert into desk.provider_letter (case_id, payment_id, provider, recipient, question, language, text,
        clauses, library_changes, facts, content_hash, approved_by, approved_at, proposed_by)
      select case_id, payment_id, 'x', recipient, question, 'en', text, '{}', 0, '[]', content_hash, proposed_by, now(),
        proposed_by from desk.provider_proposal`;
    await expect(twice.execute(db)).rejects.toThrow('provider_letter_two_persons');
  });

  test('while one waits another about the same payment is refused', async () => {
    const window = await write(wei, 'Hold it');
    expect((await wei.send(window, textIn(window))).refused).toContain('waits for a second person already');
    await wei.closeAll();
  });

  test('the second person reads exactly that text and sends it', async () => {
    const window = await wei.open(calls()[0]!, 'provider_proposal.0');
    expect(saidBy(window.view)).toContain('please recall this payment');
    expect((await wei.send(window)).said).toContain('is on its way');
    const sent = await Promise.all(desk.mailsTo(questions));
    expect(sent).toHaveLength(1);
    expect(sent[0]!.text).toContain('please recall this payment');
    expect(waits()).toBe(false);
    expect(saidBy(card())).toContain('answer expected by');
    expect(await kinds()).toEqual(expect.arrayContaining(['provider_letter_proposed', 'provider_asked']));
  });

  test('one that is turned down is gone', async () => {
    const window = await write(olena, 'wrong account');
    expect(textIn(window)).toContain('sent to a wrong account');
    await olena.send(window, textIn(window));
    const read = await wei.open(card(), 'provider_proposal.0');
    expect(saidBy((await wei.pressIn(read, 'provider_proposal_decline.0')).view)).toContain(
      'nothing was sent',
    );
    await wei.closeAll();
    expect(waits()).toBe(false);
    expect(desk.mailsTo(questions)).toHaveLength(1);
  });

  test('a record that changed since stops the second person, and a day later nobody can approve it', async () => {
    const window = await write(olena, 'Recall it');
    await olena.send(window, textIn(window));
    const read = await wei.open(card(), 'provider_proposal.0');
    await desk.core.change('payments', 'WD-20877', { provider_ref: 'BW-9999' });
    expect((await wei.send(read)).window).toContain('changed meanwhile');
    await wei.closeAll();
    await desk.later(25 * hours);
    // The card was shown anew, for no answer to the first letter had come.
    expect(waits()).toBe(false);
    const again = await write(wei, 'Hold it');
    expect((await wei.send(again, textIn(again))).said).toContain('Nothing has left yet');
    expect(desk.mailsTo(questions)).toHaveLength(1);
  });

  test('what came back meanwhile is not recalled', async () => {
    await desk.core.change('payments', 'WD-20877', { status: 'returned' });
    const read = await olena.open(card(), 'provider_proposal.0');
    expect((await olena.send(read)).window).toContain('cannot be asked');
    await olena.closeAll();
    expect(desk.mailsTo(questions)).toHaveLength(1);
  });
});
