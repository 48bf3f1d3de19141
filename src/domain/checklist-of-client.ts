import type { Context } from './context.ts';
import type { ApplicantFacts, ChecklistDocument, ChecklistItem } from './model/documents.ts';
import { makeChecklist } from './rules/documents/checklist.ts';
import { applicantsOf, checklistDocuments } from './store/checklists.ts';
import type { Database } from './store/database.ts';
import type { CaseLink } from './store/links.ts';

export interface ClientChecklist {
  /** Null: none is open, or several are and none is linked. */
  applicant: ApplicantFacts | null;
  /** How many there are to choose from, where none is chosen; else 0. */
  choices: number;
  /** The client's own, else the one asked with. */
  timeZone: string;
  documents: ChecklistDocument[];
  items: ChecklistItem[];
}

/** Nothing is asked for any more. */
const ended = ['refused', 'closed', 'expired'];

/** The checklist of the application that is linked, else of the only one of the client that has not ended. */
export async function checklistOfClient(
  context: Context,
  db: Database,
  asked: { clientId: string; links: CaseLink[]; timeZone: string },
): Promise<ClientChecklist> {
  const open = (await applicantsOf(db, asked.clientId)).filter(({ label }) => !ended.includes(label));
  const linked = open.filter(({ applicationId }) =>
    asked.links.some(
      (link) => link.type === 'application' && link.externalId === applicationId && isSure(link),
    ),
  );
  const candidates = linked.length > 0 ? linked : open;
  const applicant = candidates.length === 1 ? candidates[0]! : null;
  const timeZone = applicant?.timeZone ?? asked.timeZone;
  if (!applicant) return { applicant, choices: candidates.length, timeZone, documents: [], items: [] };
  const documents = await checklistDocuments(db, applicant.applicationId);
  const map = context.settings.records ?? { countryGroups: {}, requirements: null };
  const items = makeChecklist(applicant, documents, map, context.now(), timeZone);
  return { applicant, choices: 0, timeZone, documents, items };
}

export function isSure({ state }: CaseLink): boolean {
  return state === 'auto' || state === 'confirmed';
}
