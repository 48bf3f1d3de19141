import type { KnownBlock } from '@slack/types';
import type { SlackPost } from '../../../domain/model/outbox.ts';
import type { CaseView, ShownTrouble } from '../../../domain/model/shown.ts';
import { context, type Message, quoted, section } from '../blocks.ts';
import { cut, oneLine } from '../escape.ts';
import { mention } from '../mention-words.ts';
import { caseName } from '../words.ts';

/** What happened to a reply, what its server said of it, and what to do: in plain words, for officers. */

/** The one post in the thread of a case's card. It calls those who must act by name, never the whole channel. */
export function replyTrouble({
  view,
  trouble,
  tell,
}: Extract<SlackPost, { kind: 'reply_trouble' }>): Message {
  const { what, next } = troubleWords(trouble, view);
  const called = tell.map(({ slackUserId }) => mention(slackUserId)).join(' ');
  return {
    text: `${caseName(view)}: ${what}`,
    blocks: [section(`${called} ⚠️ *${what}*`.trim()), ...saidBlocks(trouble), section(next)],
  };
}

/** On the card: the same, for as long as it is so. */
export function troubleBlocks(view: CaseView): KnownBlock[] {
  const { state, trouble } = view.lastReply ?? {};
  if (trouble) {
    const { what, next } = troubleWords(trouble, view);
    return [section(`⚠️ *${what}* ${next}`), ...saidBlocks(trouble)];
  }
  // An officer has found out that it was not sent.
  const unsent = '⚠️ *The last reply was not sent.* Press *Draft* to write it anew from the record.';
  return state === 'failed' ? [section(unsent)] : [];
}

/** A server may write what it likes, and a returned mail was written by anybody: nothing in it is formatted or linked. */
function saidBlocks({ what, said }: ShownTrouble): KnownBlock[] {
  // Which command of SMTP was answered says something only to whoever runs the mail; he finds it in the row.
  const line = cut(oneLine(said).replace(/^[A-Z][A-Z ]{0,15}: (?=\d{3}\b)/, ''), 300);
  return line === '' ? [] : [context(saidLabels[what]), quoted(`“${line}”`)];
}

const saidLabels: Record<ShownTrouble['what'], string> = {
  refused: 'Its answer:',
  given_up: 'The last answer:',
  withheld: 'The reason:',
  off: 'The reason:',
  uncertain: 'What is known:',
  bounced: 'The returned mail says:',
};

const writeAnew = 'Then press *Draft* on the card to write the reply anew, and approve that.';

function troubleWords(
  { what, tries }: ShownTrouble,
  { channel }: Pick<CaseView, 'channel'>,
): { what: string; next: string } {
  const server = channel === 'slack' ? 'Slack' : 'the mail server';
  switch (what) {
    case 'refused':
      return {
        what: `The last reply was not sent: ${server} refused it for good.`,
        next:
          channel === 'slack'
            ? `Look whether the channel of the question still exists and Casedesk is in it. ${writeAnew}`
            : `If the address is the reason, reach the client by another way. If not, show the answer to whoever runs your mail. ${writeAnew}`,
      };
    case 'given_up':
      return {
        what: `The last reply was not sent: ${server} did not take it in ${tries} tries, and it is not tried again.`,
        next: `Show the answer to whoever runs ${channel === 'slack' ? 'Slack' : 'your mail'}. ${writeAnew}`,
      };
    case 'withheld':
      return {
        what: 'The last reply was not sent: the check before sending held it back.',
        next: 'Press *Draft* on the card to write it anew from the record as it is now, and approve that.',
      };
    case 'off':
      return {
        what: 'The last reply was not sent: nothing can be sent from here now.',
        next: `Ask whoever runs Casedesk. ${writeAnew}`,
      };
    case 'uncertain':
      return {
        what: 'The last reply may or may not have been sent.',
        next: 'Have it looked up in the mail server’s log or archive, then press *It was sent* or *It was not sent* on the card. Until then nothing more is sent.',
      };
    case 'bounced':
      return {
        what: 'A reply came back: it did not reach the client.',
        next: `The client still waits. Reach him by another way that you know from the record, never from the returned mail. ${writeAnew}`,
      };
  }
}
