import type { SlackPost } from '../../../domain/model/outbox.ts';
import { type Message, section } from '../blocks.ts';
import { plural } from '../words.ts';

/** For seniors alone: two clients sent the same bytes. No name of a file or of a person stands in it. */
export function sharedFile(post: Extract<SlackPost, { kind: 'shared_file' }>): Message {
  const { ref, others, left } = post;
  const more = left > 0 ? ` and ${plural(left, 'more case', 'more cases')}` : '';
  return {
    text: `${ref}: a file in it also came from another client.`,
    blocks: [
      section(
        `🔎 *The same file from two clients* · a file that came in ${ref} is byte for byte one that another client sent in ${others.join(', ')}${more}.`,
      ),
      section(
        'Look at both before anything is accepted; families and firms share papers, too. Neither client may hear of it, and the cards of the cases say nothing.',
      ),
    ],
  };
}
