import type { Language } from '../model.ts';
import type { MappedKind } from './canonical-statuses.ts';

/** How the firm's core system says what the desk has words of its own for. Words are in the form of `mapWord`. */
export interface RecordMap {
  statuses: Partial<Record<MappedKind, Record<string, string>>>;
  reasons: Partial<Record<ReasonedKind, Record<string, string>>>;
  /** Countries by the group that requirement rules name, ISO 3166-1 alpha-2. */
  countryGroups: Record<string, string[]>;
  /** Null: the rules that come with the program. */
  requirements: RequirementRule[] | null;
  /** Who moves the firm's money, and how they write; absent: nobody known. */
  providers?: Provider[];
}
/** A payment provider. Its mails name payments by reference; they are answers to the desk, never questions of a client. */
export interface Provider {
  /** As payments name it, in the form of `mapWord`. */
  name: string;
  /** As officers read it. */
  label: string;
  /** Lower-case; subdomains count, too. */
  domains: string[];
  /** Lower-case; where it writes from an address of a domain that others share. */
  addresses: string[];
  /** Where officers reach it; null or absent: nobody said. */
  contact?: string | null;
  /** Where it is asked about a payment; absent or null: the desk writes to it in its own ways. */
  ask?: string | null;
  /** Working hours of the desk that it may take to answer; null or absent: as long as the desk gives everybody. */
  answerHours?: number | null;
  /** In which language; absent: English. */
  language?: Language;
}
export type ReasonedKind = 'application' | 'document' | 'payment';

/** One line of a checklist. What a rule does not name it does not ask after. */
export interface RequirementRule {
  entity?: string;
  clientType?: string;
  countryGroup?: string;
  /** The application's level. */
  tier?: string;
  requirement: string;
  minCount: number;
  /** How old the document may be when it is received, by its date of issue; null: it does not age. */
  maxAgeDays: number | null;
  /** The day from which the rule holds, "2026-01-01"; null: always. */
  activeFrom: string | null;
}

/** "Sent to bank" and "SENT-TO-BANK" are one word: sent_to_bank. */
export function mapWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
