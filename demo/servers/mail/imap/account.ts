import { timingSafeEqual } from 'node:crypto';
import { textOf } from './arguments.ts';
import type { Command, ImapStore, Session } from './session.ts';
import { Refusal } from './wire.ts';

export function capabilities({ initialResponse = true }: ImapStore): string {
  const logins = `${initialResponse ? 'SASL-IR ' : ''}AUTH=PLAIN AUTH=XOAUTH2`;
  return `IMAP4rev1 LITERAL+ ${logins} ID NAMESPACE IDLE ENABLE UIDPLUS UNSELECT CHILDREN SPECIAL-USE`;
}

/** The commands about the connection and who is on it. */
export const accountCommands: Record<string, Command> = {
  CAPABILITY: {
    needs: 'nothing',
    async run({ session }) {
      await session.wire.write(`* CAPABILITY ${capabilities(session.store)}\r\n`);
      return 'Done';
    },
  },
  NOOP: { needs: 'nothing', run: async () => 'Done' },
  ID: {
    needs: 'nothing',
    async run({ session }) {
      await session.wire.write('* ID ("name" "Casedesk demo mail")\r\n');
      return 'Done';
    },
  },
  LOGIN: {
    needs: 'nothing',
    async run({ session, arguments: [address, password] }) {
      return logIn(session, textOf(address, 'The user'), textOf(password, 'The password'));
    },
  },
  AUTHENTICATE: {
    needs: 'nothing',
    async run({ session, arguments: [mechanism, initial] }) {
      const known = mechanisms[textOf(mechanism, 'The mechanism').toUpperCase()];
      if (!known) throw new Refusal('NO', 'Only PLAIN and XOAUTH2 are known here');
      if (initial !== undefined && session.store.initialResponse === false)
        throw new Refusal('BAD', 'Credentials come after the command here');
      const encoded = initial === undefined ? await ask(session, '') : textOf(initial, 'The response');
      return known(session, Buffer.from(encoded, 'base64').toString());
    },
  },
  NAMESPACE: {
    needs: 'login',
    async run({ session }) {
      await session.wire.write('* NAMESPACE (("" "/")) NIL NIL\r\n');
      return 'Done';
    },
  },
  ENABLE: {
    needs: 'login',
    async run({ session }) {
      // Nothing here has to be switched on, which RFC 5161 §3.1 answers with an empty list.
      await session.wire.write('* ENABLED\r\n');
      return 'Done';
    },
  },
  LOGOUT: {
    needs: 'nothing',
    async run({ session }) {
      await session.wire.write('* BYE Good bye\r\n');
      session.leaving = true;
      return 'Done';
    },
  },
};

/** The SASL mechanisms, each with what the client answered, decoded. */
const mechanisms: Record<string, (session: Session, response: string) => Promise<string> | string> = {
  PLAIN(session, response) {
    // RFC 4616: who to act as, who it is, the password, with NUL between.
    const [, address = '', password = ''] = response.split('\0');
    return logIn(session, address, password);
  },
  /** Google's protocol, which Microsoft follows: user=…^Aauth=Bearer …^A^A; a refusal is a challenge first. */
  async XOAUTH2(session, response) {
    const [user = '', auth = '', ...end] = response.split('\x01');
    const [address, token] = [user.replace(/^user=/, ''), auth.replace(/^auth=Bearer /, '')];
    const isWhole = user !== address && auth !== token && end.join() === ',';
    if (isWhole && session.store.takesToken?.(address.toLowerCase(), token)) return enter(session, address);
    const why = JSON.stringify({ status: '400', schemes: 'Bearer', scope: 'https://mail.demo.example/' });
    await ask(session, Buffer.from(why).toString('base64'));
    throw new Refusal('NO', '[AUTHENTICATIONFAILED] The token is not valid');
  },
};

async function ask(session: Session, challenge: string): Promise<string> {
  await session.wire.write(`+ ${challenge}\r\n`);
  const line = await session.wire.readLine();
  if (line === null || line === '*') throw new Refusal('BAD', 'The login was cancelled');
  return line;
}

function logIn(session: Session, address: string, password: string): string {
  const expected = session.store.passwordOf(address.toLowerCase());
  if (expected === undefined || !sameText(expected, password)) {
    throw new Refusal('NO', '[AUTHENTICATIONFAILED] No such user, or another password');
  }
  return enter(session, address);
}

function enter(session: Session, address: string): string {
  if (session.address !== null) throw new Refusal('BAD', 'Already logged in');
  session.address = address.toLowerCase();
  return `[CAPABILITY ${capabilities(session.store)}] Logged in`;
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
