import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as core from '../../../migrations/0001-core.ts';
import * as desk from '../../../migrations/0002-desk.ts';
import * as mailboxes from '../../../migrations/0003-mailboxes.ts';
import * as replyTrouble from '../../../migrations/0004-reply-trouble.ts';
import * as quote from '../../../migrations/0005-quote.ts';
import * as sameMail from '../../../migrations/0006-same-mail.ts';
import * as acknowledgements from '../../../migrations/0007-acknowledgements.ts';
import * as bursts from '../../../migrations/0008-bursts.ts';
import * as marks from '../../../migrations/0009-marks.ts';
import * as threads from '../../../migrations/0010-threads.ts';
import * as orderOfSenders from '../../../migrations/0012-order-of-senders.ts';
import * as mentionPlaces from '../../../migrations/0013-mention-places.ts';
import * as mirror from '../../../migrations/0014-mirror.ts';
import * as linkCandidates from '../../../migrations/0015-link-candidates.ts';
import * as linkDecisions from '../../../migrations/0016-link-decisions.ts';
import * as doubt from '../../../migrations/0017-doubt.ts';
import * as documents from '../../../migrations/0018-documents.ts';
import * as entityOfClient from '../../../migrations/0020-entity-of-client.ts';
import * as providerAnswers from '../../../migrations/0021-provider-answers.ts';
import * as clauseChanges from '../../../migrations/0022-clause-changes.ts';
import * as aiRuns from '../../../migrations/0024-ai-runs.ts';
import * as translations from '../../../migrations/0025-translations.ts';
import * as overrides from '../../../migrations/0026-overrides.ts';
import * as asks from '../../../migrations/0028-asks.ts';
import * as topicCorrections from '../../../migrations/0029-topic-corrections.ts';
import * as claimsOfProcesses from '../../../migrations/0030-claims-of-processes.ts';
import * as daysTold from '../../../migrations/0031-days-told.ts';
import * as questions from '../../../migrations/0033-questions.ts';
import * as maskedPhones from '../../../migrations/0034-masked-phones.ts';
import * as providers from '../../../migrations/0035-providers.ts';
import * as factViews from '../../../migrations/0036-fact-views.ts';
import * as providerLetters from '../../../migrations/0037-provider-letters.ts';
import * as whatAModelSaid from '../../../migrations/0038-what-a-model-said.ts';
import * as wordingDecisions from '../../../migrations/0041-wording-decisions.ts';
import * as providerClocks from '../../../migrations/0042-provider-clocks.ts';
import * as providerInstructions from '../../../migrations/0043-provider-instructions.ts';
import { DeskError } from '../errors.ts';
import type { Database } from './database.ts';

/** The only list of migrations, oldest first. A migration that has shipped is never edited. */
const migrations: Record<string, Migration> = {
  '0001-core': core,
  '0002-desk': desk,
  '0003-mailboxes': mailboxes,
  '0004-reply-trouble': replyTrouble,
  '0005-quote': quote,
  '0006-same-mail': sameMail,
  '0007-acknowledgements': acknowledgements,
  '0008-bursts': bursts,
  '0009-marks': marks,
  '0010-threads': threads,
  '0012-order-of-senders': orderOfSenders,
  '0013-mention-places': mentionPlaces,
  '0014-mirror': mirror,
  '0015-link-candidates': linkCandidates,
  '0016-link-decisions': linkDecisions,
  '0017-doubt': doubt,
  '0018-documents': documents,
  '0020-entity-of-client': entityOfClient,
  '0021-provider-answers': providerAnswers,
  '0022-clause-changes': clauseChanges,
  '0024-ai-runs': aiRuns,
  '0025-translations': translations,
  '0026-overrides': overrides,
  '0028-asks': asks,
  '0029-topic-corrections': topicCorrections,
  '0030-claims-of-processes': claimsOfProcesses,
  '0031-days-told': daysTold,
  '0033-questions': questions,
  '0034-masked-phones': maskedPhones,
  '0035-providers': providers,
  '0036-fact-views': factViews,
  '0037-provider-letters': providerLetters,
  '0038-what-a-model-said': whatAModelSaid,
  '0041-wording-decisions': wordingDecisions,
  '0042-provider-clocks': providerClocks,
  '0043-provider-instructions': providerInstructions,
};

