import type { KnownBlock } from '@slack/types';
import type { AskKind } from '../../../domain/model/asks.ts';
import type { MessageHelp } from '../../../domain/model/shown-model.ts';
import { context, quoted } from '../blocks.ts';
import { pieces, shortly, visible } from '../escape.ts';

const pieceRoom = 2900;
const askWords: Record<AskKind, string> = {
  status: 'how it stands',
  when: 'when',
  why: 'why',
  what_to_send: 'what to send',
  how: 'how',
  where_is_money: 'where the money is',
  fee_or_amount: 'a fee or an amount',
  cancel_or_change: 'to cancel or change something',
  person: 'a person',
  data: 'about personal data',
  other: 'something else',
};

/** A message in a language that officers do not read: a machine's translation, or what rules can tell of it. */
export function helpBlocks(
  help: MessageHelp | null | undefined,
  mostPieces = 5,
  room = pieceRoom,
): KnownBlock[] {
  if (!help) return [];
  if (help.kind === 'translation') {
    const parts = pieces(visible([help.subject, help.text].filter(Boolean).join('\n\n')), room);
    return [
      context(
        `🌐 *Machine translation* by ${shortly(help.model, 60)}. Names and numbers are as the writer has them; what it says may be wrong.`,
      ),
      ...parts.slice(0, mostPieces).map((part) => quoted(part)),
    ];
  }
  const asks = help.asks.map((kind) => askWords[kind]).join(', ');
  const identifiers = help.identifiers.map((one) => shortly(one, 60)).join(', ');
  const told = [
    ...(asks === '' ? [] : [`asks ${asks}`]),
    ...(identifiers === '' ? [] : [`names ${identifiers}`]),
  ];
  return [
    context(
      `📝 *In short, by rules:* ${told.length === 0 ? 'no question and no identifier was found' : told.join('; ')}.`,
    ),
    ...(help.sentences.length === 0 ? [] : [quoted(visible(help.sentences.join(' ')))]),
  ];
}
