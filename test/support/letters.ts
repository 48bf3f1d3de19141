import { anna, maria, sergei, stranger, wang } from '../../demo/seed/clients.ts';
import { firstMails } from '../../demo/seed/mails.ts';
import { channels, firm } from '../../demo/seed/people.ts';
import type { OutgoingMail } from '../../demo/servers/mail/contract.ts';

export const payments = channels.payments.id;
export const onboarding = channels.onboarding.id;
export const complaints = channels.complaints.id;

/** The three mails of the demo: English, Russian, Chinese. */
export const [annaAsks, sergeiAsks, wangAsks] = firstMails as [OutgoingMail, OutgoingMail, OutgoingMail];

export const writers = { anna, maria, sergei, stranger, wang };

/** A mail of one of the seeded people to the desk. */
export function letter(
  from: { name: string; address: string },
  subject: string,
  text: string,
  more: Partial<OutgoingMail> = {},
): OutgoingMail {
  return {
    from: { name: from.name, address: from.address },
    to: [firm.deskAddress],
    subject,
    text,
    ...more,
  };
}
