import { textOf, textsOf } from './arguments.ts';
import { mailboxNamed } from './folders.ts';
import { type Numbered, selectNumbers } from './numbers.ts';
import type { Command, Invocation, Session } from './session.ts';
import { Refusal } from './wire.ts';

/** The commands that change mails. */
export const changeCommands: Record<string, Command> = {
  STORE: { needs: 'mailbox', uid: true, holdsNumbers: true, run: store },
  COPY: { needs: 'mailbox', uid: true, run: copy },
  EXPUNGE: { needs: 'mailbox', uid: true, run: expunge },
  CLOSE: {
    needs: 'mailbox',
    async run(invocation) {
      if (!invocation.session.selection!.readOnly) await expunge({ ...invocation, byUid: false });
      // Deselected before the answer, so that no EXPUNGE is told (RFC 3501 §6.4.2).
      invocation.session.deselect();
      return 'Done';
    },
  },
};

async function store({ session, arguments: [set, action, given], byUid }: Invocation): Promise<string> {
  const match = /^([+-]?)FLAGS(\.SILENT)?$/i.exec(textOf(action, 'What to do'));
  if (!match) throw new Refusal('BAD', 'STORE changes FLAGS, +FLAGS or -FLAGS');
  const [, sign, silent] = match;
  const flags = Array.isArray(given) ? textsOf(given, 'The flags') : [textOf(given, 'The flags')];
  const { mailbox, untold } = writableSelection(session);

  for (const { mail } of chosen(session, textOf(set, 'The set'), byUid)) {
    const kept = sign === '' ? [] : [...mail.flags].filter((flag) => sign === '+' || !flags.includes(flag));
    session.store.mailboxes.setFlags(mailbox, mail, new Set([...kept, ...(sign === '-' ? [] : flags)]));
    if (silent) untold.flagged.delete(mail);
  }
  return 'Done';
}

/** Answered with the UIDs of the copies (RFC 4315 §3). */
async function copy({ session, arguments: [set, name], byUid }: Invocation): Promise<string> {
  const target = mailboxNamed(session, name);
  const sources = chosen(session, textOf(set, 'The set'), byUid).map(({ mail }) => mail);
  const copies = sources.map(({ uid, flags, ...rest }) =>
    session.store.mailboxes.putKept(target, { ...rest, flags: [...flags] }),
  );
  if (copies.length === 0) return 'Nothing to copy';
  const [from, to] = [sources, copies].map((mails) => mails.map((mail) => mail.uid).join(','));
  return `[COPYUID ${target.uidValidity} ${from} ${to}] Copied`;
}

async function expunge({ session, arguments: [set], byUid }: Invocation): Promise<string> {
  const { mailbox, view } = writableSelection(session);
  const candidates = byUid ? chosen(session, textOf(set, 'The set'), true).map(({ mail }) => mail) : view;
  session.store.mailboxes.expunge(
    mailbox,
    candidates.filter((mail) => mail.flags.has('\\Deleted')),
  );
  return 'Done';
}

function chosen(session: Session, set: string, byUid: boolean): Numbered[] {
  return selectNumbers(session.selection!.view, set, byUid);
}

function writableSelection(session: Session) {
  const selection = session.selection!;
  if (selection.readOnly) throw new Refusal('NO', '[READ-ONLY] The mailbox is open for reading only');
  return selection;
}
