import { hash } from 'node:crypto';
import type { Context } from './context.ts';
import { DeskError } from './errors.ts';
import type { ReadMail } from './model/mail.ts';
import { settleStoredMails } from './settle-mail.ts';
import { findMailsByBytes, type MailFate, readMailFates } from './store/mail-fates.ts';
import { claimMailbox, fileMailbox, readCursor, releaseMailbox } from './store/mailboxes.ts';
import { storeMail } from './store-mail.ts';

export interface ReceivedFile {
  sha256: string;
  mail: MailFate;
  /** These bytes were there before, whether from a file or from a server. */
  already: boolean;
}

/** Mails that come from files: what one run of the command needs beside the context. */
export interface FileReceiver {
  read: ReadMail;
  /** Tells this run apart from every other. */
  owner: string;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<unknown>;
}

/**
 * Takes in raw mails as if a server had given them, in this order, and reads them. The same bytes are the same mail,
 * wherever they came from. Returns what each became; one that is still `stored` is in the hands of another process, or
 * is tried again later. Throws DeskError `receive_busy` when another run keeps the files' place for too long.
 */
export async function receiveFiles(
  context: Context,
  receiver: FileReceiver,
  raws: Buffer[],
): Promise<ReceivedFile[]> {
  const sha256s = raws.map((raw) => hash('sha256', raw));
  const before = await findMailsByBytes(context.db, sha256s);
  const fresh = new Map(raws.map((raw, index) => [sha256s[index]!, raw]));
  for (const sha256 of before.keys()) fresh.delete(sha256);
  await storeFiles(context, receiver, [...fresh.values()]);
  const ids = await findMailsByBytes(context.db, sha256s);
  await settleThese(context, receiver, [...new Set(ids.values())]);
  const fates = new Map((await readMailFates(context.db, [...ids.values()])).map((mail) => [mail.id, mail]));
  const seen = new Set(before.keys());
  return sha256s.map((sha256) => {
    const already = seen.has(sha256);
    seen.add(sha256);
    return { sha256, mail: fates.get(ids.get(sha256)!)!, already };
  });
}

async function storeFiles(context: Context, receiver: FileReceiver, raws: Buffer[]): Promise<void> {
  if (raws.length === 0) return;
  const fence = await holdPlace(context, receiver);
  try {
    const { lastUid } = await readCursor(context.db, fileMailbox);
    const receivedAt = context.now();
    await storeMail(context, {
      mailbox: fileMailbox,
      uidValidity: '1',
      mails: raws.map((raw, index) => ({ uid: lastUid + index + 1, receivedAt, size: raw.length, raw })),
      gone: [],
      lease: { owner: receiver.owner, fence },
    });
  } finally {
    await releaseMailbox(context.db, fileMailbox, receiver.owner);
  }
}

/** Milliseconds between two looks. */
const lookAgain = 500;

/** Two runs number their files one after the other; what a run that died holds ends with its lease. */
async function holdPlace(context: Context, { owner, wait }: FileReceiver): Promise<number> {
  const { leaseMilliseconds } = context.limits;
  for (let waited = 0; waited <= leaseMilliseconds * 2; waited += lookAgain) {
    const now = context.now();
    const until = new Date(now.getTime() + leaseMilliseconds);
    const fence = await claimMailbox(context.db, fileMailbox, owner, now, until);
    if (fence !== null) return fence;
    await wait(lookAgain);
  }
  const sentence = 'Another "casedesk receive" takes in files right now. Try again when it is done.';
  throw new DeskError('receive_busy', sentence, 'later');
}

/**
 * Reads what is stored until these are read. One that another process reads, or that is tried again in a moment, is
 * waited for, but not longer than another process may keep it.
 */
async function settleThese(context: Context, { read, wait }: FileReceiver, mailIds: number[]): Promise<void> {
  const areDone = async () =>
    (await readMailFates(context.db, mailIds)).every(({ state }) => state !== 'stored');
  const patience = context.limits.claimMilliseconds + 10 * lookAgain;
  for (let waited = 0; waited <= patience; waited += lookAgain) {
    while ((await settleStoredMails(context, read)) > 0);
    if (await areDone()) return;
    await wait(lookAgain);
  }
}
