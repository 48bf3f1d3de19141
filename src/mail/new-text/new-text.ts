import { bannerEnd } from './banners.ts';
import { takeApart } from './history.ts';
import type { Role } from './html-structure.ts';
import { markedSignature } from './marked-signature.ts';
import { isForwardSubject } from './message-rules.ts';
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
 * forwarded mail from an answered one where the program draws both alike. `roles` says of each line what it is in the
 * HTML of the mail; where that would leave nothing the text alone decides.
 */
export function newText(body: string, subject = '', roles: Role[] | null = null): NewText {
  const lines = body.replace(/\r\n?/g, '\n').split('\n').map(trimEnd);
  const isForward = isForwardSubject(subject);
  const known = roles?.length === lines.length ? roles : null;
  const found = known && read(lines, isForward, known);
  if (found && (found.forwarded || found.text !== '')) return found;
  const { text, forwarded } = read(lines, isForward, null);
  return { text: text || joined(lines), forwarded };
}

function read(all: string[], isForward: boolean, allRoles: Role[] | null): NewText {
  const banner = bannerEnd(all);
  const lines = all.slice(banner);
  const roles = allRoles?.slice(banner) ?? null;
  const signatures = roles ? markedSignature(lines, roles) : null;
  const { written, passedOn } = takeApart(lines, { isForward, roles, signatures });
  let followsWords = false;
  const own = joined(
    written.flatMap((segment) => {
      const kept = withoutSignature(segment, followsWords);
      followsWords ||= segment.some(hasWords);
      return kept;
    }),
  );
  if (passedOn) return { text: joined([own, '', ...passedOn]), forwarded: true };
  return { text: own || joined(written.flat()), forwarded: false };
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
