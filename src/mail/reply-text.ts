import { withoutHistory } from './quoted-history.ts';
import { withoutSignature } from './signatures.ts';

/**
 * What this person newly wrote: the body without quoted history, signature, device line and disclaimer, as mail
 * programs write them in English, Russian and Chinese. When nothing would be left although the body has text (a
 * bare forward, an answer inside the quotes of a program nobody knows), the body comes back whole: too much is
 * read by an officer in seconds, too little is an answer to the wrong question.
 */
export function replyText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(trimEnd);
  const written = withoutHistory(lines);
  const reply = joined(withoutSignature(written));
  return reply || joined(written) || joined(lines);
}

/** A regular expression for this would walk back over every run of blanks in a hostile body. */
function trimEnd(line: string): string {
  return line.trimEnd();
}

function joined(lines: string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
