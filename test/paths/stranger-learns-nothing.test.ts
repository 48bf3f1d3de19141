import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channels, firm, officer } from '../../demo/seed/people.ts';
import type { SlackMessage } from '../../demo/servers/slack/contract.ts';
import { type Colleague, colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, refOf, saidBy } from '../support/desk.ts';
import { letter, payments, sergeiAsks, writers } from '../support/letters.ts';

const { maria, sergei, stranger } = writers;
let desk: Desk;
let olena: Colleague;
let ref = '';
let replyId = '';
const own = () => desk.card(payments, 'Вывод средств WD-20931');
const cardSaying = (word: string): SlackMessage => {
  const found = Object.values(channels)
    .flatMap(({ id }) => desk.cards(id))
    .filter((card) => saidBy(card).includes(word));
  expect(found).toHaveLength(1);
  return found[0]!;
};
/** What the record of WD-20931 says; whoever quotes its number does not know these. */
const facts = /1[ ,.\u00a0]?800|USD|CL-100311|5512177|processing|обработке|2026-03-0|March|марта|Petrov, CL/;

beforeAll(async () => {
  desk = await openDesk();
  olena = colleagueAt(desk, officer);
  await desk.receive(sergeiAsks);
  await olena.take(own());
  await olena.approve(own());
  ref = refOf(own());
  replyId = (await desk.mailsTo(sergei.address)[0]!).messageId!;
});
afterAll(() => desk.stop());

const question = (word: string) =>
  `About ${ref}: what is the status of my withdrawal WD-20931, login 5512177, client CL-100311? ${word}`;

const imposters: Record<string, (word: string) => Promise<void>> = {
  'an unsigned mail from the registered address, in our thread and quoting everything': (word) =>
    desk.receive(
      letter(sergei, `Re: [${ref}]`, question(word), {
        signed: false,
        inReplyTo: replyId,
        references: [replyId],
      }),
    ),
  'another sender with the Message-ID of our reply': (word) =>
    desk.receive(
      letter(stranger, `Re: [${ref}]`, question(word), { inReplyTo: replyId, references: [replyId] }),
    ),
  'a sound signature of another domain under a forged From': async (word) => {
    const raw = [
      `From: Sergei Petrov <${sergei.address}>`,
      `To: ${firm.deskAddress}`,
      `Subject: Re: [${ref}]`,
      `In-Reply-To: ${replyId}`,
      '',
      question(word),
      '',
    ].join('\r\n');
    await desk.receiveRaw(await desk.mail.sign(Buffer.from(raw), 'lakeside.example'));
  },
  'a signed mail of the client with a second Subject put on top': async (word) => {
    const raw = [
      `From: Sergei Petrov <${sergei.address}>`,
      `To: ${firm.deskAddress}`,
      'Subject: Hello',
      `In-Reply-To: ${replyId}`,
      '',
      question(word),
      '',
    ].join('\r\n');
    const signed = await desk.mail.sign(Buffer.from(raw), 'pochta.example');
    await desk.receiveRaw(Buffer.concat([Buffer.from(`Subject: Re: [${ref}]\r\n`), signed]));
  },
  'an Authentication-Results header that says everything is in order': (word) =>
    desk.receive(
      letter(sergei, 'Hello', question(word), {
        signed: false,
        headers: {
          'Authentication-Results': 'northgate.example; dkim=pass header.d=pochta.example; dmarc=pass',
        },
      }),
    ),
};

describe.each(Object.entries(imposters))('%s', (what, send) => {
  const word = `word-${Object.keys(imposters).indexOf(what)}`;
  beforeAll(() => send(word));

  test('is a case of its own, linked to nothing', async () => {
    const view = await desk.caseOf(cardSaying(word));
    expect(view.ref).not.toBe(ref);
    expect(view.sender.verdict).not.toBe('pass');
    expect(view).toMatchObject({ client: null, records: [] });
    expect(await desk.caseOf(own())).toMatchObject({ inquiries: 1 });
  });

  test('gets a draft, a card and a /case view that hold no fact', async () => {
    const card = cardSaying(word);
    const { draft } = await desk.caseOf(card);
    expect(draft?.text).toContain('only with the account holder');
    const typed = await olena.type(`/case ${refOf(card)}`, payments);
    for (const shown of [draft!.text, draft!.officerText ?? '', saidBy(card), saidBy(typed)])
      expect(withoutQuestion(shown, word)).not.toMatch(facts);
    expect(saidBy(card)).toContain('Sender not proven');
  });
});

test('the neutral letter goes to the writer and never to his Reply-To', async () => {
  await desk.receive(
    letter(maria, 'My withdrawal WD-20877', 'Where is it? reply-to-word', {
      headers: { 'Reply-To': stranger.address },
    }),
  );
  const card = cardSaying('reply-to-word');
  await olena.take(card);
  await olena.approve(card);
  expect(desk.mail.arrived(maria.address).map((mail) => mail.envelope.to)).toEqual([[maria.address]]);
  expect(desk.mail.arrived(stranger.address)).toEqual([]);
});

/** A card quotes what was asked; everything else on it is ours. */
function withoutQuestion(shown: string, word: string): string {
  return shown.replaceAll(question(word), '').replaceAll(ref, '');
}
