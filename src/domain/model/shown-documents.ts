import type { ChecklistItem, ProposalWhy } from './documents.ts';
import type { PersonName } from './shown.ts';

/** What of a client's mails may be a document, and what his application needs. Names of files are from outside. */
export interface ShownDocuments {
  /** Null: none is open, or several are and none is linked. */
  application: string | null;
  /** How many applications an officer has to choose from; 0 where one is shown or there is none. */
  choices: number;
  /** When the core system last confirmed the application. */
  confirmedAt: Date | null;
  items: ShownItem[];
  files: ShownFile[];
}
export interface ShownItem extends ChecklistItem {
  /** What officers noted for it, which the core system does not show yet. Days in the client's time zone. */
  noted: { filename: string; receivedOn: string; by: PersonName }[];
  /** Of a card of which the notes hold one side only: the other. */
  missingSide?: 'front' | 'back' | null;
}
export interface ShownFile {
  id: number;
  filename: string;
  /** The side of a card, where its name says one. */
  side?: 'front' | 'back' | null;
  /** Bytes. */
  size: number;
  receivedAt: Date;
  /** The same bytes came from this client before: when, and in which case if that is another one. */
  seenBefore: { at: Date; ref: string | null } | null;
  state:
    | { is: 'proposed'; requirement: string; why: ProposalWhy }
    /** An officer has to say what it is. */
    | { is: 'unclear' }
    | { is: 'noted'; requirement: string; by: PersonName; at: Date }
    /** An officer says that it is no document. */
    | { is: 'aside'; by: PersonName; at: Date };
}
