import { type ClientChecklist, checklistOfClient, isSure } from './checklist-of-client.ts';
import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { ownFiles, seenBefore } from './files-of-client.ts';
import type { ChecklistDocument, ChecklistItem } from './model/documents.ts';
import type { PersonName } from './model/shown.ts';
import type { ShownDocuments, ShownFile, ShownItem } from './model/shown-documents.ts';
import { isNoteSettled } from './rules/documents/notes.ts';
import { proposeFor } from './rules/documents/propose.ts';
import { missingSide, sideInName } from './rules/documents/sides.ts';
import { localDay } from './rules/local-day.ts';
import type { CaseRow } from './store/cases.ts';
import type { Database } from './store/database.ts';
import type { CaseLink } from './store/links.ts';
import { namesOfOfficers } from './store/officers.ts';
import { type FileRow, filesNotedFor, filesOfCase, namedFile } from './store/received-files.ts';

/** What is read once for the documents of a case. */
interface Gathered extends ClientChecklist {
  /** The client's own, the latest first. */
  files: FileRow[];
  /** Noted for this application and not in the core system yet, in whichever case. */
  notes: FileRow[];
}

/**
 * The documents of a case: what the client's application needs, and for which of that his files are. Null where no client
 * is linked for sure, where something of another client is named, and where it is not about documents. Files of a sender
 * who is not proven, or whose address is not registered for that client alone, are never among them.
 */
export async function showDocuments(
  context: Context,
  db: Database,
  row: CaseRow,
  links: CaseLink[],
): Promise<ShownDocuments | null> {
  const client = links.find((link) => link.type === 'client' && isSure(link));
  if (!client || row.disclosure === 'conflict') return null;
  const all = await filesOfCase(db, row.id);
  const isAbout = row.desk === 'onboarding' || links.some(isLinkedApplication);
  if (!isAbout && all.length === 0) return null;
  const files = await ownFiles(db, client.externalId, all);
  const gathered = await gather(context, db, row, client.externalId, links, files);
  const shown = await shownFiles(db, client.externalId, row.id, gathered);
  const isNamed = shown.some(({ state }) => state.is !== 'unclear');
  if (!isAbout && !isNamed) return null;
  const names = await namesOfOfficers(
    db,
    gathered.notes.map((note) => note.noted_by),
  );
  return {
    application: gathered.applicant?.applicationId ?? null,
    choices: gathered.choices,
    confirmedAt: gathered.applicant?.confirmedAt ?? null,
    items: gathered.items.map((item) => withNotes(item, gathered, names)),
    files: shown,
  };
}

function isLinkedApplication(link: CaseLink): boolean {
  const { type, state } = link;
  return (type === 'application' || type === 'document') && (isSure(link) || state === 'suggested');
}

async function gather(
  context: Context,
  db: Database,
  row: CaseRow,
  clientId: string,
  links: CaseLink[],
  files: FileRow[],
): Promise<Gathered> {
  const { timeZone } = deskSettings(context.settings, row.desk);
  const checklist = await checklistOfClient(context, db, { clientId, links, timeZone });
  const noted = checklist.applicant ? await filesNotedFor(db, checklist.applicant.applicationId) : [];
  const own = await ownFiles(db, clientId, noted);
  return {
    ...checklist,
    files,
    notes: own.filter((note) => !isSettled(note, checklist.documents, checklist.timeZone)),
  };
}

function isSettled(note: FileRow, documents: ChecklistDocument[], timeZone: string): boolean {
  const { noted_requirement: requirement, received_at: receivedAt } = note;
  return requirement !== null && isNoteSettled({ requirement, receivedAt }, documents, timeZone);
}

async function shownFiles(
  db: Database,
  clientId: string,
  caseId: number,
  { files, items, documents, timeZone }: Gathered,
): Promise<ShownFile[]> {
  const before = await seenBefore(db, clientId, caseId, files);
  const names = await namesOfOfficers(
    db,
    files.map((file) => file.noted_by),
  );
  return files
    .filter((file) => !isSettled(file, documents, timeZone))
    .map((file) => ({
      id: file.id,
      filename: file.attachment.filename,
      side: sideInName(file.attachment.filename),
      size: file.attachment.size,
      receivedAt: file.received_at,
      seenBefore: before.get(file.id) ?? null,
      state: stateOf(file, items, names, files),
    }));
}

function stateOf(
  file: FileRow,
  items: ChecklistItem[],
  names: Map<number, PersonName>,
  all: FileRow[],
): ShownFile['state'] {
  if (file.noted_by !== null && file.noted_at !== null) {
    const told = { by: names.get(file.noted_by) ?? someOfficer, at: file.noted_at };
    return file.noted_requirement === null
      ? { is: 'aside', ...told }
      : { is: 'noted', requirement: file.noted_requirement, ...told };
  }
  const isOnly = all.filter((other) => other.inquiry_id === file.inquiry_id).length === 1;
  const proposal = proposeFor({ kinds: file.kinds, namedBy: file.named_by }, items, isOnly);
  return proposal ? { is: 'proposed', ...proposal } : { is: 'unclear' };
}

const someOfficer: PersonName = { slackUserId: '', name: 'an officer' };

function withNotes(
  item: ChecklistItem,
  { notes, timeZone }: Gathered,
  names: Map<number, PersonName>,
): ShownItem {
  const own = notes.filter((note) => note.noted_requirement === item.requirement);
  return {
    ...item,
    noted: own.map((note) => ({
      filename: note.attachment.filename,
      receivedOn: localDay(note.received_at, timeZone),
      by: names.get(note.noted_by ?? 0) ?? someOfficer,
    })),
    missingSide: missingSide(item.requirement, own.map(namedFile), item.reason),
  };
}
