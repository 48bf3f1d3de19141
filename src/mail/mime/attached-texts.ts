import type { Attachment } from '../../domain/model/mail.ts';
import type { AttachedPart } from './choose-parts.ts';
import type { MimePart } from './mime-parts.ts';
import type { EncodedText } from './skeleton.ts';

/** What a client pastes into a file is short; a whole export names so much that it names nothing. Encoded bytes. */
const longestFile = 64_000;
const longestTogether = 128_000;
const mostFiles = 10;

const textTypes = [
  ...['text/plain', 'text/csv', 'text/tab-separated-values', 'text/comma-separated-values', 'text/markdown'],
  ...['application/csv', 'application/x-csv'],
];
/** What mail programs call a text file that they do not know, or that a spreadsheet would open. */
const vagueTypes = ['application/octet-stream', 'application/vnd.ms-excel', 'text/x-log'];

/**
 * The small text files among the attachments, as they lie in the mail, in its order: at most ten and 128 kB of them, none
 * longer than 64 kB. What its first bytes show to be something else is none of them, whatever its name.
 */
export function attachedTexts(
  attached: AttachedPart[],
  attachments: Attachment[],
  encoded: (part: MimePart) => EncodedText,
): EncodedText[] {
  let room = longestTogether;
  const texts: EncodedText[] = [];
  for (const [index, attachment] of attachments.entries()) {
    const { part } = attached[index]!;
    const length = part.end - part.start;
    if (texts.length === mostFiles || length > Math.min(longestFile, room) || !isText(attachment)) continue;
    texts.push(encoded(part));
    room -= length;
  }
  return texts;
}

function isText({ contentType, detectedType, filename }: Attachment): boolean {
  if (detectedType !== null) return false;
  if (textTypes.includes(contentType)) return true;
  return vagueTypes.includes(contentType) && /\.(?:txt|csv|tsv|log|md)$/i.test(filename);
}
