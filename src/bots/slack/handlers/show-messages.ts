import type { ModalView } from '@slack/types';
import type { Officer } from '../../../domain/model.ts';
import { showMessages } from '../../../domain/show-messages.ts';
import { section } from '../blocks.ts';
import { needed } from '../ids.ts';
import { messagesView } from '../views/messages-view.ts';
import { noticeView } from '../views/modal.ts';
import type { Asked, Wire } from '../work.ts';

export async function showMessagesHandler(wire: Wire, officer: Officer, asked: Asked): Promise<ModalView> {
  const result = await showMessages(wire.context, { caseId: needed(asked.ids, 'caseId'), officer });
  return result.ok ? messagesView(result) : noticeView('Messages', [section(result.sentence)]);
}
