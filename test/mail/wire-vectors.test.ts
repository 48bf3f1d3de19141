import { afterEach, describe, expect, test } from 'vitest';
import { folderScript, type ScriptedMail } from './support/folder-script.ts';
import { ledger, open, stored, subjects, useMailDesk } from './support/mail-desk.ts';
import { type ScriptedServer, startScriptedServer } from './support/scripted-server.ts';

useMailDesk();
let server: ScriptedServer;
afterEach(() => server.stop());

function mail(uid: number, more: Partial<ScriptedMail> = {}): ScriptedMail {
  return { uid, text: `Subject: ${uid}\r\nDate: Thu, 1 Jan 1970 00:00:00 +0000\r\n\r\nHello`, ...more };
}

async function serve(...script: Parameters<typeof folderScript>): Promise<void> {
  server = await startScriptedServer(folderScript(...script));
}

describe('a server that misbehaves', () => {
  test('ING-08: an old UID that "n:*" finds is not fetched again', async () => {
    const asked: string[] = [];
    await serve([mail(3)], (command, line) => {
      if (command === 'UID FETCH') asked.push(line);
      return undefined;
    });
    open({ port: server.port, pollEveryMilliseconds: 1 }).start();
    await ledger.until(() => ledger.contacts.length >= 4);
    expect(subjects()).toEqual(['3']);
    expect(asked.filter((line) => line.includes('BODY'))).toHaveLength(1);
    expect(asked.some((line) => line.includes('4:*'))).toBe(true);
  });

  test('ING-09: answers out of order and rows of flags that nobody asked for lose and double nothing', async () => {
    await serve([mail(1), mail(2), mail(3)], (command, _line, usual) => {
      if (command !== 'UID FETCH') return undefined;
      const rows = usual.split(/(?=\* \d+ FETCH)|(?=^\w+ OK)/m);
      const end = rows.pop() ?? '';
      const flags = '* 2 FETCH (UID 2 FLAGS (\\Seen))\r\n* 1 FETCH (FLAGS ())\r\n';
      return `${flags}${rows.reverse().join('')}${flags}${end}`;
    });
    await open({ port: server.port }).pollNow();
    expect(subjects()).toEqual(['1', '2', '3']);
  });

  test('ING-09: "NO [THROTTLED]" is waited out, and no mail counts as broken', async () => {
    let patience = 2;
    await serve([mail(1), mail(2)], (command, line) =>
      command === 'UID FETCH' && line.includes('BODY') && patience-- > 0
        ? `${line.split(' ')[0]} NO [THROTTLED] later please`
        : undefined,
    );
    open({ port: server.port }).start();
    await ledger.until(() => subjects().length === 2);
    expect(ledger.refused).toEqual([]);
    expect(server.connections()).toBe(3);
  });

  test('ING-09: a connection that ends in the middle of a mail is made anew, and the mail comes whole', async () => {
    let isFirst = true;
    await serve([mail(1), mail(2)], (command, line, usual) => {
      if (command !== 'UID FETCH' || !line.includes('BODY') || !isFirst) return undefined;
      isFirst = false;
      setImmediate(() => server.hangUp());
      return usual.slice(0, usual.length / 2);
    });
    open({ port: server.port }).start();
    await ledger.until(() => subjects().length === 2);
    expect(stored().map(({ raw }) => raw?.toString())).toEqual([mail(1).text, mail(2).text]);
  });

  test.each(['NOOP or STATUS', 'UID FETCH'])(
    'ING-10: a connection that falls silent at %s is given up and made anew',
    async (silent) => {
      let isFirst = true;
      await serve([mail(1)], (command) => {
        if (!isFirst || !silent.includes(command)) return undefined;
        isFirst = false;
        return '* OK still here';
      });
      open({ port: server.port, silentAfterMilliseconds: 150, pollEveryMilliseconds: 10 }).start();
      await ledger.until(() => subjects().length === 1);
      expect(ledger.contacts.some((told) => told?.includes('has not answered for a while'))).toBe(true);
    },
  );

  test('ING-11: of a mail beyond the limit only the header is kept, and later mails flow', async () => {
    await serve([mail(1), mail(2, { size: 60_000_000 }), mail(3)]);
    await open({ port: server.port }).pollNow();
    const [, large] = stored();
    expect(large).toMatchObject({ uid: 2, raw: null });
    expect(subjects()).toEqual(['1', '?', '3']);
  });

  test('ING-16: INTERNALDATE counts, not a Date of 1970, and the present when the server names none', async () => {
    await serve([mail(1), mail(2, { date: null })]);
    await open({ port: server.port }).pollNow();
    expect(stored().map(({ receivedAt }) => receivedAt.toISOString())).toEqual([
      '2026-03-09T10:00:00.000Z',
      '2026-03-09T12:00:00.000Z',
    ]);
  });

  test('a mail that the server refuses again and again stands aside, and the others are stored', async () => {
    await serve([mail(1), mail(2), mail(3)], (command, line) =>
      command === 'UID FETCH' && line.includes('BODY') && /FETCH \S*2/.test(line)
        ? `${line.split(' ')[0]} NO internal error`
        : undefined,
    );
    await open({ port: server.port }).pollNow();
    expect(subjects()).toEqual(['1', '3']);
    expect([ledger.refused, ledger.expunged]).toEqual([[2], []]);
  });

  test('sizes that are not true, larger and smaller, change no byte; an empty mail is a mail', async () => {
    await serve([mail(1, { size: 9_000 }), mail(2, { size: 3 }), mail(3, { text: '' })]);
    await open({ port: server.port }).pollNow();
    expect(stored().map(({ raw }) => raw?.toString())).toEqual([mail(1).text, mail(2).text, '']);
  });
});
