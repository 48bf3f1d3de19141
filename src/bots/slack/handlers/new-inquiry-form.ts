import type { Officer } from '../../../domain/model.ts';
import { newInquiryView } from '../views/new-inquiry-view.ts';
import type { Asked, Reaction, Wire } from '../work.ts';

/** The form behind `/case new`, with what was typed after it. */
export function newInquiryForm(text: string): Reaction {
  return { title: 'New inquiry', shows: async (_wire, _officer, { ids }) => newInquiryView(text, ids) };
}

/** The form behind the message shortcut, with the text of the message. */
export async function showShortcutForm(_wire: Wire, _officer: Officer, asked: Asked) {
  return newInquiryView(asked.text, asked.ids);
}
