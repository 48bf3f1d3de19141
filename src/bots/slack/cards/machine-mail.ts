import type { KnownBlock } from '@slack/types';
import type { MailKind } from '../../../domain/model/mail.ts';
import type { CaseView } from '../../../domain/model/shown.ts';
import { button, mrkdwn, section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { caseIds, writeIds } from '../ids.ts';
import { buttons } from '../names.ts';

const kindWords: Partial<Record<MailKind, string>> = {
  auto_reply: '🤖 *Automatic answer.*',
  list: '📰 *Mail of a list or newsletter.*',
  bounce: '📭 *Delivery failure of a mail that we did not send.*',
  report: '🧾 *Report of a mail system.*',
};
const notedWords: Record<string, string> = {
  auto_reply_received: '🤖 An automatic answer came',
  list_received: '📰 A mail of a list came',
  report_received: '🧾 A report of a mail system came',
  bounce_received: '📭 A delivery failure came',
  delivery_report_received: '🧾 A delivery report came',
  also_received: '📨 The same mail came to another address of ours',
};

/** What machines sent: a case of theirs, and the last mail that was only noted on a person's, with a way back. */
export function machineBlocks(view: CaseView): KnownBlock[] {
  const words = kindWords[view.kind];
  return [
    ...(words === undefined || view.status === 'closed'
      ? []
      : [
          section(
            `${words} No clock runs and nothing was drafted. Press *Treat as inquiry* if a person wrote it.`,
          ),
        ]),
    ...noted(view),
  ];
}

function noted(view: CaseView): KnownBlock[] {
  if (view.noted === null) return [];
  const { mailId, kind, at } = view.noted;
  return [
    {
      type: 'section',
      text: mrkdwn(`${notedWords[kind] ?? 'A mail came'} ${slackTime(at)}. It is no message of this case.`),
      accessory: button({
        id: buttons.mailAsInquiry,
        label: 'Treat as inquiry',
        says: `Treat the noted mail of ${view.ref} as an inquiry`,
        value: writeIds({ ...caseIds(view), mailId }),
      }),
    },
  ];
}
