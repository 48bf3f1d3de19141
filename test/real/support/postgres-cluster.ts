import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { freePort } from '../../support/free-port.ts';
import { asPostgresUser, postgresBinaries } from './postgres-binaries.ts';

/** A PostgreSQL of its own on 127.0.0.1 whose only role is `superuser`. */
export interface PostgresCluster {
  port: number;
  password: string;
  /** Ends every server process at once, as a power cut would, and starts the server again. */
  crash(): Promise<void>;
  /** Resolves when the server and its files are gone. */
  stop(): Promise<void>;
}

/**
 * Runs as the server's user: makes a cluster, serves it, and takes it away when its standard input ends. That end comes
 * with whoever started it, however that ends, so that nothing is left after a crash either.
 */
const script = `
set -eu
binaries=$1 port=$2 parent=$3
shift 3
directory=$(mktemp -d "$parent/casedesk-postgres-XXXXXX")
trap 'cd /; rm -rf "$directory"' EXIT
cd "$directory"
read -r password
(umask 077; printf '%s\\n' "$password" > password)
# Files of no worth yet: what makes them may leave the disk alone.
"$binaries/initdb" --pgdata=data --username=superuser --pwfile=password --auth=scram-sha-256 \\
  --encoding=UTF8 --locale=C.UTF-8 --no-sync > /dev/null
serve() {
  "$binaries/postgres" -D data -p "$port" -h 127.0.0.1 -c unix_socket_directories= "$@" < /dev/null &
  server=$!
}
serve "$@"
# Each further line is an order to crash and start again.
while read -r order; do
  kill -QUIT "$server"
  wait "$server" || true
  serve "$@"
done
kill -INT "$server" 2> /dev/null || true
wait "$server" || true
`;

/**
 * Starts Debian's PostgreSQL with its own settings and these, such as `fsync=off`. Throws a sentence when it is not
 * installed or does not start.
 */
export async function startCluster(settings: string[] = []): Promise<PostgresCluster> {
  const port = await freePort();
  const password = randomBytes(16).toString('hex');
  const words = ['sh', '-c', script, 'sh', postgresBinaries(), String(port), tmpdir()];
  const [command, ...rest] = asPostgresUser([...words, ...settings.flatMap((setting) => ['-c', setting])]);
  // A group of its own: Ctrl-C goes to whoever uses the server, and the server follows in its own order.
  const child = spawn(command!, rest, { detached: true, cwd: '/', stdio: ['pipe', 'ignore', 'pipe'] });
  const gone = once(child, 'exit');
  const stop = async () => {
    child.stdin.end();
    await gone;
  };
  child.stdin.write(`${password}\n`);
  try {
    await ready(child.stderr);
  } catch (error) {
    await stop();
    throw error;
  }
  child.stderr.resume();
  return {
    port,
    password,
    async crash() {
      const back = readyAgain(child.stderr);
      child.stdin.write('crash\n');
      await back;
    },
    stop,
  };
}

const readyWords = 'database system is ready';

/** The server says so itself; what it says before matters only when it never becomes ready. */
async function ready(output: NodeJS.ReadableStream): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: output })) {
    said.push(line);
    if (line.includes(readyWords)) return;
  }
  throw new Error(`PostgreSQL did not start:\n${said.slice(-20).join('\n')}`);
}

/** What is read of the output meanwhile is not kept. */
function readyAgain(output: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve) => {
    const listen = (chunk: Buffer) => {
      if (!chunk.toString().includes(readyWords)) return;
      output.off('data', listen);
      resolve();
    };
    output.on('data', listen);
  });
}
