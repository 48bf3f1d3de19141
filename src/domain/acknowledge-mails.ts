import { randomUUID } from 'node:crypto';
import type { Context } from './context.ts';
import { deskSettings } from './desk-settings.ts';
import { enqueueDeliveries, enqueueDelivery } from './enqueue-delivery.ts';
import type { Provider } from './model/record-map.ts';
import type { AcknowledgeLimits } from './model/settings.ts';
import type { ReceivedMail } from './receive-mail.ts';
import { providerOf } from './rules/linking/providers.ts';
import { makeMessageId } from './rules/message-token.ts';
import {
  acknowledgedToday,
  type CountedAcknowledgements,
  casesOpenedBy,
  countAcknowledgements,
  holdAcknowledgements,
  type OpenedCase,
} from './store/acknowledgements.ts';
import type { Trx } from './store/database.ts';

/** How long none is sent once there were too many. Then they go on by themselves. */
const pauseMilliseconds = 3_600_000;
/** Whoever wrote longer ago does not wait for a sign that it arrived: mail that lay in a mailbox, or came from a file. */
const oldest = 24 * 3_600_000;

/**
 * Tells the senders of these mails that they have arrived: the one mail that leaves without a person's approval. It goes
 * to proven senders only, never to a machine, once a case, so many times a sender and so many times an hour over all.
 * Call it last in the transaction that receives the mails: it waits for other processes that do the same.
 */
export async function acknowledgeMails(
  trx: Trx,
  context: Context,
  mails: ReceivedMail[],
  providers: Provider[],
): Promise<void> {
  const limits = context.settings.acknowledge;
  if (!limits) return;
  const candidates = mails.filter((mail) => deserves(context, mail, providers));
  if (candidates.length === 0) return;
  const opened = await casesOpenedBy(
    trx,
    candidates.map(({ mailId }) => mailId),
  );
  if (opened.length === 0) return;

  await holdAcknowledgements(trx);
  const counted = await countAcknowledgements(trx, context.now());
  if (pausedUntil(counted, context.now()) !== null) return;
  const today = await acknowledgedToday(
    trx,
    opened.map(({ recipient }) => recipient),
    context.now(),
  );
  const wished = withinSendersDay(opened, today, limits);
  const room = Math.max(0, limits.inHour - counted.inHour);
  await sendAcknowledgements(trx, context, wished.slice(0, room));
  if (wished.length > room) await pause(trx, context, wished[room]!);
}

/** When acknowledgements go on; null while they are not paused. */
export function pausedUntil({ pausedAt }: CountedAcknowledgements, now: Date): Date | null {
  const until = pausedAt && new Date(pausedAt.getTime() + pauseMilliseconds);
  return until && until > now ? until : null;
}

function deserves(context: Context, { reading, receivedAt }: ReceivedMail, providers: Provider[]): boolean {
  const { kind, sender, acknowledgeable = false } = reading;
  if (providerOf(reading.parsed.from?.address ?? null, providers)) return false;
  const isFresh = context.now().getTime() - receivedAt.getTime() < oldest;
  return kind === 'inquiry' && sender.verdict === 'pass' && acknowledgeable && isFresh;
}

function withinSendersDay(
  opened: OpenedCase[],
  today: Map<string, number>,
  limits: AcknowledgeLimits,
): OpenedCase[] {
  const counts = new Map(today);
  return opened.filter(({ recipient }) => {
    const count = counts.get(recipient) ?? 0;
    counts.set(recipient, count + 1);
    return count < limits.toSenderInDay;
  });
}

async function sendAcknowledgements(trx: Trx, context: Context, opened: OpenedCase[]): Promise<void> {
  if (opened.length === 0) return;
  const domain = context.settings.deskAddress.slice(context.settings.deskAddress.indexOf('@') + 1);
  await enqueueDeliveries(
    trx,
    context,
    opened.map(({ case_id, inquiry_id, recipient }) => {
      const id = randomUUID();
      const token = { deliveryId: id, caseId: case_id, recipient };
      return {
        id,
        kind: 'acknowledgement' as const,
        case_id,
        subject_id: inquiry_id,
        dedupe_key: `acknowledgement:${case_id}`,
        recipient,
        message_id: makeMessageId(token, domain, context.keys.thread),
      };
    }),
  );
}

/** The row of the warning is the pause itself: every process finds it, and it ends by its age. */
async function pause(trx: Trx, context: Context, { desk }: OpenedCase): Promise<void> {
  await enqueueDelivery(trx, context, {
    kind: 'acknowledgements_paused',
    dedupe_key: `acknowledgements_paused:${context.now().toISOString()}`,
    channel: deskSettings(context.settings, desk).managerChannel,
  });
}