const bookkeeping = {
  migrationTableSchema: 'public',
  migrationTableName: 'casedesk_migration',
  migrationLockTableName: 'casedesk_migration_lock',
};

/** Brings the database to this version. Needs the owner role. Returns the names of what was applied. */
export async function migrateDatabase(db: Database): Promise<string[]> {
  // The migrator looks through every table before it finds nothing to do: 0.2 s of each start on the embedded database.
  const applied = await appliedMigrations(db);
  if (Object.keys(migrations).every((name) => applied.includes(name))) return [];
  const { error, results } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
  return (results ?? [])
    .filter((result) => result.status === 'Success')
    .map((result) => result.migrationName);
}

/** Throws DeskError when the database is older or newer than this program. */
export async function requireCurrentDatabase(db: Database): Promise<void> {
  const applied = await appliedMigrations(db);
  const missing = Object.keys(migrations).filter((name) => !applied.includes(name));
  if (missing.length > 0) {
    throw new DeskError(
      'database_old',
      `${lackWords(missing, applied.length === 0)} Run "casedesk migrate" with MIGRATE_DATABASE_URL set to the owner's address.`,
    );
  }
  const unknown = applied.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new DeskError(
      'database_new',
      `The database has ${unknown.join(', ')}, which this version does not know. Start a newer Casedesk.`,
    );
  }
}

async function appliedMigrations(db: Database): Promise<string[]> {
  const found = await sql<{
    name: string | null;
  }>`select to_regclass('public.casedesk_migration')::text as name`.execute(db);
  if (!found.rows[0]?.name) return [];
  const rows = await sql<{ name: string }>`select name from public.casedesk_migration order by name`.execute(
    db,
  );
  return rows.rows.map((row) => row.name);
}

function migratorOf(db: Database): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations }, ...bookkeeping });
}

/**
 * What the bot's role may do: read and write its tables, read the mirror and refresh it, and only add to the audit
 * trail. It owns nothing and can change no table. Safe to repeat; run by the owner after each migration.
 */
export async function grantToBot(db: Database, role: string, queueSchema: string): Promise<void> {
  const bot = sql.id(role);
  const queue = sql.id(queueSchema);
  const grants = [
    sql`grant usage on schema core, desk to ${bot}`,
    sql`grant select, insert, update on all tables in schema core to ${bot}`,
    sql`grant select, insert, update on all tables in schema desk to ${bot}`,
    sql`revoke update on desk.case_event from ${bot}`,
    sql`revoke update on desk.approval, desk.provider_letter from ${bot}`,
    sql`revoke update on desk.mail_part, desk.schedule_run from ${bot}`,
    // The only rows that end by themselves: they hold no client's word and no decision.
    sql`grant delete on desk.ai_run, desk.ai_day, desk.record_change, core.webhook_event to ${bot}`,
    sql`grant usage on all sequences in schema core, desk to ${bot}`,
    sql`grant select on public.casedesk_migration to ${bot}`,
    sql`grant usage on schema ${queue} to ${bot}`,
    sql`grant select, insert, update, delete on all tables in schema ${queue} to ${bot}`,
    sql`grant execute on all functions in schema ${queue} to ${bot}`,
  ];
  for (const grant of grants) await grant.execute(db);
}

/** A list of dozens of names is read by nobody. */
function lackWords(missing: string[], isEmpty: boolean): string {
  if (isEmpty) return 'The database is empty.';
  if (missing.length <= 3) return `The database lacks ${missing.join(', ')}.`;
  return `The database lacks ${missing.length} migrations, ${missing[0]} to ${missing.at(-1)}.`;
}
