import { ImapFlow } from 'imapflow';
import { describe, expect, test } from 'vitest';
import {
  access,
  desk,
  events,
  ledger,
  open,
  stored,
  subjects,
  useMailDesk,
  world,
  write,
} from './support/mail-desk.ts';

useMailDesk();

describe('fetching', () => {
  test('everything that lies in the folder, bytes and times as the server has them', async () => {
    await write('one', 'two');
    await open().pollNow();
    // INTERNALDATE counts in seconds (RFC 9051 section 9, date-time).
    const seconds = (date: Date) => new Date(Math.floor(date.getTime() / 1000) * 1000);
    const there = world
      .arrived(desk)
      .map(({ uid, raw, receivedAt }) => ({ uid, raw, receivedAt: seconds(receivedAt) }));
    expect(stored()).toEqual(there);
    expect(stored()).toHaveLength(2);
  });

  test('a new mail at once through IDLE, committed alone', async () => {
    const mailbox = open();
    mailbox.start();
    await ledger.until(() => ledger.contacts.length === 1);
    await write('one');
    await ledger.until(() => subjects().length === 1);
    await write('two');
    await ledger.until(() => subjects().length === 2);
    expect(subjects()).toEqual(['one', 'two']);
    expect(mailbox.state()).toMatchObject({ connected: true, error: null });
  });

  test('nothing on the server is changed', async () => {
    await write('one');
    await open().pollNow();
    const client = new ImapFlow({ ...access(), auth: { user: desk, pass: 'secret' }, logger: false });
    await client.connect();
    await client.mailboxOpen('INBOX', { readOnly: true });
    const mails = await client.fetchAll('1:*', { flags: true, uid: true });
    expect(mails.map((mail) => [...(mail.flags ?? [])])).toEqual([[]]);
    await client.logout();
  });

  test('in commits of at most the batch size, in the order of the UIDs', async () => {
    await write('1', '2', '3', '4', '5', '6', '7');
    await open({ batchSize: 3 }).pollNow();
    expect(ledger.commits.map(({ mails }) => mails.length)).toEqual([3, 3, 1]);
    expect(subjects()).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  test('of a mail that is too large only the header, and the mails around it whole', async () => {
    await write('before');
    const text = 'word '.repeat(2000);
    await world.sendAs({ from: { name: '', address: 'a@example.com' }, to: [desk], subject: 'large', text });
    await write('after');
    await open({ largestMail: 4000 }).pollNow();
    const [before, large, after] = ledger.commits.flatMap(({ mails }) => mails);
    expect([before?.raw, after?.raw].every((raw) => raw instanceof Buffer)).toBe(true);
    expect(large).toMatchObject({ raw: null, size: world.arrived(desk)[1]?.raw.length });
    expect(large?.header?.toString()).toMatch(/^Subject: large\r\n/m);
    expect(large?.header?.toString()).toMatch(/\r\n\r\n$/);
    expect(large?.header?.length).toBeLessThan(4000);
  });

  test('more bytes than fit in memory at once come in several commits', async () => {
    const attachments = [
      { filename: 'a.bin', contentType: 'application/pdf', content: Buffer.alloc(10_000_000) },
    ];
    for (const subject of ['one', 'two', 'three']) {
      await world.sendAs({
        from: { name: '', address: 'a@example.com' },
        to: [desk],
        subject,
        text: '',
        attachments,
      });
    }
    await open().pollNow();
    expect(ledger.commits.map(({ mails }) => mails.length)).toEqual([1, 1, 1]);
    expect(stored().map(({ raw }) => raw?.length)).toEqual(world.arrived(desk).map(({ raw }) => raw.length));
  });
});

describe('nothing twice, nothing lost', () => {
  test('a restart with its cursor repeats nothing', async () => {
    await write('one', 'two');
    const first = open();
    await first.pollNow();
    await first.stop();
    await write('three');
    await open().pollNow();
    expect(subjects()).toEqual(['one', 'two', 'three']);
    expect(ledger.releases).toBe(1);
  });

  test('poll after poll repeats nothing, although "n:*" always finds the newest mail', async () => {
    await write('one');
    open({ pollEveryMilliseconds: 1 }).start();
    await ledger.until(() => ledger.contacts.length >= 5);
    expect(subjects()).toEqual(['one']);
  });

  test('a mail below the cursor is found by the sweep', async () => {
    await write('one', 'two', 'three');
    const [, second] = world.arrived(desk);
    const known = ledger.known;
    ledger.known = async () => new Set([second!.uid]);
    const mailbox = open();
    await mailbox.pollNow();
    expect(subjects()).toEqual(['one', 'three']);
    ledger.known = known;
    await mailbox.pollNow();
    expect(subjects()).toEqual(['one', 'three', 'two']);
  });

  test('a new UIDVALIDITY: everything is read again under it, and goes on', async () => {
    await write('one', 'two');
    const mailbox = open();
    await mailbox.pollNow();
    world.resetUidValidity(desk);
    await ledger.until(() => subjects().length === 4);
    await write('three');
    await ledger.until(() => subjects().length === 5);
    expect(subjects()).toEqual(['one', 'two', 'one', 'two', 'three']);
    const [before, after, last] = ledger.commits.map(({ uidValidity }) => uidValidity);
    expect(after).not.toBe(before);
    expect(last).toBe(after);
  });

  test('a cursor under another UIDVALIDITY hides no mail', async () => {
    ledger.cursor = async () => ({ uidValidity: 'another', lastUid: 10_000 });
    await write('one');
    open().start();
    await ledger.until(() => subjects().length === 1);
    expect(subjects()).toEqual(['one']);
  });

  test('a new UIDVALIDITY while the folder is read stores nothing under the old one', async () => {
    await write('one');
    ledger.beforeFetch = async () => {
      ledger.beforeFetch = async () => undefined;
      world.resetUidValidity(desk);
    };
    open().start();
    await ledger.until(() => subjects().length === 1);
    const [uid] = world.arrived(desk).map((mail) => mail.uid);
    expect(stored()).toMatchObject([{ uid }]);
  });

  test('ING-07: a mail expunged between the search and the fetch is gone, the others are stored', async () => {
    await write('one', 'two', 'three');
    const second = world.arrived(desk)[1]!.uid;
    ledger.beforeFetch = async () => {
      ledger.beforeFetch = async () => undefined;
      await expunge(second);
    };
    await open().pollNow();
    expect(subjects()).toEqual(['one', 'three']);
    expect(ledger.expunged).toEqual([second]);
  });

  test('dropped connections are opened again, and what came meanwhile is fetched', async () => {
    const mailbox = open();
    mailbox.start();
    await ledger.until(() => ledger.contacts.length === 1);
    for (const subject of ['one', 'two', 'three']) {
      world.dropImapConnections();
      await write(subject);
      await ledger.until(() => subjects().includes(subject));
    }
    expect(subjects()).toEqual(['one', 'two', 'three']);
    expect(ledger.contacts).toContain('The IMAP server closed the connection. It is opened again.');
  });

  test('a failed commit is tried again with the same mails', async () => {
    await write('one');
    ledger.failingCommits = 1;
    const mailbox = open();
    await expect(mailbox.pollNow()).rejects.toMatchObject({ code: 'mailbox_round' });
    await ledger.until(() => subjects().length === 1);
    expect(events).toContain('mailbox_failed mailbox_round 57P01');
  });
});

async function expunge(uid: number): Promise<void> {
  const client = new ImapFlow({ ...access(), auth: { user: desk, pass: 'secret' }, logger: false });
  await client.connect();
  await client.mailboxOpen('INBOX');
  expect(await client.messageDelete(String(uid), { uid: true })).toBe(true);
  await client.logout();
}
