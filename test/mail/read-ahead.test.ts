import { afterAll, describe, expect, test } from 'vitest';
import type { SenderCheck } from '../../src/domain/model/mail.ts';
import { openParser } from '../../src/mail/parse.ts';
import { readAhead } from '../../src/mail/read-ahead.ts';
import { openReader } from '../../src/mail/read-mail.ts';

const parser = openParser({ timeoutMilliseconds: 30_000, memoryMegabytes: 256 });
afterAll(() => parser.close());
const at = new Date('2026-03-09T12:00:00Z');

describe('a mail that was begun with before anybody asked', () => {
  test('is given to the next who asks for the same buffer, with its sender, once', async () => {
    const asked: Buffer[] = [];
    const ahead = open(async (raw) => {
      asked.push(raw);
      return { verdict: 'pass', why: [] };
    });
    const raw = Buffer.from('Subject: early\r\n\r\nWhere is my withdrawal?');
    ahead.begin(raw, at);
    // Its words were understood only then: so this is what was begun.
    expect(await ahead.read(raw)).toMatchObject({
      parsed: { subject: 'early' },
      understood: { language: 'en' },
      sender: { verdict: 'pass' },
    });
    expect(asked).toEqual([raw]);
    expect((await ahead.read(raw)).understood).toBeUndefined();
    expect(asked).toEqual([raw, raw]);
  });

  test('fails for whoever asks, and disturbs nobody before', async () => {
    const ahead = open();
    const bomb = Buffer.from(
      `Content-Type: multipart/mixed; boundary=e\r\n\r\n${'--e\r\n\r\nx\r\n'.repeat(1500)}`,
    );
    ahead.begin(bomb, at);
    expect((await ahead.read(Buffer.from('Subject: next\r\n\r\nx'))).parsed.subject).toBe('next');
    await expect(ahead.read(bomb, at)).rejects.toMatchObject({ code: 'mail_unreadable', retry: 'never' });
  });

  test('is not begun when it is large, or while sixteen others are under way', async () => {
    const asked: Buffer[] = [];
    const answers: (() => void)[] = [];
    const ahead = open((raw) => {
      asked.push(raw);
      return new Promise((resolve) => answers.push(() => resolve({ verdict: 'pass', why: [] })));
    });
    ahead.begin(Buffer.alloc(64 * 1024 + 1, 'a'), at);
    const mails = Array.from({ length: 17 }, (_, number) => Buffer.from(`Subject: ${number}\r\n\r\nx`));
    for (const mail of mails) ahead.begin(mail, at);
    // Senders are asked about in the next turn of the loop: whatever was begun is there after it.
    await turnsOfTheLoop(3);
    expect(asked).toEqual(mails.slice(0, 16));
    for (const answer of answers.splice(0)) answer();
    await Promise.all(mails.slice(0, 16).map((mail) => ahead.read(mail)));
    ahead.begin(mails[16]!, at);
    await turnsOfTheLoop(3);
    expect(asked).toEqual(mails);
    answers[0]!();
    expect((await ahead.read(mails[16]!)).understood).toBeDefined();
  });
});

async function turnsOfTheLoop(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
}

function open(
  senderCheck: (raw: Buffer) => Promise<SenderCheck> = async () => ({ verdict: 'pass', why: [] }),
) {
  return readAhead(openReader({ parser, senderCheck, ownAddresses: [] }));
}
