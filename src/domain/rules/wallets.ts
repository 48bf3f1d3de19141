/**
 * Addresses of wallets: Ethereum and its kin (EIP-55), TRON and Bitcoin's old ones (base58check), Bitcoin's and
 * Litecoin's new ones (BIP 173 and 350). Capitals matter in most, so they are kept as typed.
 */
import { createHash } from 'node:crypto';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bech32, bech32m, createBase58check } from '@scure/base';
import { type FoundMention, foundPlain } from './found-mention.ts';

const base58 = createBase58check((bytes: Uint8Array) => createHash('sha256').update(bytes).digest());
const start = '(?<![A-Za-z0-9_])';
const end = '(?![A-Za-z0-9_])';
const ethereum = new RegExp(`${start}0x[0-9a-fA-F]{40}${end}`, 'g');
const tron = new RegExp(`${start}T[1-9A-HJ-NP-Za-km-z]{33}${end}`, 'g');
const bitcoin = new RegExp(`${start}[13][1-9A-HJ-NP-Za-km-z]{25,34}${end}`, 'g');
const segregated = new RegExp(`${start}(?:(?:bc|ltc)1[a-z0-9]{11,71}|(?:BC|LTC)1[A-Z0-9]{11,71})${end}`, 'g');
const cue = /wallet|address|bitcoin|btc|кошел|адрес|биткоин|地址|钱包|錢包|比特币/i;
const cueDistance = 40;

export function findWallets(text: string): FoundMention[] {
  return [
    ...shaped(text, ethereum, holdsEip55),
    ...shaped(text, segregated, holdsBech32),
    ...shaped(text, tron, (address) => versionOf(address) === 0x41),
    // Other random words look like this one, so wrong check digits need a word that says what it is.
    ...shaped(text, bitcoin, (address) => [0, 5].includes(versionOf(address) ?? -1)).filter(
      ({ start: from, mention }) =>
        mention!.valid ||
        (/[a-z]/i.test(mention!.value) && cue.test(text.slice(Math.max(0, from - cueDistance), from))),
    ),
  ];
}

function shaped(text: string, pattern: RegExp, holds: (address: string) => boolean): FoundMention[] {
  return [...text.matchAll(pattern)].map((match) =>
    foundPlain(
      text,
      { start: match.index, end: match.index + match[0].length },
      'wallet',
      match[0],
      holds(match[0]),
    ),
  );
}

/** EIP-55: a letter is a capital where the hash of the small letters has a high digit. All of one case checks nothing. */
function holdsEip55(address: string): boolean {
  const digits = address.slice(2);
  const small = digits.toLowerCase();
  if (digits === small || digits === digits.toUpperCase()) return true;
  const hash = Buffer.from(keccak_256(Buffer.from(small))).toString('hex');
  return [...small].every(
    (letter, index) =>
      digits[index] === (Number.parseInt(hash[index]!, 16) > 7 ? letter.toUpperCase() : letter),
  );
}

/** The version byte of a base58check address of 21 bytes, or null when it is none. */
function versionOf(address: string): number | null {
  try {
    const bytes = base58.decode(address);
    return bytes.length === 21 ? bytes[0]! : null;
  } catch {
    return null;
  }
}

/** Version 0 is written in bech32, every later one in bech32m (BIP 350). */
function holdsBech32(address: string): boolean {
  const old = bech32.decodeUnsafe(address);
  if (old) return old.words[0] === 0;
  const later = bech32m.decodeUnsafe(address);
  return later !== undefined && later.words[0] !== 0;
}
