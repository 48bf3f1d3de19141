import { afterEach, beforeEach } from 'vitest';
import type { MailWorld } from '../../../demo/servers/mail/contract.ts';
import { createMailWorld } from '../../../demo/servers/mail/world.ts';
import type { MailboxSettings } from '../../../src/mail/mailbox.ts';
import { type Mailbox, openMailbox } from '../../../src/mail/poller.ts';
import { type MemoryLedger, memoryLedger } from './memory-ledger.ts';

export const desk = 'desk@firm.example';
export let world: MailWorld;
export let ledger: MemoryLedger;
let mailboxes: Mailbox[];
export let events: string[];

/** Call at the top of a test file: each of its tests gets a mail world and a ledger of its own. */
export function useMailDesk(): void {
  beforeEach(async () => {
    const accounts = [{ address: desk, password: 'secret' }];
    world = await createMailWorld({ directory: null, accounts, signedDomains: [] });
    ledger = memoryLedger();
    mailboxes = [];
    events = [];
  });
  afterEach(async () => {
    await Promise.all(mailboxes.map((mailbox) => mailbox.stop()));
    await world.stop();
  });
}

export function open(changes: Partial<MailboxSettings> = {}): Mailbox {
  const usual: MailboxSettings = {
    ...{ name: 'desk', ...access(), security: 'none', user: desk, password: 'secret', folder: 'INBOX' },
    ...{ pollEveryMilliseconds: 600_000, sweepEveryMilliseconds: 900_000, batchSize: 50 },
    silentAfterMilliseconds: 600_000,
    ...{ largestMail: 40 * 1024 * 1024, firstWait: 1, longestWait: 600_000 },
  };
  const log = (event: string, fields: Record<string, unknown>) => {
    events.push(`${event} ${fields.code} ${fields.cause}`);
  };
  const dependencies = { ledger, log, now: () => new Date('2026-03-09T12:00:00Z'), random: () => 0.5 };
  const mailbox = openMailbox({ ...usual, ...changes }, dependencies);
  mailboxes.push(mailbox);
  return mailbox;
}

export function access() {
  return { host: world.imap.host, port: world.imap.port, secure: false };
}

export async function write(...all: string[]): Promise<void> {
  for (const subject of all) {
    await world.sendAs({
      from: { name: 'Anna', address: 'anna@example.com' },
      to: [desk],
      subject,
      text: subject,
    });
  }
}

export function stored() {
  const mails = ledger.commits.flatMap(({ mails }) => mails);
  return mails.map(({ uid, raw, receivedAt }) => ({ uid, raw, receivedAt }));
}

export function subjects(): string[] {
  return stored().map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw?.toString() ?? '')?.[1] ?? '?');
}
