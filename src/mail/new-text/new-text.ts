import { takeApart } from './history.ts';
import { isForwardSubject } from './message-rules.ts';
import { quoteMark } from './quote-marks.ts';
import { hasWords, withoutSignature } from './signature.ts';

export interface NewText {
  text: string;
  /** True when the person passed a mail on: his words, if any, and that mail with its header are the text. */
  forwarded: boolean;
}

/**
 * What this person newly wrote: the body without quoted history, signature, device line and disclaimer. Answers
 * between quotes are joined. When nothing would be left although the body has text, the body comes back whole: too
 * much is read by an officer in seconds, too little is an answer to the wrong question. The subject tells a
 * forwarded mail from an answered one where the program draws both alike.
 */
export function newText(body: string, subject = ''): NewText {
  const lines = body.replace(/\r\n?/g, '\n').split('\n').map(trimEnd);
  const { written, passedOn } = takeApart(lines, isForwardSubject(subject));
  const own = joined(
    written.flatMap((segment, index) =>
      withoutSignature(
        segment,
        written.slice(0, index).some((before) => before.some(hasWords)),
      ),
    ),
  );
  if (passedOn) return { text: joined([own, '', ...passedOn]), forwarded: true };
  return { text: own || joined(written.flat()) || joined(lines), forwarded: false };
}

/** A regular expression for this would walk back over every run of blanks in a hostile body. */
function trimEnd(line: string): string {
  return line.trimEnd();
}

function joined(lines: string[]): string {
  return lines
    .filter((line) => line !== quoteMark)
    .join('\n')
    .replaceAll(quoteMark, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
