import type { Mention } from './model/understanding.ts';
import { identifierHashes, type Keys } from './seal.ts';

/** What was masked keeps keyed hashes in place of the whole value. Twice changes nothing more. */
export function sealMentions(mentions: Mention[], keys: Keys): Mention[] {
  return mentions.map(({ whole, ...mention }) =>
    whole === undefined ? mention : { ...mention, hashes: identifierHashes(whole, keys) },
  );
}
