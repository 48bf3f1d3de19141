import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';
import { knownProviders } from './known-providers.ts';
import type { ReminderPost } from './model/outbox.ts';
import { mapWord } from './model/record-map.ts';
import { channelOfPost, whoToTell } from './place-of-post.ts';
import { providerAnswerDue } from './rules/deadlines.ts';
import { caseView } from './show-case.ts';
import { type CaseRow, readCase } from './store/cases.ts';
import type { Database, Trx } from './store/database.ts';
import type { DeliveryRow } from './store/deliveries.ts';
import { startProviderClock, stopEarlierClocks } from './store/provider-clocks.ts';
import { lastProviderLetters, type ProviderLetterRow, readProviderLetter } from './store/provider-letters.ts';

/**
 * A letter to a provider was sent: from now on its answer is waited for, in the working time of the case's desk. It takes
 * the place of what was waited for about the same payment. Hold the lock of the case.
 */
export async function awaitProvider(
  trx: Trx,
  context: Context,
  row: CaseRow,
  delivery: DeliveryRow,
): Promise<void> {
  const letter = await readProviderLetter(trx, delivery.subject_id!);
  const caseId = row.joined_to_case_id ?? row.id;
  if (!letter || (row.status === 'closed' && caseId === row.id)) return;
  const now = context.now();
  await stopEarlierClocks(trx, caseId, { letterId: letter.id, at: now });
  // An answer may be quicker than the word of our own mail server.
  const [last] = await lastProviderLetters(trx, [letter.payment_id]);
  if (last?.answered) return;
  const hours = await answerHours(trx, context, letter);
  const dueAt = providerAnswerDue(now, hours, deskSettings(context.settings, row.desk));
  await startProviderClock(trx, { caseId, letterId: letter.id, startedAt: now, dueAt });
}

/** What the settings give this provider, else what the core system says of it, else what the desk gives everybody. */
async function answerHours(
  db: Database,
  context: Context,
  letter: ProviderLetterRow,
): Promise<number | null> {
  const name = mapWord(letter.provider);
  const set = context.settings.records?.providers?.find((one) => one.name === name);
  if (set?.answerHours) return set.answerHours;
  const known = (await knownProviders(db, context)).find((one) => one.name === name);
  return known?.answerHours ?? context.settings.providerAnswerHours ?? null;
}

/** Puts the one post about a letter without an answer in the outbox, in the transaction that finds the clock run out. */
export async function remindOfProvider(
  trx: Trx,
  context: Context,
  row: CaseRow,
  letterId: number,
): Promise<void> {
  const channel = await channelOfPost(trx, context, row);
  await enqueueDelivery(trx, context, {
    ...{ kind: 'provider_reminder', case_id: row.id, subject_id: letterId, channel },
    dedupe_key: `provider_reminder:${letterId}`,
  });
}

/** What the post says; null when nobody has to be reminded any more. */
export async function reminderPost(
  context: Context,
  delivery: DeliveryRow,
): Promise<Omit<ReminderPost, 'threadTs'> | null> {
  const { db } = context;
  const letter = await readProviderLetter(db, delivery.subject_id!);
  const row = await readCase(db, delivery.case_id!);
  const view = row && (await caseView(context, row.id));
  const asked = view?.askable?.find(({ paymentId }) => paymentId === letter?.payment_id);
  if (!letter || !view || !asked?.asked?.expectedBy || asked.asked.letterId !== letter.id) return null;
  return {
    ...{ kind: 'provider_reminder', deliveryId: delivery.id, channel: delivery.channel!, view },
    ...{ paymentId: letter.payment_id, provider: asked.provider, question: letter.question },
    ...{ askedAt: asked.asked.at, expectedBy: asked.asked.expectedBy },
    tell: await whoToTell(db, view.id),
  };
}
