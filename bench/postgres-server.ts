import { startCluster } from '../test/real/support/postgres-cluster.ts';

export interface PostgresServer {
  version: string;
  /** Empty, owned by `owner`; `bot` may connect and nothing more until the owner migrates. */
  createDatabase(): Promise<{ ownerUrl: string; botUrl: string }>;
  /** Ends every server process at once, as a power cut would, and starts the server again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts Debian's PostgreSQL with its own settings: unlike the tests' server it waits for the disk (fsync), as a firm's
 * does. Throws a sentence when it is not installed.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const { port, password, crash, stop } = await startCluster();
  const { default: pg } = await import('pg');
  const urlOf = (role: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  /** A connection of its own each time: none survives a crash. */
  const ask = async (statement: string) => {
    const superuser = new pg.Client({ connectionString: urlOf('superuser', 'postgres') });
    await superuser.connect();
    return superuser.query<{ server_version?: string }>(statement).finally(() => superuser.end());
  };
  await ask(`create role owner login password '${password}'`);
  await ask(`create role bot login password '${password}'`);
  const shown = await ask('show server_version');
  let count = 0;
  return {
    version: `PostgreSQL ${shown.rows[0]?.server_version ?? 'of unknown version'}`,
    async createDatabase() {
      count += 1;
      await ask(`create database casedesk${count} owner owner`);
      return { ownerUrl: urlOf('owner', `casedesk${count}`), botUrl: urlOf('bot', `casedesk${count}`) };
    },
    crash,
    stop,
  };
}
