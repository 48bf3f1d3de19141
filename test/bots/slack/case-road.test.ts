import { afterAll, beforeAll, expect, test } from 'vitest';
import { neutralSentence } from '../../../src/bots/slack/guard.ts';
import { caseView } from '../../../src/domain/show-case.ts';
import { findCaseByRef } from '../../../src/domain/store/cases.ts';
import { deliveriesOfCase } from '../../../src/domain/store/deliveries.ts';
import { type DeskWorld, openDeskWorld } from './desk-world.ts';
import { hostile, texts } from './fixtures.ts';
import { peopleOf, words } from './people.ts';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await openDeskWorld();
});
afterAll(() => desk.stop());
const { told, answer, window, openCase, cardOf, caseOfMessage, openDraft } = peopleOf(() => desk);
async function shown(ref: string) {
  const row = await findCaseByRef(desk.context.db, ref);
  return row && caseView(desk.context, row.id);
}

test('an outsider who sees a card can do nothing with it', async () => {
  const ref = await openCase();
  const view = await shown(ref);
  const posted = await desk.slack.wire.post({
    deliveryId: 'x1',
    channel: 'CDESK',
    kind: 'case_card',
    view: view!,
  });
  if (posted.outcome !== 'sent') throw new Error(posted.answer);
  const outsider = desk.world.as('UOUTSIDER');
  expect((await answer('UOUTSIDER', () => outsider.press('CDESK', posted.ts, 'case_take'))).text).toBe(
    neutralSentence,
  );
  const refused = await window('UOUTSIDER', () => outsider.press('CDESK', posted.ts, 'case_close'));
  expect(words(refused)).toBe(neutralSentence);
  expect((await shown(ref))?.assignee).toBeNull();
});

test('taking a case from an ephemeral card answers in that card', async () => {
  const ref = await openCase();
  const card = await cardOf('UOFFICER', ref);
  await desk.world.as('UOFFICER').press('CDESK', card.ts, 'case_take');
  await desk.world.waitFor('the card to change', () =>
    told('UOFFICER').find(
      (message) => message.ts === card.ts && texts(message.blocks).join().includes('👤 Olena'),
    ),
  );
  const late = await answer('USECOND', async () => {
    const other = await cardOf('USECOND', ref);
    expect(JSON.stringify(other.blocks)).not.toContain('case_take');
    return desk.world.as('USECOND').command(`/case ${ref}`, 'CDESK');
  });
  expect(late.text).toContain('assigned to Olena');
});

test('draft, edit and approve are one road, and nothing typed on it is lost', async () => {
  const ref = await caseOfMessage('What is the status of client C-1?');
  const officer = desk.world.as('UOFFICER');
  const draft = await openDraft('UOFFICER', ref);
  expect(words(draft)).toContain('To the Slack thread');

  const form = await window('UOFFICER', () => officer.pressInView(draft.id, 'case_edit'));
  const refused = await officer.submit(form.id, { text: { text: 'Write to refunds@elsewhere.example.' } });
  expect(refused.errors?.text).toContain('refunds@elsewhere.example');
  expect(officer.openViews().at(-1)?.view.callback_id).toBe('edit_draft');
  const text = 'Thank you, we look into it.';
  const saved = await window('UOFFICER', () => officer.submit(form.id, { text: { text } }));
  expect(words(saved)).toContain('Saved. Nothing is sent before it is approved.');
  expect(words(saved)).toContain(text);

  const approval = await window('UOFFICER', () => officer.pressInView(saved.id, 'case_approve'));
  expect(words(approval)).toContain(text);
  const said = await answer('UOFFICER', () => officer.submit(approval.id, {}));
  expect(said.text).toBe(`Approved. The reply of ${ref} is on its way; the card shows when it is sent.`);
  expect(officer.openViews()).toEqual([]);
  const [delivery] = await deliveriesOfCase(desk.context.db, (await shown(ref))!.id, ['internal_reply']);
  expect(delivery).toMatchObject({ state: 'pending', channel: 'CDESK' });
});

