import { confirmDelivery } from '../../../domain/confirm-delivery.ts';
import type { Officer } from '../../../domain/model.ts';
import { sentence } from '../blocks.ts';
import { caseCard } from '../cards/case-card.ts';
import { needed } from '../ids.ts';
import type { Asked, Told, Wire } from '../work.ts';

/** An officer has found out whether an uncertain reply left. */
export function confirmDeliveryHandler(sent: boolean) {
  return async (wire: Wire, officer: Officer, asked: Asked): Promise<Told> => {
    const caseId = needed(asked.ids, 'caseId');
    const result = await confirmDelivery(wire.context, { caseId, officer, sent });
    if (!result.ok) return { message: sentence(result.sentence) };
    const told = sent
      ? `${result.view.ref}: kept as sent. The client is waited for.`
      : `${result.view.ref}: kept as not sent. Press Draft to write the reply anew.`;
    return { message: sentence(told), instead: caseCard(result.view) };
  };
}
