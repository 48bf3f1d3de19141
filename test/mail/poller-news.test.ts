import { afterEach, expect, test } from 'vitest';
import { folderScript, type ScriptedMail } from './support/folder-script.ts';
import { ledger, open, subjects, useMailDesk } from './support/mail-desk.ts';
import { type ScriptedServer, startScriptedServer } from './support/scripted-server.ts';

useMailDesk();
let server: ScriptedServer;
let mails: ScriptedMail[];
/** The FETCH commands since the folder was read for the first time. */
let asked: string[];
afterEach(() => server.stop());

function mail(uid: number, text = 'Hello'): ScriptedMail {
  return { uid, text: `Subject: ${uid}\r\n\r\n${text}` };
}

/** A folder with the mails 1 and 2, of which the second has come while it was watched. */
async function watch(change: (line: string, usual: string) => string | undefined = () => undefined) {
  mails = [mail(1)];
  let isWatched = false;
  asked = [];
  const script = folderScript(mails, (command, line, usual) => {
    if (command !== 'UID FETCH' || !isWatched) return undefined;
    asked.push(line.replace(/^\S+ UID FETCH /, ''));
    return change(line, usual);
  });
  server = await startScriptedServer(script);
  open({ port: server.port }).start();
  await ledger.until(() => ledger.contacts.length === 1);
  await arrive(mail(2));
  isWatched = true;
}

/** Each is told by itself, as servers do. */
async function arrive(...added: ScriptedMail[]): Promise<void> {
  const told = added.map((one) => `* ${mails.push(one)} EXISTS`);
  server.tell(told.join('\r\n'));
  await ledger.until(() => added.every(({ uid }) => subjects().includes(String(uid))));
}

test('mails of one burst come with one question, bytes and all, and nothing is asked twice', async () => {
  await watch();
  await arrive(mail(3), mail(4), mail(5));
  await arrive(mail(6));
  expect(asked).toHaveLength(2);
  expect(asked[0]).toMatch(/^3:\* .*RFC822\.SIZE.*BODY\.PEEK/);
  expect(asked[1]).toMatch(/^6:\* /);
  expect(subjects()).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('of a larger one the rest is fetched by itself, whole', async () => {
  await watch();
  await arrive(mail(3, 'x'.repeat(70_000)), mail(4));
  expect(asked.map((line) => line.split(' ')[0])).toEqual(['3:*', '3']);
  const [large] = ledger.commits.flatMap((commit) => commit.mails).filter(({ uid }) => uid === 3);
  expect(large?.raw?.toString()).toBe(mails[2]!.text);
});

test('a mail that has no bytes to give is still announced by its size, and put aside alone', async () => {
  const withheld = (line: string, usual: string) =>
    line.includes('BODY')
      ? usual.replace(/\* 3 FETCH \(UID 3.*\r\nSubject: 3\r\n\r\nHello\)\r\n/, '')
      : undefined;
  await watch(withheld);
  mails.push(mail(3), mail(4));
  server.tell('* 3 EXISTS\r\n* 4 EXISTS');
  await ledger.until(() => subjects().includes('4'));
  expect(ledger.refused).toEqual([3]);
});

test('a server that refuses the question for sizes and bytes together is asked one by one', async () => {
  await watch((line) =>
    line.includes('RFC822.SIZE') && line.includes('BODY') ? `${line.split(' ')[0]} NO not so` : undefined,
  );
  await arrive(mail(3), mail(4));
  expect(asked.map((line) => line.split(' ')[0])).toEqual(['3:*', '3:*', '3,4']);
});

test('a mail that comes while another goes is not taken for the one that was found', async () => {
  let hasGone = false;
  await watch((line, usual) => {
    if (hasGone || !line.includes(' 3:*')) return undefined;
    hasGone = true;
    mails.splice(0, 1);
    mails.push(mail(4));
    // As many mails as before, and the newest of them is none of those that were fetched.
    return usual.replace(/(?=^\S+ OK)/m, '* 1 EXPUNGE\r\n* 3 EXISTS\r\n');
  });
  mails.push(mail(3));
  server.tell('* 3 EXISTS');
  await ledger.until(() => subjects().includes('4'));
  expect(subjects()).toEqual(['1', '2', '3', '4']);
});
