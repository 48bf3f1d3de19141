import type { StoredMail } from '../mailboxes.ts';
import { type Argument, textOf, textsOf } from './arguments.ts';
import { formatDateTime } from './dates.ts';
import { type MimePart, readMime } from './mime.ts';
import { selectNumbers } from './numbers.ts';
import { readSection, type Section } from './sections.ts';
import type { Invocation, Session } from './session.ts';
import { bodyStructure, envelope } from './structure.ts';
import { Refusal } from './wire.ts';

/** A mail while it is answered: its bytes are read once, and only when an item needs them. */
interface OpenMail {
  mail: StoredMail;
  raw(): Promise<Buffer>;
  mime(): Promise<MimePart>;
}

interface Item {
  marksSeen: boolean;
  /** The name and value of the item, latin1 text or bytes. */
  tell(open: OpenMail): Promise<(string | Buffer)[]>;
}

const MACROS: Record<string, string[]> = {
  ALL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE'],
  FAST: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'],
  FULL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODY'],
};

const SIMPLE: Record<string, (open: OpenMail) => string | Promise<string>> = {
  FLAGS: ({ mail }) => `(${[...mail.flags].join(' ')})`,
  UID: ({ mail }) => String(mail.uid),
  INTERNALDATE: ({ mail }) => `"${formatDateTime(mail.internalDate)}"`,
  'RFC822.SIZE': ({ mail }) => String(mail.size),
  ENVELOPE: async (open) => envelope((await open.mime()).fields),
  BODY: async (open) => bodyStructure(await open.raw(), await open.mime(), false),
  BODYSTRUCTURE: async (open) => bodyStructure(await open.raw(), await open.mime(), true),
};

/** Writes mail after mail, each when the client has taken the one before, so memory holds one at a time. */
export async function fetchMails({ session, arguments: [set, wanted], byUid }: Invocation): Promise<string> {
  const { view, readOnly, mailbox } = session.selection!;
  const items = readItems(wanted, byUid);
  const marksSeen = !readOnly && items.some((item) => item.marksSeen);
  for (const { sequence, mail } of selectNumbers(view, textOf(set, 'The set'), byUid)) {
    if (marksSeen && !mail.flags.has('\\Seen')) {
      session.store.mailboxes.setFlags(mailbox, mail, [...mail.flags, '\\Seen']);
    }
    const open = openMail(session, mail);
    const told: (string | Buffer)[] = [`* ${sequence} FETCH (`];
    for (const [index, item] of items.entries())
      told.push(index === 0 ? '' : ' ', ...(await item.tell(open)));
    told.push(')\r\n');
    await session.wire.write(...told);
  }
  return 'Done';
}

function openMail(session: Session, mail: StoredMail): OpenMail {
  let raw: Promise<Buffer> | undefined;
  let mime: Promise<MimePart> | undefined;
  const open: OpenMail = {
    mail,
    raw() {
      raw ??= session.store.rawMails.read(mail.sha256);
      return raw;
    },
    mime() {
      mime ??= open.raw().then((bytes) => readMime(bytes));
      return mime;
    },
  };
  return open;
}

function readItems(wanted: Argument | undefined, byUid: boolean): Item[] {
  const asked = Array.isArray(wanted) ? textsOf(wanted, 'The items') : [textOf(wanted, 'The items')];
  const names = asked.flatMap((name) => MACROS[name.toUpperCase()] ?? [name]);
  // A UID FETCH always tells the UID (RFC 3501 §6.4.8).
  if (byUid && !names.some((name) => name.toUpperCase() === 'UID')) names.unshift('UID');
  return names.map(readItem);
}

function readItem(name: string): Item {
  const key = name.toUpperCase();
  const simple = Object.hasOwn(SIMPLE, key) ? SIMPLE[key] : undefined;
  if (simple) return { marksSeen: false, tell: async (open) => [`${key} ${await simple(open)}`] };
  const section = readSection(name);
  if (!section) throw new Refusal('BAD', `${name} cannot be fetched`);
  return { marksSeen: section.marksSeen, tell: (open) => tellSection(section, open) };
}

async function tellSection(section: Section, open: OpenMail): Promise<(string | Buffer)[]> {
  const raw = await open.raw();
  const whole = section.needsMime ? section.cut(raw, await open.mime()) : raw;
  if (whole === null) return [`${section.label} NIL`];
  const bytes = section.partial ? whole.subarray(section.partial.from, section.partial.to) : whole;
  return [`${section.label} {${bytes.length}}\r\n`, bytes];
}
