import type { NewInquiry } from './new-inquiry.ts';
import { isDocumentFile } from './rules/documents/file-nature.ts';
import { kindsOfFiles } from './rules/documents/kinds-of-files.ts';
import { identifierHash, type Keys } from './seal.ts';
import type { NewFile } from './store/received-files.ts';

/** A client sends a passport and a few bills; a hundred files are something else. */
const mostFiles = 30;

/** The files of a mail that can be documents, with what they seem to be and a keyed hash to know them by. */
export function filesOfInquiry(inquiry: NewInquiry, inquiryId: number, keys: Keys): NewFile[] {
  if (inquiry.channel !== 'email') return [];
  const documents = inquiry.attachments
    .map((attachment, position) => ({ attachment, position }))
    .filter(({ attachment }) => isDocumentFile(attachment))
    .slice(0, mostFiles);
  if (documents.length === 0) return [];
  const names = documents.map(({ attachment }) => attachment.filename);
  const kinds = kindsOfFiles(names, inquiry.subject, inquiry.reply);
  return documents.map(({ attachment, position }, index) => ({
    inquiry_id: inquiryId,
    position,
    file_hash: identifierHash(attachment.sha256, keys),
    kinds: kinds[index]!.kinds,
    named_by: kinds[index]!.namedBy,
  }));
}
