/** A server that takes everything, but for the replies given by command or whole line. */
export function smtpScript(changes: Record<string, string | null>): (line: string) => string | null {
  const usual: Record<string, string> = {
    '': '220 ready',
    EHLO: '250-here\r\n250 AUTH PLAIN',
    AUTH: '235 welcome',
    MAIL: '250 sender',
    RCPT: '250 recipient',
    DATA: '354 go on',
    '.': '250 taken',
    QUIT: '221 bye',
  };
  let inMail = false;
  return (line) => {
    if (inMail && line !== '.') return null;
    const key = line in changes ? line : (line.split(' ')[0] ?? '');
    inMail = key === 'DATA';
    return key in changes ? (changes[key] ?? null) : (usual[key] ?? '500 what?');
  };
}
