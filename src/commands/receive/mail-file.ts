import { DeskError } from '../../domain/errors.ts';
import { readHeader } from '../../mail/header-fields.ts';
import { readMailFile } from '../inspect/mail-files.ts';

/**
 * The raw mail in a file. `largest` in bytes. Gives a DeskError with a sentence about the file instead when it cannot be
 * read, is too large, or is no mail: what a folder holds beside mails must make no case, and of several mails in one file
 * all but the first would go unread.
 */
export async function readOneMail(file: string, largest: number): Promise<Buffer | DeskError> {
  try {
    const raw = await readMailFile(file, largest);
    const sentence = whyNoMail(raw);
    return sentence === null ? raw : new DeskError('no_mail', sentence);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return error.code === 'mail_too_large'
      ? new DeskError(error.code, 'The mail is larger than MAIL_LARGEST_MB: answer it by hand.')
      : error;
  }
}

/** What Outlook saves by itself: an OLE compound file ([MS-CFB] section 2.2). */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function whyNoMail(raw: Buffer): string | null {
  if (raw.length === 0) return 'The file is empty.';
  if (raw.subarray(0, 8).equals(compoundFile))
    return 'This is a .msg file of Outlook, not a raw mail. Save the mail as .eml.';
  if (readHeader(raw).fields.length === 0) return 'This is no mail: it does not begin with a header.';
  if (holdsSeveral(raw)) return 'This file holds several mails (mbox). Save each in a file of its own.';
  return null;
}

/** RFC 4155 appendix A: each mail of an mbox begins with a line "From address date", after an empty line. */
function holdsSeveral(raw: Buffer): boolean {
  if (raw.toString('latin1', 0, 5) !== 'From ') return false;
  return /\n\r?\nFrom \S+ [^\n]{5,100} \d{4}[^\n]{0,10}\n[!-9;-~]+:/.test(raw.toString('latin1'));
}
