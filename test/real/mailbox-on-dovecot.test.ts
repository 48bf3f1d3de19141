import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../src/mail/poller.ts';
import { type MemoryLedger, memoryLedger } from '../mail/support/memory-ledger.ts';
import { type DovecotServer, startDovecot } from '../support/dovecot-server.ts';

let dovecot: DovecotServer;
let ledger: MemoryLedger;
let mailbox: Mailbox;
beforeAll(async () => {
  dovecot = await startDovecot({ desk: 'secret' });
  ledger = memoryLedger();
  const settings = {
    ...{ name: 'desk', host: '127.0.0.1', port: dovecot.port, security: 'none' as const },
    ...{ user: 'desk', password: 'secret', folder: 'INBOX', firstWait: 500, longestWait: 1_000 },
    ...{ pollEveryMilliseconds: 600_000, sweepEveryMilliseconds: 600_000, silentAfterMilliseconds: 600_000 },
    ...{ batchSize: 200, largestMail: 40 * 1024 * 1024 },
  };
  mailbox = openMailbox(settings, { ledger, log() {}, now: () => new Date(), random: () => 0.5 });
  mailbox.start();
});
afterAll(async () => {
  await mailbox?.stop();
  await dovecot?.stop();
});

const bytes = (number: number) => Buffer.from(`Subject: Mail ${number}\n\nHello ${number}\n`);
const fetched = () => ledger.commits.flatMap(({ mails }) => mails.map(({ raw }) => raw!.toString('hex')));
const distinct = () => new Set(fetched()).size;

it('brings in 500 mails once, through IDLE and through a sweep', async () => {
  for (let number = 0; number < 500; number += 1) dovecot.deliver('desk', bytes(number));
  await ledger.until(() => fetched().length >= 500);
  await mailbox.pollNow();
  expect([fetched().length, distinct(), ledger.refused, ledger.expunged]).toEqual([500, 500, [], []]);
});

it('ING-05: reads everything again when the server forgot its UIDs, and finds nothing new in it', async () => {
  const [before] = ledger.commits.map(({ uidValidity }) => uidValidity);
  await dovecot.forgetUids('desk');
  dovecot.deliver('desk', bytes(500));
  await ledger.until(() => distinct() === 501 && fetched().length >= 1001);
  expect(fetched()).toHaveLength(1001);
  expect(ledger.commits.at(-1)?.uidValidity).not.toBe(before);
});

it('takes no harm from a mail that is deleted, and knows one that is moved out and back as the same bytes', async () => {
  const files = (['new', 'cur'] as const).flatMap((folder) =>
    readdirSync(join(dovecot.maildirOf('desk'), folder)).map((file) =>
      join(dovecot.maildirOf('desk'), folder, file),
    ),
  );
  rmSync(files[0]!);
  const moved = files[1]!;
  const aside = join(dirname(dirname(moved)), basename(moved));
  renameSync(moved, aside);
  await mailbox.pollNow();
  renameSync(aside, moved);
  dovecot.deliver('desk', bytes(501));
  await ledger.until(() => distinct() === 502);
  await mailbox.pollNow();
  expect(distinct()).toBe(502);
  expect(ledger.refused).toEqual([]);
});

it('comes back after the server was killed, again and again, and finds what came meanwhile once', async () => {
  let known = distinct();
  for (let time = 0; time < 3; time += 1) {
    await dovecot.kill();
    for (let number = 0; number < 20; number += 1) dovecot.deliver('desk', bytes(1000 + time * 20 + number));
    await dovecot.restart();
    known += 20;
    await ledger.until(() => distinct() === known);
  }
  await mailbox.pollNow();
  expect(distinct()).toBe(known);
  expect(ledger.refused).toEqual([]);
});

it('hears of one mail after the other in IDLE, also of a large one and of several at once', async () => {
  let known = distinct();
  const large = Buffer.concat([bytes(2000), Buffer.alloc(90_000, 'word ')]);
  for (const mails of [[bytes(2001)], [large], [bytes(2002), bytes(2003)], [bytes(2004)], [bytes(2005)]]) {
    for (const mail of mails) dovecot.deliver('desk', mail);
    known += mails.length;
    await ledger.until(() => distinct() === known);
  }
  expect(fetched()).toContain(large.toString('hex').replaceAll('0a', '0d0a'));
  expect(ledger.refused).toEqual([]);
});
