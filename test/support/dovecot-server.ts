import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/** Debian's Dovecot on loopback, with one Maildir a user, in a folder that goes with it. */
export interface DovecotServer {
  port: number;
  /** Puts a mail in the INBOX as a delivery agent does: written aside, then moved in one step. Gives the file. */
  deliver(user: string, bytes: Buffer): string;
  maildirOf(user: string): string;
  /** Every mail of a folder's INBOX, as file names. */
  filesOf(user: string): string[];
  /** SIGKILL to every process of the server. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Lets the server number the mails of the INBOX anew: another UIDVALIDITY (Dovecot makes one of the time in seconds). */
  forgetUids(user: string): Promise<void>;
  stop(): Promise<void>;
}

const program = '/usr/sbin/dovecot';
/** Dovecot refuses to read mail as root; Debian's user "mail" (8) does it instead. */
const owner = process.getuid?.() === 0 ? 8 : (process.getuid?.() ?? 0);

/** Throws a sentence that names the package when Dovecot is not installed. */
export async function startDovecot(users: Record<string, string>): Promise<DovecotServer> {
  if (!existsSync(program))
    throw new Error(`Dovecot is missing. Install Debian’s package: apt-get install dovecot-imapd`);
  const directory = mkdtempSync(join(tmpdir(), 'casedesk-dovecot-'));
  // Its helpers run as users of their own and must find the way in.
  chmodSync(directory, 0o755);
  const port = await freePort();
  for (const user of Object.keys(users))
    for (const folder of ['cur', 'new', 'tmp'])
      mkdirSync(join(directory, 'mail', user, folder), { recursive: true });
  giveToOwner(join(directory, 'mail'));
  mkdirSync(join(directory, 'run'));
  const lines = Object.entries(users).map(
    ([user, password]) => `${user}:{PLAIN}${password}:${owner}:${owner}::${directory}`,
  );
  writeFileSync(join(directory, 'users'), `${lines.join('\n')}\n`, { mode: 0o644 });
  writeFileSync(join(directory, 'dovecot.conf'), configuration(directory, port));
  let server = await serve(directory, port);
  const takeAlong = () => killGroup(server);
  process.on('exit', takeAlong);
  let count = 0;

  const dovecot: DovecotServer = {
    port,
    deliver(user, bytes) {
      count += 1;
      const name = `${1_700_000_000 + count}.M${count}P${process.pid}${randomUUID().slice(0, 8)}.casedesk`;
      const aside = join(directory, 'mail', user, 'tmp', name);
      const file = join(directory, 'mail', user, 'new', name);
      writeFileSync(aside, bytes);
      renameSync(aside, file);
      return file;
    },
    maildirOf: (user) => join(directory, 'mail', user),
    filesOf: (user) => ['new', 'cur'].flatMap((folder) => readdirSync(join(directory, 'mail', user, folder))),
    async kill() {
      const gone = once(server, 'exit');
      killGroup(server);
      await gone;
      // Its helpers follow when they notice, and hold the port until then.
      while (await answers(port)) await pause(20);
      rmSync(join(directory, 'run'), { recursive: true, force: true });
      mkdirSync(join(directory, 'run'));
    },
    async restart() {
      server = await serve(directory, port);
    },
    async forgetUids(user) {
      await dovecot.kill();
      for (const name of readdirSync(join(directory, 'mail', user)))
        if (name.startsWith('dovecot')) rmSync(join(directory, 'mail', user, name), { recursive: true });
      // The new UIDVALIDITY is the time in seconds, and must differ from the old one.
      await pause(1_100);
      await dovecot.restart();
    },
    async stop() {
      process.off('exit', takeAlong);
      await dovecot.kill();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return dovecot;
}

function giveToOwner(folder: string): void {
  for (const path of [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((one) => join(folder, one)),
  ])
    chownSync(path, owner, owner);
}

/** No login of the system is asked, and nothing outside of the folder is touched. */
function configuration(directory: string, port: number): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${directory}/run
state_dir = ${directory}/run
instance_name = casedesk-test-${port}
log_path = ${directory}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${directory}/mail/%u
mail_uid = ${owner}
mail_gid = ${owner}
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 100
maildir_stat_dirs = no
mail_fsync = never
passdb {
  driver = passwd-file
  args = username_format=%u ${directory}/users
}
userdb {
  driver = passwd-file
  args = username_format=%u ${directory}/users
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
  service_count = 0
}
service stats {
  client_limit = 1000
}
`;
}

/** Ends the server and takes its folder away when the standard input ends, as it does however this process ends. */
const script = `
"$1" -F -c "$2/dovecot.conf" < /dev/null &
cat > /dev/null
kill -KILL $!
rm -rf "$2"
kill -KILL -- -$$
`;

async function serve(directory: string, port: number): Promise<ChildProcess> {
  const server = spawn('sh', ['-c', script, 'sh', program, directory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(port)) return server;
    if (server.exitCode !== null) break;
    await pause(25);
  }
  throw new Error(`Dovecot did not start; its log is ${directory}/log`);
}

async function answers(port: number): Promise<boolean> {
  const socket = createConnection({ host: '127.0.0.1', port });
  const ended = new AbortController();
  // A login process on its way out takes the connection and closes it without a word.
  socket.once('close', () => ended.abort());
  try {
    const [greeting] = (await once(socket, 'data', { signal: ended.signal })) as [Buffer];
    return greeting.toString().startsWith('* OK');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function killGroup(server: ChildProcess): void {
  try {
    process.kill(-server.pid!, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
