import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { desksFile, firm } from '../../demo/seed/people.ts';
import type { Context } from '../../src/domain/context.ts';
import { planByRules } from '../../src/domain/rules/plan-by-rules.ts';
import { deriveKeys } from '../../src/domain/seal.ts';
import { openDatabase } from '../../src/domain/store/database.ts';
import { usualLimits } from '../../src/transport-settings.ts';

const program = fileURLToPath(new URL('../../bin/casedesk.mjs', import.meta.url));

/** How a command ended. */
export interface Ended {
  code: number;
  /** Standard output and error as they are. */
  said: string;
  problem: string;
  /** Standard output as JSON lines. */
  lines: Record<string, unknown>[];
}
/** A folder with settings and a migrated database, in which commands run as a person runs them. */
export interface CommandLine {
  folder: string;
  run(...words: string[]): Promise<Ended>;
  /** The database between two commands: of an embedded one only one process can have it. */
  inDatabase<Result>(work: (context: Context) => Promise<Result>): Promise<Result>;
  remove(): void;
}

/** The database is an embedded one on the disk unless `DATABASE_URL` names another. */
export async function openCommandLine(variables: Record<string, string> = {}): Promise<CommandLine> {
  const folder = mkdtempSync(join(tmpdir(), 'casedesk-command-'));
  const url = variables.DATABASE_URL ?? `pglite:${join(folder, 'data')}`;
  const key = randomBytes(32);
  writeFileSync(join(folder, 'desks.json'), JSON.stringify(desksFile));
  const environment = {
    PATH: process.env.PATH,
    USER: 'tester',
    DATABASE_URL: url,
    CASEDESK_KEY: key.toString('hex'),
    FIRM_NAME: firm.name,
    DESK_ADDRESS: firm.deskAddress,
    DESKS_FILE: 'desks.json',
    ...variables,
  };
  if (url.startsWith('pglite:')) {
    const migrated = await openDatabase(url, { dump: await openAsBlob(inject('databaseDump')) });
    await migrated.close();
  }
  return {
    folder,
    async run(...words) {
      const ended = await promisify(execFile)(process.execPath, [program, ...words], {
        cwd: folder,
        env: environment,
        maxBuffer: 64 * 1024 * 1024,
      }).catch((error: { code: number; stdout: string; stderr: string }) => error);
      const lines = () =>
        ended.stdout
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Record<string, unknown>);
      return {
        code: 'code' in ended ? ended.code : 0,
        said: ended.stdout,
        problem: ended.stderr,
        get lines() {
          return lines();
        },
      };
    },
    async inDatabase(work) {
      const database = await openDatabase(url);
      try {
        return await work({
          db: database.db,
          enqueue: async () => undefined,
          now: () => new Date(),
          random: randomBytes,
          settings: {
            firmName: firm.name,
            deskAddress: firm.deskAddress,
            ownAddresses: [firm.deskAddress],
            desks: desksFile.desks as Context['settings']['desks'],
            officerLanguage: 'en',
            twoPersonTopics: [],
            quoteLastMessage: false,
            freshMinutes: { payment: 15, onboarding: 60 },
          },
          limits: usualLimits,
          keys: deriveKeys(key),
          plan: planByRules,
        });
      } finally {
        await database.close();
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
