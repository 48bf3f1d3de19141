import type { Mark } from '../../../domain/model/marks.ts';
import { shortly } from '../escape.ts';

/** RFC 1035 allows a domain 253 characters; one that is cut is not that domain. */
const room = 254;

/** A mark in words, as mrkdwn. What it quotes was chosen by the sender. */
export function markLine({ kind, seen, instead }: Mark): string {
  const [shown, real] = [shortly(seen, room), shortly(instead, room)];
  switch (kind) {
    case 'lookalike_domain':
      return `🔴 *Look-alike address:* it comes from ${shown}, which is easily taken for ${real}, where we or clients of ours write from. It is not the same.`;
    case 'mixed_letters':
      return `🔴 *Mixed letters in the address:* ${shown} holds letters of several scripts that look alike.`;
    case 'reply_to_elsewhere':
      return `⚠️ *Answers wanted elsewhere:* the mail came from ${real} and asks for answers at ${shown}. They go to the sender all the same.`;
    case 'address_in_name':
      return `⚠️ *Name shows another address:* the sender calls himself ${shown}, but wrote from ${real || 'no valid address'}.`;
    case 'parts_differ':
      return '⚠️ *Two texts in one mail:* what a mail program shows (HTML) says something else than the plain text shown here. Read the original before you act on it.';
    case 'hidden_text':
      return '⚠️ *Hidden text:* the mail holds words that a mail program would not show.';
    case 'link_elsewhere':
      return `⚠️ *Link leads elsewhere:* a link shows ${shown} and leads to ${real}.`;
  }
}
