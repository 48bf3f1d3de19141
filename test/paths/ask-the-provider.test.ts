import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firm, officer } from '../../demo/seed/people.ts';
import type { OpenView } from '../../demo/servers/slack/contract.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { maria } = writers;
// The mail server of the demo signs for the domains of its clients: here one of them is a bank.
const bank = { name: 'Bank Wire Operations', address: 'ops@youxiang.example' };
/** It is asked at another address than it answers from. */
const questions = 'someone@elsewhere.example';
const uetr = '0b7a1c54-6f2e-4d1b-9c3a-5d8e7f60a1b2';
let folder: string;
let desk: Desk;
let olena: Colleague;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casedesk-ask-'));
  const file = join(folder, 'records.json');
  // The core system lists it; where it takes questions only the settings say.
  const providers = { 'Bank-Wire': { ask: questions } };
  writeFileSync(file, JSON.stringify({ providers }));
  desk = await openDesk({ variables: { RECORDS_FILE: file } });
  olena = colleagueAt(desk, officer);
  await desk.core.change('providers', 'bank_wire', { domains: 'youxiang.example' });
  const iban = 'DE89370400440532013000';
  await desk.core.change('payments', 'WD-20877', { provider: 'bank wire', provider_ref: 'BW-7781', iban });
  await desk.receive(letter(maria, 'My withdrawal', 'Where is my withdrawal WD-20877?'));
});
afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true });
});

const card = () => desk.cards(payments).at(-1)!;
const letters = () => Promise.all(desk.mailsTo(questions));
const write = async (question: number): Promise<OpenView> =>
  olena.pressIn(await olena.open(card(), 'provider_ask.0'), `provider_question.${question}`);
/** What stands in the field of the letter when it opens. */
const textIn = (window: OpenView): string => {
  const field = window.view.blocks.find((block) => block.type === 'input');
  return (field as { element?: { initial_value?: string } } | undefined)?.element?.initial_value ?? '';
};

test('nobody asks before somebody answers for the case', async () => {
  const window = await olena.open(card(), 'provider_ask.0');
  expect(saidBy(window.view)).toMatch(/Take CD-\w+ first/);
  await olena.closeAll();
  await olena.take(card());
});

test('an officer asks the provider: it reads the payment as it has it, one question, and nothing of the client', async () => {
  const window = await write(1);
  const text = textIn(window);
  for (const told of ['WD-20877', 'BW-7781', '640.00 EUR', uetr, 'ending in 3000', 'Please trace it'])
    expect(text).toContain(told);
  for (const hidden of ['Maria', 'CL-100518', maria.address, 'withdrawal', 'was sent', 'DE89'])
    expect(text).not.toContain(hidden);
  expect((await olena.send(window, text)).said).toContain('to Bank Wire is on its way');
  const sent = await letters();
  expect(sent).toHaveLength(1);
  expect(sent[0]!.text!.trim()).toBe(text);
  expect(sent[0]!.subject).toMatch(/^WD-20877 BW-7781 \[CD-\w+\]$/);
  expect(saidBy(card())).toMatch(/Bank Wire\* moves WD-20877 · asked .*, answer expected by /);
  expect(desk.mailsTo(maria.address)).toEqual([]);
});

test('what the provider may not know is refused, and nothing leaves', async () => {
  const window = await write(0);
  const text = textIn(window);
  expect(text).toContain('We asked you about this payment on');
  const told = `${text}\n\nThe client is Maria Costa, and compliance is reviewing it.`;
  const { refused } = await olena.send(window, told);
  expect(refused).toMatch(/compliance|Maria/);
  await olena.closeAll();
  expect(await letters()).toHaveLength(1);
});

test('a letter that was written over a record that changed since is not sent', async () => {
  const window = await write(0);
  await desk.core.change('payments', 'WD-20877', { provider_ref: 'BW-9999' });
  expect((await olena.send(window, textIn(window))).refused).toContain('changed meanwhile');
  await olena.closeAll();
  expect(await letters()).toHaveLength(1);
});

test('the answer joins the case, is shown as the answer, and is for nobody but the desk', async () => {
  const cards = desk.cards(payments).length;
  const [asked] = await letters();
  await desk.later(60_000);
  await desk.receive(
    letter(bank, `RE: ${asked!.subject}`, `The beneficiary bank holds it. Call ${firm.name}.`),
  );
  expect(desk.cards(payments)).toHaveLength(cards);
  expect(saidBy(card())).toContain('Bank Wire answered* about WD-20877');
  expect(saidBy(card())).toMatch(/moves WD-20877 · asked .*, answered/);
  const view = await desk.caseOf(card());
  expect(view.draft!.text).not.toContain('beneficiary');
  expect((await desk.events(view.id)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['provider_asked', 'provider_answered']),
  );
});
