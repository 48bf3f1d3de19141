import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

const advice = 'Install Debian’s package: apt-get install postgresql';

/** The folder with initdb and postgres. Throws a sentence that names the package when they are not there. */
export function postgresBinaries(): string {
  let folder: string;
  try {
    folder = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    throw new Error(`These tests need PostgreSQL, and pg_config is missing. ${advice}`);
  }
  for (const name of ['initdb', 'postgres']) {
    try {
      accessSync(join(folder, name), constants.X_OK);
    } catch {
      throw new Error(`These tests need PostgreSQL, and ${join(folder, name)} is missing. ${advice}`);
    }
  }
  return folder;
}

/** PostgreSQL refuses to run as root; root takes the user that Debian's package made for it. */
export function asPostgresUser(command: string[]): string[] {
  if (process.getuid?.() !== 0) return command;
  try {
    execFileSync('id', ['postgres'], { stdio: 'pipe' });
  } catch {
    throw new Error(
      `PostgreSQL refuses to run as root, and there is no user "postgres" to run it as. ${advice}`,
    );
  }
  return ['runuser', '-u', 'postgres', '--', ...command];
}
