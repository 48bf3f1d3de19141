import { z } from 'zod';
import type { MailWorld } from '../servers/mail/contract.ts';
import { getRoute, inShape, type PageRoutes, postRoute, refusal } from './http.ts';
import { type PageMail, readAttachment, viewMail } from './mail-view.ts';
import { quoteBelow } from './quote.ts';
import type { PageClient, PageOptions } from './server.ts';

const attachmentBytes = 10 * 1024 * 1024;
// Base64 grows content by a third; the rest of the mail fits into one more megabyte.
const mailBodyLimit = Math.ceil((attachmentBytes * 4) / 3) + 1024 * 1024;

const outgoing = z.object({
  mailbox: z.string(),
  to: z.array(z.email('One of the addresses is not an e-mail address.')).min(1, 'Say who the mail goes to.'),
  subject: z.string().max(900),
  text: z.string(),
  replyTo: z.string().nullable(),
  attachments: z.array(
    z.object({ filename: z.string().min(1).max(255), contentType: z.string(), base64: z.base64() }),
  ),
});

interface PlacedMail {
  id: string;
  direction: 'sent' | 'received';
  at: Date;
  raw: Buffer;
}

/** Whose mailbox it is. */
export type MailboxKind = 'client' | 'provider' | 'stranger';

/** Names one mailbox of the page. A stranger may use a client's address: the kind keeps them apart. */
export function mailboxKey(kind: MailboxKind, client: PageClient): string {
  return `${kind}:${client.address.toLowerCase()}`;
}

/** The left half of the page: the mailbox of one client, provider or stranger. */
export function mailRoutes(
  {
    mail,
    clients,
    strangers,
    providers = [],
  }: Pick<PageOptions, 'mail' | 'clients' | 'strangers' | 'providers'>,
  mailChanged: () => void,
): PageRoutes {
  const mailboxes = new Map([
    ...clients.map((client) => [mailboxKey('client', client), client] as const),
    ...providers.map((client) => [mailboxKey('provider', client), client] as const),
    ...strangers.map((client) => [mailboxKey('stranger', client), client] as const),
  ]);

  function mailboxOf(key: string | null): PageClient {
    const mailbox = mailboxes.get(key ?? '');
    if (!mailbox) throw refusal(404, 'There is no such mailbox in this demo.');
    return mailbox;
  }

  function findMail(mailbox: PageClient, id: string | null): PlacedMail {
    const found = mailsOf(mail, mailbox.address).find((candidate) => candidate.id === id);
    if (!found) throw refusal(404, 'This mail is no longer in the mailbox.');
    return found;
  }

  return {
    /** How many mails each mailbox received, by Message-ID: the page knows which of them were read. */
    'GET /api/mail/overview': getRoute(async () => {
      const entries = [...mailboxes].map(async ([key, { address }]) => {
        const received = await Promise.all(mail.arrived(address).map(({ raw }) => viewMail(raw)));
        return [key, received.map((view) => view.messageId)] as const;
      });
      return { json: Object.fromEntries(await Promise.all(entries)) };
    }),
    'GET /api/mail/list': getRoute(async ({ query }) => {
      const placed = mailsOf(mail, mailboxOf(query.get('mailbox')).address);
      return { json: await Promise.all(placed.map(showMail)) };
    }),
    'GET /api/mail/attachment': getRoute(async ({ query }) => {
      const { raw } = findMail(mailboxOf(query.get('mailbox')), query.get('id'));
      const attachment = await readAttachment(raw, Number(query.get('index')));
      if (!attachment) throw refusal(404, 'This mail has no such attachment.');
      return {
        bytes: attachment.content,
        // Never shown in the page's own origin: a client's file may be anything.
        contentType: 'application/octet-stream',
        contentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
      };
    }),
    'POST /api/mail/send': postRoute(async ({ body }) => {
      const wanted = inShape(outgoing, body);
      const mailbox = mailboxOf(wanted.mailbox);
      const sent = await send(
        mail,
        mailbox,
        wanted,
        wanted.replyTo ? findMail(mailbox, wanted.replyTo) : null,
      );
      mailChanged();
      return { json: sent };
    }, mailBodyLimit),
  };
}

/** Mails of one address, sent and received, oldest first. */
function mailsOf(mail: MailWorld, address: string): PlacedMail[] {
  const received = mail.arrived(address).map(
    (arrived): PlacedMail => ({
      id: `received-${arrived.uid}`,
      direction: 'received',
      at: arrived.receivedAt,
      raw: arrived.raw,
    }),
  );
  const sent = mail.journal().flatMap((accepted, index): PlacedMail[] => {
    if (accepted.envelope.from.toLowerCase() !== address.toLowerCase()) return [];
    return [{ id: `sent-${index}`, direction: 'sent', at: accepted.acceptedAt, raw: accepted.raw }];
  });
  return [...received, ...sent].sort((one, other) => one.at.getTime() - other.at.getTime());
}

async function showMail({ id, direction, at, raw }: PlacedMail): Promise<object> {
  return { id, direction, at: at.toISOString(), ...(await viewMail(raw)) };
}

async function send(
  mail: MailWorld,
  mailbox: PageClient,
  wanted: z.infer<typeof outgoing>,
  answered: PlacedMail | null,
): Promise<{ messageId: string }> {
  const attachments = wanted.attachments.map(({ base64, ...attachment }) => ({
    ...attachment,
    content: Buffer.from(base64, 'base64'),
  }));
  const size = attachments.reduce((sum, { content }) => sum + content.length, 0);
  if (size > attachmentBytes) throw refusal(413, 'A mail may carry at most 10 MB of attachments.');
  const earlier = answered ? await viewMail(answered.raw) : null;
  return mail.sendAs({
    from: { name: mailbox.name, address: mailbox.address },
    to: wanted.to,
    subject: wanted.subject,
    text: earlier && answered ? quoteBelow(wanted.text, earlier, answered.at, mailbox.language) : wanted.text,
    ...(earlier ? threadOf(earlier) : {}),
    attachments,
    signed: mailbox.signed,
  });
}

/** RFC 5322 §3.6.4: a reply names its parent, and in References the parent's whole line of descent. */
function threadOf(earlier: PageMail): { inReplyTo?: string; references?: string[] } {
  if (!earlier.messageId) return {};
  const line = new Set(earlier.references);
  line.delete(earlier.messageId);
  return { inReplyTo: earlier.messageId, references: [...line, earlier.messageId] };
}
