import type { MAILBOX_NAMES, Mailbox } from '../mailboxes.ts';
import { type Argument, textOf, textsOf } from './arguments.ts';
import { parseDateTime } from './dates.ts';
import type { Command, Invocation, Session } from './session.ts';
import { imapString } from './structure.ts';
import { Refusal } from './wire.ts';

const FLAGS = '\\Answered \\Flagged \\Deleted \\Seen \\Draft';
const ATTRIBUTES: Record<(typeof MAILBOX_NAMES)[number], string> = {
  INBOX: '\\HasNoChildren',
  Archive: '\\HasNoChildren \\Archive',
  Sent: '\\HasNoChildren \\Sent',
};

/** The commands about mailboxes as a whole. */
export const folderCommands: Record<string, Command> = {
  LIST: { needs: 'login', run: list },
  LSUB: { needs: 'login', run: list },
  STATUS: { needs: 'login', run: status },
  SELECT: { needs: 'login', run: (invocation) => select(invocation, false) },
  EXAMINE: { needs: 'login', run: (invocation) => select(invocation, true) },
  APPEND: { needs: 'login', run: append },
  UNSELECT: {
    needs: 'mailbox',
    async run({ session }) {
      session.deselect();
      return 'Done';
    },
  },
};

/** The mailbox a command names; a NO with TRYCREATE when there is none. */
export function mailboxNamed(session: Session, argument: Argument | undefined): Mailbox {
  const name = textOf(argument, 'The mailbox');
  const mailbox = session.store.mailboxes.find(session.address!, name);
  if (!mailbox) throw new Refusal('NO', '[TRYCREATE] There is no such mailbox');
  return mailbox;
}

async function list({ session, name, arguments: [reference, pattern] }: Invocation): Promise<string> {
  const wanted = textOf(reference, 'The reference') + textOf(pattern, 'The pattern');
  if (wanted === '') {
    // An empty pattern asks for the delimiter only (RFC 3501 §6.3.8).
    await session.wire.write(`* ${name} (\\Noselect) "/" ""\r\n`);
    return 'Done';
  }
  const matcher = new RegExp(
    `^${wanted.replace(/[\\^$.|?+()[\]{}]/g, '\\$&').replace(/[*%]+/g, '.*')}$`,
    'i',
  );
  for (const mailbox of session.store.mailboxes.of(session.address!)) {
    if (!matcher.test(mailbox.name)) continue;
    const attributes = ATTRIBUTES[mailbox.name as keyof typeof ATTRIBUTES];
    await session.wire.write(`* ${name} (${attributes}) "/" ${imapString(mailbox.name)}\r\n`);
  }
  return 'Done';
}

async function status({ session, arguments: [name, items] }: Invocation): Promise<string> {
  const mailbox = mailboxNamed(session, name);
  const values: Record<string, () => number> = {
    MESSAGES: () => mailbox.mails.length,
    RECENT: () => 0,
    UIDNEXT: () => mailbox.uidNext,
    UIDVALIDITY: () => mailbox.uidValidity,
    UNSEEN: () => mailbox.mails.filter((mail) => !mail.flags.has('\\Seen')).length,
  };
  const told = textsOf(items, 'What to tell').map((item) => {
    const key = item.toUpperCase();
    if (!Object.hasOwn(values, key)) throw new Refusal('BAD', `${item} is not known here`);
    return `${key} ${values[key]!()}`;
  });
  await session.wire.write(`* STATUS ${imapString(mailbox.name)} (${told.join(' ')})\r\n`);
  return 'Done';
}

async function select({ session, arguments: [name] }: Invocation, readOnly: boolean): Promise<string> {
  session.deselect();
  const { mailbox, view } = session.select(mailboxNamed(session, name), readOnly);
  const firstUnseen = view.findIndex((mail) => !mail.flags.has('\\Seen'));
  const lines = [
    `* FLAGS (${FLAGS})`,
    `* ${view.length} EXISTS`,
    '* 0 RECENT',
    `* OK [PERMANENTFLAGS (${readOnly ? '' : `${FLAGS} \\*`})] Flags that last`,
    `* OK [UIDVALIDITY ${mailbox.uidValidity}] UIDs are valid`,
    `* OK [UIDNEXT ${mailbox.uidNext}] The next UID`,
    ...(firstUnseen === -1 ? [] : [`* OK [UNSEEN ${firstUnseen + 1}] The first unseen mail`]),
  ];
  await session.wire.write(`${lines.join('\r\n')}\r\n`);
  return readOnly ? '[READ-ONLY] Opened' : '[READ-WRITE] Opened';
}

/** APPEND mailbox [flags] [date] literal (RFC 3501 §6.3.11), answered with the new UID (RFC 4315 §3). */
async function append({ session, arguments: [name, ...rest] }: Invocation): Promise<string> {
  const mailbox = mailboxNamed(session, name);
  const raw = rest.pop();
  if (!Buffer.isBuffer(raw)) throw new Refusal('BAD', 'The mail must come as a literal');
  const flags = Array.isArray(rest[0]) ? textsOf(rest.shift(), 'The flags') : [];
  const internalDate = rest.length > 0 ? parseDateTime(textOf(rest[0], 'The date')) : new Date();
  const mail = await session.store.mailboxes.put(mailbox, raw, {
    internalDate,
    flags,
    envelope: { from: '', to: [] },
  });
  return `[APPENDUID ${mailbox.uidValidity} ${mail.uid}] Kept`;
}
