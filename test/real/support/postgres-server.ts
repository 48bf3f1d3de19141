import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../support/free-port.ts';
import { asPostgresUser, postgresBinaries } from './postgres-binaries.ts';

/** How a test reaches the server of its run. Every role has the same password. */
export interface PostgresServer {
  port: number;
  password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresServer;
  }
}

/**
 * Runs as the server's user: makes a cluster, serves it, and takes it away when its standard input ends. That end
 * comes with the test run however the run ends, so that nothing is left after a crash either.
 */
const script = `
set -eu
binaries=$1 port=$2
directory=$(mktemp -d "$3/casedesk-postgres-XXXXXX")
trap 'cd /; rm -rf "$directory"' EXIT
cd "$directory"
read -r password
(umask 077; printf '%s\\n' "$password" > password)
"$binaries/initdb" --pgdata=data --username=superuser --pwfile=password --auth=scram-sha-256 \\
  --encoding=UTF8 --locale=C.UTF-8 --no-sync > /dev/null
"$binaries/postgres" -D data -p "$port" -h 127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=60 \\
  < /dev/null &
server=$!
cat > /dev/null
kill -INT "$server" 2> /dev/null || true
wait "$server" || true
`;

/** Starts Debian's PostgreSQL once for the run. The teardown resolves when the server and its files are gone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = { port: await freePort(), password: randomBytes(16).toString('hex') };
  const words = ['sh', '-c', script, 'sh', postgresBinaries(), String(server.port), tmpdir()];
  const [command, ...rest] = asPostgresUser(words);
  // A group of its own: Ctrl-C goes to the tests, and the server follows them in its own order.
  const child = spawn(command!, rest, { detached: true, cwd: '/', stdio: ['pipe', 'inherit', 'pipe'] });
  const gone = once(child, 'exit');
  child.stdin.write(`${server.password}\n`);
  try {
    await ready(child.stderr);
    child.stderr.resume();
  } catch (error) {
    child.stdin.end();
    throw error;
  }
  project.provide('postgres', server);
  return async () => {
    child.stdin.end();
    await gone;
  };
}

/** The server says so itself; what it says before matters only when it never becomes ready. */
async function ready(output: NodeJS.ReadableStream): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: output })) {
    said.push(line);
    if (line.includes('database system is ready')) return;
  }
  throw new Error(`PostgreSQL did not start:\n${said.slice(-20).join('\n')}`);
}
