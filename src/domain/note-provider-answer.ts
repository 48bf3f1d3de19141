import type { Context } from './context.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { subjectLimit } from './inquiry-rows.ts';
import type { SenderVerdict } from './model/mail.ts';
import type { Provider } from './model/record-map.ts';
import type { NewInquiry } from './new-inquiry.ts';
import { understandInquiries } from './receive-inquiry.ts';
import { providerOf } from './rules/linking/providers.ts';
import { contactMask } from './rules/mask-contacts.ts';
import { readableCopy } from './rules/readable-copy.ts';
import { addEvent } from './store/case-events.ts';
import { changeCase, lockCase } from './store/cases.ts';
import type { Trx } from './store/database.ts';
import {
  addProviderAnswer,
  hasProviderAnswer,
  openCasesOfPayments,
  type ProviderAnswer,
} from './store/provider-answers.ts';
import { stopAnsweredClocks } from './store/provider-clocks.ts';

const textLimit = 20_000;

/** Whether a proven payment provider of the firm wrote; what it wrote is for the cases that wait on its payments. */
export function isFromProvider(
  providers: Provider[],
  sender: { address: string | null; verdict: SenderVerdict },
): boolean {
  return sender.verdict === 'pass' && providerOf(sender.address, providers) !== null;
}

/**
 * What a provider writes about a payment by its reference stands on the cards of the cases that wait on that payment,
 * for their officers: it is no message of the client's, changes nothing of who gets a reply, and is told to nobody.
 * False when no case waits on it, or it names no payment of its own for sure: then it is a case for the desk.
 */
export async function noteProviderAnswer(
  trx: Trx,
  context: Context,
  inquiry: NewInquiry & { mailId: number },
): Promise<boolean> {
  const [understanding] = await understandInquiries(trx, context, [inquiry]);
  const { provider, links } = understanding!.records;
  const payments = links
    .filter(({ type, state }) => type === 'payment' && state === 'auto')
    .map(({ externalId }) => externalId);
  if (provider === null || payments.length === 0) return false;
  const mask = contactMask(understanding!.mentions);
  const answer: ProviderAnswer = {
    ...{ mailId: inquiry.mailId, provider, payments, receivedAt: inquiry.receivedAt },
    subject: readableCopy(inquiry.subject, subjectLimit, mask),
    text: readableCopy(inquiry.reply, textLimit, mask),
  };
  let noted = false;
  for (const caseId of await openCasesOfPayments(trx, payments)) {
    const row = await lockCase(trx, caseId);
    // It may have ended while another had it.
    if (!row || row.status === 'closed') continue;
    noted = true;
    await noteOn(trx, context, caseId, answer);
  }
  return noted;
}

async function noteOn(trx: Trx, context: Context, caseId: number, answer: ProviderAnswer): Promise<void> {
  const isKnown = await hasProviderAnswer(trx, caseId, answer);
  await addEvent(trx, {
    stream: caseId,
    at: context.now(),
    actor: 'system',
    kind: isKnown ? 'also_received' : 'provider_answered',
    data: { mail: answer.mailId, provider: answer.provider, payments: answer.payments },
  });
  if (isKnown) return;
  await addProviderAnswer(trx, caseId, answer);
  const { payments, receivedAt } = answer;
  await stopAnsweredClocks(trx, caseId, { payments, by: receivedAt, at: context.now() });
  await changeCase(trx, caseId, {});
  await sendCardUpdate(trx, context, caseId);
}
