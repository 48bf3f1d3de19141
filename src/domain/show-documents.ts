import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { ownFiles, seenBefore } from './files-of-client.ts';
import type { ApplicantFacts, ChecklistDocument, ChecklistItem } from './model/documents.ts';
import type { PersonName } from './model/shown.ts';
import type { ShownDocuments, ShownFile, ShownItem } from './model/shown-documents.ts';
import { makeChecklist } from './rules/documents/checklist.ts';
import { isNoteSettled } from './rules/documents/notes.ts';
import { proposeFor } from './rules/documents/propose.ts';
import { localDay } from './rules/local-day.ts';
import type { CaseRow } from './store/cases.ts';
import { applicantsOf, checklistDocuments } from './store/checklists.ts';
import type { Database } from './store/database.ts';
import type { CaseLink } from './store/links.ts';
import { namesOfOfficers } from './store/officers.ts';
import { type FileRow, filesNotedFor, filesOfCase } from './store/received-files.ts';

/** What is read once for the checklist of a case. */
interface Gathered {
  applicant: ApplicantFacts | null;
  choices: number;
  timeZone: string;
  documents: ChecklistDocument[];
  items: ChecklistItem[];
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
  const client = links.find(({ type, state }) => type === 'client' && isSure(state));
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

function isSure(state: CaseLink['state']): boolean {
  return state === 'auto' || state === 'confirmed';
}

function isLinkedApplication({ type, state }: CaseLink): boolean {
  return (type === 'application' || type === 'document') && (isSure(state) || state === 'suggested');
}

async function gather(
  context: Context,
  db: Database,
  row: CaseRow,
  clientId: string,
  links: CaseLink[],
  files: FileRow[],
): Promise<Gathered> {
  const open = (await applicantsOf(db, clientId)).filter(({ label }) => !ended.includes(label));
  const linked = open.filter(({ applicationId }) =>
    links.some(
      ({ type, externalId, state }) =>
        type === 'application' && externalId === applicationId && isSure(state),
    ),
  );
  const candidates = linked.length > 0 ? linked : open;
  const applicant = candidates.length === 1 ? candidates[0]! : null;
  const timeZone = applicant?.timeZone ?? deskSettings(context.settings, row.desk).timeZone;
  if (!applicant)
    return { applicant, choices: candidates.length, timeZone, documents: [], items: [], files, notes: [] };
  const documents = await checklistDocuments(db, applicant.applicationId);
  const map = context.settings.records ?? { countryGroups: {}, requirements: null };
  const noted = await ownFiles(db, clientId, await filesNotedFor(db, applicant.applicationId));
  return {
    applicant,
    choices: 0,
    timeZone,
    documents,
    items: makeChecklist(applicant, documents, map, context.now(), timeZone),
    files,
    notes: noted.filter((note) => !isSettled(note, documents, timeZone)),
  };
}

/** Nothing is asked for any more. */
const ended = ['refused', 'closed', 'expired'];

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
  return {
    ...item,
    noted: notes
      .filter((note) => note.noted_requirement === item.requirement)
      .map((note) => ({
        filename: note.attachment.filename,
        receivedOn: localDay(note.received_at, timeZone),
        by: names.get(note.noted_by ?? 0) ?? someOfficer,
      })),
  };
}
