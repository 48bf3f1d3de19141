import { randomUUID } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import type { Context } from '../domain/context.ts';
import { DeskError } from '../domain/errors.ts';
import { firmWords } from '../domain/firm-words.ts';
import { type FileReceiver, receiveFiles } from '../domain/receive-files.ts';
import { openSenderCheck } from '../mail/authenticate.ts';
import { openParser } from '../mail/parse.ts';
import { openReader } from '../mail/read-mail.ts';
import { withContext } from './command-context.ts';
import { mailFiles } from './inspect/mail-files.ts';
import { readOneMail } from './receive/mail-file.ts';
import { type FileOutcome, outcomeOf, refusedFile, tell } from './receive/outcome.ts';
import type { Verb } from './verb.ts';

export const receiveVerb: Verb = {
  usage: 'receive [--json] FILE… | DIRECTORY',
  help: `Takes in mails from files as if they had come by e-mail.
Each is stored, checked, read and made a case as on every other road, and the command says what it became. The same
bytes again, also from a mailbox, are the same mail and change nothing. A folder is read whole, in order of the paths.
A file that is no raw mail, such as .msg or an mbox of several, is refused by its name.
A mail counts as received now. Drafts and cards follow where Casedesk runs.
  --json  one JSON object a file
Exit code 1 when a file was not taken in, or its mail could not be read.`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) {
      process.stderr.write(
        `Name at least one file or folder of mails.\nUsage: casedesk ${receiveVerb.usage}\n`,
      );
      return 2;
    }
    return withContext((context, config) => receiveAll(context, config, positionals, values.json ?? false));
  },
};

async function receiveAll(context: Context, config: Config, paths: string[], json: boolean): Promise<number> {
  const parser = openParser({
    timeoutMilliseconds: config.wire.parseMilliseconds,
    memoryMegabytes: config.wire.parseMegabytes,
    words: firmWords(config.firm),
  });
  const senderCheck = openSenderCheck({ dnsServers: config.dnsServers, timeoutMilliseconds: 10_000 });
  const { ownAddresses } = config.firm;
  const read = openReader({ parser, senderCheck, ownAddresses, loopKey: context.keys.loop });
  const receiver = { read, owner: `command-line:${randomUUID()}`, wait: openWait() };
  let found = 0;
  let failed = 0;
  try {
    for await (const group of inGroups(paths, config.wire.largestMail)) {
      for (const outcome of await receiveGroup(context, receiver, group)) {
        found += 1;
        if (!outcome.ok) failed += 1;
        await tell(outcome, json);
      }
    }
  } finally {
    await parser.close();
  }
  if (found === 0) process.stderr.write('There is no file in it.\n');
  return found > 0 && failed === 0 ? 0 : 1;
}

/** Tells a person who waits long why. */
function openWait(): FileReceiver['wait'] {
  let waited = 0;
  return async (milliseconds) => {
    await pass(milliseconds);
    const before = waited;
    waited += milliseconds;
    if (process.stderr.isTTY && before < 3_000 && waited >= 3_000)
      process.stderr.write(
        'Waiting: a mail is in the hands of another process, or is tried again in a moment.\n',
      );
  };
}

interface FileRead {
  file: string;
  /** Or why there are none. */
  raw: Buffer | DeskError;
}

/** What one commit stores at most: as many as are read together, and not more than a few large ones in memory. */
const mostFiles = 50;
const mostBytes = 16 * 1024 * 1024;

async function* inGroups(paths: string[], largestMail: number): AsyncGenerator<FileRead[]> {
  let group: FileRead[] = [];
  let bytes = 0;
  for await (const file of mailFiles(paths)) {
    const raw = await readOneMail(file, largestMail);
    group.push({ file, raw });
    bytes += raw instanceof DeskError ? 0 : raw.length;
    if (group.length < mostFiles && bytes < mostBytes) continue;
    yield group;
    group = [];
    bytes = 0;
  }
  if (group.length > 0) yield group;
}

async function receiveGroup(
  context: Context,
  receiver: FileReceiver,
  group: FileRead[],
): Promise<FileOutcome[]> {
  const raws = group.flatMap(({ raw }) => (raw instanceof DeskError ? [] : [raw]));
  const received = await receiveFiles(context, receiver, raws);
  return group.map(({ file, raw }) =>
    raw instanceof DeskError ? refusedFile(file, raw) : outcomeOf(file, received.shift()!),
  );
}
