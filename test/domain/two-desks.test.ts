import { afterAll, expect, test } from 'vitest';
import { deliverDue } from '../../src/domain/deliver.ts';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { composeReply } from '../../src/mail/compose.ts';
import { openParser } from '../../src/mail/parse.ts';
import { openReader } from '../../src/mail/read-mail.ts';
import { minutes, openVerbs } from './support/verbs.ts';

const parser = openParser({ timeoutMilliseconds: 30_000, memoryMegabytes: 128 });
afterAll(() => parser.close());

/** A desk that acknowledges, on the far side of a wire that every mail of the other comes over as proven. */
async function openFirm(address: string, key: number) {
  const acknowledge = { toSenderInDay: 3, inHour: 200 };
  const verbs = await openVerbs({
    settings: { deskAddress: address, ownAddresses: [address], acknowledge },
    key,
  });
  const { context } = verbs;
  const read = openReader({
    parser,
    senderCheck: async () => ({ verdict: 'pass', why: [] }),
    ownAddresses: [address],
    loopKey: context.keys.loop,
  });
  const sent: Buffer[] = [];
  return {
    verbs,
    sent,
    async work() {
      while ((await settleStoredMails(context, read)) > 0);
      await deliverDue(context, {
        sendMail: async (mail) => {
          sent.push((await composeReply(mail, context.keys.loop)).raw);
          return { outcome: 'sent', answer: '250 ok' };
        },
        slack: null,
        sentLookup: null,
      });
    },
  };
}

test('LOOP-02: two desks that write to each other for ten minutes acknowledge once each at most', async () => {
  const one = await openFirm('support@one.example', 1);
  const other = await openFirm('help@other.example', 2);
  const letter = [
    'From: help@other.example',
    'To: support@one.example',
    'Subject: a question',
    '',
    'Where is it?',
  ];
  await one.verbs.store(letter.join('\r\n'));
  for (let minute = 0; minute < 10; minute += 1) {
    for (const [desk, peer] of [
      [one, other],
      [other, one],
    ] as const) {
      const before = desk.sent.length;
      await desk.work();
      await peer.verbs.store(...desk.sent.slice(before));
      desk.verbs.advance(minutes);
    }
  }
  expect(one.sent).toHaveLength(1);
  expect(other.sent).toHaveLength(0);
  // Nothing was dropped: the acknowledgement is a quiet case at the other desk.
  expect((await other.verbs.cases()).map(({ mail_kind }) => mail_kind)).toEqual(['auto_reply']);
  await one.verbs.stop();
  await other.verbs.stop();
});
