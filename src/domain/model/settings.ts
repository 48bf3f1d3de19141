import type { DeskName, Language, Topic } from '../model.ts';

// The firm's settings.

export interface DeskSettings {
  name: DeskName;
  /** Slack channel of the officers. */
  channel: string;
  /** Slack channel of the line manager. */
  managerChannel: string;
  /** Where the daily digest goes by e-mail; none when empty. */
  digestTo: string[];
  timeZone: string;
  /** Working hours "09:00".."18:00" in timeZone, Monday to Friday. */
  opens: string;
  closes: string;
}
export interface FirmSettings {
  firmName: string;
  /** From of every reply. */
  deskAddress: string;
  /** Addresses that are ours: mail from them is own mail, never an inquiry. */
  ownAddresses: string[];
  desks: DeskSettings[];
  /** Language the officers read. */
  officerLanguage: Language;
  /** Topics whose reply needs two persons. */
  twoPersonTopics: Topic[];
  /** How many minutes a fact may be told after its source last confirmed it. */
  freshMinutes: { payment: number; onboarding: number };
}
