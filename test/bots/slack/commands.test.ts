import { afterAll, beforeAll, expect, test } from 'vitest';
import { neutralSentence } from '../../../src/bots/slack/guard.ts';
import { type DeskWorld, openDeskWorld } from './desk-world.ts';
import { peopleOf } from './people.ts';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await openDeskWorld();
});
afterAll(() => desk.stop());
const { answer, type, openCase } = peopleOf(() => desk);

test('/case says what is in the queue, or that nothing is', async () => {
  expect((await type('USECOND', '/case')).text).toContain('Your queue is empty.');
  const ref = await openCase();
  const queue = await type('USECOND', '/case');
  expect(queue.text).toBe('Your queue: 1 case.');
  const card = await answer('USECOND', () =>
    desk.world.as('USECOND').press('CDESK', queue.ts, 'case_open.0'),
  );
  expect(card.text).toMatch(new RegExp(`^Case ${ref}, `));
});

test.each([
  ['/case help', '`/case CD-7K2M9Q4` the card of one case'],
  ['/case hepl', 'Did you mean `/case help`?'],
  ['/case frobnicate', 'I do not know that.'],
  ['/case CD-123', 'A case reference looks like CD-7K2M9Q4'],
  ['/case CD-0000000', 'There is no case CD-0000000.'],
  ['/desk digset', 'Did you mean `/desk digest`?'],
  ['/desk', 'Your desks: '],
])('%s is answered only to the person, even where the app is no member', async (typed, said) => {
  expect((await type('UOFFICER', typed, 'CSALES')).text).toContain(said);
});

test('a ref is understood as people type it', async () => {
  const ref = await openCase();
  const typed = ref.toLowerCase().replace('-', '–');
  expect((await type('UOFFICER', `/case ${typed}`)).text).toContain(ref);
});

test.each(['/case', '/case new x', '/case CD-7K2M9Q4', '/desk', '/desk digest payments'])(
  'an outsider and a bound guest get the same neutral sentence for %s',
  async (typed) => {
    for (const user of ['UOUTSIDER', 'UGUEST']) expect((await type(user, typed)).text).toBe(neutralSentence);
  },
);

test('an unforeseen error gives an id to quote, and neither person nor log hears more', async () => {
  const repaired = desk.breakDatabase();
  const said = await type('UOFFICER', '/case');
  repaired();
  const id = /Quote ([0-9a-f]{8}) to your administrator/.exec(said.text)?.[1];
  expect(said.text).toBe(`Something went wrong on our side. Quote ${id} to your administrator.`);
  expect(desk.logged).toContainEqual({
    event: 'slack_error',
    fields: { id, code: 'ECONNREFUSED', action: 'command_case', known: false },
  });
  expect(JSON.stringify(desk.logged)).not.toContain('4111');
});

test('officers may not post a digest, managers may', async () => {
  expect((await type('UOFFICER', '/desk digest payments')).text).toBe('Only a line manager can do this.');
  const lists = await type('UMANAGER', '/desk');
  const said = await answer('UMANAGER', () =>
    desk.world.as('UMANAGER').press('CDESK', lists.ts, 'digest_now.1'),
  );
  expect(said.text).toBe('The digest of the desk Payments is on its way to its manager channel.');
});

test('no envelope was left without an acknowledgement, and nothing unforeseen happened but what was provoked', () => {
  expect(desk.logged.filter(({ event }) => event === 'slack_unhandled')).toEqual([]);
});
