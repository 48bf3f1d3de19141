import { pausedUntil } from './acknowledge-mails.ts';
import type { Context } from './context.ts';
import type { Prepared } from './prepare-delivery.ts';
import { threadAddress } from './reply-content.ts';
import { acknowledgementLanguage, acknowledgementText } from './rules/acknowledgement-words.ts';
import { readCase } from './store/cases.ts';
import type { DeliveryRow } from './store/deliveries.ts';
import { readInquiry } from './store/inquiries.ts';

/** Hours after which "it has arrived" says less than silence. */
const latest = 6 * 3_600_000;

/** Read again before it leaves: one that has become needless is left out. */
export async function prepareAcknowledgement(context: Context, delivery: DeliveryRow): Promise<Prepared> {
  const { settings } = context;
  const row = await readCase(context.db, delivery.case_id!);
  if (!row || row.recipient === null || row.recipient !== delivery.recipient)
    return leftOut('the case is not the one it was for');
  if (!settings.acknowledge) return leftOut('acknowledgements are switched off');
  if (row.first_reply_at !== null || row.status === 'closed') return leftOut('the case is answered');
  if (context.now().getTime() - delivery.created_at.getTime() > latest) return leftOut('it comes too late');
  const inquiry = await readInquiry(context.db, delivery.subject_id!);
  const language = acknowledgementLanguage(inquiry.language, row.language);
  const { subject, text } = acknowledgementText(language, row.ref, settings.firmName);
  const answered = plainIdentifier(inquiry.message_id);
  return {
    step: 'mail',
    mail: {
      messageId: delivery.message_id!,
      from: { name: settings.firmName, address: settings.deskAddress },
      replyTo: threadAddress(context, row),
      to: [row.recipient],
      subject,
      text,
      language,
      inReplyTo: answered,
      references: answered === null ? [] : [answered],
      automatic: 'auto-replied',
    },
  };
}

/** The warning that too many were asked for. */
export function preparePauseWarning(context: Context, delivery: DeliveryRow): Prepared {
  const until = pausedUntil({ inHour: 0, pausedAt: delivery.created_at }, context.now());
  const { acknowledge } = context.settings;
  if (until === null || !acknowledge) return leftOut('acknowledgements go on already');
  return {
    step: 'slack',
    post: {
      kind: 'acknowledgements_paused',
      deliveryId: delivery.id,
      channel: delivery.channel!,
      inHour: acknowledge.inHour,
      until,
    },
  };
}

/** A thread of the client's that cannot be written in a header is not worth losing the acknowledgement for. */
function plainIdentifier(messageId: string | null): string | null {
  return messageId !== null && /^<[\x21-\x3b\x3d\x3f-\x7e]{1,900}>$/.test(messageId) ? messageId : null;
}

/** Nothing is lost with it, and nobody needs to look. */
function leftOut(answer: string): Prepared {
  return { step: 'stop', state: 'failed', answer };
}
