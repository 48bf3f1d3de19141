import { describe, expect, test } from 'vitest';
import { growingWait } from '../../src/mail/bell.ts';
import { imapScript } from './support/imap-script.ts';
import { ledger, open, subjects, useMailDesk, write } from './support/mail-desk.ts';
import { startScriptedServer } from './support/scripted-server.ts';

useMailDesk();

describe('what cannot work', () => {
  test('a wrong password is told, and tried again only after the longest wait', async () => {
    const mailbox = open({ password: 'wrong' });
    await expect(mailbox.pollNow()).rejects.toMatchObject({ code: 'imap_login' });
    expect(mailbox.state()).toMatchObject({
      connected: false,
      error: expect.stringContaining('refused the login'),
    });
    expect(ledger.contacts).toEqual([mailbox.state().error]);
  });

  test('a folder that does not exist is told', async () => {
    await expect(open({ folder: 'Nowhere' }).pollNow()).rejects.toMatchObject({ code: 'imap_folder' });
  });

  test('a mailbox that another process watches is left alone', async () => {
    ledger.isFree = false;
    await write('one');
    const mailbox = open();
    await expect(mailbox.pollNow()).rejects.toMatchObject({ code: 'mailbox_owned' });
    expect(ledger.contacts).toEqual([]);
    ledger.isFree = true;
    await mailbox.pollNow();
    expect(subjects()).toEqual(['one']);
  });

  test('a lease that is lost ends the connection', async () => {
    ledger.leaseMilliseconds = 3;
    const mailbox = open();
    await mailbox.pollNow();
    ledger.isFree = false;
    await expect.poll(() => mailbox.state().connected).toBe(false);
    expect(mailbox.state().error).toBeNull();
  });

  test('a server that is not there is told', async () => {
    const gone = await startScriptedServer(() => null);
    await gone.stop();
    await expect(open({ port: gone.port }).pollNow()).rejects.toMatchObject({ code: 'imap_unreachable' });
  });

  test.each([
    ['STATUS', 'imap_refused'],
    ['UID SEARCH', 'imap_refused'],
    ['UID FETCH', 'mailbox_round'],
  ])('NO to %s stores nothing and gives up no mail', async (refused, code) => {
    const server = await startScriptedServer(imapScript({ [refused]: null }));
    await expect(open({ port: server.port }).pollNow()).rejects.toMatchObject({ code });
    expect([ledger.commits, ledger.expunged]).toEqual([[], []]);
    await server.stop();
  });

  test('a server that has a mail but does not send it: an error, not "gone"', async () => {
    const server = await startScriptedServer(imapScript({ 'UID FETCH': '' }));
    await expect(open({ port: server.port }).pollNow()).rejects.toMatchObject({ code: 'imap_incomplete' });
    expect(ledger.expunged).toEqual([]);
    await server.stop();
  });

  test('a mail longer than it was announced is cut off, not kept', async () => {
    const script = imapScript({ announced: '2' });
    const server = await startScriptedServer(script);
    await open({ port: server.port, largestMail: 5 }).pollNow();
    expect(ledger.commits).toMatchObject([{ mails: [{ uid: 7, raw: null, size: 6 }] }]);
    await server.stop();
  });

  test('another UIDVALIDITY after the fetch than before it: nothing is stored', async () => {
    let asked = 0;
    const script = imapScript({});
    const server = await startScriptedServer((line) => {
      const isLater = / STATUS /.test(line) && ++asked > 1;
      return isLater ? (script(line)?.replace('UIDVALIDITY 5', 'UIDVALIDITY 6') ?? null) : script(line);
    });
    await expect(open({ port: server.port }).pollNow()).rejects.toMatchObject({ code: 'imap_renumbered' });
    expect(ledger.commits).toEqual([]);
    await server.stop();
  });

  test('a server elsewhere is not reached without encryption', () => {
    expect(() => open({ host: 'imap.example.com' })).toThrow('mail_cleartext');
  });
});

describe('stopping', () => {
  test('while a server keeps silent', async () => {
    const silent = await startScriptedServer(() => null);
    const mailbox = open({ port: silent.port });
    const asked = mailbox.pollNow();
    await expect.poll(() => silent.connections()).toBe(1);
    await Promise.all([mailbox.stop(), expect(asked).rejects.toMatchObject({ code: 'mailbox_stopped' })]);
    await silent.stop();
  });

  test('while it waits for the next connection, in IDLE, and before it ever started', async () => {
    const waiting = open({ password: 'wrong' });
    await expect(waiting.pollNow()).rejects.toThrow();
    const idle = open();
    await idle.pollNow();
    await Promise.all([waiting.stop(), idle.stop(), open().stop()]);
    await expect(idle.pollNow()).rejects.toMatchObject({ code: 'mailbox_stopped' });
  });
});

test('waits grow, with half of them left to chance', () => {
  const waits = [1, 2, 3, 7, 40].map((failures) => growingWait(failures, 1000, 60_000, 1));
  expect(waits).toEqual([1000, 2000, 4000, 60_000, 60_000]);
  expect(growingWait(3, 1000, 60_000, 0)).toBe(2000);
});
