import { readFileSync } from 'node:fs';
import { aiVerb } from './commands/ai.ts';
import { checkVerb } from './commands/check.ts';
import { clausesVerb } from './commands/clauses.ts';
import { importVerb } from './commands/import.ts';
import { inspectVerb } from './commands/inspect.ts';
import { mailVerb } from './commands/mail.ts';
import { migrateVerb } from './commands/migrate.ts';
import { officerVerb } from './commands/officer.ts';
import { receiveVerb } from './commands/receive.ts';
import { reportVerb } from './commands/report.ts';
import { startVerb } from './commands/start.ts';
import type { Verb } from './commands/verb.ts';
import { verifyAuditVerb } from './commands/verify-audit.ts';
import { misread, noPlaceFor, wrongUse } from './commands/wrong-use.ts';
import { ConfigError } from './config.ts';
import { DeskError, errorCode } from './domain/errors.ts';

const verbs: Record<string, Verb> = {
  start: startVerb,
  check: checkVerb,
  inspect: inspectVerb,
  migrate: migrateVerb,
  import: importVerb,
  receive: receiveVerb,
  mail: mailVerb,
  officer: officerVerb,
  clauses: clausesVerb,
  report: reportVerb,
  ai: aiVerb,
  'verify-audit': verifyAuditVerb,
};

/** Exit codes: 0 done, 1 it did not work, 2 the command or the configuration is wrong. */
async function main(words: string[]): Promise<number> {
  const [name = 'help', ...rest] = words;
  if (name === 'help' || name === '--help' || name === '-h') return print(help());
  if (name === '--version') return print(`casedesk ${version()}\n`);
  const verb = verbs[name];
  if (!verb) {
    process.stderr.write(`casedesk does not know "${name}".\n\n${help()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h'))
    return print(`casedesk ${verb.usage}\n\n${verb.help}\n`);
  if (verb.wordless && rest.length > 0) return wrongUse([noPlaceFor(rest[0]!)], verb.usage);
  try {
    return await verb.run(rest);
  } catch (error) {
    if (error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    const wrong = misread(error);
    if (wrong !== null) return wrongUse([wrong], verb.usage);
    process.stderr.write(
      error instanceof DeskError
        ? `${error.sentence}\n`
        : `casedesk ${name} stopped: ${errorCode(error)}. ${error instanceof Error ? error.message : ''}\n`,
    );
    return 1;
  }
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

function help(): string {
  const lines = Object.values(verbs).map(helpLine);
  return [
    'Casedesk, the inquiry desk of a customer-operations team.',
    '',
    ...lines,
    '',
    'casedesk VERB --help tells more. Settings come from environment variables; see .env.example.',
    '',
  ].join('\n');
}

/** A usage that fills its column has its sentence below it. */
function helpLine({ usage, help }: { usage: string; help: string }): string {
  const [sentence] = help.split('\n');
  const gap = usage.length > usageColumn ? `\n${' '.repeat(usageColumn + 12)}` : ' ';
  return `  casedesk ${usage.padEnd(usageColumn)}${gap}${sentence}`;
}
const usageColumn = 44;

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

loadEnvironmentFile();
process.exitCode = await main(process.argv.slice(2));

/** Variables already set win over the file's. */
function loadEnvironmentFile(): void {
  try {
    process.loadEnvFile('.env');
  } catch {
    // No .env here: the variables come from the service manager.
  }
}