test('approving a text that changed meanwhile shows the new one and approves nothing', async () => {
  const ref = await caseOfMessage('What is the status of client C-2?');
  const first = desk.world.as('UOFFICER');
  const draft = await openDraft('UOFFICER', ref);
  const approval = await window('UOFFICER', () => first.pressInView(draft.id, 'case_approve'));

  const second = desk.world.as('USECOND');
  const other = await cardOf('USECOND', ref);
  const form = await window('USECOND', () => second.press('CDESK', other.ts, 'case_edit'));
  await window('USECOND', () =>
    second.submit(form.id, { text: { text: 'Thank you for writing, we look into it.' } }),
  );
  const again = await window('UOFFICER', () => first.submit(approval.id, {}));
  expect(words(again)).toContain('The draft changed after you opened it.');
  expect(words(again)).toContain('Thank you for writing, we look into it.');
  expect(again.view.type === 'modal' && again.view.submit?.text).toBe('Approve & send');
  expect((await shown(ref))?.draft?.text).toBe('Thank you for writing, we look into it.');
});

test('a database that is down leaves the typed text in its form', async () => {
  const ref = await openCase();
  const card = await cardOf('UOFFICER', ref);
  const officer = desk.world.as('UOFFICER');
  const form = await window('UOFFICER', () => officer.press('CDESK', card.ts, 'case_close'));
  const repaired = desk.breakDatabase();
  const refused = await officer.submit(form.id, { text: { text: 'Long reason.' } });
  repaired();
  expect(refused.errors?.text).toMatch(/^Something went wrong on our side\. Quote [0-9a-f]{8}/);
});

test('a modal whose trigger is too old says what to do', async () => {
  const card = await cardOf('UOFFICER', await openCase());
  desk.world.failNext({ method: 'views.open', kind: 'error', error: 'expired_trigger_id' });
  const said = await answer('UOFFICER', () =>
    desk.world.as('UOFFICER').press('CDESK', card.ts, 'case_close'),
  );
  expect(said.text).toBe('Slack gave us too little time to open the window. Please do that once more.');
});

test('closing the modal before it is filled is no error', async () => {
  const card = await cardOf('UOFFICER', await openCase());
  desk.world.failNext({ method: 'views.update', kind: 'error', error: 'not_found' });
  const before = desk.logged.length;
  await desk.world.as('UOFFICER').press('CDESK', card.ts, 'case_close');
  await desk.world.waitFor('the update', () => desk.world.journal().at(-1)?.error === 'not_found');
  expect(desk.logged.slice(before).filter(({ event }) => event === 'slack_error')).toEqual([]);
});

test('escalate, acknowledge, decide: only a manager, and the decision is kept', async () => {
  const ref = await openCase();
  const card = await cardOf('UOFFICER', ref);
  const form = await window('UOFFICER', () =>
    desk.world.as('UOFFICER').press('CDESK', card.ts, 'case_escalate'),
  );
  const said = await answer('UOFFICER', () =>
    desk.world.as('UOFFICER').submit(form.id, { text: { text: `Refund? ${hostile}` } }),
  );
  expect(said.text).toBe(`${ref} is with the line manager. The answer will stand on its card.`);

  const view = await shown(ref);
  const escalation = view!.escalation!;
  const posted = await desk.slack.wire.post({
    deliveryId: 'e1',
    channel: 'CDESK',
    kind: 'escalation_card',
    escalation,
    view: view!,
  });
  if (posted.outcome !== 'sent') throw new Error(posted.answer);
  const refused = await answer('UOFFICER', () =>
    desk.world.as('UOFFICER').press('CDESK', posted.ts, 'escalation_acknowledge'),
  );
  expect(refused.text).toBe('Only a line manager can do this.');
  const manager = desk.world.as('UMANAGER');
  const seen = await answer('UMANAGER', () => manager.press('CDESK', posted.ts, 'escalation_acknowledge'));
  expect(seen.text).toContain(`You acknowledged the escalation of ${ref}.`);
  const decide = await window('UMANAGER', () => manager.press('CDESK', posted.ts, 'escalation_decide'));
  expect(words(decide)).toContain('Refund?');
  await answer('UMANAGER', () => manager.submit(decide.id, { text: { text: 'Yes, refund it.' } }));
  expect((await shown(ref))?.escalation).toMatchObject({ decision: 'Yes, refund it.' });
  expect(manager.openViews()).toEqual([]);
});

test('closing keeps the reason and closes the window', async () => {
  const ref = await openCase();
  const card = await cardOf('UOFFICER', ref);
  const form = await window('UOFFICER', () =>
    desk.world.as('UOFFICER').press('CDESK', card.ts, 'case_close'),
  );
  const said = await answer('UOFFICER', () =>
    desk.world.as('UOFFICER').submit(form.id, { text: { text: 'Solved.' } }),
  );
  expect(said.text).toBe(`${ref} is closed.`);
  expect((await shown(ref))?.status).toBe('closed');
});
