import type { ModalView } from '@slack/types';
import type { Officer } from '../../../domain/model.ts';
import { listBurst, showBurstAsCases } from '../../../domain/show-burst.ts';
import { context, section, sentence } from '../blocks.ts';
import { shortly } from '../escape.ts';
import { needed } from '../ids.ts';
import { noticeView } from '../views/modal.ts';
import { plural } from '../words.ts';
import type { Asked, Told, Wire } from '../work.ts';

/** Ten lines a section: Slack takes 3,000 characters in one. */
const linesInBlock = 10;

export async function showBurstList(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const result = await listBurst(wire.context, { burstId: needed(asked.ids, 'burstId'), officer });
  if (!result.ok) return noticeView('A burst', [section(result.sentence)]);
  const { burst, cases } = result;
  const lines = cases.map(
    ({ ref, subject, sender }) =>
      `• *${ref}* ${shortly(subject, 100) || '(no subject)'} · ${shortly(sender, 80) || 'no valid sender'}`,
  );
  const blocks = Array.from({ length: Math.ceil(lines.length / linesInBlock) }, (_, index) =>
    section(lines.slice(index * linesInBlock, (index + 1) * linesInBlock).join('\n')),
  );
  const left = burst.mails - burst.shown - cases.length;
  return noticeView('A burst', [
    ...(blocks.length === 0 ? [section('All of them have cards now.')] : blocks),
    context(
      `${left > 0 ? `… and ${left} more. ` : ''}Type \`${wire.commandNames.case}\` and a number to open one.`,
    ),
  ]);
}

export async function showBurstHandler(wire: Wire, officer: Officer, asked: Asked): Promise<Told> {
  const result = await showBurstAsCases(wire.context, { burstId: needed(asked.ids, 'burstId'), officer });
  if (!result.ok) return { message: sentence(result.sentence) };
  const { shown, left } = result;
  if (shown === 0) return { message: sentence('All of them have cards already.') };
  const more = left > 0 ? ` ${left} are left: press again for the next.` : '';
  return {
    message: sentence(
      `${plural(shown, 'case gets a card', 'cases get cards')} in the desks’ channels.${more}`,
    ),
  };
}
