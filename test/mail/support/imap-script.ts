/** A folder with one mail of UID 7 and 8 bytes. Changes by command: other untagged lines, or null for NO. */
export function imapScript(changes: Record<string, string | null>): (line: string) => string | null {
  const untagged: Record<string, string | null> = {
    CAPABILITY: '* CAPABILITY IMAP4rev1\r\n',
    LIST: '* LIST () "/" INBOX\r\n',
    STATUS: '* STATUS INBOX (UIDVALIDITY 5)\r\n',
    EXAMINE: '* 1 EXISTS\r\n* OK [UIDVALIDITY 5] valid\r\n* OK [UIDNEXT 8] next\r\n',
    'UID SEARCH': '* SEARCH 7\r\n',
    ...changes,
  };
  return (line) => {
    if (line === '') return '* OK ready';
    const [tag, ...words] = line.split(' ');
    const command = words.slice(0, words[0] === 'UID' ? 2 : 1).join(' ');
    const lines = untagged[command] ?? (command === 'UID FETCH' ? fetched(line) : '');
    if (untagged[command] === null) return `${tag} NO not now`;
    return `${lines}${tag} OK ${command === 'EXAMINE' ? '[READ-ONLY] ' : ''}done`;
  };

  function fetched(line: string): string {
    const [, most = '8'] = /<0\.(\d+)>/.exec(line) ?? [];
    const bytes = '\r\nHello!'.slice(0, Number(most));
    const size = `RFC822.SIZE ${changes.announced ?? 8}`;
    return `* 1 FETCH (UID 7 ${size} BODY[]<0> {${bytes.length}}\r\n${bytes})\r\n`;
  }
}
