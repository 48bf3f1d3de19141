import type { FreshMails } from './fresh-mails.ts';
import type { Model } from './model/asking.ts';
import type { PlanReply } from './model/drafting.ts';
import type { JobName } from './model/jobs.ts';
import type { FirmSettings, TransportLimits } from './model/settings.ts';
import type { Keys } from './seal.ts';
import type { Database, Trx } from './store/database.ts';

/** What every verb takes first. Time and randomness come from here, so that tests decide them. */
export interface Context {
  db: Database;
  /** Wakes a job when the transaction commits. */
  enqueue(trx: Trx, job: JobName): Promise<void>;
  now(): Date;
  random(bytes: number): Buffer;
  settings: FirmSettings;
  limits: TransportLimits;
  keys: Keys;
  /** By rules; what a model is asked first. */
  plan: PlanReply;
  /** Absent or null: nobody outside is asked anything. */
  model?: Model | null;
  /** Tells this process from every other, also from itself before a restart. Claims of a known one end with its lease. */
  process?: string;
  /** Where a process stores and reads mails itself. */
  fresh?: FreshMails;
}

// The queue wakes jobs inside a caller's transaction; it needs these two types and nothing else of the store.
export type { OpenDatabase, Trx } from './store/database.ts';
