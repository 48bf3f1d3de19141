import type { KnownBlock } from '@slack/types';
import type { CaseView, ShownNews } from '../../../domain/model/shown.ts';
import { section } from '../blocks.ts';
import { slackTime } from '../dates.ts';
import { shortly } from '../escape.ts';

/** What became of a record, as the allow-list views tell it. */
const endings: Record<string, string> = {
  completed: 'was completed',
  credited: 'was credited',
  rejected: 'was rejected',
  declined: 'was declined',
  failed: 'failed',
  returned: 'came back',
  cancelled: 'was cancelled',
  approved: 'was approved',
  refused: 'was refused',
};

/** Why a case is open again, and that what the client waits for has come to its end. */
export function newsBlocks(view: CaseView): KnownBlock[] {
  return (view.news ?? []).map((news) => section(newsLine(view, news)));
}

function newsLine({ draft }: CaseView, { kind, at, record, replyReady }: ShownNews): string {
  const when = slackTime(at);
  const name = record
    ? `${record.type === 'payment' ? '' : `${record.type} `}${shortly(record.externalId)}`
    : '';
  if (kind === 'wrote_again') return `🔁 *Open again:* the client wrote after it was closed · ${when}`;
  if (kind === 'returned')
    return `🔁 *Open again:* ${name} came back after it was done · ${when}. The client was told otherwise.`;
  const todo =
    replyReady && draft ? 'the closing reply is ready' : 'press the draft button for the closing reply';
  return `🏁 *${name} ${endings[record?.label ?? ''] ?? 'has come to its end'}* · ${when}: ${todo}.`;
}
