import { z } from 'zod';
import type { ReportedRecipient } from '../../domain/model/mail.ts';
import { recipientAddress } from '../address-list.ts';
import { singleLine } from '../clean-text.ts';

/** What Amazon SES writes of a bounce, also when its notice comes as a mail (SES developer guide, "Bounce object"). */
const notification = z.object({
  notificationType: z.literal('Bounce'),
  bounce: z.object({
    bounceType: z.string(),
    bouncedRecipients: z
      .array(
        z.object({
          emailAddress: z.string(),
          status: z.string().optional(),
          diagnosticCode: z.string().optional(),
        }),
      )
      .min(1)
      .max(100),
  }),
});
const longestNotice = 50_000;
const longestReason = 500;

/** The recipients of such a notice, which is the first object of the text; empty for every other text. */
export function recipientsInJson(text: string): ReportedRecipient[] {
  const start = text.slice(0, 2000).indexOf('{"notificationType"');
  if (start === -1) return [];
  const read = notification.safeParse(firstObject(text.slice(start, start + longestNotice)));
  if (!read.success) return [];
  const { bounceType, bouncedRecipients } = read.data.bounce;
  return bouncedRecipients.map(({ emailAddress, status, diagnosticCode = '' }) => ({
    address: recipientAddress(emailAddress),
    status: status ?? null,
    permanent: bounceType === 'Permanent',
    failed: true,
    reason: singleLine(diagnosticCode.replace(/^[^;]{0,40};/, ''), longestReason),
  }));
}

/** Below it stands how to leave the subscription. */
function firstObject(text: string): unknown {
  const end = text.search(/\}\s*(?:\n\s*\n|--\s|$)/);
  try {
    return JSON.parse(text.slice(0, end + 1));
  } catch {
    return null;
  }
}
