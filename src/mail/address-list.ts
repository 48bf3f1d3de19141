import { domainToASCII } from 'node:url';
import { plainAddress } from '../domain/address.ts';
import { decodeHeaderText } from './mime/encoded-words.ts';

/** One address of a list as it is written, and the decoded name that stands with it, not yet safe to show. */
export interface Mailbox {
  address: string;
  name: string;
}

const longestList = 200_000;

/**
 * The mailboxes of a To, Cc or From value, given one character a byte (RFC 5322 section 3.4), in their order:
 * groups are flattened, source routes left out, comments taken for names when there is no other. For showing and
 * for recipients; who wrote a mail is decided by singleAddress.
 */
export function readAddressList(bytes: string, rawCharset: string | null = null): Mailbox[] {
  const found: Mailbox[] = [];
  let entry = emptyEntry();
  const finish = () => {
    const mailbox = mailboxOf(entry, rawCharset);
    if (mailbox) found.push(mailbox);
    entry = emptyEntry();
  };
  const tokens =
    /"((?:[^"\\]|\\[\s\S])*)"?|\(((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*)\)?|<([^<>]*)>?|[,;:]|[^"(<,;:]+/g;
  for (const [token, quoted, comment, bracketed] of bytes.slice(0, longestList).matchAll(tokens)) {
    if (quoted !== undefined) entry.phrase += quoted.replace(/\\([\s\S])/g, '$1');
    else if (comment !== undefined) entry.comment ||= comment.replace(/\\([\s\S])/g, '$1');
    else if (bracketed !== undefined) entry.bracketed ??= bracketed.trim();
    else if (token === ',' || token === ';') finish();
    else if (token === ':') entry = emptyEntry();
    else {
      entry.phrase += token;
      entry.unquoted += token;
    }
  }
  finish();
  return found;
}

interface Entry {
  /** The words outside of brackets and comments, and those of them that stood in no quotes. */
  phrase: string;
  unquoted: string;
  comment: string;
  bracketed: string | null;
}

function emptyEntry(): Entry {
  return { phrase: '', unquoted: '', comment: '', bracketed: null };
}

function mailboxOf({ phrase, unquoted, comment, bracketed }: Entry, charset: string | null): Mailbox | null {
  const decodeName = (bytes: string) => decodeHeaderText(bytes.trim().replace(/\s+/g, ' '), charset).trim();
  if (bracketed !== null) {
    const address = bracketed.replace(/^(?:@[^:]*:)+/, '').replace(/\s+/g, '');
    const name = decodeName(phrase) || decodeName(comment);
    return address === '' && name === '' ? null : { address, name };
  }
  const word = /[^\s@]+@[^\s@]+/.exec(unquoted)?.[0];
  if (word) return { address: word, name: decodeName(unquoted.replace(word, ' ')) || decodeName(comment) };
  // A local part in quotes.
  if (/^\s*@\S+\s*$/.test(unquoted)) return { address: phrase.trim(), name: decodeName(comment) };
  const name = decodeName(phrase) || decodeName(comment);
  return name === '' ? null : { address: '', name };
}

/** The form in which a recipient is kept: canonical where it can be, else as it is written, in lower case; or null. */
export function recipientAddress(address: string): string | null {
  const text = decodeHeaderText(address);
  const plain = plainAddress(text);
  if (plain) return plain;
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 254 || /[\s\p{Cc}\p{Cf}<>]/u.test(text)) return null;
  const ascii = domainToASCII(text.slice(at + 1));
  const canonical = ascii === '' ? null : plainAddress(`${text.slice(0, at)}@${ascii}`);
  return canonical ?? text.toLowerCase();
}
