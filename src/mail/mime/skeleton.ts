import type { TransferEncoding } from './transfer-encoding.ts';

/** What is left of a mail when its attachments are cut out: all that the process which reads texts has to see. */
export interface Skeleton {
  header: Uint8Array;
  texts: SkeletonText[];
  /** Small text files, in which only identifiers are looked for. */
  files: EncodedText[];
  /** The header of the mail that a report returns. */
  returned: Uint8Array | null;
  /** What a report says of its recipients (RFC 3464 section 2). */
  report: Uint8Array | null;
}
export interface EncodedText {
  bytes: Uint8Array;
  encoding: TransferEncoding;
  charset: string | null;
}
export interface SkeletonText extends EncodedText {
  kind: 'plain' | 'html' | 'enriched' | 'calendar';
  /** The same text as HTML, in its parts; empty where the mail has it in one form only. */
  twins: EncodedText[];
  /** A named text among the others: read with them, but it was not typed into this mail. */
  isFile: boolean;
  /** format=flowed, and DelSp=yes (RFC 3676). */
  flowed: boolean;
  deleteSpace: boolean;
}
