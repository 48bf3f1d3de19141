import { singleLine } from './clean-text.ts';
import { fieldBytes, fieldValues, readHeader } from './header-fields.ts';
import { mailDate } from './mail-date.ts';
import { decodeHeaderText } from './mime/encoded-words.ts';

/** What the header of a mail says, each value one line that is safe to show. Nobody checked any of it. */
export interface Headline {
  /** As written and decoded; a header that stands twice gives two. */
  from: string[];
  to: string[];
  subject: string[];
  messageId: string[];
  /** As written. */
  date: string[];
  /** What that means; null when it is no date. */
  sentAt: Date | null;
}

const mostValues = 5;
const longestValue = 300;

/** Reads the header alone, so that also a mail shows who sent it whose body nothing can read. */
export function readHeadline(raw: Buffer): Headline {
  const header = readHeader(raw);
  const shown = (name: string) =>
    fieldBytes(header, name)
      .slice(0, mostValues)
      .map((bytes) => singleLine(decodeHeaderText(bytes.slice(0, 20_000)), longestValue));
  return {
    from: shown('from'),
    to: shown('to'),
    subject: shown('subject'),
    messageId: shown('message-id'),
    date: shown('date'),
    sentAt: mailDate(fieldValues(header, 'date')),
  };
}
