import { afterAll, beforeAll, expect, test } from 'vitest';
import { firm } from '../../demo/seed/people.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { payments, writers } from '../support/letters.ts';

// What the desk does with mails whose sender is or is not proven. The verdicts themselves: test/mail/sender-vectors.

const { sergei } = writers;
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ variables: { ACKNOWLEDGE: 'on' } });
});
afterAll(() => desk.stop());

/** A mail under the registered address of a client, about his own withdrawal. */
const claim = (word: string, more: string[] = []) =>
  Buffer.from(
    [
      `From: Sergei Petrov <${sergei.address}>`,
      `To: ${firm.deskAddress}`,
      `Subject: My withdrawal WD-20931, ${word}`,
      'Date: Wed, 11 Mar 2026 07:30:00 +0000',
      `Message-ID: <${word}@pochta.example>`,
      ...more,
      '',
      `Where is my withdrawal WD-20931? ${word}`,
      '',
    ].join('\r\n'),
  );
const caseAbout = (word: string) => desk.caseOf(desk.card(payments, word));
const acknowledged = () => desk.mailsTo(sergei.address).length;

test('AUTH-01: a proven client is linked and acknowledged', async () => {
  await desk.receiveRaw(await desk.mail.sign(claim('sound'), 'pochta.example'));
  expect(await caseAbout('sound')).toMatchObject({
    sender: { verdict: 'pass' },
    client: { externalId: 'CL-100311', state: 'auto' },
  });
  expect(acknowledged()).toBe(1);
});

const forgeries: [string, string, () => Promise<Buffer>][] = [
  ['AUTH-02: signed by somebody else', 'foreign', () => desk.mail.sign(claim('foreign'), 'lakeside.example')],
  [
    'AUTH-03: two authors',
    'authors',
    () => desk.mail.sign(claim('authors', ['From: mallory@lakeside.example']), 'pochta.example'),
  ],
  [
    'AUTH-04: a second Subject before a genuine mail',
    'prepended',
    async () =>
      Buffer.concat([
        Buffer.from('Subject: WD-20931 to my new account, prepended\r\n'),
        await desk.mail.sign(claim('prepended'), 'pochta.example'),
      ]),
  ],
  [
    'AUTH-06: results that it brings along',
    'brought',
    async () =>
      claim('brought', ['Authentication-Results: northgate.example; dmarc=pass header.from=pochta.example']),
  ],
];
test.each(forgeries)('%s: no link, no facts, no acknowledgement', async (_name, word, raw) => {
  const before = acknowledged();
  await desk.receiveRaw(await raw());
  const view = await caseAbout(word);
  expect(view).toMatchObject({ sender: { verdict: 'fail' }, client: null, records: [] });
  expect(saidBy(desk.card(payments, word))).toContain('Sender not proven');
  expect(view.draft?.text).not.toMatch(/processing|1[ ,.]?800|5512177/);
  expect(acknowledged()).toBe(before);
});

test('AUTH-09: a signed mail that is sent again a hundred times by other ways is one case', async () => {
  const signed = await desk.mail.sign(claim('again'), 'pochta.example');
  const before = acknowledged();
  for (let count = 0; count < 100; count += 1) {
    const way = `Received: from relay${count}.elsewhere.example ([192.0.2.${count}]) by mx.northgate.example; Wed, 11 Mar 2026 07:${String(count % 60).padStart(2, '0')}:01 +0000\r\n`;
    await desk.mail.sendRaw(Buffer.concat([Buffer.from(way), signed]), {
      from: `bounce${count}@elsewhere.example`,
      to: [firm.deskAddress],
    });
  }
  await desk.app.drain();
  const { id, inquiries } = await caseAbout('again');
  expect(inquiries).toBe(1);
  const copies = (await desk.events(id)).filter(({ kind }) => kind === 'also_received');
  expect(copies).toHaveLength(99);
  expect(acknowledged()).toBe(before + 1);
}, 60_000);
