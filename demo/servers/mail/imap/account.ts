import { timingSafeEqual } from 'node:crypto';
import { textOf } from './arguments.ts';
import type { Command, Session } from './session.ts';
import { Refusal } from './wire.ts';

export const CAPABILITIES =
  'IMAP4rev1 LITERAL+ SASL-IR AUTH=PLAIN ID NAMESPACE IDLE ENABLE UIDPLUS UNSELECT CHILDREN SPECIAL-USE';

/** The commands about the connection and who is on it. */
export const accountCommands: Record<string, Command> = {
  CAPABILITY: {
    needs: 'nothing',
    async run({ session }) {
      await session.wire.write(`* CAPABILITY ${CAPABILITIES}\r\n`);
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
      if (textOf(mechanism, 'The mechanism').toUpperCase() !== 'PLAIN') {
        throw new Refusal('NO', 'Only PLAIN is known here');
      }
      const encoded =
        initial === undefined ? await askForCredentials(session) : textOf(initial, 'The response');
      // RFC 4616: who to act as, who it is, the password, with NUL between.
      const [, address = '', password = ''] = Buffer.from(encoded, 'base64').toString().split('\0');
      return logIn(session, address, password);
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

async function askForCredentials(session: Session): Promise<string> {
  await session.wire.write('+ \r\n');
  const line = await session.wire.readLine();
  if (line === null || line === '*') throw new Refusal('BAD', 'The login was cancelled');
  return line;
}

function logIn(session: Session, address: string, password: string): string {
  if (session.address !== null) throw new Refusal('BAD', 'Already logged in');
  const expected = session.store.passwordOf(address.toLowerCase());
  if (expected === undefined || !sameText(expected, password)) {
    throw new Refusal('NO', '[AUTHENTICATIONFAILED] No such user, or another password');
  }
  session.address = address.toLowerCase();
  return `[CAPABILITY ${CAPABILITIES}] Logged in`;
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
