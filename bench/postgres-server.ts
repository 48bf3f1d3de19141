import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { asPostgresUser, postgresBinaries } from '../test/real/support/postgres-binaries.ts';
import { freePort } from '../test/support/free-port.ts';

export interface PostgresServer {
  version: string;
  /** Empty, owned by `owner`; `bot` may connect and nothing more until the owner migrates. */
  createDatabase(): Promise<{ ownerUrl: string; botUrl: string }>;
  /** Ends every server process at once, as a power cut would, and starts the server again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs as the server's user and takes the cluster away when its standard input ends, which it does however the bench
 * ends. Unlike the tests' server this one waits for the disk (fsync), as a firm's does.
 */
const script = `
set -eu
binaries=$1 port=$2
directory=$(mktemp -d "$3/casedesk-bench-postgres-XXXXXX")
trap 'cd /; rm -rf "$directory"' EXIT
cd "$directory"
read -r password
(umask 077; printf '%s\\n' "$password" > password)
"$binaries/initdb" --pgdata=data --username=superuser --pwfile=password --auth=scram-sha-256 \\
  --encoding=UTF8 --locale=C.UTF-8 > /dev/null
serve() {
  "$binaries/postgres" -D data -p "$port" -h 127.0.0.1 -c unix_socket_directories= < /dev/null &
  server=$!
}
serve
# Each further line is an order to crash and start again.
while read -r order; do
  kill -QUIT "$server"
  wait "$server" || true
  serve
done
kill -INT "$server" 2> /dev/null || true
wait "$server" || true
`;

/** Starts Debian's PostgreSQL with its own settings. Throws a sentence when it is not installed. */
export async function startPostgres(): Promise<PostgresServer> {
  const binaries = postgresBinaries();
  const port = await freePort();
  const password = randomBytes(16).toString('hex');
  const [command, ...words] = asPostgresUser(['sh', '-c', script, 'sh', binaries, String(port), tmpdir()]);
  const server = spawn(command!, words, { detached: true, cwd: '/', stdio: ['pipe', 'ignore', 'pipe'] });
  const gone = once(server, 'exit');
  server.stdin.write(`${password}\n`);
  await ready(server.stderr);
  server.stderr.resume();

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
    async crash() {
      const back = readyAgain(server.stderr);
      server.stdin.write('crash\n');
      await back;
    },
    async stop() {
      server.stdin.end();
      await gone;
    },
  };
}

/** What is read of the output meanwhile is not kept. */
function readyAgain(output: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve) => {
    const listen = (chunk: Buffer) => {
      if (!chunk.toString().includes('database system is ready')) return;
      output.off('data', listen);
      resolve();
    };
    output.on('data', listen);
  });
}

async function ready(output: NodeJS.ReadableStream): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: output })) {
    said.push(line);
    if (line.includes('database system is ready')) return;
  }
  throw new Error(`PostgreSQL did not start:\n${said.slice(-20).join('\n')}`);
}
