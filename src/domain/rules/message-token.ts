/**
 * Our own Message-IDs: `<cd.<delivery uuid>.<key id>.<20 hex of an HMAC>@domain>`. The HMAC binds the id to the
 * delivery, the case and the recipient, so that an answer quoting it proves which conversation it continues (RFC 5322
 * section 3.6.4).
 */
import { plainAddress } from '../address.ts';
import { DeskError } from '../errors.ts';
import { signThread, type ThreadKey, threadTokenHolds, tokenPattern } from './thread-token.ts';

export interface MessageToken {
  /** UUID of the delivery. */
  deliveryId: string;
  caseId: number;
  /** The one address the mail goes to; compared without regard to case. */
  recipient: string;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const wholeUuid = new RegExp(`^${uuid}$`, 'i');
const ownMessageId = new RegExp(`^<cd\\.(${uuid})\\.(${tokenPattern})@([a-z0-9.-]+)>$`, 'i');

/**
 * The Message-ID of a delivery, with angle brackets; the same on every attempt. Throws DeskError `bad_message_token`
 * when the delivery id is not a UUID or the domain is not one, because both would end up in a mail header.
 */
export function makeMessageId(token: MessageToken, domain: string, key: ThreadKey): string {
  if (!wholeUuid.test(token.deliveryId) || plainAddress(`cd@${domain}`) === null) {
    throw new DeskError(
      'bad_message_token',
      'A Message-ID needs the UUID of a delivery and a plain mail domain.',
    );
  }
  return `<cd.${token.deliveryId.toLowerCase()}.${signThread(parts(token), key)}@${domain.toLowerCase()}>`;
}

/** The delivery id inside one of our Message-IDs, or null for any other. Says nothing about whether it is genuine. */
export function readDeliveryId(messageId: string): string | null {
  return ownMessageId.exec(messageId.trim())?.[1]?.toLowerCase() ?? null;
}

/** Whether we made this Message-ID for exactly this delivery, case and recipient. Constant time in the signature. */
export function tokenHolds(messageId: string, token: MessageToken, keys: ThreadKey[]): boolean {
  const match = ownMessageId.exec(messageId.trim());
  if (!match || match[1]!.toLowerCase() !== token.deliveryId.toLowerCase()) return false;
  return threadTokenHolds(match[2]!, parts(token), keys);
}

function parts({ deliveryId, caseId, recipient }: MessageToken): (string | number)[] {
  return ['casedesk message id', deliveryId.toLowerCase(), caseId, recipient.toLowerCase()];
}
