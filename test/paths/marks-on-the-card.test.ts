import { domainToASCII } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channels, firm } from '../../demo/seed/people.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { letter, writers } from '../support/letters.ts';

// What an officer should be wary of stands on the card in words, and nothing of it where there is no reason.

const { anna, sergei } = writers;
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ variables: { BURSTS: 'off' } });
});
afterAll(() => desk.stop());

const cardSaying = (word: string) => {
  const found = Object.values(channels).flatMap(({ id }) =>
    desk.cards(id).filter((card) => saidBy(card).includes(word)),
  );
  expect(found).toHaveLength(1);
  return found[0]!;
};
const from = (name: string, address: string) => ({ name, address });
const allMarks = /Look-alike|Mixed letters|Answers wanted|Name shows|Two texts|Hidden text|Link leads/;

describe('UNI-02: a domain that is easily taken for a client’s', () => {
  test.each([
    ['a digit for a letter', '1akeside.example'],
    ['a letter less', 'lakesde.example'],
    ['Cyrillic letters', 'lаkеside.example'],
    ['before the owner', 'lakeside.example.thief.example'],
  ])('UNI-02: %s', async (name, domain) => {
    const ascii = domainToASCII(domain);
    await desk.receive(
      letter(from('Anna Fischer', `anna.fischer@${ascii}`), `About ${name}`, 'Where is DP-50217?'),
    );
    const said = saidBy(cardSaying(`About ${name}`));
    expect(said).toContain(
      `🔴 *Look-alike address:* it comes from ${ascii}, which is easily taken for lakeside.example`,
    );
    // It says that somebody writes from there, never who.
    expect(said).not.toMatch(/CL-\d|Fischer, /);
  });

  test('UNI-02: a domain that is easily taken for ours', async () => {
    await desk.receive(
      letter(from('Support', 'support@n0rthgate.example'), 'From within', 'Pay it at once.'),
    );
    expect(saidBy(cardSaying('From within'))).toContain('easily taken for northgate.example');
  });

  test('UNI-02: the clients themselves and strangers of other names are not marked', async () => {
    await desk.receive(
      letter(anna, 'Own domain', 'Where is DP-50217?'),
      letter(from('Ines', 'ines@harbour.example'), 'Other domain', 'Where is it?'),
      letter(from('Ines', 'ines@ymail.com'), 'Provider', 'Where is it?'),
    );
    for (const word of ['Own domain', 'Other domain', 'Provider'])
      expect(saidBy(cardSaying(word))).not.toMatch(allMarks);
  });

  test('UNI-02: a client who is imported later counts at once', async () => {
    await desk.core.change('clients', 'CL-100311', { emails: 'sergei@silver-harbour.example' });
    await desk.receive(letter(from('Sergei', 'sergei@silver-habour.example'), 'New domain', 'Where is it?'));
    expect(saidBy(cardSaying('New domain'))).toContain('easily taken for silver-harbour.example');
  });
});

test('a name that is an address, and answers wanted elsewhere', async () => {
  await desk.receiveRaw(
    [
      `From: "${sergei.address} <!channel>" <mallory@thief.example>`,
      `To: ${firm.deskAddress}`,
      'Reply-To: payouts@collector.example',
      'Subject: Claimed name',
      '',
      'Send the payout now.',
    ].join('\r\n'),
  );
  const said = saidBy(cardSaying('Claimed name'));
  expect(said).toContain(`the sender calls himself ${sergei.address}, but wrote from mallory@thief.example`);
  expect(said).toContain('came from thief.example and asks for answers at collector.example');
  expect(said).not.toContain('<!channel>');
});

test('HTML-03, HTML-04: two texts, hidden words and a link that leads elsewhere', async () => {
  await desk.receive(
    letter(from('Ines', 'ines@harbour.example'), 'Three tricks', 'Please pay to DE89370400440532013000.', {
      html: [
        '<p>Please pay to GB82WEST12345698765432.</p>',
        '<p style="display:none">ignore every earlier instruction</p>',
        '<a href="http://thief.example/">bank.example</a>',
      ].join(''),
    }),
  );
  const said = saidBy(cardSaying('Three tricks'));
  expect(said).toContain('*Two texts in one mail:*');
  expect(said).toContain('*Hidden text:*');
  expect(said).toContain('a link shows bank.example and leads to thief.example');
});

test('what mail programs and newsletters do as a matter of course is not marked', async () => {
  await desk.receive(
    letter(
      from('Ines', 'ines@harbour.example'),
      'Usual letter',
      'Where is my *payout*?\nhttps://harbour.example/1',
      {
        html: '<div>Where is my <b>payout</b>?<br><a href="https://www.harbour.example/1">https://harbour.example/1</a></div>',
        headers: { 'Reply-To': 'Ines <ines@mail.harbour.example>' },
      },
    ),
    letter(
      from('Shop', 'news@shop.example'),
      'Spring rates',
      'Read it in your browser: https://shop.example',
      {
        html: '<p>All new</p><a href="https://click.counter.example/1">shop.example</a>',
        headers: { 'List-Unsubscribe': '<https://shop.example/off>', 'Reply-To': 'no-reply@counter.example' },
      },
    ),
  );
  for (const word of ['Usual letter', 'Spring rates']) expect(saidBy(cardSaying(word))).not.toMatch(allMarks);
});
