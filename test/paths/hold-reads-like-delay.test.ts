import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, manager, officer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, refOf, saidBy } from '../support/desk.ts';
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
  colleague: string;
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
  const colleague = desk.cards(payments).at(-1)!;
  // Done with, so that the next one is not shown beside it as what it may be about.
  await olena.close(card, 'seen');
  const bare = (text: string, of: SlackMessage) =>
    text
      .replaceAll(refOf(of), '…')
      .replace(/"block_id":"[^"]*"/g, '')
      .replace(/(?:caseId|draftId)\\*":\d+/g, '');
  return {
    draft: bare(view.draft!.text, card),
    officersDraft: bare(view.draft!.officerText ?? '', card),
    facts: JSON.stringify(view.records),
    card: bare(JSON.stringify(card.blocks) + card.text, card),
    command: bare(JSON.stringify(typed.blocks) + typed.text, card),
    window: bare(JSON.stringify(window.view.blocks), card),
    colleague: bare(JSON.stringify(colleague.blocks) + colleague.text, colleague),
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
