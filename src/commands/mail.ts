import { exportMail } from './mail/export.ts';
import { listMailsPutAside } from './mail/list.ts';
import { finishMailsByHand, retryMailsAgain, treatAsInquiries } from './mail/retry.ts';
import { showMail } from './mail/show.ts';
import type { Verb } from './verb.ts';

const acts: Record<string, (words: string[]) => Promise<number>> = {
  list: listMailsPutAside,
  show: showMail,
  retry: retryMailsAgain,
  inquiry: treatAsInquiries,
  done: finishMailsByHand,
  export: exportMail,
};

export const mailVerb: Verb = {
  usage: 'mail list|show|retry|inquiry|done|export',
  help: `Looks after mails that could not be read, or were put aside as a machine's.
  mail list [--quarantined] [--json]   what waits: quarantined mails, mails not read yet, mails the server keeps back
  mail list --outcome KIND [--json]    the last 200 that became auto_reply, list, bounce, report, own_mail, duplicate,
                                      provider_answer or inquiry
  mail show ID [--json]                what the header of a mail says, where it lies and what became of it
  mail retry ID… | --all [--json]      puts quarantined mails back into the queue
  mail inquiry ID… [--json]            reads mails once more, as a person's, whatever they look like
  mail done ID… [--json]               takes off the list what was dealt with by hand; its bytes stay
  mail export ID --to FILE [--force]   writes the raw mail, decrypted, into a file that only you may read
show and export leave an event that the mail was read. With --json, one JSON object a line.
On the embedded database Casedesk must be stopped first.`,
  async run([act, ...words]) {
    const run = act === undefined ? undefined : acts[act];
    if (run) return run(words);
    const problem = act === undefined ? 'mail what?' : `"mail ${act}" is not known.`;
    process.stderr.write(`${problem} Try: casedesk mail list, show, retry, inquiry, done or export.\n`);
    return 2;
  },
};
