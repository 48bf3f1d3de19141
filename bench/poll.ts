import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { firm } from '../demo/seed/people.ts';
import { readConfig } from '../src/config.ts';
import type { FetchedMail } from '../src/domain/model/mail.ts';
import type { Cursor, Ledger } from '../src/mail/mailbox.ts';
import { openMailbox } from '../src/mail/poller.ts';
import { startDovecot } from '../test/support/dovecot-server.ts';
import { atMost, machine, type Report } from './report.ts';

const oldMails = 50_000;
const newMails = 5;

/**
 * What a poll costs in a mailbox of 50,000 mails that the ledger knows and 5 that it does not: counted on the wire, with
 * a proxy between the poller and Dovecot. The first round after a connection compares every UID; a later one only asks
 * for what is above the cursor.
 */
export async function benchPoll(tell: (what: string) => void): Promise<Report> {
  const before = machine();
  const dovecot = await startDovecot({ [firm.deskAddress]: firm.deskPassword });
  const proxy = await startProxy(dovecot.port);
  const mail = (number: number) =>
    Buffer.from(`From: a${number}@clients.example\r\nSubject: mail ${number}\r\n\r\nHello ${number}\r\n`);
  try {
    for (let number = 0; number < oldMails; number += 1) dovecot.deliver(firm.deskAddress, mail(number));
    tell(`${oldMails} mails are written`);
    const known = await knownLedger(dovecot.port);
    const deliverNew = () => {
      for (let number = 0; number < newMails; number += 1)
        dovecot.deliver(firm.deskAddress, mail(oldMails + number));
    };
    const mailbox = openMailbox(
      { ...settings(), port: proxy.port },
      { ledger: known.ledger, log: () => undefined, now: () => new Date(), random: Math.random },
    );
    deliverNew();
    proxy.reset();
    await mailbox.pollNow();
    const first = { ...proxy.count(), mailsFetched: known.stored.splice(0).length };
    await mailbox.stop();
    return {
      name: 'poll',
      figures: {
        machine: before,
        mailbox: `${oldMails} known mails and ${newMails} new ones in Dovecot`,
        connectAndSweep: first,
      },
      goals: [atMost('mails fetched, of 50,005 of which 5 are new', first.mailsFetched, newMails)],
    };
  } finally {
    proxy.stop();
    await dovecot.stop();
  }
}

function settings() {
  const { wire } = readConfig({
    CASEDESK_KEY: '0'.repeat(64),
    ...{ FIRM_NAME: firm.name, DESK_ADDRESS: firm.deskAddress, DESKS_FILE: 'desks.example.json' },
  });
  return {
    ...wire,
    ...{ name: 'bench', host: '127.0.0.1', port: 0, security: 'none' as const, folder: 'INBOX' },
    ...{ user: firm.deskAddress, password: firm.deskPassword, firstWait: 1_000, longestWait: 60_000 },
  };
}

/** A ledger in memory that knows every mail which is there now. */
async function knownLedger(port: number): Promise<{ ledger: Ledger; stored: FetchedMail[] }> {
  const places = new Set<number>();
  const stored: FetchedMail[] = [];
  const cursor: Cursor = { uidValidity: null, lastUid: 0 };
  const ledger: Ledger = {
    leaseMilliseconds: 30_000,
    claim: async () => 1,
    renew: async () => true,
    cursor: async () => ({ ...cursor }),
    async renumbered(_mailbox, _fence, uidValidity) {
      Object.assign(cursor, { uidValidity, lastUid: 0 });
    },
    known: async (_mailbox, _validity, first, last) =>
      new Set([...places].filter((uid) => uid >= first && uid <= last)),
    async store(_mailbox, _fence, _validity, { mails }) {
      for (const { uid } of mails) {
        places.add(uid);
        cursor.lastUid = Math.max(cursor.lastUid, uid);
      }
      stored.push(...mails);
    },
    connected: async () => undefined,
    contact: async () => undefined,
    release: async () => undefined,
  };
  const mailbox = openMailbox(
    { ...settings(), port },
    { ledger, log: () => undefined, now: () => new Date(), random: Math.random },
  );
  await mailbox.pollNow();
  await mailbox.stop();
  stored.splice(0);
  return { ledger, stored };
}

/** Passes bytes on and counts them. */
async function startProxy(target: number) {
  const counted = { bytesFromServer: 0, bytesToServer: 0, commands: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = createConnection({ host: '127.0.0.1', port: target });
    for (const one of [client, upstream]) sockets.add(one.on('error', () => undefined));
    client.on('data', (chunk) => {
      counted.bytesToServer += chunk.length;
      counted.commands += chunk.toString('latin1').split('\r\n').length - 1;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      counted.bytesFromServer += chunk.length;
      client.write(chunk);
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy got no port.');
  return {
    port: address.port,
    count: () => ({ ...counted }),
    reset: () => Object.assign(counted, { bytesFromServer: 0, bytesToServer: 0, commands: 0 }),
    stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
