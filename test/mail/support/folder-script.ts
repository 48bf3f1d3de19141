export interface ScriptedMail {
  uid: number;
  text: string;
  /** What the server announces instead of the true size. */
  size?: number;
  /** Null: the server names no INTERNALDATE. */
  date?: string | null;
}

/** A folder whose server does as `change` says: a reply, or undefined for the usual one. `command` is e.g. "UID FETCH". */
export function folderScript(
  mails: ScriptedMail[],
  change: (command: string, line: string, usual: string) => string | undefined = () => undefined,
): (line: string) => string {
  return (line) => {
    if (line === '') return '* OK ready';
    const [tag = '', ...words] = line.split(' ');
    const command = words.slice(0, words[0] === 'UID' ? 2 : 1).join(' ');
    const isOpening = command === 'EXAMINE';
    const usual = `${untagged(command, line)}${tag} OK ${isOpening ? '[READ-ONLY] ' : ''}done`;
    return change(command, line, usual) ?? usual;
  };

  function untagged(command: string, line: string): string {
    if (command === 'CAPABILITY') return '* CAPABILITY IMAP4rev1\r\n';
    if (command === 'LIST') return '* LIST () "/" INBOX\r\n';
    if (command === 'STATUS') return '* STATUS INBOX (UIDVALIDITY 5)\r\n';
    if (isOpening(command)) return `* ${mails.length} EXISTS\r\n* OK [UIDVALIDITY 5] valid\r\n`;
    if (command === 'UID SEARCH')
      return `* SEARCH ${wanted(line)
        .map(({ uid }) => uid)
        .join(' ')}\r\n`;
    if (command === 'UID FETCH')
      return wanted(line)
        .map((mail) => row(mail, line))
        .join('');
    return '';
  }

  function wanted(line: string): ScriptedMail[] {
    const set = /UID (?:FETCH|SEARCH UID) (\S+)/.exec(line)?.[1];
    if (!set) return mails;
    const open = /^(\d+):\*$/.exec(set);
    const newest = Math.max(...mails.map(({ uid }) => uid));
    if (open) return mails.filter(({ uid }) => uid >= Math.min(Number(open[1]), newest));
    return mails.filter(({ uid }) => set.split(',').includes(String(uid)));
  }

  function row(mail: ScriptedMail, line: string): string {
    const number = mails.indexOf(mail) + 1;
    const most = /<0\.(\d+)>/.exec(line)?.[1];
    const items = [`UID ${mail.uid}`];
    if (line.includes('RFC822.SIZE')) {
      items.push(`RFC822.SIZE ${mail.size ?? mail.text.length}`);
      if (mail.date !== null) items.push(`INTERNALDATE "${mail.date ?? '09-Mar-2026 10:00:00 +0000'}"`);
    }
    if (most !== undefined) {
      const text = mail.text.slice(0, Number(most));
      items.push(`BODY[]<0> {${text.length}}\r\n${text}`);
    }
    return `* ${number} FETCH (${items.join(' ')})\r\n`;
  }
}

function isOpening(command: string): boolean {
  return command === 'EXAMINE';
}
