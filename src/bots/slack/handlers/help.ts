import { section } from '../blocks.ts';
import type { Reaction } from '../work.ts';

/** What can be typed, with what went wrong in front of it when something did. */
export function caseHelp(name: string, problem?: string): Reaction {
  return help(problem, [
    `\`${name}\` your queue: your cases and those nobody has taken, the next due first`,
    `\`${name} CD-7K2M9Q4\` the card of one case, with its buttons`,
    `\`${name} new [question]\` a case from a question inside the firm`,
    `\`${name} find IDENTIFIER\` what a client id, login, payment id, UETR or other identifier is, and the cases about it`,
    `\`${name} help\` this`,
    'Or choose *Create a case* in the menu of any message, or mention me with a question. Nothing typed in a thread reaches a client.',
  ]);
}

export function deskHelp(name: string, problem?: string): Reaction {
  return help(problem, [
    `\`${name}\` what is late, unread or undelivered on your desks`,
    `\`${name} digest [desk]\` posts the digest of a desk now (managers)`,
    `\`${name} help\` this`,
  ]);
}

function help(problem: string | undefined, lines: string[]): Reaction {
  const list = lines.map((line) => `• ${line}`).join('\n');
  const text = problem === undefined ? list : `${problem}\n${list}`;
  return { tells: async () => ({ message: { text, blocks: [section(text)] } }) };
}
