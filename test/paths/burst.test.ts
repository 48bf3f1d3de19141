import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, firm, officer } from '../../demo/seed/people.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, minutes, openDesk, saidBy } from '../support/desk.ts';
import { payments, sergeiAsks } from '../support/letters.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ variables: { ACKNOWLEDGE: 'on', BURST_UNPROVEN: '10', BURST_DOMAIN: '6' } });
});
afterAll(() => desk.stop());

const flood = 120;
const allCards = () => Object.values(channels).flatMap(({ id }) => desk.cards(id));
const bursts = () => allCards().filter((card) => saidBy(card).includes('A burst of mail'));

test(
  'LOOP-05 a flood of spoofed senders is stored whole, gets no acknowledgement and one card a channel',
  async () => {
    for (let number = 0; number < flood; number += 1)
      await desk.mail.sendRaw(
        Buffer.from(
          [
            `From: victim${number}@victims${number}.example`,
            `To: ${firm.deskAddress}`,
            `Subject: <!channel> my withdrawal ${number}`,
            `Message-ID: <${number}@victims.example>`,
            '',
            'Where is my withdrawal?',
          ].join('\r\n'),
        ),
        { from: `victim${number}@victims${number}.example`, to: [firm.deskAddress] },
      );
    await desk.receive(sergeiAsks);
    // The genuine client of the same minutes has his card.
    expect(desk.card(payments, 'WD-20931')).toBeDefined();
    const rows = await desk.database.db.selectFrom('desk.inquiry_case').select(['recipient']).execute();
    expect(rows).toHaveLength(flood + 1);
    expect(bursts()).toHaveLength(1);
    await desk.later(minutes / 2);
    expect(bursts()).toHaveLength(1);
    expect(saidBy(bursts()[0]!)).toContain(`${flood - 10} mails`);
    expect(allCards().filter((card) => /^Case CD-/.test(card.text))).toHaveLength(11);
    const sent = desk.mail.journal().filter(({ envelope }) => envelope.from === firm.deskAddress);
    expect(sent.flatMap(({ envelope }) => envelope.to).filter((to) => to.includes('victim'))).toEqual([]);
  },
  3 * minutes,
);

test('a burst is in /desk and in the metrics, and its card lists what is in it', async () => {
  const olena = colleagueAt(desk, officer);
  expect(saidBy(await olena.type('/desk', payments))).toContain(
    `1 burst of mail runs:* ${flood - 10} cases have no cards`,
  );
  const metrics = await (await fetch(`http://127.0.0.1:${desk.app.httpPort()}/metrics`)).text();
  expect(metrics).toContain('casedesk_bursts_open 1\n');
  expect(metrics).toContain(`casedesk_bursts_hidden_cases ${flood - 10}\n`);

  const listed = saidBy((await olena.open(bursts()[0]!, 'burst_list')).view);
  expect(listed.match(/CD-[0-9A-Z]{7}/g)).toHaveLength(50);
  expect(listed).toContain('victim10@victims10.example');
  expect(listed).not.toContain('<!channel>');
  expect(listed).toContain('and 60 more');
});

test('an officer brings the oldest back as cases', async () => {
  const [card] = bursts();
  const person = desk.slack.as(officer.id);
  expect((await person.press(card!.channel, card!.ts, 'burst_show')).acknowledged).toBe(true);
  const says = 'the answer about the burst';
  await desk.slack.waitFor(
    says,
    () => person.messages(card!.channel).find((one) => saidBy(one).includes('20 cases get cards')) ?? null,
    20_000,
  );
  await desk.later(minutes);
  expect(allCards().filter((one) => /^Case CD-/.test(one.text))).toHaveLength(31);
  expect(saidBy(bursts()[0]!)).toContain(`${flood - 30} have`);
});

test('a burst that is over makes room: the next mail has a card again', async () => {
  await desk.later(11 * minutes);
  const before = allCards().length;
  await desk.receiveRaw(
    ['From: late@elsewhere.example', `To: ${firm.deskAddress}`, 'Subject: late', '', 'Where is it?'].join(
      '\r\n',
    ),
  );
  expect(allCards()).toHaveLength(before + 1);
});
