import { createHash } from 'node:crypto';
import { DeskError, errorCode } from '../domain/errors.ts';
import { noThread } from '../domain/find-thread.ts';
import type { MailReading, ReadMail } from '../domain/model/mail.ts';
import type { FirmWords } from '../domain/model/settings.ts';
import { understoodByRecord } from '../domain/rules/triage/by-record.ts';
import { mentionsInTimeZone, understandText } from '../domain/understand-text.ts';
import { openSenderCheck } from '../mail/authenticate.ts';
import { openParser } from '../mail/parse.ts';
import { openReader } from '../mail/read-mail.ts';
import { inspectContext } from './inspect/context.ts';
import { type InMemoryDesk, openInMemoryDesk } from './inspect/in-memory-desk.ts';
import { inspection, quarantined } from './inspect/inspection.ts';
import { mailFiles, readMailFile } from './inspect/mail-files.ts';
import { type InspectOptions, readOptions } from './inspect/options.ts';
import { openProgress } from './inspect/progress.ts';
import { readAhead } from './inspect/read-ahead.ts';
import { openSeenMails, type SeenMails } from './inspect/seen-mails.ts';
import { type InspectedFirm, readFirmFiles } from './inspect/settings-files.ts';
import { writeLine } from './output.ts';
import type { Verb } from './verb.ts';

const largestMail = 40 * 1024 * 1024;

export const inspectVerb: Verb = {
  usage: 'inspect [OPTIONS] FILE… | DIRECTORY',
  help: `Tells what Casedesk would do with a mail, one JSON object a line.
Reads files and folders as they are, in order of their paths, as if they arrived in that order. Needs no settings (RECORDS_FILE counts where it is set) and
touches no database and no network; nothing is kept.
  --records DIRECTORY  links the mails to the records in these CSV files, which count as fresh
  --records-map FILE   what the words of these records mean, in a file like that of RECORDS_FILE, which is the default
  --draft              drafts the reply, too
  --own ADDRESS        an address that is ours; may be given several times
  --id-patterns FILE   the firm's own ids, in a file like that of ID_PATTERNS_FILE
  --now TIME           the moment at which the mails arrive, like 2026-03-11T08:00:00Z
  --dns                checks the senders, which asks DNS
  --trust-senders      takes every From for proven
Example: casedesk inspect --records export --draft --trust-senders odd-mail.eml`,
  async run(words) {
    const options = readOptions(words);
    if ('problems' in options) {
      process.stderr.write(`${options.problems.join('\n')}\nUsage: casedesk ${inspectVerb.usage}\n`);
      return 2;
    }
    const firm = await readFirmFiles({
      idPatternsFile: options.idPatternsFile,
      recordsMapFile: options.recordsMapFile ?? (process.env.RECORDS_FILE || null),
    });
    if ('problem' in firm) {
      process.stderr.write(`${firm.problem}\n`);
      return 2;
    }
    return inspectAll(options, firm);
  },
};

/** The parts one run is made of. */
interface Inspector {
  read: ReadMail;
  seen: SeenMails;
  desk: InMemoryDesk | null;
  options: InspectOptions;
  words: FirmWords;
  now(): Date;
}
/** A file on its way: what was read ahead of its turn. */
interface FileRead {
  file: string;
  sha256: string | null;
  reading: MailReading | DeskError;
}

async function inspectAll(options: InspectOptions, firm: InspectedFirm): Promise<number> {
  const now = () => options.now ?? new Date();
  const parser = openParser({ timeoutMilliseconds: 30_000, memoryMegabytes: 256 });
  const senderCheck = options.dns ? openSenderCheck({ dnsServers: null, timeoutMilliseconds: 10_000 }) : null;
  const needsDesk = options.draft || options.recordsDirectory !== null;
  const desk = needsDesk
    ? await openInMemoryDesk(inspectContext(options.own, firm, now), options.recordsDirectory)
    : null;
  const inspector: Inspector = {
    read: openReader({ parser, senderCheck, ownAddresses: options.own }),
    seen: openSeenMails(),
    desk,
    options,
    words: { timeZone: 'UTC', idTemplates: firm.idTemplates },
    now,
  };
  const progress = openProgress();
  try {
    const files = readAhead(mailFiles(options.paths), (file) => readFile(inspector, file));
    for await (const read of files) {
      if (!(await writeLine(await inspectOne(inspector, read)))) break;
      progress.step();
    }
    return 0;
  } finally {
    progress.end();
    await parser.close();
    await desk?.close();
  }
}

async function readFile({ read, options }: Inspector, file: string): Promise<FileRead> {
  let sha256: string | null = null;
  try {
    const raw = await readMailFile(file, largestMail);
    sha256 = createHash('sha256').update(raw).digest('hex');
    const reading = await read(raw);
    const sender = options.trustSenders
      ? { verdict: 'pass' as const, why: ['taken for proven'] }
      : reading.sender;
    return { file, sha256, reading: { ...reading, sender } };
  } catch (error) {
    const told =
      error instanceof DeskError
        ? error
        : new DeskError('mail_unreadable', `The mail could not be read (${errorCode(error)}).`);
    return { file, sha256, reading: told };
  }
}

async function inspectOne(inspector: Inspector, { file, sha256, reading }: FileRead): Promise<object> {
  const { seen, desk, options, words, now } = inspector;
  const sameBytes = sha256 === null ? null : seen.sameBytes(file, sha256);
  if (reading instanceof DeskError) return quarantined(file, sha256, reading.sentence);
  const { parsed, kind, sender } = reading;
  const duplicateOf = seen.sameMail(file, parsed) ?? sameBytes;
  const possibly = seen.possiblyOf(file, parsed);
  const receivedAt = now();
  const inquiry = { ...parsed, kind, receivedAt };
  const read = understandText(inquiry, words);
  const records = desk && (await desk.link(reading, read));
  const clientsZone = records?.clientTimeZone ?? null;
  const told = records ? understoodByRecord(read, inquiry, records.about) : read;
  const text = { ...told, mentions: mentionsInTimeZone(read.mentions, inquiry, words, clientsZone) };
  const isAnswered = kind === 'inquiry' && duplicateOf === null;
  const draft =
    desk && options.draft && isAnswered
      ? await desk.draft(
          {
            ...parsed,
            ...{
              channel: 'email',
              slack: null,
              officer: null,
              thread: noThread,
              copiedTo: [],
              kind,
              receivedAt,
            },
            sender: { ...sender, address: parsed.from?.address ?? null, name: parsed.from?.name ?? '' },
            draftWanted: true,
            ...{ fingerprint: null, messageIdReused: false },
          },
          sha256 ?? '',
        )
      : null;
  return inspection({ file, sha256, reading, duplicateOf, possibly, text, records, draft });
}
