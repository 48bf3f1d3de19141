import { ownFiles } from './files-of-client.ts';
import type { DocumentFacts, LinkedFacts } from './model/fact-rows.ts';
import { isNoteSettled } from './rules/documents/notes.ts';
import { missingSide } from './rules/documents/sides.ts';
import { applicantsOf, checklistDocuments } from './store/checklists.ts';
import type { Database } from './store/database.ts';
import { filesNotedFor, namedFile } from './store/received-files.ts';

/**
 * The linked facts with what officers noted: a document that the core system still wants, and for which a file of the
 * client came by mail, is `mailed`. So a letter neither asks for it again nor says that it was accepted.
 */
export async function withNotedDocuments(db: Database, linked: LinkedFacts): Promise<LinkedFacts> {
  const documents = await markMailed(db, linked.client.externalId, linked.documents);
  return {
    ...linked,
    documents: documents.map((one) => (one.label === 'mailed' ? { ...one, reason: null } : one)),
  };
}

type Wantable = Pick<DocumentFacts, 'applicationId' | 'requirement' | 'label'>;

/** The same for the documents of one client as any reader knows them. */
export async function markMailed<Document extends Wantable>(
  db: Database,
  clientId: string,
  documents: Document[],
): Promise<Document[]> {
  const wanted = documents.filter(isWanted);
  if (wanted.length === 0) return documents;
  const mailed = new Set<string>();
  for (const applicationId of new Set(wanted.map((document) => document.applicationId)))
    for (const requirement of await openNotes(db, clientId, applicationId))
      mailed.add(`${applicationId} ${requirement}`);
  return documents.map((document) =>
    isWanted(document) && mailed.has(`${document.applicationId} ${document.requirement}`)
      ? { ...document, label: 'mailed' }
      : document,
  );
}

function isWanted({ label }: Wantable): boolean {
  return label === 'requested' || label === 'resend' || label === 'expired';
}

/** Requirements for which something was noted that the core system does not show yet. */
async function openNotes(db: Database, clientId: string, applicationId: string): Promise<string[]> {
  const notes = await ownFiles(db, clientId, await filesNotedFor(db, applicationId));
  if (notes.length === 0) return [];
  const documents = await checklistDocuments(db, applicationId);
  const applicants = await applicantsOf(db, clientId);
  const timeZone = applicants.find((one) => one.applicationId === applicationId)?.timeZone ?? 'UTC';
  const open = notes.filter(
    ({ noted_requirement: requirement, received_at: receivedAt }) =>
      requirement !== null && !isNoteSettled({ requirement, receivedAt }, documents, timeZone),
  );
  return [...Map.groupBy(open, (note) => note.noted_requirement!)].flatMap(([requirement, files]) => {
    const wanted = documents.find((one) => one.requirement === requirement && one.label === 'resend');
    // One side of a card is not the card: the letter goes on asking for it.
    const side = missingSide(requirement, files.map(namedFile), wanted?.reason ?? null);
    return side === null ? [requirement] : [];
  });
}
