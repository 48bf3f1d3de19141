import type { Socket } from 'node:net';
import type { Mailbox, Mailboxes } from '../mailboxes.ts';
import type { RawMails } from '../raw-mails.ts';
import { type Argument, parseArguments } from './arguments.ts';
import { openSelection, type Selection, tellNews } from './selection.ts';
import { type CommandLine, createWire, Refusal, type Wire } from './wire.ts';

/** What every session of the server shares. */
export interface ImapStore {
  mailboxes: Mailboxes;
  rawMails: RawMails;
  /** Whether credentials may come with the command (SASL-IR, RFC 4959); by default they may. */
  initialResponse?: boolean;
  passwordOf(address: string): string | undefined;
  /** Whether this access token opens the account now; absent: none does. */
  takesToken?(address: string, token: string): boolean;
}

export interface Session {
  store: ImapStore;
  wire: Wire;
  /** Whose mailboxes; null before the login. */
  address: string | null;
  selection: Selection | null;
  /** What the client is waiting for decides what may be written unasked. */
  activity: 'ready' | 'running' | 'idling';
  /** Set by LOGOUT: the connection ends after the answer. */
  leaving: boolean;
  select(mailbox: Mailbox, readOnly: boolean): Selection;
  deselect(): void;
}

export interface Invocation {
  session: Session;
  /** For error messages and for answers that repeat it. */
  name: string;
  arguments: Argument[];
  /** Whether the command came as UID FETCH and the like: numbers are UIDs then. */
  byUid: boolean;
}

export interface Command {
  needs: 'nothing' | 'login' | 'mailbox';
  /** Whether UID may stand before it. */
  uid?: true;
  /** Without UID its answer is in sequence numbers, which must hold still (RFC 3501 §7.4.1). */
  holdsNumbers?: true;
  /** Writes untagged responses and gives the text of the tagged OK. */
  run(invocation: Invocation): Promise<string>;
}

/** Serves one connection until it ends. Never throws: what goes wrong ends this connection only. */
export async function serveSession(
  socket: Socket,
  store: ImapStore,
  commands: Record<string, Command>,
  announced: string,
): Promise<void> {
  const session = createSession(socket, store);
  try {
    await session.wire.write(`* OK [CAPABILITY ${announced}] Casedesk demo mail\r\n`);
    while (!session.leaving) {
      const line = await session.wire.readCommand();
      if (!line) break;
      await answer(session, commands, line);
    }
  } catch {
    // The client went away in the middle, or sent what cannot be read on from.
  } finally {
    session.deselect();
    socket.end();
  }
}

function createSession(socket: Socket, store: ImapStore): Session {
  const session: Session = {
    ...{ store, wire: createWire(socket), address: null, selection: null },
    ...{ activity: 'ready', leaving: false },
    select(mailbox, readOnly) {
      session.deselect();
      session.selection = openSelection(
        store.mailboxes,
        mailbox,
        readOnly,
        () => void pushNews(session).catch(() => socket.destroy()),
        () => socket.end('* BYE The mailbox has a new UIDVALIDITY\r\n'),
      );
      return session.selection;
    },
    deselect() {
      session.selection?.close();
      session.selection = null;
    },
  };
  return session;
}

/** News go out at once, except in the middle of the answer to a command: that tells them at its end. */
async function pushNews(session: Session): Promise<void> {
  if (!session.selection || session.activity === 'running') return;
  const news = tellNews(session.selection, session.activity === 'idling');
  if (news) await session.wire.write(news);
}

async function answer(session: Session, commands: Record<string, Command>, line: CommandLine): Promise<void> {
  session.activity = 'running';
  let mayExpunge = false;
  let result: string;
  try {
    const invocation = readInvocation(session, line);
    const command = Object.hasOwn(commands, invocation.name) ? commands[invocation.name] : undefined;
    if (!command || (invocation.byUid && !command.uid))
      throw new Refusal('BAD', `${invocation.name} is not known here`);
    checkState(session, command);
    mayExpunge = invocation.byUid || !command.holdsNumbers;
    result = `OK ${await command.run(invocation)}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    result = `${error.status} ${error.message}`;
  }
  const news = session.selection ? tellNews(session.selection, mayExpunge) : '';
  session.activity = 'ready';
  await session.wire.write(`${news}${line.tag} ${result}\r\n`);
}

function readInvocation(session: Session, line: CommandLine): Invocation {
  const [first, ...rest] = parseArguments(line.pieces);
  const byUid = String(first).toUpperCase() === 'UID';
  const name = byUid ? rest.shift() : first;
  return { session, name: String(name ?? '').toUpperCase(), arguments: rest, byUid };
}

function checkState(session: Session, command: Command): void {
  if (command.needs !== 'nothing' && session.address === null) throw new Refusal('NO', 'Log in first');
  if (command.needs === 'mailbox' && !session.selection) throw new Refusal('BAD', 'Select a mailbox first');
}
