import type { DocumentKind, KindsOfFile } from '../../model/documents.ts';
import { documentsIn, documentsInName } from './document-words.ts';

const nothing: KindsOfFile = { kinds: [], namedBy: null };

/**
 * What the documents of one mail seem to be, in their order: by their names, else by what the mail speaks of. Of several
 * files without telling names none is told from the others by words that speak of several documents.
 */
export function kindsOfFiles(filenames: string[], subject: string, reply: string): KindsOfFile[] {
  const named = filenames.map(documentsInName);
  const unnamed = named.filter((kinds) => kinds.length === 0).length;
  if (unnamed === 0) return named.map(byName);
  const taken = new Set(named.flat());
  // The proof of address that the mail speaks of is the bill then, and not the photograph beside it.
  if (taken.has('utility_bill')) taken.add('proof_of_address');
  const spoken = documentsIn(`${subject}\n${reply}`).filter((kind) => !taken.has(kind));
  const isCertain = spoken.length > 0 && (unnamed === 1 || areOne(spoken));
  const byWords: KindsOfFile = isCertain ? { kinds: spoken, namedBy: 'words' } : nothing;
  return named.map((kinds) => (kinds.length > 0 ? byName(kinds) : byWords));
}

function byName(kinds: DocumentKind[]): KindsOfFile {
  return { kinds, namedBy: 'name' };
}

/** "My bank statement as proof of address": one document, and what it is for. Else each word is another one. */
const purposes: DocumentKind[] = ['proof_of_address', 'source_of_funds', 'bank_account_proof'];

function areOne(kinds: DocumentKind[]): boolean {
  return kinds.filter((kind) => !purposes.includes(kind)).length <= 1 && kinds.length <= 2;
}
