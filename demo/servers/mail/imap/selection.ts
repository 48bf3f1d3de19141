import type { Mailbox, MailboxEvent, Mailboxes, StoredMail } from '../mailboxes.ts';

/**
 * The mailbox a session has open, as this session has been told it is. Sequence numbers count in this view, so it
 * changes only together with the EXISTS and EXPUNGE that say so (RFC 3501 §7.4.1).
 */
export interface Selection {
  mailbox: Mailbox;
  readOnly: boolean;
  view: StoredMail[];
  untold: { arrived: StoredMail[]; flagged: Set<StoredMail>; expunged: Set<StoredMail> };
  close(): void;
}

/** `onNews` is called when there is something untold, `onRenumbered` when the view has become worthless. */
export function openSelection(
  mailboxes: Mailboxes,
  mailbox: Mailbox,
  readOnly: boolean,
  onNews: () => void,
  onRenumbered: () => void,
): Selection {
  const untold: Selection['untold'] = { arrived: [], flagged: new Set(), expunged: new Set() };
  const close = mailboxes.watch(mailbox, (event: MailboxEvent) => {
    if (event.kind === 'renumbered') return onRenumbered();
    if (event.kind === 'arrived') untold.arrived.push(event.mail);
    else untold[event.kind].add(event.mail);
    onNews();
  });
  return { mailbox, readOnly, view: [...mailbox.mails], untold, close };
}

/**
 * The untagged responses that bring a client up to date. An EXPUNGE changes sequence numbers, so it waits until the
 * client cannot be using them (RFC 3501 §7.4.1).
 */
export function tellNews(selection: Selection, mayExpunge: boolean): string {
  const { view, untold } = selection;
  const lines: string[] = [];
  if (untold.arrived.length > 0) {
    view.push(...untold.arrived.splice(0));
    lines.push(`* ${view.length} EXISTS`);
  }
  for (const mail of untold.flagged) {
    const index = view.indexOf(mail);
    if (index !== -1)
      lines.push(`* ${index + 1} FETCH (UID ${mail.uid} FLAGS (${[...mail.flags].join(' ')}))`);
  }
  untold.flagged.clear();
  if (mayExpunge) {
    for (const mail of untold.expunged) {
      const index = view.indexOf(mail);
      if (index === -1) continue;
      view.splice(index, 1);
      lines.push(`* ${index + 1} EXPUNGE`);
    }
    untold.expunged.clear();
  }
  return lines.map((line) => `${line}\r\n`).join('');
}
