import type { Context } from './context.ts';
import { libraryAsOf } from './current-library.ts';
import type { OutgoingReply } from './model/mail.ts';
import {
  gatherAskable,
  providerLetterHash,
  providerSubject,
  verifyProviderLetter,
} from './provider-draft.ts';
import { changedFacts } from './rules/freshness.ts';
import { fittingQuestions } from './rules/provider-questions.ts';
import { readCase } from './store/cases.ts';
import type { DeliveryRow } from './store/deliveries.ts';
import { readProviderLetter } from './store/provider-letters.ts';

/** The last gate of a letter to a provider: read again, held against its hash and the record. Else why it stays here. */
export async function providerMail(
  context: Context,
  delivery: DeliveryRow,
): Promise<{ mail: OutgoingReply } | { why: string }> {
  const letter = await readProviderLetter(context.db, delivery.subject_id!);
  const row = letter ? await readCase(context.db, letter.case_id) : null;
  if (!letter || !row) return { why: 'the approved text is gone' };
  const found = await gatherAskable(context, context.db, row, letter.payment_id, letter.id);
  if (!found) return { why: 'the payment is not linked for certain any more, or has no provider to ask' };
  if (!fittingQuestions(found.payment, found.label).includes(letter.question))
    return { why: 'the payment is in a state in which this is not asked any more' };
  const { recipient, text, language } = letter;
  if (recipient !== found.provider.ask || recipient !== delivery.recipient)
    return { why: 'the recipient is not the approved one' };
  if (providerLetterHash(context, row, found.payment, { recipient, text }) !== letter.content_hash)
    return { why: 'the text is not the approved one' };
  if (changedFacts(letter.facts, found.sheet.facts).length > 0)
    return { why: 'the record changed after approval' };
  // By the wording it was approved with.
  const library = await libraryAsOf(context.db, letter.library_changes);
  const { ok } = verifyProviderLetter(context, { ...found, row, library, language }, { text, recipient });
  if (!ok) return { why: 'the text no longer agrees with the record' };
  return {
    mail: {
      messageId: delivery.message_id!,
      from: { name: context.settings.firmName, address: context.settings.deskAddress },
      to: [recipient],
      subject: providerSubject(row, found.payment),
      text,
      language,
      inReplyTo: null,
      references: [],
    },
  };
}
