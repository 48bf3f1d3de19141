import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, manager, officer } from '../../demo/seed/people.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { payments, sergeiAsks } from '../support/letters.ts';

let desk: Desk;
let olena: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
});
afterAll(() => desk.stop());

interface Seen {
  draft: string;
  officersDraft: string;
  facts: string;
  card: string;
  command: string;
  window: string;
  /** The card with a colleague's question on it, and the answer that is drafted for him. */
  colleague: string;
  answer: string;
}

/** What everybody sees of the same question while the withdrawal is in this state; refs and ids become "…". */
async function seenWhile(status: string, reason: string): Promise<Seen> {
  await desk.core.change('payments', 'WD-20931', { status, reason_code: reason });
  await desk.receive(sergeiAsks);
  const card = desk.cards(payments).at(-1)!;
  const view = await desk.caseOf(card);
  const typed = await olena.type(`/case ${view.ref}`, payments);
  const window = await olena.open(card, 'case_draft');
  await desk.slack.as(officer.id).closeView(window.id);
  const form = await olena.window('/case new', payments);
  await olena.send(form, 'A client asks in sales: when will withdrawal WD-20931 be paid?');
  const asked = desk.cards(payments).at(-1)!;
  const answer = await olena.open(asked, 'case_draft.0');
  await desk.slack.as(officer.id).closeView(answer.id);
  // Done with, so that the next one is not shown beside it as what it may be about.
  await olena.send(await olena.open(asked, 'case_close.0'), 'seen');
  await olena.close(card, 'seen');
  const bare = (text: string) =>
    text
      .replaceAll(/CD-[0-9A-Z]{7}/g, '…')
      .replace(/"block_id":"[^"]*"/g, '')
      .replace(/(?:caseId|draftId)\\*":\d+/g, '');
  return {
    draft: bare(view.draft!.text),
    officersDraft: bare(view.draft!.officerText ?? ''),
    facts: JSON.stringify(view.records),
    card: bare(JSON.stringify(card.blocks) + card.text),
    command: bare(JSON.stringify(typed.blocks) + typed.text),
    window: bare(JSON.stringify(window.view.blocks)),
    colleague: bare(JSON.stringify(asked.blocks) + asked.text),
    answer: bare(JSON.stringify(answer.view.blocks)),
  };
}

test.each([
  ['on_hold', 'compliance_hold'],
  ['on_hold', 'sanctions_match'],
  ['pending_approval', ''],
])(
  'a withdrawal in %s (%s) is shown, drafted and told byte for byte like one that waits for review',
  async (status, reason) => {
    const ordinary = await seenWhile('pending_review', '');
    const held = await seenWhile(status, reason);
    expect(ordinary.draft).toContain('находится в обработке');
    expect(held).toEqual(ordinary);
  },
);

test('the comparison sees a difference where there is one to be told', async () => {
  const ordinary = await seenWhile('pending_review', '');
  const sent = await seenWhile('completed', '');
  for (const place of Object.keys(ordinary) as (keyof Seen)[]) expect(sent[place]).not.toBe(ordinary[place]);
});

test('the digest counts a hold like any other withdrawal that takes too long', async () => {
  const david = colleagueAt(desk, manager);
  const channel = channels.paymentsManagers.id;
  const digestWhile = async (status: string) => {
    await desk.core.change('payments', 'WD-20931', { status, reason_code: '' });
    await desk.later(1_000);
    await david.type('/desk digest payments', channel);
    return saidBy(desk.cards(channel).at(-1)!).match(/💸.*/)?.[0];
  };
  const ordinary = await digestWhile('pending_review');
  expect(ordinary).toContain('1,800.00 USD');
  expect(await digestWhile('on_hold')).toBe(ordinary);
  expect(await digestWhile('completed')).toBeUndefined();
});
