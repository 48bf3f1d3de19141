/**
 * Where an answer comes to when the mailbox takes subaddresses (RFC 5233):
 * `desk+cd.<case ref>.<key id>.<20 hex of an HMAC>@domain`, signed for the case and the one recipient. It brings an answer
 * home from mail programs that lose In-Reply-To. Knowing the address is not enough: whoever was copied knows it too.
 */
import { readCaseRef } from './case-ref.ts';
import { signThread, type ThreadKey, threadTokenHolds, tokenPattern } from './thread-token.ts';

/** RFC 5321 section 4.5.3.1.1. */
const longestLocalPart = 64;
const tagged = new RegExp(`^([^+@]+)\\+cd\\.([0-9a-z]{7})\\.(${tokenPattern})@(.+)$`, 'i');

export interface PlusToken {
  /** "CD-7K2M9Q4". */
  ref: string;
  caseId: number;
  recipient: string;
}

/** Null when the desk's own address leaves no room for it. */
export function makePlusAddress(token: PlusToken, deskAddress: string, key: ThreadKey): string | null {
  const at = deskAddress.lastIndexOf('@');
  const tag = `cd.${token.ref.slice('CD-'.length).toLowerCase()}.${signThread(parts(token), key)}`;
  const local = `${deskAddress.slice(0, at)}+${tag}`;
  return local.length > longestLocalPart ? null : `${local}${deskAddress.slice(at)}`;
}

/** The case ref inside one of our plus addresses, or null for any other. Says nothing about whether it is genuine. */
export function readPlusAddress(address: string, deskAddress: string): string | null {
  const match = tagged.exec(address);
  if (!match || `${match[1]}@${match[4]}`.toLowerCase() !== deskAddress) return null;
  return readCaseRef(`CD-${match[2]!}`);
}

export function plusAddressHolds(address: string, token: PlusToken, keys: ThreadKey[]): boolean {
  const signed = tagged.exec(address)?.[3];
  return signed !== undefined && threadTokenHolds(signed, parts(token), keys);
}

/** The address itself, without a tag of ours. */
export function withoutPlusTag(address: string): string {
  return address.replace(tagged, '$1@$4');
}

function parts({ ref, caseId, recipient }: PlusToken): (string | number)[] {
  return ['casedesk plus address', ref, caseId, recipient.toLowerCase()];
}
