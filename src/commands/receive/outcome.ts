import type { DeskError } from '../../domain/errors.ts';
import type { ReceivedFile } from '../../domain/receive-files.ts';
import type { MailFate } from '../../domain/store/mail-fates.ts';
import { harmless, writeLine, writeText } from '../output.ts';

/** What became of one file. */
export interface FileOutcome {
  file: string;
  ok: boolean;
  /** For people. */
  sentence: string;
  json: object;
}

export function outcomeOf(file: string, { sha256, mail, already }: ReceivedFile): FileOutcome {
  return {
    file,
    ok: mail.state === 'settled',
    sentence: `${already ? 'already received: ' : ''}${fateWords(mail)}`,
    json: {
      ...{ file, sha256, mail: mail.id, mailbox: mail.mailbox, already },
      ...{ state: mail.state === 'stored' ? 'waiting' : mail.state, outcome: mail.outcome },
      ...{ case: mail.caseRef, opened: mail.opened, reason: mail.reason },
    },
  };
}

/** A file that was not taken in. */
export function refusedFile(file: string, error: DeskError): FileOutcome {
  return {
    file,
    ok: false,
    sentence: error.sentence,
    json: {
      ...{ file, sha256: null, mail: null, mailbox: null, already: false },
      ...{ state: 'refused', outcome: null, case: null, opened: false, reason: error.sentence },
    },
  };
}

/** One line to standard output; what went wrong to standard error, unless a program reads. */
export async function tell({ file, ok, sentence, json }: FileOutcome, asJson: boolean): Promise<void> {
  const line = `${harmless(file, 1000)}: ${sentence}\n`;
  if (asJson) await writeLine(json);
  else if (ok) await writeText(line);
  else process.stderr.write(line);
}

function fateWords(mail: MailFate): string {
  const reason = harmless(mail.reason ?? 'unknown');
  if (mail.state === 'quarantined')
    return `mail ${mail.id} could not be read (${reason}) and is quarantined. See: casedesk mail show ${mail.id}`;
  if (mail.state === 'stored') return `mail ${mail.id} is stored and not read yet. See: casedesk mail list`;
  const kind = kinds[mail.outcome ?? ''] ?? harmless(mail.outcome ?? 'unknown');
  if (mail.caseRef === null) return `mail ${mail.id}, ${kind}, is kept as an event and belongs to no case.`;
  if (mail.outcome === 'duplicate') return `mail ${mail.id} is one that case ${mail.caseRef} holds already.`;
  const did = mail.opened ? 'opened' : 'is on';
  return `mail ${mail.id}, ${kind}, ${did} case ${mail.caseRef}.`;
}

const kinds: Record<string, string> = {
  inquiry: 'an inquiry',
  own_mail: 'a mail of our own',
  bounce: 'a bounce',
  report: 'a report about a mail',
  auto_reply: 'an automatic answer',
  list: 'a mail of a mailing list',
  provider_answer: 'an answer of a payment provider',
  'by hand': 'which a person dealt with',
};
